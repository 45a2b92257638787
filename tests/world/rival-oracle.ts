import type { Batch } from '../../src/protocol/batch.ts';
import { openBatch, type OpenedBatch } from '../../src/store/batch-codec.ts';
import type { Book } from '../../src/store/book.ts';
import { secretOf } from '../../src/store/keyring.ts';
import { bookKey } from '../../src/seal/book-key.ts';
import { isImport, operationName } from '../../src/protocol/stamp.ts';
import { tolerate } from './checked-writing.ts';
import { expectThat } from './violation.ts';
import type { WorldPhone } from './world-phone.ts';

/** What was written in one field: names of operations, and of those somebody saw and overwrote. */
interface Field {
  readonly written: Set<string>;
  readonly overwritten: Set<string>;
}

/**
 * What nobody overwrote knowingly stands, or stands beside it, on every phone: counted from the log itself,
 * not by merging. Only where a book holds all it was written in: a renewed one begins with a state.
 */
export async function checkRivals(phone: WorldPhone, book: Book): Promise<void> {
  const keys = phone.shelf.keys.value;
  const secret = keys && book.tag === '1' ? secretOf(keys, book.name) : null;
  const entries = secret ? await book.log.after(0) : null;
  if (!secret || !entries) return;
  if (!entries.ok) return tolerate(entries.error);
  const key = await bookKey(secret);
  const fields = new Map<string, Field>();
  for (const { blob } of entries.value) {
    const opened = await openBatch(key, blob);
    // What is parked was never merged.
    if (opened.ok && isMerged(book, opened.value)) count(fields, opened.value.batch);
  }
  for (const [table, rows] of book.content.state.tables)
    for (const [row, registers] of rows)
      for (const [name, { stamp, rivals = [] }] of Object.entries(registers)) {
        const place = [table, row, name].join(' ');
        const here = new Set([stamp, ...rivals.map((rival) => rival.stamp)].map(operationName));
        const { written, overwritten } = fields.get(place) ?? NO_FIELD;
        const lost = [...written].filter((one) => !overwritten.has(one) && !here.has(one));
        expectThat(
          lost.length === 0,
          'P3',
          `${lost.join(' ')} in ${place} was overwritten by nobody who saw it, and is gone`,
        );
      }
}

const NO_FIELD: Field = { written: new Set(), overwritten: new Set() };

function isMerged({ content }: Book, { batch, digest }: OpenedBatch): boolean {
  const marks = content.knowledge.marks.get(`${batch.device}/${batch.seq}`)?.split(' ') ?? [];
  return marks.includes(digest.slice(0, 8));
}

function count(fields: Map<string, Field>, { device, seq, ops }: Batch): void {
  ops.forEach(([table, row, field, , gen, ms, bump, over], index) => {
    const place = [table, row, field].join(' ');
    const known = fields.get(place) ?? { written: new Set(), overwritten: new Set() };
    fields.set(place, known);
    // An import never stands beside what a person wrote.
    if (!isImport({ gen, ms, bump }))
      known.written.add(operationName({ gen, ms, bump, device, seq, index }));
    for (const name of over.split(' ')) known.overwritten.add(name);
  });
}

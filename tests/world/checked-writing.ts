import { canonicalJson, type JsonValue } from '../../src/protocol/canonical-json.ts';
import { type Place, registerAt } from '../../src/protocol/merge.ts';
import { operationName, STAMP_BOUNDS, type Stamp } from '../../src/protocol/stamp.ts';
import type { Book } from '../../src/store/book.ts';
import type { Receipt } from '../../src/store/receipt.ts';
import type { StoreError } from '../../src/store/store-error.ts';
import type { Change } from '../../src/store/table.ts';
import { noteCommit } from './partitions.ts';
import { expectThat, Violation } from './violation.ts';
import type { WorldPhone } from './world-phone.ts';

/** Names of overwritten operations that surely fit in one operation. */
const MOST_NAMED = 4;

/** A gesture that may be undone, and what stood before it. */
export interface Remembered {
  readonly book: Book;
  readonly receipt: Receipt;
  readonly before: readonly { readonly place: Place; readonly value: JsonValue | undefined }[];
}

/** Writes a gesture and looks at once whether it stands: what a person overwrites with open eyes is overwritten. */
export async function writeChecked(
  phone: WorldPhone,
  book: Book,
  changes: readonly Change[],
): Promise<void> {
  const puts = changes.flatMap((change) =>
    change.type === 'put'
      ? Object.entries(change.fields).map(([field, value]) => ({
          place: [change.table, change.row, field] as const,
          value,
        }))
      : [],
  );
  const before = puts.map(({ place }) => ({
    place,
    value: registerAt(book.content.state, place)?.value,
  }));
  const poisoned = puts.map(({ place }) =>
    isAtTheEnd(registerAt(book.content.state, place)?.stamp),
  );
  const versions = puts.map(
    ({ place }) => 1 + (registerAt(book.content.state, place)?.rivals?.length ?? 0),
  );
  const others = othersIn(phone, book);
  const gens = puts.map(({ place }) => registerAt(book.content.state, place)?.stamp.gen ?? 0);
  phone.world.counts.concurrentWrites += Number(phone.world.ledger.othersWrote(book));
  const saved = await book.commit(changes);
  if (!saved.ok) return tolerate(saved.error);
  noteCommit(phone);
  if (others === null || others !== othersIn(phone, book)) return;
  const last = new Map(puts.map(({ place, value }) => [canonicalJson([...place]), value]));
  puts.forEach(({ place }, at) => {
    const now = registerAt(book.content.state, place);
    const wanted = last.get(canonicalJson([...place])) ?? null;
    if (poisoned[at] || (now === undefined && wanted === false)) return;
    const stands = now !== undefined && canonicalJson(now.value) === canonicalJson(wanted);
    expectThat(stands, 'P3', `${phone.name} overwrote ${place.join(' ')} and it did not stand`);
    expectThat(now.stamp.gen >= (gens[at] ?? 0), 'P4', `${place.join(' ')} was healed downwards`);
    const isNew = saved.value.registers.some(
      ({ operation }) => operation === operationName(now.stamp),
    );
    const left = now.rivals?.length ?? 0;
    // A batch names what it overwrites as far as there is room for names.
    const isAnswered = !isNew || left === 0 || (versions[at] ?? 0) > MOST_NAMED;
    expectThat(isAnswered, 'P3', `${place.join(' ')} was overwritten and ${left} stay as rivals`);
    if (now.stamp.gen > (gens[at] ?? 0)) phone.world.counts.healedStamps += 1;
  });
  if (saved.value.registers.length > 0)
    phone.remembered.push({ book, receipt: saved.value, before });
}

/** Undoes a gesture; only what still stands as it was written may change, and back to what it was. */
export async function undoChecked(
  phone: WorldPhone,
  { book, receipt, before }: Remembered,
): Promise<void> {
  const standing = receipt.registers.map(({ place, operation }) => {
    const now = registerAt(book.content.state, place);
    return { place, mine: now !== undefined && operationName(now.stamp) === operation, now };
  });
  const others = othersIn(phone, book);
  const undone = await book.undo(receipt);
  if (!undone.ok) return tolerate(undone.error);
  if (others === null || others !== othersIn(phone, book)) return;
  for (const { place, mine, now } of standing) {
    const after = registerAt(book.content.state, place);
    const prior = before.find((one) => one.place.join('\n') === place.join('\n'))?.value;
    if (!mine)
      expectThat(
        canonicalJson(after?.value ?? null) === canonicalJson(now?.value ?? null) ||
          place[2] === 'removed',
        'P31',
        `an undo of ${phone.name} changed ${place.join(' ')}, which somebody else wrote`,
      );
    else if (prior !== undefined && !isAtTheEnd(now?.stamp))
      expectThat(
        canonicalJson(after?.value ?? null) === canonicalJson(prior) || keepsOwnRow(book, place),
        'P31',
        `an undo of ${phone.name} did not bring back ${place.join(' ')}`,
      );
    phone.world.counts[mine ? 'undone' : 'undoneInVain'] += 1;
  }
}

/** A row that somebody else wrote in meanwhile is not hidden again. */
function keepsOwnRow(book: Book, [table, row]: Place): boolean {
  const fields = Object.values(book.content.state.tables.get(table)?.get(row) ?? {});
  return new Set(fields.map(({ stamp }) => stamp.device)).size > 1;
}

/** What may be met in a hard world, and is said to the person; anything else is a bug. */
export function tolerate({ type }: { readonly type: string }): void {
  const met: StoreError['type'][] = ['QuotaExceeded', 'BookClosed'];
  if (!met.some((one) => one === type)) throw new Violation('P15', `a gesture failed with ${type}`);
}

/** Only who holds a copied phone writes such stamps: nothing can be above them. */
export function isAtTheEnd(stamp: Stamp | undefined): boolean {
  return stamp !== undefined && stamp.gen >= STAMP_BOUNDS.gen;
}

/** Batches of others merged so far; null when this cannot tell them from own ones. */
function othersIn({ device, cloned, app }: WorldPhone, book: Book): number | null {
  if (cloned || app?.tabs.length !== 1) return null;
  return [...book.content.knowledge.marks.keys()].filter(
    (name) => !name.startsWith(`${device.id}/`),
  ).length;
}

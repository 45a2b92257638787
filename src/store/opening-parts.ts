import { utf8 } from '../kernel/bytes.ts';
import { BATCH_LIMITS } from '../protocol/batch.ts';
import type { Opening, StateParts } from '../protocol/opening.ts';
import { stateToParts } from '../protocol/state-parts.ts';
import { contiguousNumbers } from '../protocol/vector.ts';
import type { Book } from './book.ts';

/** Room for what stands around the parts in a batch, in bytes. */
const ROOM_BYTES = 12_000;

/**
 * What a renewed book begins with: the state of the former one, in parts that fit a batch; what of the
 * former epochs lies in it; and the last batch of each removed phone that counts.
 */
export function openingParts(former: Book, removed: readonly string[]): readonly Opening[] {
  const { state, knowledge } = former.content;
  const numbers = contiguousNumbers(knowledge.vector);
  const before = Object.fromEntries(
    Object.entries(numbers).map(([author, seq]) => [authorBefore(author, former.tag), seq]),
  );
  const cuts = Object.fromEntries(removed.map((device) => [device, numbers[device] ?? 0]));
  const all = cutParts(stateToParts(state));
  return all.map((part, at) => ({ part: at + 1, parts: all.length, before, cuts, ...part }));
}

/** How a later epoch names an author of this one. */
export function authorBefore(author: string, tag: string): string {
  return author.includes('@') ? author : `${author}@${tag}`;
}

function cutParts({ rows, facts }: StateParts): readonly StateParts[] {
  const parts: { rows: StateParts['rows'][number][]; facts: StateParts['facts'][number][] }[] = [];
  let bytes = Number.POSITIVE_INFINITY;
  const partFor = (entry: object) => {
    const size = utf8(JSON.stringify(entry)).length;
    const last = parts.at(-1);
    if (last && bytes + size <= BATCH_LIMITS.bytes - ROOM_BYTES) {
      bytes += size;
      return last;
    }
    bytes = size;
    const made = { rows: [], facts: [] };
    parts.push(made);
    return made;
  };
  for (const row of rows) partFor(row).rows.push(row);
  for (const fact of facts) partFor(fact).facts.push(fact);
  return parts.length > 0 ? parts : [{ rows: [], facts: [] }];
}

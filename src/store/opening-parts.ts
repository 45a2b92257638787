import { utf8 } from '../kernel/bytes.ts';
import { BATCH_LIMITS } from '../protocol/batch.ts';
import type { Opening, StateParts, StoredFact, StoredRegister } from '../protocol/opening.ts';
import { stateToParts } from '../protocol/state-parts.ts';
import { contiguousNumbers } from '../protocol/vector.ts';
import type { Book } from './book.ts';

/** Room for what stands around the parts in a batch, in bytes. */
const ROOM_BYTES = 12_000;
const PART_BYTES = BATCH_LIMITS.bytes - ROOM_BYTES;
/** Names of overwritten operations beside a value that fills a part: some 4 kB. */
const NAMES_AT_ONCE = 40;

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
  const { rows, facts } = stateToParts(state);
  const all = cutParts({ rows: rows.flatMap(piecesOf), facts: facts.flatMap(witnessesApart) });
  return all.map((part, at) => ({ part: at + 1, parts: all.length, before, cuts, ...part }));
}

/** How a later epoch names an author of this one. */
export function authorBefore(author: string, tag: string): string {
  return author.includes('@') ? author : `${author}@${tag}`;
}

/** A field many wrote at once, or over and over, in pieces that say the same once they are joined. */
function piecesOf(stored: StoredRegister): readonly StoredRegister[] {
  if (sizeOf(stored) <= PART_BYTES) return [stored];
  const [table, row, field, value, gen, ms, bump, device, seq, index, past, rivals] = stored;
  const pieces: StoredRegister[] = [];
  for (let at = 0; at === 0 || at < past.length; at += NAMES_AT_ONCE) {
    const names = past.slice(at, at + NAMES_AT_ONCE);
    pieces.push([table, row, field, value, gen, ms, bump, device, seq, index, names, []]);
  }
  return [
    ...pieces,
    ...rivals.map((rival): StoredRegister => [table, row, field, ...rival, [], []]),
  ];
}

function witnessesApart(fact: StoredFact): readonly StoredFact[] {
  if (sizeOf(fact) <= PART_BYTES) return [fact];
  return fact.witnesses.map((witness) => ({ id: fact.id, witnesses: [witness] }));
}

function sizeOf(entry: object): number {
  return utf8(JSON.stringify(entry)).length;
}

function cutParts({ rows, facts }: StateParts): readonly StateParts[] {
  const parts: { rows: StateParts['rows'][number][]; facts: StateParts['facts'][number][] }[] = [];
  let bytes = Number.POSITIVE_INFINITY;
  const partFor = (entry: object) => {
    const size = sizeOf(entry);
    const last = parts.at(-1);
    if (last && bytes + size <= PART_BYTES) {
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

import { base64url, utf8 } from '../kernel/bytes.ts';
import { contiguousNumbers, type VersionVector } from '../protocol/vector.ts';
import { sha256 } from '../seal/hash.ts';
import type { Knowledge } from './knowledge.ts';

/** Bytes of a mark: it tells two sets apart, it proves nothing. */
const MARK_BYTES = 6;

/** Last contiguous number of each author. */
type Numbers = Readonly<Record<string, number>>;

/**
 * A short digest of which batches stand under the numbers a phone has: of a phone that was copied two
 * phones may have as many, and others. Only this epoch's own: what an opening covers is known by number
 * alone. null when this phone has not all of these numbers.
 */
async function forkMark({ vector, marks }: Knowledge, upTo: Numbers): Promise<string | null> {
  const own = Object.entries(upTo).filter(([author]) => isOfThisEpoch(author));
  if (own.some(([author, seq]) => seq > contiguousIn(vector, author))) return null;
  const limits = new Map(own);
  const counted = [...marks].filter(([name]) => {
    const cut = name.lastIndexOf('/');
    const author = name.slice(0, cut);
    return isOfThisEpoch(author) && Number(name.slice(cut + 1)) <= (limits.get(author) ?? 0);
  });
  const text = counted.map(([name, digests]) => `${name} ${digests}`).sort();
  return base64url((await sha256(utf8(text.join('\n')))).subarray(0, MARK_BYTES));
}

/** The mark of all a phone has. */
export async function ownForkMark(known: Knowledge): Promise<string> {
  return (await forkMark(known, contiguousNumbers(known.vector))) ?? '';
}

/** Whether a phone with these numbers and this mark has other batches than this one under some of them. */
export async function isForkedFrom(known: Knowledge, upTo: Numbers, mark: string) {
  const own = mark === '' ? null : await forkMark(known, upTo);
  return own !== null && own !== mark;
}

/** Whether a batch of this author stands in a mark. */
function isOfThisEpoch(author: string): boolean {
  return !author.includes('@');
}

function contiguousIn(vector: VersionVector, author: string): number {
  return vector.get(author)?.contiguous ?? 0;
}

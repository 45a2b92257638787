import { missingNumbers, witnessesOf } from '../protocol/vector.ts';
import type { Knowledge } from './knowledge.ts';

/** What this phone knows of how safe and how complete a book is. */
export interface BookHealth {
  /** Stored batches that do not open, verify or fit: kept, not shown. */
  readonly parked: number;
  /** Batches some phone has seen and this one has not, by the phone that wrote them. */
  readonly missing: readonly { readonly device: string; readonly count: number }[];
  /** Other phones that have all this phone wrote, as they signed it. */
  readonly safeOn: number;
  /** Own batches that no other phone is known to have. */
  readonly unseen: number;
  /** Phones that wrote two batches under one number: copies of one another. */
  readonly forked: readonly string[];
}

/** The health of a book, seen from `device`. */
export function healthOf(
  { vector, acknowledged, content }: Knowledge,
  { device, parked, forked }: { device: string; parked: number; forked: ReadonlySet<string> },
): BookHealth {
  const last = content.get(device) ?? 0;
  const others = [...acknowledged].filter(([other]) => other !== device);
  const seen = Math.max(0, ...others.map(([, numbers]) => numbers[device] ?? 0));
  const missing = Object.entries(missingNumbers(vector, acknowledged));
  return {
    parked,
    missing: missing.map(([author, count]) => ({ device: author, count })),
    safeOn: last === 0 ? 0 : witnessesOf(acknowledged, device, last),
    unseen: Math.max(0, last - seen),
    forked: [...forked],
  };
}

/** Whether others wrote something this phone has, and has not said so yet. */
export function owesAcknowledgement(
  { vector, acknowledged, content }: Knowledge,
  device: string,
): boolean {
  const said = acknowledged.get(device) ?? {};
  return [...content].some(([author, last]) => {
    const has = Math.min(last, vector.get(author)?.contiguous ?? 0);
    return author !== device && has > (said[author] ?? 0);
  });
}

/** When and by which operation a register was written. Stamps are totally ordered; the greater wins. */
export interface Stamp {
  /** Raised only to heal a register written by a clock far in the future. */
  readonly gen: number;
  /** Wall clock of the writer, milliseconds since 1970. */
  readonly ms: number;
  /** Counts overwrites of a value whose `ms` lies ahead of the writer's clock. */
  readonly bump: number;
  readonly device: string;
  readonly seq: number;
  readonly index: number;
}

/** The part of a stamp that a writer chooses; the rest follows from the place in its batch. */
export type WrittenStamp = Pick<Stamp, 'gen' | 'ms' | 'bump'>;

/** Bounds a stamp must keep: a malicious writer can't make a register unwritable. */
export const STAMP_BOUNDS = {
  gen: 2 ** 16,
  ms: 7_258_118_400_000 /* 2200-01-01 */,
  bump: 2 ** 31,
} as const;

/** A stamp further ahead than this of a trusted clock is healed: 36 hours, in milliseconds. */
const HEAL_AFTER_MS = 36 * 3_600_000;

/** The stamp of what an import read: below every human edit, the same on every phone. */
export const IMPORT_STAMP: Stamp = { gen: 0, ms: 0, bump: 0, device: '', seq: 0, index: 0 };

/** Whether an operation was written by an import: no human edit has a time of 0. */
export function isImport({ gen, ms, bump }: WrittenStamp): boolean {
  return gen === 0 && ms === 0 && bump === 0;
}

/** The wall clock as stamps carry it, in milliseconds since 1970: above every import, within bounds. */
export function stampTime(nowMs: number): number {
  return Math.min(Math.max(Math.trunc(nowMs), 1), STAMP_BOUNDS.ms);
}

/** Negative when `a` is older than `b`, positive when newer, 0 for the same operation. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return (
    a.gen - b.gen ||
    a.ms - b.ms ||
    a.bump - b.bump ||
    compareText(a.device, b.device) ||
    a.seq - b.seq ||
    a.index - b.index
  );
}

/**
 * The stamp for overwriting what I see: always greater than `seen`, whatever the clocks say. Only a
 * register at the very end of all bounds, which no honest phone writes, can't be overwritten any more:
 * its device must be removed.
 * @param nowMs my wall clock as `stampTime` gives it
 * @param trusted whether the relay or two other devices agree with my clock
 */
export function nextStamp(seen: Stamp | null, nowMs: number, trusted: boolean): WrittenStamp {
  if (seen === null) return { gen: 0, ms: nowMs, bump: 0 };
  if (nowMs > seen.ms) return { gen: seen.gen, ms: nowMs, bump: 0 };
  const spent = seen.bump >= STAMP_BOUNDS.bump;
  const heals = spent || (trusted && seen.ms - nowMs > HEAL_AFTER_MS);
  if (heals && seen.gen < STAMP_BOUNDS.gen) return { gen: seen.gen + 1, ms: nowMs, bump: 0 };
  return { gen: seen.gen, ms: seen.ms, bump: Math.min(seen.bump + 1, STAMP_BOUNDS.bump) };
}

/** Names one operation for ever: `device/seq/index`. */
export function operationName(stamp: Stamp): string {
  return `${stamp.device}/${stamp.seq}/${stamp.index}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

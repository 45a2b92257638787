import type { Instant } from '../kernel/clock.ts';

/** 2020-01-01T00:00Z, from when versions are counted: seconds since then fit 31 bits until 2088. */
const FIRST_VERSION = 1_577_836_800_000;
const SECOND_MS = 1000;

/**
 * The sequence of an entry of which nobody keeps how often it was written: the seconds since 2020. It
 * rises with every file, on whichever phone it is made (RFC 5545 §3.8.7.4 asks for a rising whole number).
 */
export function sequenceAt(now: Instant): number {
  return Math.max(0, Math.floor((now - FIRST_VERSION) / SECOND_MS));
}

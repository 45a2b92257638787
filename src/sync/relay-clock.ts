import { type Clock, type Instant, toInstant } from '../kernel/clock.ts';

/** What the relay's time says about this phone's clock. A relay may lie: it never decides alone. */
export interface RelayClock {
  /** Notes the time in an answer; the question left at `asked`, by this phone's clock. */
  note(relayNow: number, asked: Instant): void;
  /** Whether the relay was asked lately and its time lies within `ms` of this phone's. */
  agreesWithin(ms: number): boolean;
  /** Whether its time should be asked for again. */
  readonly isStale: boolean;
}

/** The relay's time is asked for again after this long. */
const STALE_AFTER_MS = 3_600_000;
/** Longer ago it says nothing: a clock that was moved meanwhile is wrong by this much at most. */
const WORTH_MS = 6 * 3_600_000;

/** Keeps the last difference between the relay's time and this phone's clock. */
export function createRelayClock(clock: Clock): RelayClock {
  let last: { readonly at: Instant; readonly difference: number } | null = null;
  const age = () => (last ? clock.now() - last.at : Number.POSITIVE_INFINITY);
  // A clock that went back since is another clock.
  const isWithin = (ms: number) => age() >= 0 && age() <= ms;
  return {
    note(relayNow, asked) {
      const at = clock.now();
      // Moved while the answer was under way: nothing can be said.
      const middle = toInstant((asked + at) / 2);
      last = at < asked ? null : { at, difference: Math.abs(relayNow - middle) };
    },
    agreesWithin: (ms) => last !== null && isWithin(WORTH_MS) && last.difference <= ms,
    get isStale() {
      return !isWithin(STALE_AFTER_MS);
    },
  };
}

import type { RandomSource } from '../seal/random.ts';

/** Time that only moves forward, and one task later. */
export interface SyncTimer {
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Runs `task` once, `ms` from now, unless the returned function is called before. */
  after(ms: number, task: () => void): () => void;
}

/** How often a shown page asks, in milliseconds. Drawn each time: phones of a group don't march in step. */
const POLL_MS = [30_000, 120_000] as const;
/** A write goes out after this: several become one, and the hour of a gesture is blurred for the relay. */
const AFTER_WRITE_MS = [5_000, 30_000] as const;
/** Waiting after a failure starts here and doubles up to the longest. */
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 900_000;
/** Turning the screen off and on asks no more often than this. */
const BETWEEN_SHOWN_MS = 5_000;

/** When the next run may and should be. All times as the timer counts them. */
export class SyncPace {
  readonly #timer: SyncTimer;
  readonly #random: RandomSource;
  #failures = 0;
  #waitUntil = 0;
  #mustWaitUntil = 0;
  #ended = Number.NEGATIVE_INFINITY;

  constructor(timer: SyncTimer, random: RandomSource) {
    this.#timer = timer;
    this.#random = random;
  }

  /** Nothing runs before. */
  get earliest(): number {
    return Math.max(this.#waitUntil, this.#mustWaitUntil);
  }

  /** Whether the relay itself asked to wait: then a person's tap does not help either. */
  get mustWait(): boolean {
    return this.#timer.now() < this.#mustWaitUntil;
  }

  /** A run got through to the relay. */
  reached(): void {
    this.#ended = this.#timer.now();
    this.#failures = 0;
    this.#waitUntil = 0;
  }

  /** A run did not get through: each time in a row the wait doubles. */
  failed(): void {
    this.#ended = this.#timer.now();
    const longest = Math.min(FIRST_WAIT_MS * 2 ** this.#failures, LONGEST_WAIT_MS);
    this.#failures += 1;
    this.#waitUntil = this.#ended + this.#between([longest / 2, longest]);
  }

  /** The relay asked to wait. */
  wait(ms: number): void {
    this.#mustWaitUntil = this.#timer.now() + ms;
  }

  /** The network came back or somebody looks: what failed may work now. */
  forgive(): void {
    this.#failures = 0;
    this.#waitUntil = 0;
  }

  /** When a shown page asks again. */
  nextPoll(): number {
    return this.#timer.now() + this.#between(POLL_MS);
  }

  /** When something just written goes out. */
  nextWrite(): number {
    return this.#timer.now() + this.#between(AFTER_WRITE_MS);
  }

  /** When a page that was just shown asks. */
  nextShown(): number {
    return Math.max(this.#timer.now(), this.#ended + BETWEEN_SHOWN_MS);
  }

  #between([least, most]: readonly [number, number]): number {
    const drawn = new DataView(this.#random(4).buffer).getUint32(0) / 2 ** 32;
    return least + Math.floor(drawn * (most - least));
  }
}

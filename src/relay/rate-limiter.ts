import { createHmac, randomBytes } from 'node:crypto';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Beyond so many different senders in one minute, the others are counted together. */
const MOST_SENDERS = 50_000;

/** How many seconds to wait, or 0 to go on. */
export type Wait = number;

/**
 * Counts by sender and minute, in memory only. A sender is known by an HMAC under a salt that is
 * never written down and lives a day at most: no address is kept, not even for a minute.
 */
export class RateLimiter {
  readonly #now: () => number;
  readonly #counts = new Map<string, number>();
  #minute = 0;
  #day = 0;
  #salt = randomBytes(32);

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Counts so much more of something by a sender, unless that is too much within this minute. */
  take(
    what: string,
    sender: string,
    { most, amount = 1 }: { most: number; amount?: number },
  ): Wait {
    const wait = this.#roll();
    const key = this.#key(what, sender);
    const taken = this.#counts.get(key) ?? 0;
    // The first of a minute always passes: else what alone is more than the limit never would.
    if (taken > 0 && taken + amount > most) return wait;
    this.#counts.set(key, taken + amount);
    return 0;
  }

  /** Whether a sender has had its share of this minute. */
  spent(what: string, sender: string, most: number): Wait {
    const wait = this.#roll();
    return (this.#counts.get(this.#key(what, sender)) ?? 0) >= most ? wait : 0;
  }

  /** Begins a new minute if it is time. Seconds to the next. */
  #roll(): Wait {
    const now = this.#now();
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== this.#minute) this.#counts.clear();
    this.#minute = minute;
    const day = Math.floor(now / DAY_MS);
    if (day !== this.#day) this.#salt = randomBytes(32);
    this.#day = day;
    return Math.ceil(((minute + 1) * MINUTE_MS - now) / 1_000);
  }

  #key(what: string, sender: string): string {
    const key = createHmac('sha256', this.#salt).update(`${what} ${sender}`).digest('base64url');
    return this.#counts.has(key) || this.#counts.size < MOST_SENDERS ? key : what;
  }
}

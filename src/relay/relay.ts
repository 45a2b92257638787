import type { RelayLimits } from './relay-limits.ts';
import type { RateLimiter } from './rate-limiter.ts';
import type { RelayStorage } from './storage/relay-storage.ts';
import type { Sweeper } from './sweeper.ts';
import type { UsageEstimate } from './usage-estimate.ts';

/** What the routes work with. */
export interface Relay {
  readonly storage: RelayStorage;
  readonly limits: RelayLimits;
  readonly pass: string;
  readonly limiter: RateLimiter;
  readonly sweeper: Sweeper;
  readonly usage: UsageEstimate;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

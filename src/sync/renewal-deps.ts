import type { Instant } from '../kernel/clock.ts';
import type { RandomSource } from '../seal/random.ts';
import type { Shelf } from '../store/shelf.ts';

/** What a renewal needs of the phone. */
export interface RenewalDeps {
  readonly shelf: Shelf;
  readonly random: RandomSource;
  readonly now: Instant;
}

import type { Brand } from './brand.ts';

/** A moment, in whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = Brand<number, 'Instant'>;

/** Where the time comes from. Only `app/compose.ts` makes the real one. */
export interface Clock {
  now(): Instant;
}

/** Names a number of milliseconds since 1970-01-01T00:00Z as a moment. */
export function toInstant(ms: number): Instant {
  return Math.trunc(ms) as Instant; // the one place that makes the brand
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Longest life of a log or a menu after its last write. */
export const LOG_LIFE_MS = 60 * DAY_MS;
/** Longest life of an inbox after a desk phone last asked for it. */
export const INBOX_LIFE_MS = 14 * DAY_MS;
/** How long the relay still knows that something has expired, so that nobody revives it. */
export const TOMBSTONE_MS = 730 * DAY_MS;

/** Until when a phone asks a log to live, or 0 when it does not say. */
export function askedUntil(date: string | undefined): number {
  return date === undefined ? 0 : endOfWeek(date);
}

/** The end of the ISO week of a date, YYYY-MM-DD: the Monday after, 00:00 UTC. */
export function endOfWeek(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const ms = Date.UTC(year, month - 1, day);
  const weekday = (new Date(ms).getUTCDay() + 6) % 7; // Monday is 0
  return ms + (7 - weekday) * DAY_MS;
}

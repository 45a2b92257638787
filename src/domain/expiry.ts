import { toInstant, type Instant } from '../kernel/clock.ts';
import { addDays, wallTime, ZONE, type IsoDate, type WallMoment } from './calendar.ts';

/** When the parts of a week are deleted, on the clocks of the group. */
export interface ExpiryDays {
  /** Noon of the day after hand-over. */
  readonly addresses: WallMoment;
  readonly drafts: WallMoment;
  /** Six in the morning after hand-over: the stops a desk phone showed to a deliverer. */
  readonly sheet: WallMoment;
  /** Seven days after hand-over. */
  readonly contacts: WallMoment;
  /** So many weeks after settling; null while it is not settled: it is kept, and asked about. */
  readonly week: WallMoment | null;
  /** With the week: they show what its money was spent on. */
  readonly receipts: WallMoment | null;
}

/** What a phone knows of the time when it thinks of deleting. */
export interface ExpiryQuestion {
  readonly now: Instant;
  readonly due: Instant;
  /** The latest time written in anything this phone holds. */
  readonly newestActivity: Instant;
  /** The relay, or two other devices, show a time within a day of ours. */
  readonly relayAgrees: boolean;
}

const DAYS_CONTACTS_ARE_KEPT = 7;
/** A clock further ahead than this of anything seen may simply be wrong. */
const TRUSTED_DAYS_AHEAD = 21;
const DAY = 86_400_000;
const NOON = wallTime('12:00');
const SIX = wallTime('06:00');

/**
 * When the parts of a week served on a day are due; `weeksKept` counts from settling, which is never before
 * that day, whatever the clock of who settled said.
 */
export function expiryDays(
  servedOn: IsoDate,
  settledOn: IsoDate | null,
  weeksKept: number,
): ExpiryDays {
  const noonOf = (date: IsoDate): WallMoment => ({ date, time: NOON, zone: ZONE });
  const nextNoon = noonOf(addDays(servedOn, 1));
  const week = settledOn && noonOf(addDays(later(settledOn, servedOn), weeksKept * 7));
  return {
    addresses: nextNoon,
    drafts: nextNoon,
    sheet: { date: addDays(servedOn, 1), time: SIX, zone: ZONE },
    contacts: noonOf(addDays(servedOn, DAYS_CONTACTS_ARE_KEPT)),
    week,
    receipts: week,
  };
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

/**
 * Whether to delete what is due: a wrong clock deletes no living week. « ask » is one question,
 * « Is today …? », when nobody confirms a clock that is far ahead of anything seen.
 */
export function shouldExpire(question: ExpiryQuestion): 'no' | 'yes' | 'ask' {
  const { now, due, newestActivity, relayAgrees } = question;
  if (now <= due) return 'no';
  const plausible = now <= newestActivity + TRUSTED_DAYS_AHEAD * DAY;
  return relayAgrees || plausible ? 'yes' : 'ask';
}

/** The greatest time ever accepted: it never goes back, so neither does an expiry. */
export function acceptedTime(accepted: Instant, offered: Instant): Instant {
  return toInstant(Math.max(accepted, offered));
}

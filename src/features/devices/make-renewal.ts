import {
  addWeeks,
  compareWeeks,
  dateOf,
  type IsoWeek,
  weekOf,
  ZONE,
} from '../../domain/calendar.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { parseWeekBookName } from '../../store/book-name.ts';
import type { RingName } from '../../store/key-record.ts';
import { renewRing, type RenewalError, type RenewalPlan } from '../../sync/renew-ring.ts';
import type { ScreenProps } from '../screen-props.ts';

type RenewalScreen = Pick<ScreenProps, 'phone' | 'openWeek'>;

/**
 * New keys for some rings, one after the other, without the phones named. Weeks that are settled keep
 * their key; everything later, and the last week in any case, gets the new one.
 */
export async function renewRings(
  { phone, openWeek }: RenewalScreen,
  rings: readonly RingName[],
  removed: readonly string[],
): Promise<Result<void, RenewalError>> {
  const { shelf, random, clock } = phone;
  const weeks = await weeksOf({ phone, openWeek });
  for (const ring of rings) {
    const renewed = await renewRing(
      { shelf, random, now: clock.now() },
      { ring, removed, ...weeks },
    );
    // A start of the app in between went on with it first: it is done.
    if (!renewed.ok && renewed.error.type !== 'NotLater') return renewed;
  }
  return ok(undefined);
}

/** From which week on the new keys hold, and which of those weeks are settled. */
async function weeksOf({
  phone,
  openWeek,
}: RenewalScreen): Promise<Pick<RenewalPlan, 'fromWeek' | 'settled'>> {
  const today = weekOf(dateOf(phone.clock.now(), ZONE));
  const [settled, unsettled] = [new Set<IsoWeek>(), new Set<IsoWeek>()];
  for (const name of await phone.shelf.syncable()) {
    const place = name.includes('@') ? null : parseWeekBookName(name);
    if (place?.kind !== 'week') continue;
    const opened = await openWeek(place.week);
    const isSettled = opened?.events.value.some(({ kind }) => kind === 'settled') ?? false;
    (isSettled ? settled : unsettled).add(place.isoWeek);
  }
  // An event still open gets its new key from its week's.
  const kept = [...settled].filter((week) => !unsettled.has(week));
  const fromWeek = [addWeeks(today, -1), ...unsettled].reduce((a, b) =>
    compareWeeks(a, b) <= 0 ? a : b,
  );
  return { fromWeek, settled: kept.filter((week) => compareWeeks(week, fromWeek) >= 0) };
}

import { compareWeeks, type WeekName } from '../domain/calendar.ts';
import { isEvent } from '../domain/week-name.ts';
import { toFactId } from '../domain/fact.ts';
import { cents } from '../domain/money.ts';
import { parseWeekBookName } from '../store/book-name.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import { readWeekMoney } from '../store/views/week-money.ts';
import type { ScreenProps } from './screen-props.ts';
import { agreedWeeks } from './agreed-weeks.ts';
import { standingSettle } from '../store/views/settlement.ts';
import type { EarlierMoney } from './week-pot.ts';

/** So many weeks back something may still come in; older ones were kept for other reasons. */
const MOST_WEEKS = 12;

type Deps = Pick<ScreenProps, 'phone' | 'week' | 'openWeek' | 'circleBook'>;

/**
 * What came before brings into a week's pot: what the last settled week lacked, and the events from that
 * week on; and payments recorded after a pot was shared for good, unless a pot before this one counted
 * them. An event's own pot takes up nothing: all of it waits for the next week.
 */
export async function readEarlierMoney(deps: Deps): Promise<EarlierMoney> {
  if (isEvent(deps.week.week)) return { latePayments: [], deficits: [] };
  const shared = agreedWeeks(deps.circleBook);
  const counted = new Set<string>();
  const settled: OpenWeek[] = [];
  for (const week of await earlierWeeks(deps)) {
    const open = await deps.openWeek(week);
    const settle = open && standingSettle(open.book);
    if (!open || !settle) continue;
    settled.push(open);
    settle.fact.data.counted.forEach((id) => counted.add(id));
  }
  const latePayments = settled
    .filter(({ week }) => shared.has(week))
    .flatMap(({ week, book }) =>
      readWeekMoney(book)
        .payments.filter(({ id }) => !counted.has(id))
        .map((payment) => ({ payment, week })),
    );
  return { latePayments, deficits: settled.filter(isNotTakenUp).flatMap(lackingOf) };
}

/** What lacked in a pot before the last week's, events of its own week apart, that week took up. */
function isNotTakenUp({ week }: OpenWeek, _: number, settled: readonly OpenWeek[]): boolean {
  const last = settled.find((one) => !isEvent(one.week))?.week;
  return last === undefined || last === week || (isEvent(week) && compareWeeks(week, last) >= 0);
}

function lackingOf({ book }: OpenWeek) {
  const fact = standingSettle(book)?.fact;
  const lacking = fact ? -fact.data.total : 0;
  return fact && lacking > 0 ? [{ id: toFactId(fact.id), amount: cents(lacking), note: '' }] : [];
}

/** The weeks before this one that lie on this phone, the newest first. */
async function earlierWeeks({ phone, week }: Deps): Promise<WeekName[]> {
  const entries = await phone.shelf.entries();
  return entries
    .flatMap(({ name }) => parseWeekBookName(name) ?? [])
    .filter(({ kind, week: other }) => kind === 'week' && compareWeeks(other, week.week) < 0)
    .map(({ week: other }) => other)
    .toSorted((a, b) => compareWeeks(b, a))
    .slice(0, MOST_WEEKS);
}

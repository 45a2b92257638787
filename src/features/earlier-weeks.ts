import { compareWeeks, type IsoWeek } from '../domain/calendar.ts';
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
 * What the weeks before bring into this pot: what the last settled one lacked, and payments recorded
 * in a week after its pot was shared for good, unless a pot before this one counted them.
 */
export async function readEarlierMoney(deps: Deps): Promise<EarlierMoney> {
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
  const last = settled[0] && standingSettle(settled[0].book);
  const lacking = last ? -last.fact.data.total : 0;
  const deficits =
    last && lacking > 0 ? [{ id: toFactId(last.fact.id), amount: cents(lacking), note: '' }] : [];
  return { latePayments, deficits };
}

/** The weeks before this one that lie on this phone, the newest first. */
async function earlierWeeks({ phone, week }: Deps): Promise<IsoWeek[]> {
  const entries = await phone.shelf.entries();
  return entries
    .flatMap(({ name }) => parseWeekBookName(name) ?? [])
    .filter(({ kind, week: other }) => kind === 'week' && compareWeeks(other, week.week) < 0)
    .map(({ week: other }) => other)
    .toSorted((a, b) => compareWeeks(b, a))
    .slice(0, MOST_WEEKS);
}

import { expect, test } from 'vitest';
import { ledgerLines, sumLedger, weeksOfYear } from '../../../../src/domain/ledger.ts';
import { isoWeek } from '../../../../src/domain/calendar.ts';
import { cents } from '../../../../src/domain/money.ts';
import { figuresSoFar, settledFigures } from '../../../../src/features/books/read-figures.ts';
import { meanShare, yearRounds } from '../../../../src/features/books/read-rounds.ts';
import { reimburse } from '../../../../src/features/cash/reimburse.ts';
import { settleWeek } from '../../../../src/features/cash/settle-week.ts';
import { potLinesNow } from '../../../../src/features/pot-lines.ts';
import { NOTHING_EARLIER, potOfWeek } from '../../../../src/features/week-pot.ts';
import { openAdvances } from '../../../../src/domain/expense.ts';
import { readWeekMoney } from '../../../../src/store/views/week-money.ts';
import { weekBesidesKind } from '../../../../src/store/books/report-tables.ts';
import { circlePhone } from '../../../support/circle-phone.ts';
import { agree } from '../../../support/circle-round.ts';
import { openEvening, payAll } from '../../../support/evening-phone.ts';
import { FIXTURE_WEEK, type OpenPhone, valueOf } from '../../../support/open-phone.ts';

const settle = async (open: OpenPhone) => valueOf(await settleWeek(open.props, NOTHING_EARLIER));
const fixtureOf = (open: OpenPhone) =>
  settledFigures(open.props).find(({ week }) => week === FIXTURE_WEEK);
const amounts = (lines: ReturnType<typeof ledgerLines>) =>
  Object.fromEntries(lines.map(({ name, amount }) => [name, amount]));

test('the fixture week says 633.00 in, 241.30 and 12.70 out, 379.00 to share, before and after settling', async () => {
  const open = await openEvening();
  await payAll(open);
  const now = potOfWeek(open.props, NOTHING_EARLIER);
  const soFar = figuresSoFar(open.props, now);
  expect(amounts(ledgerLines(soFar))).toEqual({
    income: 63_300,
    purchases: -24_130,
    kitchen: -1_270,
  });
  expect(soFar).toMatchObject({ orders: 20, mains: 55, dishes: 95, toShare: 37_900 });
  await settle(open);
  expect(fixtureOf(open)).toEqual(soFar);
  expect(sumLedger(settledFigures(open.props)).reduce((sum, { amount }) => sum + amount, 0)).toBe(
    37_900 + 35_380,
  );
});

test('each number of the pot as it stands is the sum of its list, where it has one', async () => {
  const open = await openEvening();
  await payAll(open);
  const lines = potLinesNow(potOfWeek(open.props, NOTHING_EARLIER), open.week);
  const lists = lines.map(({ name, amount, entries }) => [
    name,
    amount,
    entries.reduce((sum, entry) => sum + entry.amount, 0),
  ]);
  expect(lists).toEqual([
    ['income', 63_300, 63_300],
    ['purchases', 24_130, 24_130],
    ['kitchen', 1_270, 1_270],
  ]);
});

test('what people advanced and got back is kept as two sums, and no member is named', async () => {
  const open = await openEvening();
  const { expenses, reimbursements } = readWeekMoney(open.week.book);
  const [first] = openAdvances(expenses, reimbursements);
  if (!first) throw new Error('The demo week has advances');
  valueOf(await reimburse(open.week, first, 'cash'));
  await settle(open);
  const all = openAdvances(expenses, []).reduce((sum, { amount }) => sum + amount, 0);
  expect(fixtureOf(open)?.besides).toMatchObject({ advanced: all, reimbursed: first.amount });
  const kept = JSON.stringify(open.group.book.facts(weekBesidesKind).value.map(({ data }) => data));
  for (const { id, nickname } of open.group.members.value) {
    expect(kept).not.toContain(id);
    expect(kept).not.toContain(nickname);
  }
});

test('a week settled by a phone of before shows its difference as one number', async () => {
  const on = await circlePhone([]);
  await on.settleEarlier(isoWeek('2026-W40'), 10_000);
  const [week] = settledFigures(on.props);
  expect(week?.besides).toBeNull();
  const reserved = week && { ...week, toShare: cents(9_500) };
  expect(reserved && amounts(ledgerLines(reserved))).toEqual({
    income: 10_000,
    purchases: 0,
    kitchen: 0,
    other: -500,
  });
});

test('a week belongs to the year of its hand-over, not of its first day', () => {
  const weeks = ['2026-W53', '2027-W01', '2026-W01'].map((week) => ({ week: isoWeek(week) }));
  expect(weeksOfYear(weeks, 2026, 4).map(({ week }) => week)).toEqual(['2026-W01', '2026-W53']);
  expect(weeksOfYear(weeks, 2027, 5).map(({ week }) => week)).toEqual(['2026-W53', '2027-W01']);
});

test('the year’s rounds are sums and a number of people; a phone without the circle says nothing', async () => {
  const on = await circlePhone(['Lune', 'Figue', 'Safran', 'Indigo']);
  await on.settle(37_900);
  await agree(on, 1);
  const rounds = yearRounds(on.props, 2026, 4);
  expect(rounds).toMatchObject({ people: 4, shared: 37_900 });
  expect(rounds?.rounds).toMatchObject([{ among: 4, pots: 37_900 }]);
  expect(rounds?.rounds.map(meanShare)).toEqual([9_475]);
  expect(yearRounds({ circleBook: null }, 2026, 4)).toBeNull();
});

import { expect, test } from 'vitest';
import { openAdvances } from '../../../src/domain/expense.ts';
import { cents } from '../../../src/domain/money.ts';
import { boxState } from '../../../src/features/box-state.ts';
import { countCash } from '../../../src/features/cash/count-cash.ts';
import { recordGift, recordLate } from '../../../src/features/cash/other-money.ts';
import { reimburse } from '../../../src/features/cash/reimburse.ts';
import { NOTHING_EARLIER, potOfWeek } from '../../../src/features/week-pot.ts';
import { recordPayment } from '../../../src/features/record-payment.ts';
import { readWeekMoney } from '../../../src/store/views/week-money.ts';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { minutesAfterFive, openEvening, orderFor } from '../../support/evening-phone.ts';
import { type OpenPhone, valueOf } from '../../support/open-phone.ts';

const box = ({ week }: OpenPhone) => boxState(readWeekMoney(week.book));

async function samiraPaysCash(open: OpenPhone, amount = 3_350): Promise<void> {
  const { order } = orderFor(open, 'Samira');
  valueOf(
    await recordPayment(open.props, { order: order.id, method: 'cash', amount: cents(amount) }),
  );
}

test('float, cash payments, gifts and the kitchen share paid from the box make what is expected', async () => {
  const open = await openEvening();
  await samiraPaysCash(open);
  valueOf(await recordGift(open.props, '5', 'cash'));
  valueOf(await recordGift(open.props, '100', 'transfer'));
  // 50.00 float + 33.50 + 5.00 − 12.70 = 75.80
  valueOf(
    await countCash(open.props, { counts: { 5000: 1, 2000: 1, 500: 1, 50: 1 }, float: '50' }),
  );
  expect(box(open)).toMatchObject({ expected: 7_580, count: { counted: 7_550, difference: -30 } });
  expect(potOfWeek(open.props, NOTHING_EARLIER).cashDifference.amount).toBe(-30);
});

test('an advance given back from the box after the count does not look like found money', async () => {
  const open = await openEvening();
  await samiraPaysCash(open);
  valueOf(await countCash(open.props, { counts: { 2000: 1, 50: 1, 20: 1, 10: 1 }, float: '' }));
  expect(box(open).count).toMatchObject({ difference: 0, isOld: false });
  open.setNow(minutesAfterFive(60));
  const { expenses, reimbursements } = readWeekMoney(open.week.book);
  const [advance] = openAdvances(expenses, reimbursements);
  if (!advance) throw new Error('Somebody advanced money');
  valueOf(await reimburse(open.week, advance, 'cash'));
  expect(box(open).count).toMatchObject({
    difference: 0,
    isOld: true,
    movedSince: -advance.amount,
  });
});

test('a second count replaces the first', async () => {
  const open = await openEvening();
  valueOf(await countCash(open.props, { counts: { 1000: 1 }, float: '22,70' }));
  valueOf(await countCash(open.props, { counts: { 500: 2 }, float: '22,70' }));
  expect(box(open).count).toMatchObject({ counted: 1_000, difference: 0, countedTwice: false });
});

test('a float that is no amount is refused and nothing is counted', async () => {
  const open = await openEvening();
  expect(await countCash(open.props, { counts: {}, float: 'vingt' })).toMatchObject({
    error: { type: 'NotAnAmount' },
  });
  expect(box(open).count).toBeNull();
});

test('the 5 c rounding of cash is a line of its own in the pot', async () => {
  const open = await openEvening();
  await samiraPaysCash(open, 3_348);
  const { income, rounding } = potOfWeek(open.props, NOTHING_EARLIER);
  expect([income.amount, rounding.amount]).toEqual([3_350, -2]);
});

test('two windows that note the same payment at once note it once', async () => {
  const open = await openEvening();
  await Promise.all([samiraPaysCash(open), samiraPaysCash(open)]);
  expect(orderFor(open, 'Samira').payments).toHaveLength(1);
});

test('advances said to be given back twice are given back once, and then nobody waits', async () => {
  const open = await openEvening();
  const money = () => readWeekMoney(open.week.book);
  const advances = openAdvances(money().expenses, []);
  expect(advances.map(({ amount }) => amount).reduce((a, b) => a + b, 0)).toBe(24_130);
  for (const advance of [...advances, ...advances])
    valueOf(await reimburse(open.week, advance, 'transfer'));
  expect(money().reimbursements).toHaveLength(5);
  expect(openAdvances(money().expenses, money().reimbursements)).toEqual([]);
});

test('a late payment needs a code like KA-47, in digits of any keyboard, and an amount above zero', async () => {
  const open = await openEvening();
  const form = { fromWeek: isoWeek('2026-W47'), code: 'ka ٤٧', amount: '٩٫٥٠' };
  expect(await recordLate(open.props, { ...form, code: 'Lune' }, 'cash')).toMatchObject({
    error: { type: 'NotACode' },
  });
  expect(await recordLate(open.props, { ...form, amount: '0' }, 'cash')).toMatchObject({
    error: { type: 'NothingGiven' },
  });
  valueOf(await recordLate(open.props, form, 'cash'));
  expect(readWeekMoney(open.week.book).latePayments).toMatchObject([
    { code: 'KA-47', amount: 950, fromWeek: '2026-W47' },
  ]);
});

import { expect, test } from 'vitest';
import { isoWeek } from '../../../../src/domain/calendar.ts';
import { toFactId } from '../../../../src/domain/fact.ts';
import { cents } from '../../../../src/domain/money.ts';
import { readEarlierMoney } from '../../../../src/features/earlier-weeks.ts';
import { payDebt, recordGift } from '../../../../src/features/cash/other-money.ts';
import { settleWeek } from '../../../../src/features/cash/settle-week.ts';
import { standingSettle } from '../../../../src/store/views/settlement.ts';
import { changesSince } from '../../../../src/features/cash/settled-week.ts';
import { NOTHING_EARLIER, potOfWeek } from '../../../../src/features/week-pot.ts';
import { recordPayment, takeBackPayment } from '../../../../src/features/record-payment.ts';
import { roundKind, voiceKind } from '../../../../src/store/books/circle-book.ts';
import { debtTable } from '../../../../src/store/books/desk-books.ts';
import { turnCountKind, weekTotalKind } from '../../../../src/store/books/group-book.ts';
import { expenseKind, paymentKind, settleKind } from '../../../../src/store/books/week-book.ts';
import { happen } from '../../../../src/store/table.ts';
import { minutesAfterFive, openEvening, orderFor, payAll } from '../../../support/evening-phone.ts';
import { FIXTURE_WEEK, type OpenPhone, openPhone, valueOf } from '../../../support/open-phone.ts';

const settle = async (open: OpenPhone) => valueOf(await settleWeek(open.props, NOTHING_EARLIER));

const debtsOf = ({ deskBook }: OpenPhone) => [...deskBook.rows(debtTable).value.values()];
const settlingsOf = ({ week }: OpenPhone) => week.book.facts(settleKind).value;
const totalsOf = ({ group }: OpenPhone) =>
  group.book.facts(weekTotalKind).value.filter(({ data }) => data.week === FIXTURE_WEEK);

test('the fixture week, all paid, leaves 633.00 − 241.30 − 12.70 = 379.00 to share', async () => {
  const open = await openEvening();
  await payAll(open);
  await settle(open);
  expect(settlingsOf(open)[0]?.data).toMatchObject({
    income: 63_300,
    purchases: 24_130,
    kitchen: 1_270,
    total: 37_900,
    toShare: 37_900,
    unpaid: [],
    replaces: [],
  });
  expect(totalsOf(open)[0]?.data).toMatchObject({ orders: 20, mains: 55, toShare: 37_900 });
  const turns = open.group.book.facts(turnCountKind).value.map(({ data }) => data);
  expect(turns.find((turn) => turn.week === FIXTURE_WEEK)?.cooks).toHaveLength(2);
  expect(debtsOf(open)).toEqual([]);
});

test('what nobody paid becomes a debt with nickname and code, and the week knows only the order', async () => {
  const open = await openEvening();
  const { order, code } = orderFor(open, 'Samira');
  await settle(open);
  expect(debtsOf(open)).toHaveLength(20);
  const samira = { week: FIXTURE_WEEK, code, nickname: 'Samira', amount: 3_350 };
  expect(open.deskBook.rows(debtTable).value.get(order.id)).toMatchObject(samira);
  const [settling] = settlingsOf(open);
  expect(settling?.data.unpaid).toContainEqual({ order: order.id, amount: 3_350 });
  expect(JSON.stringify(settling?.data)).not.toContain('Samira');
});

test('settling cut off before the week is written is completed by doing it again', async () => {
  const open = await openEvening();
  const full = () =>
    Promise.resolve({ ok: false as const, error: { type: 'QuotaExceeded' as const } });
  const book = new Proxy(open.week.book, {
    get: (target, name) => {
      if (name === 'commit') return full;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const cut = await settleWeek({ ...open.props, week: { ...open.week, book } }, NOTHING_EARLIER);
  expect(cut).toMatchObject({ ok: false });
  expect([debtsOf(open).length, totalsOf(open).length, settlingsOf(open).length]).toEqual([
    20, 1, 0,
  ]);
  await settle(open);
  expect([debtsOf(open).length, totalsOf(open).length, settlingsOf(open).length]).toEqual([
    20, 1, 1,
  ]);
});

test('settling twice without any change between says one thing once', async () => {
  const open = await openEvening();
  await settle(open);
  await settle(open);
  expect([settlingsOf(open).length, totalsOf(open).length]).toEqual([1, 1]);
});

test('a settling that was undone can be done again', async () => {
  const open = await openEvening();
  const saved = await settle(open);
  valueOf(await saved.undo());
  expect([debtsOf(open).length, totalsOf(open).length, settlingsOf(open).length]).toEqual([
    0, 0, 0,
  ]);
  await settle(open);
  expect([debtsOf(open).length, totalsOf(open).length, settlingsOf(open).length]).toEqual([
    20, 1, 1,
  ]);
});

test('money after the settling is seen, and settling again replaces what was said before', async () => {
  const open = await openEvening();
  await settle(open);
  const { order } = orderFor(open, 'Samira');
  valueOf(
    await recordPayment(open.props, { order: order.id, method: 'transfer', amount: cents(3_350) }),
  );
  const before = standingSettle(open.week.book);
  expect(before && changesSince(before, open.week.book).added).toHaveLength(1);
  open.setNow(minutesAfterFive(90));
  await settle(open);
  const now = standingSettle(open.week.book);
  expect(now?.fact.data).toMatchObject({ income: 3_350, replaces: [before?.fact.id] });
  expect(now?.heads).toHaveLength(1);
  expect(debtsOf(open)).toHaveLength(19);
  expect(totalsOf(open).at(-1)?.data.replaces).toHaveLength(1);
});

test('a debt paid in a later week does not come back when the old week is settled again', async () => {
  const open = await openEvening();
  await settle(open);
  const debt = open.deskBook.rows(debtTable).value.get(orderFor(open, 'Samira').order.id);
  const next = await openPhone({ storage: open.storage, week: isoWeek('2026-W49') });
  if (!debt) throw new Error('Samira owes something');
  valueOf(await payDebt(next.props, debt, 'cash'));
  expect(debtsOf(next)).toHaveLength(19);
  const again = await openPhone({ storage: open.storage });
  valueOf(await recordGift(again.props, '5', 'cash'));
  await settle(again);
  expect(debtsOf(again)).toHaveLength(19);
  const pot = potOfWeek(next.props, NOTHING_EARLIER);
  expect(pot.late.amount).toBe(3_350);
});

test('what a week lacked is carried into the next pot', async () => {
  const open = await openEvening();
  await settle(open);
  expect(settlingsOf(open)[0]?.data).toMatchObject({ total: -25_400, toShare: 0 });
  const next = await openPhone({ storage: open.storage, week: isoWeek('2026-W49') });
  const earlier = await readEarlierMoney(next.props);
  expect(earlier.deficits).toMatchObject([{ amount: 25_400 }]);
  expect(potOfWeek(next.props, earlier)).toMatchObject({ total: -25_400, deficit: 25_400 });
});

test('once the pot is shared, the week is settled no more and late money enters the next pot', async () => {
  const open = await openEvening();
  await settle(open);
  await agreeOnRound(open);
  const { order } = orderFor(open, 'Samira');
  valueOf(
    await recordPayment(open.props, { order: order.id, method: 'cash', amount: cents(3_350) }),
  );
  expect(await settleWeek(open.props, NOTHING_EARLIER)).toMatchObject({
    error: { type: 'AlreadyShared' },
  });
  const next = await openPhone({ storage: open.storage, week: isoWeek('2026-W49') });
  const earlier = await readEarlierMoney(next.props);
  expect(earlier.latePayments).toMatchObject([{ week: FIXTURE_WEEK, payment: { amount: 3_350 } }]);
  const counted = valueOf(await settleWeek(next.props, earlier));
  expect(standingSettle(next.week.book)?.fact.data.late).toBe(3_350);
  expect(counted.undo).toBeTypeOf('function');
  const later = await openPhone({ storage: open.storage, week: isoWeek('2026-W50') });
  expect((await readEarlierMoney(later.props)).latePayments).toEqual([]);
});

test('an expense taken back after the settling is a change too', async () => {
  const open = await openEvening();
  const { book } = open.week;
  const bought = await book.commit([
    happen(expenseKind, 'bought', {
      kind: 'purchase',
      shop: '',
      what: 'sel',
      amount: cents(100),
      paidBy: 'cash-box',
      spentOn: open.week.terms.value.servedOn,
    }),
  ]);
  await settle(open);
  valueOf(await book.undo(valueOf(bought)));
  const settled = standingSettle(book);
  expect(settled && changesSince(settled, book)).toEqual({ added: [], gone: ['bought'] });
});

/** One sharer, a round of nothing, and her yes. */
async function agreeOnRound({ circleBook, group }: OpenPhone): Promise<void> {
  const [member] = group.members.value;
  if (!member) throw new Error('The demo group has people');
  const settled = toFactId('settled');
  const person = { member: member.id, nickname: member.nickname, weight: 100 };
  const none = { carryBefore: '0/1', carryAfter: '0/1', amount: cents(0), why: [] };
  valueOf(
    await circleBook.commit([
      happen(roundKind, 'round', {
        pots: [{ week: FIXTURE_WEEK, settle: settled, toShare: cents(0) }],
        total: cents(0),
        unit: 5,
        people: [{ ...person, ...none }],
        leftover: cents(0),
        fromFund: cents(0),
        ruleVersion: 'hamilton-carry-1',
        rotation: [member.id],
        corrections: [],
      }),
      happen(voiceKind, 'yes', {
        round: toFactId('round'),
        member: member.id,
        kind: 'agreed',
        note: '',
      }),
    ]),
  );
}

test('a debt paid the week after is not asked for again in its own week', async () => {
  const open = await openEvening();
  await settle(open);
  const { order } = orderFor(open, 'Samira');
  const debt = open.deskBook.rows(debtTable).value.get(order.id);
  if (!debt) throw new Error('Samira owes');
  const next = await openPhone({ storage: open.storage, week: isoWeek('2026-W49') });
  valueOf(await payDebt(next.props, debt, 'cash'));
  const again = await openPhone({ storage: open.storage });
  const payment = { order: order.id, method: 'cash' as const, amount: cents(3_350) };
  expect(await recordPayment(again.props, payment)).toEqual({
    ok: false,
    error: { type: 'PaidLater' },
  });
});

test('a debt paid in its own week, taken back, can be paid there again', async () => {
  const open = await openEvening();
  await settle(open);
  const { order } = orderFor(open, 'Samira');
  const payment = { order: order.id, method: 'cash' as const, amount: cents(3_350) };
  valueOf(await recordPayment(open.props, payment));
  valueOf(await takeBackPayment(open.props, order.id));
  valueOf(await recordPayment(open.props, payment));
  expect(open.week.book.facts(paymentKind).value).toHaveLength(1);
});

import { signal } from '@preact/signals-core';
import type { MemberId } from '../../src/domain/member.ts';
import { cents, sumCents } from '../../src/domain/money.ts';
import { changesSince } from '../../src/features/cash/settled-week.ts';
import { readEvening } from '../../src/features/evening.ts';
import { payoutOf } from '../../src/features/owed-corrections.ts';
import { nextRound, type RoundChoice } from '../../src/features/sharing/next-round.ts';
import type { Book } from '../../src/store/book.ts';
import { expenseKind, paymentKind, settleKind } from '../../src/store/books/week-book.ts';
import type { CircleRound } from '../../src/store/views/circle-rounds.ts';
import type { OpenCircle } from '../../src/store/views/open-circle.ts';
import { standingSettle } from '../../src/store/views/settlement.ts';
import { moneyFacts, readWeekMoney } from '../../src/store/views/week-money.ts';
import { weekOf } from './closed-weeks.ts';
import { expectThat } from './violation.ts';
import type { WorldPhone } from './world-phone.ts';

/** A round adds up to the cent, gives nobody less than nothing, and divides what its pots hold. */
export function checkRound(round: CircleRound, circle: OpenCircle): void {
  const { id, people, pots, total, leftover, fromFund, corrections } = round;
  const paid = sumCents(people.map(({ amount }) => amount));
  expectThat(paid + leftover === total + fromFund, 'P29', `the shares of ${id} miss its pot`);
  for (const { member, amount } of people) {
    expectThat(amount >= 0, 'P29', `${member} gets ${amount} of ${id}`);
    expectThat(payoutOf(round, member) >= 0, 'P29', `${member} would pay into ${id}`);
  }
  const known = new Map(circle.corrections.value.map((one) => [one.id, one]));
  if (corrections.some(({ correction }) => !known.has(correction))) return;
  const taken = corrections
    .filter(({ correction }) => known.get(correction)?.paidFrom === 'next-pot')
    .reduce((sum, { delta }) => sum + delta, 0);
  const held = sumCents(pots.map(({ toShare }) => toShare));
  expectThat(total + taken === held, 'P29', `${id} divides ${total} of pots of ${held}`);
}

/** What is proposed depends on no order of people: neither of sharers nor of members. */
export function checkOrderOfMembers(
  phone: WorldPhone,
  circle: OpenCircle,
  choice: RoundChoice,
): void {
  const shuffle = phone.world.rng.fork('members');
  const weights = signal(new Map(shuffle.shuffled([...circle.weights.value])));
  const now = { id: 'round', at: phone.clock.now() };
  const other = { ...choice, members: choice.members.toReversed() };
  const [one, two] = [
    nextRound(circle, choice, now),
    nextRound({ ...circle, weights }, other, now),
  ];
  expectThat(amountsOf(one) === amountsOf(two), 'P29', 'the shares depend on the order of people');
}

function amountsOf(round: ReturnType<typeof nextRound>): string {
  if (!round.ok) return round.error.type;
  const { people, leftover, fromFund } = round.value;
  const amounts = people.map(({ member, amount, carryAfter }) => [member, amount, carryAfter]);
  const sorted = amounts.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify([sorted, leftover, fromFund]);
}

/** Every settling holds each payment and expense it counted once, whatever came late. */
export function checkSettlings(book: Book): void {
  const paid = amountsById(book, paymentKind);
  const spent = amountsById(book, expenseKind);
  for (const { id, data } of book.everSaid(settleKind)) {
    const counted = new Set(data.counted);
    expectThat(counted.size === data.counted.length, 'P26', `${id} counts something twice`);
    // What it counted may still be on its way.
    if (data.counted.some((one) => !paid.has(one) && !spent.has(one))) continue;
    const sumOf = (all: ReadonlyMap<string, number>) =>
      [...all].reduce((sum, [one, amount]) => sum + (counted.has(one) ? amount : 0), 0);
    const came = data.income + data.rounding;
    expectThat(came === sumOf(paid), 'P26', `${id} holds ${came} of payments of ${sumOf(paid)}`);
    const bought = data.purchases + data.kitchen;
    expectThat(bought === sumOf(spent), 'P26', `${id} holds ${bought} of ${sumOf(spent)} spent`);
    const { total, gifts, cashDifference, late, deficitCarried, reserve, toShare } = data;
    const all = came - bought + gifts + cashDifference + late - deficitCarried;
    expectThat(total === all, 'P26', `the lines of ${id} make ${all}, not ${total}`);
    expectThat(reserve + toShare === Math.max(0, total), 'P26', `${id} shares what it has not`);
  }
}

function amountsById(
  book: Book,
  kind: typeof paymentKind | typeof expenseKind,
): ReadonlyMap<string, number> {
  const all = book.everHappened<{ readonly amount: number }>(kind);
  return new Map(all.map(({ id, data }) => [id, data.amount]));
}

/** What came late and what was counted are all there is; nothing is paid beyond its due unsaid. */
export function checkWeekMoney(book: Book): void {
  const money = readWeekMoney(book);
  const settlement = standingSettle(book);
  if (settlement) {
    const { added, gone } = changesSince(settlement, book);
    const live = new Set<string>(moneyFacts(money).map(({ id }) => id));
    const kept = settlement.fact.data.counted.filter((id) => live.has(id) && !gone.includes(id));
    const all = new Set([...kept, ...added]);
    const isWhole = all.size === kept.length + added.length && all.size === live.size;
    expectThat(isWhole, 'P28', `late and counted make ${all.size} of ${live.size}`);
  }
  const evening = readEvening(weekOf(book));
  const shown = evening.flatMap(({ payments }) => payments);
  const unclear = money.payments.filter(({ id }) => shown.every((one) => one.id !== id));
  const sum = sumCents([...shown, ...unclear].map(({ amount }) => amount));
  const distinct = new Map(money.payments.map(({ id, amount }) => [id, amount]));
  expectThat(sum === sumCents([...distinct.values()]), 'P26', 'payments are lost or counted twice');
  for (const { order, balance } of evening) {
    const { due, paid, open, surplus, rounding } = balance;
    const isSaid = paid === cents(due - open + surplus + rounding);
    expectThat(isSaid && surplus >= 0, 'P26', `${order.code} is paid beyond its due unsaid`);
  }
}

/** What one got of one round. */
export function paidOut({ payouts }: OpenCircle, round: string, member: MemberId): number {
  const own = payouts.value.filter((one) => one.round === round && one.member === member);
  return own.reduce((sum, { amount }) => sum + amount, 0);
}

import { cashDifference, cashExpected, countTotal } from '../domain/cash-count.ts';
import { addCents, type Cents, NO_MONEY, subtractCents, sumCents } from '../domain/money.ts';
import { answerHeads } from '../domain/order.ts';
import type { Instant } from '../kernel/clock.ts';
import type { BoxCount, WeekMoney } from '../store/views/week-money.ts';

/** What lies in the cash box, and what somebody counted; all in cents. */
export interface BoxState {
  /** What lay in it before the evening, as the last count says; else 0. */
  readonly float: Cents;
  /** What should lie in it now. */
  readonly expected: Cents;
  /** null while nobody counted. */
  readonly count: CountedBox | null;
}

export interface CountedBox {
  readonly fact: BoxCount;
  readonly counted: Cents;
  /** Counted − expected at the moment of the count: what is given back later is not missing. */
  readonly difference: Cents;
  /** What went in (above 0) or out since. */
  readonly movedSince: Cents;
  /** Whether anything of the cash was recorded since: then counting again is more certain. */
  readonly isOld: boolean;
  /** Two phones counted without seeing each other. */
  readonly countedTwice: boolean;
}

/** The cash box by everything recorded. */
export function boxState(money: WeekMoney): BoxState {
  const heads = answerHeads(money.counts);
  const fact = heads.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).at(-1);
  if (!fact) return { float: NO_MONEY, expected: expectedInBox(money, NO_MONEY), count: null };
  const { float } = fact;
  const then = upTo(money, fact.at);
  const expected = expectedInBox(money, float);
  const expectedThen = expectedInBox(then, float);
  const counted = countTotal(fact);
  return {
    float,
    expected,
    count: {
      fact,
      counted,
      difference: cashDifference(counted, expectedThen),
      movedSince: subtractCents(expected, expectedThen),
      isOld: cashMoves(money) !== cashMoves(then),
      countedTwice: heads.length > 1,
    },
  };
}

/** float + cash paid − paid from the box − advances given back, with gifts and late money in cash. */
export function expectedInBox(money: WeekMoney, float: Cents): Cents {
  const reimbursements = money.reimbursements.filter(({ method }) => method === 'cash');
  const besides = [...money.gifts, ...money.latePayments].filter(({ method }) => method === 'cash');
  return addCents(
    cashExpected({ ...money, float, reimbursements }),
    sumCents(besides.map(({ amount }) => amount)),
  );
}

function upTo(money: WeekMoney, at: Instant): WeekMoney {
  const before = (fact: { readonly at: Instant }) => fact.at <= at;
  return {
    payments: money.payments.filter(before),
    // A purchase of the morning may be typed in at night: the note it was paid with was gone already.
    expenses: money.expenses,
    reimbursements: money.reimbursements.filter(before),
    gifts: money.gifts.filter(before),
    latePayments: money.latePayments.filter(before),
    counts: money.counts,
  };
}

function cashMoves({ payments, reimbursements, gifts, latePayments }: WeekMoney): number {
  const all = [...payments, ...reimbursements, ...gifts, ...latePayments];
  return all.filter(({ method }) => method === 'cash').length;
}

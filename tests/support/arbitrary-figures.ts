import fc from 'fast-check';
import { addWeeks, isoWeek } from '../../src/domain/calendar.ts';
import type { PotBesides, WeekFigures } from '../../src/domain/ledger.ts';
import { type Cents, cents } from '../../src/domain/money.ts';

const money = (min: number, max: number): fc.Arbitrary<Cents> =>
  fc.integer({ min, max }).map(cents);

/** A week as its pot would have been settled: what it leaves to share follows from its other numbers. */
export const settledWeek: fc.Arbitrary<WeekFigures> = fc
  .record({
    at: fc.nat(60),
    orders: fc.nat(40),
    mains: fc.nat(120),
    starters: fc.nat(80),
    income: money(0, 200_000),
    purchases: money(0, 120_000),
    kitchen: money(0, 20_000),
    gifts: money(0, 5_000),
    late: money(0, 5_000),
    cashDifference: money(-2_000, 2_000),
    rounding: money(-50, 50),
    deficitCarried: money(0, 10_000),
    reserveHundredths: fc.nat(10_000),
    isWhole: fc.boolean(),
  })
  .map(({ at, starters, isWhole, gifts, late, cashDifference, rounding, ...rest }) => {
    const { deficitCarried, reserveHundredths, orders, mains, income, purchases, kitchen } = rest;
    const came = income + gifts + late + cashDifference + rounding;
    const total = came - purchases - kitchen - deficitCarried;
    const reserve = cents(Math.floor((Math.max(0, total) * reserveHundredths) / 10_000));
    const besides: PotBesides = {
      gifts,
      late,
      cashDifference,
      rounding,
      deficitCarried,
      reserve,
      reserveHundredths,
      advanced: cents(0),
      reimbursed: cents(0),
    };
    return {
      week: addWeeks(isoWeek('2026-W01'), at),
      orders,
      mains,
      income,
      purchases,
      kitchen,
      dishes: mains + starters,
      toShare: cents(Math.max(0, total) - reserve),
      besides: isWhole ? besides : null,
    };
  });

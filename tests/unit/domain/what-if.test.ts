import { expect, test } from 'vitest';
import { isoWeek } from '../../../src/domain/calendar.ts';
import type { WeekFigures } from '../../../src/domain/ledger.ts';
import { cents } from '../../../src/domain/money.ts';
import {
  AS_IT_WAS,
  imagineShares,
  imagineWeek,
  premiumBehind,
  priceRise,
} from '../../../src/domain/what-if.ts';

/** The fixture week: 633.00 − 241.30 − 12.70 = 379.00, 55 mains. */
const FIXTURE: WeekFigures = {
  week: isoWeek('2026-W48'),
  orders: 20,
  mains: 55,
  dishes: 95,
  income: cents(63_300),
  purchases: cents(24_130),
  kitchen: cents(1_270),
  toShare: cents(37_900),
  besides: null,
};

test('the fixture week: organic at 2.31 times the price, all of it, asks for 50 % on prices or 5.75 per main', () => {
  expect(premiumBehind([FIXTURE])).toBe(131);
  const organic = imagineWeek(FIXTURE, { ...AS_IT_WAS, organicPercent: 100, organicPremium: 131 });
  expect(organic).toMatchObject({ purchases: 55_741, organicExtra: 31_611, toShare: 6_289 });
  expect(priceRise(organic)).toEqual({ perMain: 575, hundredths: 4_994 });
});

test('one euro more on 55 mains is 55.00 more to share; a cap of 44 sells and buys four fifths', () => {
  expect(imagineWeek(FIXTURE, { ...AS_IT_WAS, pricePerMain: cents(100) }).toShare).toBe(43_400);
  expect(imagineWeek(FIXTURE, { ...AS_IT_WAS, cap: 44 })).toMatchObject({
    mains: 44,
    income: 50_640,
    purchases: 19_304,
    toShare: 30_066,
  });
});

test('a reserve of 5 % of 379.00 keeps 18.95, and weights divide the rest as a round would', () => {
  const kept = imagineWeek(FIXTURE, { ...AS_IT_WAS, reserveHundredths: 500 });
  expect(kept).toMatchObject({ reserve: 1_895, toShare: 36_005 });
  expect(imagineShares(cents(31_400), [100, 160, 150, 180], 1)).toEqual([
    5_322, 8_515, 7_983, 9_580,
  ]);
  expect(imagineShares(cents(31_400), [0, 0], 1)).toBeNull();
});

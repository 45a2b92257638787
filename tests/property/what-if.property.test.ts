import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WeekFigures } from '../../src/domain/ledger.ts';
import { cents } from '../../src/domain/money.ts';
import {
  AS_IT_WAS,
  imagineShares,
  imagineWeek,
  medianWeek,
  premiumBehind,
  priceRise,
  sumImagined,
  type WhatIf,
} from '../../src/domain/what-if.ts';
import { settledWeek } from '../support/arbitrary-figures.ts';

const whatIf: fc.Arbitrary<WhatIf> = fc.record({
  organicPercent: fc.nat(100),
  organicPremium: fc.nat(300),
  pricePerMain: fc.integer({ min: -1_000, max: 2_000 }).map(cents),
  cap: fc.option(fc.nat(150), { nil: null }),
  reserveHundredths: fc.option(fc.nat(10_000), { nil: null }),
});
const two = (max: number) =>
  fc.tuple(fc.nat(max), fc.nat(max)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

test('with nothing changed a week is what it was, to the cent', () => {
  fc.assert(
    fc.property(settledWeek, fc.nat(300), (week, organicPremium) => {
      const same = imagineWeek(week, { ...AS_IT_WAS, organicPremium });
      const { mains, income, purchases, toShare } = week;
      expect(same).toMatchObject({ mains, income, purchases, organicExtra: 0, toShare });
      if (week.besides) expect(same.reserve).toBe(week.besides.reserve);
    }),
  );
});

test('the numbers of an imagined week always explain what it leaves', () => {
  fc.assert(
    fc.property(settledWeek, whatIf, (week, imagined) => {
      const then = imagineWeek(week, imagined);
      const now = imagineWeek(week, AS_IT_WAS);
      const left = ({ toShare, reserve, deficit }: typeof then) => toShare + reserve - deficit;
      const change = then.income - then.purchases - (now.income - now.purchases);
      expect(left(then) - left(now)).toBe(change);
      expect(Math.min(then.toShare, then.reserve, then.deficit)).toBeGreaterThanOrEqual(0);
      expect(Math.min(then.toShare, then.deficit)).toBe(0);
    }),
  );
});

test('more organic or a greater premium never leaves more to share', () => {
  fc.assert(
    fc.property(settledWeek, whatIf, two(100), two(300), (week, base, percents, premiums) => {
      const toShare = (at: 0 | 1) =>
        imagineWeek(week, { ...base, organicPercent: percents[at], organicPremium: premiums[at] })
          .toShare;
      expect(toShare(1)).toBeLessThanOrEqual(toShare(0));
    }),
  );
});

test('a higher price never leaves less, and a greater reserve never leaves more to share', () => {
  fc.assert(
    fc.property(settledWeek, whatIf, two(3_000), two(10_000), (week, base, prices, reserves) => {
      const priced = (at: 0 | 1) =>
        imagineWeek(week, { ...base, pricePerMain: cents(prices[at] - 1_000) });
      expect(priced(1).toShare).toBeGreaterThanOrEqual(priced(0).toShare);
      const kept = (at: 0 | 1) => imagineWeek(week, { ...base, reserveHundredths: reserves[at] });
      expect(kept(1).toShare).toBeLessThanOrEqual(kept(0).toShare);
      expect(kept(1).reserve).toBeGreaterThanOrEqual(kept(0).reserve);
    }),
  );
});

test('a lower cap never sells or buys more, and one above what was sold changes nothing', () => {
  fc.assert(
    fc.property(settledWeek, two(150), (week, caps) => {
      const capped = (cap: number | null) => imagineWeek(week, { ...AS_IT_WAS, cap });
      for (const of of ['mains', 'income', 'purchases'] as const)
        expect(capped(caps[0])[of]).toBeLessThanOrEqual(capped(caps[1])[of]);
      expect(capped(week.mains + caps[0])).toEqual(capped(null));
    }),
  );
});

test('all organic at the premium behind the group’s word needs about 50 % on prices, and that rise pays it', () => {
  const sells = settledWeek.filter(
    ({ mains, income, purchases }) => mains > 0 && purchases > 500 && income > purchases,
  );
  fc.assert(
    fc.property(sells, (found) => {
      const week: WeekFigures = {
        ...found,
        income: cents(Math.min(found.income, found.purchases * 8)),
      };
      const organicPremium = premiumBehind([week]);
      const base = { ...AS_IT_WAS, organicPercent: 100, organicPremium };
      const rise = priceRise(imagineWeek(week, base));
      expect(rise).not.toBeNull();
      if (!rise) return;
      // The premium is a whole percent, the extra a whole cent.
      const slack = 51 + 10_000 / week.income;
      expect(Math.abs(rise.hundredths - 5_000)).toBeLessThanOrEqual(slack);
      const paid = imagineWeek(week, { ...base, pricePerMain: rise.perMain });
      const left = ({ income, purchases }: typeof paid) => income - purchases;
      const gain = left(paid) - left(imagineWeek(week, AS_IT_WAS));
      expect(gain).toBeGreaterThanOrEqual(0);
      expect(gain).toBeLessThan(week.mains);
    }),
  );
});

test('a year is the sum of its weeks, and its median week is one of them with half on each side', () => {
  fc.assert(
    fc.property(fc.array(settledWeek, { minLength: 1, maxLength: 9 }), whatIf, (weeks, base) => {
      const imagined = weeks.map((week) => imagineWeek(week, base));
      expect(sumImagined(imagined).toShare).toBe(
        imagined.reduce((sum, { toShare }) => sum + toShare, 0),
      );
      const middle = medianWeek(weeks)?.toShare ?? -1;
      expect(weeks.filter(({ toShare }) => toShare < middle).length).toBeLessThan(weeks.length / 2);
      expect(weeks.filter(({ toShare }) => toShare > middle).length).toBeLessThanOrEqual(
        weeks.length / 2,
      );
    }),
  );
});

test('other weights divide the same pot: never more than there is, in whole units, nothing to who has 0', () => {
  const weights = fc.array(fc.nat(400), { minLength: 1, maxLength: 7 });
  const units = fc.constantFrom(1, 5, 50, 100, 500);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90_000 }), weights, units, (pot, given, unit) => {
      const shares = imagineShares(cents(pot), given, unit);
      if (shares === null) {
        expect(pot < unit || given.every((one) => one === 0)).toBe(true);
        return;
      }
      expect(shares.reduce<number>((sum, share) => sum + share, 0)).toBeLessThanOrEqual(pot);
      for (const [at, share] of shares.entries()) {
        expect(share % unit).toBe(0);
        if (given[at] === 0) expect(share).toBe(0);
      }
    }),
  );
});

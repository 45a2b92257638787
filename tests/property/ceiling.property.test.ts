import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isoDate } from '../../src/domain/calendar.ts';
import { type CeilingBooks, ceilingVerdict, volunteerYear } from '../../src/domain/ceiling.ts';
import { toFactId } from '../../src/domain/fact.ts';
import { toMemberId } from '../../src/domain/member.ts';
import { cents } from '../../src/domain/money.ts';

const people = fc.constantFrom('Kaki', 'Panda').map(toMemberId);
/** Around the turn of a year, so that years and days meet. */
const days = fc.integer({ min: -6, max: 6 }).map((n) => addDays(isoDate('2026-01-01'), n));
const amounts = fc.integer({ min: 1, max: 5_000 }).map(cents);
const entry = fc.record({ member: people, day: days, amount: amounts });
const years = fc.constantFrom(2025, 2026);
const books: fc.Arbitrary<CeilingBooks> = fc.record({
  ceilings: fc.uniqueArray(fc.record({ year: years, perDay: amounts, perYear: amounts }), {
    selector: ({ year }) => year,
  }),
  allowances: fc
    .array(entry, { maxLength: 8 })
    .map((all) => all.map((one, place) => ({ ...one, id: toFactId(`a${place}`) }))),
  elsewhere: fc.uniqueArray(fc.record({ member: people, year: years, amount: amounts }), {
    selector: ({ member, year }) => `${member}/${year}`,
    maxLength: 3,
  }),
});

test('nothing that crosses is called fine: neither a day nor a year is ever above its ceiling', () => {
  fc.assert(
    fc.property(books, fc.array(entry, { maxLength: 12 }), (start, entries) => {
      let now: CeilingBooks = { ...start, allowances: [] };
      for (const [place, one] of entries.entries()) {
        if (ceilingVerdict(now, one).type !== 'fine') continue;
        const noted = { ...one, id: toFactId(`n${place}`) };
        now = { ...now, allowances: [...now.allowances, noted] };
        // Added up here by hand, apart from the rule under test.
        const year = one.day.slice(0, 4);
        const ceiling = now.ceilings.find((row) => String(row.year) === year);
        const mine = now.allowances.filter(({ member }) => member === one.member);
        const total = (all: readonly { readonly amount: number }[]) =>
          all.reduce((sum, { amount }) => sum + amount, 0);
        const told = now.elsewhere.filter(
          (row) => row.member === one.member && String(row.year) === year,
        );
        const ofYear = total(mine.filter(({ day }) => day.startsWith(year))) + total(told);
        expect(total(mine.filter(({ day }) => day === one.day))).toBeLessThanOrEqual(
          ceiling?.perDay ?? -1,
        );
        expect(ofYear).toBeLessThanOrEqual(ceiling?.perYear ?? -1);
      }
    }),
  );
});

test('« n more days » is true: so many days at the full amount are each fine, one more is not', () => {
  fc.assert(
    fc.property(books, people, (start, member) => {
      const { ceiling, moreDays } = volunteerYear(start, member, 2026);
      fc.pre(ceiling !== null && moreDays !== null && moreDays < 40);
      if (ceiling === null || moreDays === null) return;
      let now = start;
      for (let n = 0; n <= moreDays; n += 1) {
        const day = addDays(isoDate('2026-06-01'), n);
        const next = { member, day, amount: ceiling.perDay };
        expect(ceilingVerdict(now, next).type).toBe(n < moreDays ? 'fine' : 'crosses');
        const noted = { ...next, id: toFactId(`m${n}`) };
        now = { ...now, allowances: [...now.allowances, noted] };
      }
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearSheet } from '../../../src/domain/year-sheet.ts';
import { eventName, isoWeekOf } from '../../../src/domain/week-name.ts';
import { settledWeek } from '../../support/arbitrary-figures.ts';

test('from three people on their number is said; of one or two, or where it is unknown, nothing', () => {
  const people = [0, 1, 2, 3, 4, null].map((known) => yearSheet([], known).people);
  expect(people).toEqual([null, null, null, 3, 4, null]);
});

test('the sheet is the sum of its weeks, and nothing else is on it', () => {
  fc.assert(
    fc.property(fc.array(settledWeek, { maxLength: 6 }), (weeks) => {
      const sum = (of: (week: (typeof weeks)[number]) => number) =>
        weeks.reduce((total, week) => total + of(week), 0);
      expect(yearSheet(weeks, null)).toEqual({
        weeks: weeks.length,
        orders: sum(({ orders }) => orders),
        mains: sum(({ mains }) => mains),
        dishes: sum(({ dishes }) => dishes),
        income: sum(({ income }) => income),
        purchases: sum(({ purchases }) => purchases),
        kitchen: sum(({ kitchen }) => kitchen),
        toShare: sum(({ toShare }) => toShare),
        people: null,
      });
    }),
  );
});

test('an event is in every sum, and is no week', () => {
  fc.assert(
    fc.property(settledWeek, settledWeek, (week, other) => {
      const event = { ...other, week: eventName(isoWeekOf(other.week), 4711) };
      const sheet = yearSheet([week, event], null);
      expect(sheet.weeks).toBe(1);
      expect(sheet.orders).toBe(week.orders + event.orders);
      expect(sheet.income).toBe(week.income + event.income);
    }),
  );
});

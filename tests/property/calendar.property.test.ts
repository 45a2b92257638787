import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addWeeks,
  compareWeeks,
  dateInWeek,
  daysBetween,
  instantOf,
  isoDate,
  parseIsoDate,
  parseIsoWeek,
  wallMomentOf,
  wallTime,
  weekdayOf,
  weekOf,
  weeksBetween,
  ZONE,
  type Weekday,
} from '../../src/domain/calendar.ts';

const FIRST = isoDate('1970-01-01');
const DAYS = daysBetween(FIRST, isoDate('2200-12-31'));

const day = fc.integer({ min: 0, max: DAYS }).map((days) => addDays(FIRST, days));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => wallTime(parts.map((part) => String(part).padStart(2, '0')).join(':')));

test('every day from 1970 to 2200 is the one other calendars give', () => {
  for (let days = 0; days <= DAYS; days += 1) {
    const date = addDays(FIRST, days);
    const oracle = new Date(days * 86_400_000);
    if (date !== oracle.toISOString().slice(0, 10) || weekdayOf(date) % 7 !== oracle.getUTCDay()) {
      expect(date).toBe(oracle.toISOString().slice(0, 10));
      expect(weekdayOf(date) % 7).toBe(oracle.getUTCDay());
    }
  }
  expect(addDays(FIRST, DAYS)).toBe('2200-12-31');
});

test('a date survives being read, and counting there and back', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      expect(parseIsoDate(date)).toEqual({ ok: true, value: date });
      expect(addDays(addDays(date, days), -days)).toBe(date);
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
});

test('a day is found again in its week by its weekday', () => {
  fc.assert(
    fc.property(day, (date) => {
      const week = weekOf(date);
      expect(parseIsoWeek(week)).toEqual({ ok: true, value: week });
      expect(dateInWeek(week, weekdayOf(date))).toBe(date);
      const thursday = dateInWeek(week, 4);
      expect(thursday.slice(0, 4)).toBe(week.slice(0, 4));
    }),
  );
});

test('weeks add and compare as their Mondays do, over years of 53', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -500, max: 500 }), (date, weeks) => {
      const week = weekOf(date);
      const later = addWeeks(week, weeks);
      expect(weeksBetween(week, later)).toBe(weeks);
      expect(Math.sign(compareWeeks(week, later))).toBe(-Math.sign(weeks) || 0);
      const weekday: Weekday = 1;
      expect(daysBetween(dateInWeek(week, weekday), dateInWeek(later, weekday))).toBe(7 * weeks);
    }),
  );
});

test('a wall moment is what the clocks show at its instant, unless that minute was skipped', () => {
  fc.assert(
    fc.property(day, time, (date, wall) => {
      const moment = { date, time: wall, zone: ZONE };
      const reading = instantOf(moment);
      const shown = wallMomentOf(reading.instant, ZONE);
      if (reading.kind === 'missing') expect(shown).not.toEqual(moment);
      else expect(shown).toEqual(moment);
      if (reading.kind === 'twice') expect(wallMomentOf(reading.second, ZONE)).toEqual(moment);
    }),
  );
});

test.each(['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'])(
  'around the clock change of %s every quarter of an hour is exact, missing or twice as it should',
  (sunday) => {
    const kinds = new Map<string, number>();
    for (let quarter = 0; quarter < 3 * 96; quarter += 1) {
      const date = addDays(isoDate(sunday), Math.floor(quarter / 96) - 1);
      const minutes = (quarter % 96) * 15;
      const text = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0'));
      const { kind } = instantOf({ date, time: wallTime(text.join(':')), zone: ZONE });
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    const odd = sunday.slice(5, 7) === '03' ? 'missing' : 'twice';
    expect(Object.fromEntries(kinds)).toEqual({ exact: 3 * 96 - 4, [odd]: 4 });
  },
);

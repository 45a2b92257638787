import { describe, expect, test } from 'vitest';
import { toInstant } from '../../../src/kernel/clock.ts';
import {
  addDays,
  addWeeks,
  compareWeeks,
  dateInWeek,
  dateOf,
  daysBetween,
  instantOf,
  isoDate,
  isoWeek,
  parseIsoDate,
  parseIsoWeek,
  parseWallTime,
  wallMomentOf,
  wallTime,
  weekdayOf,
  weekOf,
  weeksBetween,
  ZONE,
} from '../../../src/domain/calendar.ts';

function inLiege(date: string, time: string) {
  return { date: isoDate(date), time: wallTime(time), zone: ZONE };
}

describe('Tuesday 18:00 in Liège is always 18:00 on the clock', () => {
  test.each([
    ['2026-03-24', '2026-03-24T17:00Z'],
    ['2026-03-31', '2026-03-31T16:00Z'],
    ['2026-10-20', '2026-10-20T16:00Z'],
    ['2026-10-27', '2026-10-27T17:00Z'],
  ])('on %s it is %s', (date, utc) => {
    const moment = inLiege(date, '18:00');
    expect(instantOf(moment)).toEqual({ kind: 'exact', instant: Date.parse(utc) });
    expect(wallMomentOf(toInstant(Date.parse(utc)), ZONE)).toEqual(moment);
  });
});

test('02:30 is missing when the clocks go forward, and read as 03:30', () => {
  const reading = instantOf(inLiege('2026-03-29', '02:30'));
  expect(reading).toEqual({ kind: 'missing', instant: Date.parse('2026-03-29T01:30Z') });
  expect(wallMomentOf(reading.instant, ZONE)).toEqual(inLiege('2026-03-29', '03:30'));
});

test('02:30 comes twice when the clocks go back', () => {
  expect(instantOf(inLiege('2026-10-25', '02:30'))).toEqual({
    kind: 'twice',
    instant: Date.parse('2026-10-25T00:30Z'),
    second: Date.parse('2026-10-25T01:30Z'),
  });
});

test.each([
  ['2026-03-29', '01:59', 'exact'],
  ['2026-03-29', '02:00', 'missing'],
  ['2026-03-29', '03:00', 'exact'],
  ['2026-10-25', '01:59', 'exact'],
  ['2026-10-25', '02:00', 'twice'],
  ['2026-10-25', '03:00', 'exact'],
])('%s %s is %s', (date, time, kind) => {
  expect(instantOf(inLiege(date, time)).kind).toBe(kind);
});

test('a zone nobody knows is a bug', () => {
  const moment = { ...inLiege('2026-11-26', '18:00'), zone: 'Europe/Liege-sur-Lune' };
  expect(() => instantOf(moment)).toThrow(RangeError);
});

test('shortly before midnight UTC it is already tomorrow in Liège', () => {
  expect(dateOf(toInstant(Date.parse('2026-11-26T23:30Z')), ZONE)).toBe('2026-11-27');
});

describe('weeks', () => {
  test.each([
    ['2026-11-26', '2026-W48'],
    ['2025-12-29', '2026-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2021-01-03', '2020-W53'],
    ['1970-01-01', '1970-W01'],
  ])('%s is in %s', (date, week) => {
    expect(weekOf(isoDate(date))).toBe(week);
  });

  test('2026 has a week 53, 2027 has none', () => {
    expect(parseIsoWeek('2026-W53').ok).toBe(true);
    expect(parseIsoWeek('2027-W53')).toEqual({ ok: false, error: { type: 'NotAWeek' } });
    expect(dateInWeek(isoWeek('2026-W53'), 4)).toBe('2026-12-31');
    expect(addWeeks(isoWeek('2026-W53'), 1)).toBe('2027-W01');
    expect(addWeeks(isoWeek('2027-W01'), -1)).toBe('2026-W53');
    expect(weeksBetween(isoWeek('2026-W52'), isoWeek('2027-W01'))).toBe(2);
    expect(compareWeeks(isoWeek('2026-W53'), isoWeek('2027-W01'))).toBeLessThan(0);
  });
});

test('days are counted over months, leap days and clock changes', () => {
  expect(addDays(isoDate('2028-02-28'), 1)).toBe('2028-02-29');
  expect(addDays(isoDate('2026-02-28'), 1)).toBe('2026-03-01');
  expect(addDays(isoDate('2026-03-28'), 7)).toBe('2026-04-04');
  expect(daysBetween(isoDate('2026-11-26'), isoDate('2027-01-01'))).toBe(36);
  expect(weekdayOf(isoDate('2026-11-26'))).toBe(4);
});

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-11-31', '26-11-26', '0000-01-01', ''])(
  '« %s » is no date',
  (text) => {
    expect(parseIsoDate(text)).toEqual({ ok: false, error: { type: 'NotADate' } });
  },
);

test.each(['2026-W00', '2026-W54', '2026-48', '2026-w48', ''])('« %s » is no week', (text) => {
  expect(parseIsoWeek(text)).toEqual({ ok: false, error: { type: 'NotAWeek' } });
});

test.each(['24:00', '18:60', '8:00', '18h00', ''])('« %s » is no time of day', (text) => {
  expect(parseWallTime(text)).toEqual({ ok: false, error: { type: 'NotATime' } });
});

test('a date, week or time the program writes wrong is a bug', () => {
  expect(() => isoDate('2026-02-30')).toThrow('is a date');
  expect(() => isoWeek('2027-W53')).toThrow('is a week');
  expect(() => wallTime('25:00')).toThrow('is a time of day');
});

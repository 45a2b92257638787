import { expect, test } from 'vitest';
import { isoDate, isoWeek } from '../../../../src/domain/calendar.ts';
import { COOK } from '../../../../src/domain/task.ts';
import { turnCalendar } from '../../../../src/features/turns/turn-calendar.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';

test('a calendar learns the day and a neutral word, nobody and no place', () => {
  const file = turnCalendar({
    turn: { week: isoWeek('2026-W49'), task: COOK },
    date: isoDate('2026-12-03'),
    summary: 'Cuisine',
    now: toInstant(Date.UTC(2026, 10, 30, 8, 5)),
  });
  expect(file.split('\r\n').filter((line) => !line.includes('VCALENDAR'))).toEqual([
    'VERSION:2.0',
    'PRODID:-//Carnet//1//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:2026-W49-cook@carnet',
    'DTSTAMP:20261130T080500Z',
    'SEQUENCE:0',
    'DTSTART;VALUE=DATE:20261203',
    'DTEND;VALUE=DATE:20261204',
    'SUMMARY:Cuisine',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    '',
  ]);
});

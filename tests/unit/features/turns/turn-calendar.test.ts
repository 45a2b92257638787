import ICAL from 'ical.js';
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
    cancelled: false,
    now: toInstant(Date.UTC(2026, 10, 30, 8, 5)),
  });
  expect(file.split('\r\n').filter((line) => !line.includes('VCALENDAR'))).toEqual([
    'VERSION:2.0',
    'PRODID:-//Carnet//1//FR',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:2026-W49-cook@carnet',
    'DTSTAMP:20261130T080500Z',
    `SEQUENCE:${(Date.UTC(2026, 10, 30, 8, 5) - Date.UTC(2020, 0, 1)) / 1000}`,
    'DTSTART;VALUE=DATE:20261203',
    'DTEND;VALUE=DATE:20261204',
    'SUMMARY:Cuisine',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    '',
  ]);
});

test('a turn given away is the same entry, later and cancelled; taken again it is later still', () => {
  const at = (second: number, cancelled: boolean) => {
    const now = toInstant(Date.UTC(2026, 10, 30, 8, 5, second));
    const turn = { week: isoWeek('2026-W49'), task: COOK };
    const entry = { turn, date: isoDate('2026-12-03'), summary: 'Cuisine', cancelled, now };
    const calendar = new ICAL.Component(ICAL.parse(turnCalendar(entry)));
    const event = calendar.getFirstSubcomponent('vevent');
    if (!event) throw new Error('There is no event in the file');
    const [uid, sequence, status] = ['uid', 'sequence', 'status'].map((name) =>
      event.getFirstPropertyValue(name),
    );
    return { uid, sequence: Number(sequence), status };
  };
  const files = [at(0, false), at(1, true), at(2, false)];
  expect(files.map(({ uid }) => uid)).toEqual(Array(3).fill('2026-W49-cook@carnet'));
  expect(files.map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED', 'CONFIRMED']);
  const [first = 0, second = 0, third = 0] = files.map(({ sequence }) => sequence);
  expect([first > 0, second > first, third > second]).toEqual([true, true, true]);
});

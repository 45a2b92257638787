import ICAL from 'ical.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate, wallTime } from '../../../src/domain/calendar.ts';
import { type CalendarEntry, icsFile } from '../../../src/formats/ics.ts';
import { sequenceAt } from '../../../src/formats/ics-sequence.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { utf8 } from '../../../src/kernel/bytes.ts';

const ENTRY: CalendarEntry = {
  uid: 'abc@carnet',
  sequence: 2,
  cancelled: false,
  summary: 'Retrait',
  description: '',
  date: isoDate('2026-11-26'),
  start: wallTime('17:30'),
  minutes: 30,
  stamp: toInstant(Date.parse('2026-11-24T09:05:00Z')),
};

/** As an independent parser reads it. */
function parsed(entry: CalendarEntry) {
  const calendar = new ICAL.Component(ICAL.parse(icsFile(entry)));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(zone);
  }
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('there is no event in the file');
  return { component, event: new ICAL.Event(component) };
}

test('a calendar shows the pick-up at its hour in Brussels, in winter and in summer', () => {
  expect(parsed(ENTRY).event.startDate.toJSDate().toISOString()).toBe('2026-11-26T16:30:00.000Z');
  expect(parsed(ENTRY).event.endDate.toJSDate().toISOString()).toBe('2026-11-26T17:00:00.000Z');
  const summer = parsed({ ...ENTRY, date: isoDate('2026-06-25') });
  expect(summer.event.startDate.toJSDate().toISOString()).toBe('2026-06-25T15:30:00.000Z');
});

test('both clock changes fall on the right Sunday', () => {
  const at = (day: string) =>
    parsed({ ...ENTRY, date: isoDate(day) })
      .event.startDate.toJSDate()
      .toISOString();
  expect(at('2026-03-28')).toBe('2026-03-28T16:30:00.000Z');
  expect(at('2026-03-29')).toBe('2026-03-29T15:30:00.000Z');
  expect(at('2026-10-24')).toBe('2026-10-24T15:30:00.000Z');
  expect(at('2026-10-25')).toBe('2026-10-25T16:30:00.000Z');
});

test('a cancellation takes the same entry out of the calendar', () => {
  const { component, event } = parsed({ ...ENTRY, sequence: 3, cancelled: true });
  expect(event.uid).toBe('abc@carnet');
  expect(event.sequence).toBe(3);
  expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('a file with several entries has each once, and one time zone', () => {
  const others = ['b@carnet', 'c@carnet'].map((uid) => ({ ...ENTRY, uid, start: null }));
  const calendar = new ICAL.Component(ICAL.parse(icsFile(...others, ENTRY)));
  const uids = calendar
    .getAllSubcomponents('vevent')
    .map((event) => event.getFirstPropertyValue('uid'));
  expect(uids).toEqual(['b@carnet', 'c@carnet', 'abc@carnet']);
  expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
});

test('the sequence of an entry nobody counts rises each second, from 2020 on', () => {
  const at = (text: string) => sequenceAt(toInstant(Date.parse(text)));
  expect(at('2020-01-01T00:00:00Z')).toBe(0);
  expect(at('2026-11-24T09:05:01Z') - at('2026-11-24T09:05:00Z')).toBe(1);
  expect(at('2087-12-31T00:00:00Z')).toBeLessThan(2 ** 31);
});

test('an order without an hour takes the whole day', () => {
  const { event } = parsed({ ...ENTRY, start: null });
  expect(event.startDate.isDate).toBe(true);
  expect(event.startDate.toString()).toBe('2026-11-26');
  expect(event.endDate.toString()).toBe('2026-11-27');
});

test('an entry that ends after midnight ends on the next day', () => {
  const { event } = parsed({ ...ENTRY, start: wallTime('23:45') });
  expect(event.endDate.toString()).toBe('2026-11-27T00:15:00');
});

test('any text comes back whole, and no line is longer than 75 octets', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const clean = text
        .toWellFormed()
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(/(?!\n)\p{Cc}/gu, '');
      const entry = { ...ENTRY, description: clean, summary: clean.replaceAll('\n', ' ') };
      const { event } = parsed(entry);
      expect(event.description ?? '').toBe(clean);
      const lines = icsFile(entry).split('\r\n');
      expect(Math.max(...lines.map((line) => utf8(line).length))).toBeLessThanOrEqual(75);
      expect(lines.every((line) => !/[\r\n]/.test(line))).toBe(true);
    }),
  );
});

import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { isoDate, isoWeek, wallTime } from '../../../../src/domain/calendar.ts';
import type { KitchenSlot } from '../../../../src/domain/kitchen-slot.ts';
import { toMemberId } from '../../../../src/domain/member.ts';
import { kitchenCalendar } from '../../../../src/features/turns/kitchen-calendar.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';

const SLOT: KitchenSlot = {
  week: isoWeek('2026-W48'),
  date: isoDate('2026-11-26'),
  from: wallTime('11:30'),
  until: wallTime('20:30'),
  off: false,
  opens: [{ id: toMemberId('Lune'), nickname: 'Lune', colour: 'sky', shape: 'star', left: false }],
  cleans: [],
};
const LATER = { ...SLOT, week: isoWeek('2026-W49'), date: isoDate('2026-12-03'), off: true };

test('a calendar learns when the kitchen is ours and when not, and nobody’s name', () => {
  const now = toInstant(Date.UTC(2026, 10, 22, 11));
  const file = kitchenCalendar([SLOT, LATER], { summary: 'Cuisine', now });
  expect(file).not.toContain('Lune');
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const told = calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component);
    const status = component.getFirstPropertyValue('status');
    const [from, until] = [startDate, endDate].map((time) => time.toJSDate().toISOString());
    return { uid, summary, from, until, status };
  });
  expect(told).toEqual([
    {
      uid: '2026-W48-kitchen@carnet',
      summary: 'Cuisine',
      from: '2026-11-26T10:30:00.000Z',
      until: '2026-11-26T19:30:00.000Z',
      status: 'CONFIRMED',
    },
    {
      uid: '2026-W49-kitchen@carnet',
      summary: 'Cuisine',
      from: '2026-12-03T10:30:00.000Z',
      until: '2026-12-03T19:30:00.000Z',
      status: 'CANCELLED',
    },
  ]);
});

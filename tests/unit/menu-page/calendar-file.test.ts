import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { fr } from '../../../src/i18n/menu-page/fr.ts';
import { menuPageTexts } from '../../../src/i18n/menu-page/texts.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { calendarFile } from '../../../src/menu-page/calendar-file.ts';
import type { KeptOrder } from '../../../src/menu-page/kept-orders.ts';
import { answerTo, keptOrder } from '../../support/kept-order.ts';

const NOW = toInstant(Date.parse('2026-11-23T12:00:00+01:00'));

/** The entry as an independent parser reads it. */
function entryOf(kept: KeptOrder) {
  const file = calendarFile(kept, menuPageTexts('fr', fr), NOW);
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent');
  const [component] = events;
  if (!component || events.length > 1) throw new Error('A calendar file has one entry');
  const event = new ICAL.Event(component);
  return {
    file,
    uid: event.uid,
    sequence: event.sequence,
    starts: event.startDate.toJSDate().toISOString(),
    isDay: event.startDate.isDate,
    summary: event.summary,
    status: component.getFirstPropertyValue('status'),
  };
}

test('the calendar has the pick-up at its hour, and nothing of who eats what', async () => {
  const kept = await keptOrder({}, { note: 'sans piment' });
  const { file, ...entry } = entryOf({ ...kept, answer: answerTo(kept) });
  expect(entry).toEqual({
    uid: `${kept.order.id}@carnet`,
    sequence: 1,
    starts: '2026-11-26T16:30:00.000Z',
    isDay: false,
    summary: fr.calendarSummary,
    status: 'CONFIRMED',
  });
  expect(file).not.toMatch(/Safran|example[.]org|Maf|piment|Casseroles/);
});

test('the hour is the one the group answered, and a delivery takes the day', async () => {
  const kept = await keptOrder();
  const later = answerTo(kept, { slot: '18:30' as (typeof kept.menu.slots)[0] });
  expect(entryOf({ ...kept, answer: later }).starts).toBe('2026-11-26T17:30:00.000Z');
  const brought = entryOf({ ...kept, answer: answerTo(kept, { slot: null, delivery: true }) });
  expect(brought).toMatchObject({ isDay: true, summary: fr.calendarDelivery });
});

test('each change and each answer is a later version of the same entry, a refusal takes it out', async () => {
  const kept = await keptOrder();
  const changed = await keptOrder({ revision: 1, answer: answerTo(kept) });
  const states = [
    kept,
    { ...kept, answer: answerTo(kept) },
    changed,
    { ...changed, answer: answerTo(changed) },
    { ...kept, revision: 2, cancelled: true },
  ];
  const entries = states.map(entryOf);
  expect(entries.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(entries.map(({ uid }) => uid)).size).toBe(1);
  expect(entries.at(-1)?.status).toBe('CANCELLED');
  for (const state of ['declined', 'full', 'late', 'cancelled'] as const)
    // of an answer
    expect(entryOf({ ...kept, answer: answerTo(kept, { state }) }).status).toBe('CANCELLED');
  const waits = entryOf({ ...kept, answer: answerTo(kept, { state: 'waiting' }) });
  expect(waits.status).toBe('CONFIRMED');
});

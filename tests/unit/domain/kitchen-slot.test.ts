import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate, isoWeek, wallTime } from '../../../src/domain/calendar.ts';
import {
  AS_USUAL,
  DEFAULT_KITCHEN,
  kitchenMinutes,
  kitchenSlot,
  MOST_KITCHEN_HOURS,
  parseKitchenHours,
  usualHours,
} from '../../../src/domain/kitchen-slot.ts';
import type { Member } from '../../../src/domain/member.ts';
import { toMemberId } from '../../../src/domain/member.ts';
import { CLEANING, COOK, KEYS } from '../../../src/domain/task.ts';

const TERMS = {
  week: isoWeek('2026-W48'),
  servedOn: isoDate('2026-11-26'),
  slots: [wallTime('17:30'), wallTime('18:30')],
};
const named = (nickname: string, left = false): Member => ({
  id: toMemberId(nickname),
  nickname,
  colour: 'sky',
  shape: 'star',
  left,
});
const members = [named('Lune'), named('Figue'), named('Kiwi', true)];
const does = (nickname: string, task = KEYS) => ({ member: toMemberId(nickname), task, on: true });
const rule = { ...DEFAULT_KITCHEN, shared: true };

test('the kitchen is the group’s from six hours before the first hand-over to two after the last', () => {
  const slot = kitchenSlot(TERMS, { rule, choice: AS_USUAL }, { turns: [], members });
  expect([slot.date, slot.from, slot.until]).toEqual(['2026-11-26', '11:30', '20:30']);
  expect(kitchenMinutes(slot)).toBe(540);
});

test('who has the keys opens it and who has the cleaning cleans it; who left does neither', () => {
  const turns = [does('Lune'), does('Kiwi'), does('Figue', CLEANING), does('Lune', COOK)];
  const slot = kitchenSlot(TERMS, { rule, choice: AS_USUAL }, { turns, members });
  expect(slot.opens.map(({ nickname }) => nickname)).toEqual(['Lune']);
  expect(slot.cleans.map(({ nickname }) => nickname)).toEqual(['Figue']);
});

test('a week may have hours of its own, or no kitchen', () => {
  const hours = { from: wallTime('09:00'), until: wallTime('15:15') };
  const other = { rule, choice: { hours, off: false } };
  expect(kitchenSlot(TERMS, other, { turns: [], members })).toMatchObject(hours);
  const none = { rule, choice: { hours: null, off: true } };
  expect(kitchenSlot(TERMS, none, { turns: [], members }).off).toBe(true);
});

test('hours stay within the day and begin before they end, whatever the group’s times and hours are', () => {
  const time = fc
    .integer({ min: 0, max: 1439 })
    .map((minute) =>
      wallTime(
        [Math.floor(minute / 60), minute % 60]
          .map((part) => String(part).padStart(2, '0'))
          .join(':'),
      ),
    );
  const hours = fc.integer({ min: 0, max: MOST_KITCHEN_HOURS });
  fc.assert(
    fc.property(
      fc.array(time, { maxLength: 4 }),
      hours,
      hours,
      (slots, hoursBefore, hoursAfter) => {
        const usual = usualHours(slots, { shared: true, hoursBefore, hoursAfter });
        expect(parseKitchenHours(usual.from, usual.until).ok).toBe(true);
      },
    ),
  );
});

test('typed hours that end before they begin, or are no times, are refused', () => {
  expect(parseKitchenHours('09:00', '15:00').ok).toBe(true);
  expect(parseKitchenHours('15:00', '09:00')).toMatchObject({
    error: { type: 'KitchenEndsFirst' },
  });
  expect(parseKitchenHours('15:00', '15:00').ok).toBe(false);
  expect(parseKitchenHours('', '15:00')).toMatchObject({ error: { type: 'NotATime' } });
});

import { expect, test } from 'vitest';
import {
  type Available,
  breaksFirst,
  type CapacityUse,
  needFor,
  type Resource,
} from '../../../src/domain/capacity.ts';

const MAFE = 'mafe';
const TAJINE = 'tajine';

const holds = (dish: string, resource: Resource, portions: number, fixed = 0): CapacityUse => ({
  dish,
  resource,
  takes: { kind: 'holds', portions },
  fixed,
});
const each = (dish: string, resource: Resource, hundredths: number, fixed = 0): CapacityUse => ({
  dish,
  resource,
  takes: { kind: 'each', hundredths },
  fixed,
});

const counts = new Map([
  [MAFE, 22],
  [TAJINE, 10],
]);

function breaks(
  uses: readonly CapacityUse[],
  there: Partial<Record<Resource, number>>,
  dish = MAFE,
) {
  const available: Available = new Map(Object.entries(there) as [Resource, number][]); // its own keys
  return breaksFirst({ uses, counts, available }, dish);
}

test('a pot that holds twelve portions takes a second burner from the thirteenth', () => {
  const uses = [holds(MAFE, 'burners', 12), holds(TAJINE, 'burners', 10)];
  expect(needFor(uses, counts, 'burners')).toBe(300);
  expect(breaks(uses, { burners: 300 })).toEqual({ more: 3, resources: ['burners'] });
  expect(breaks(uses, { burners: 300 }, TAJINE)).toEqual({ more: 1, resources: ['burners'] });
});

test('litres add up portion by portion, over what is taken anyway', () => {
  const uses = [each(MAFE, 'fridge-litres', 75, 500), each(TAJINE, 'fridge-litres', 100)];
  expect(needFor(uses, counts, 'fridge-litres')).toBe(500 + 22 * 75 + 10 * 100);
  expect(breaks(uses, { 'fridge-litres': 3400 })).toEqual({
    more: 4,
    resources: ['fridge-litres'],
  });
});

test('what is exactly full still fits', () => {
  expect(breaks([holds(MAFE, 'boxes', 1)], { boxes: 2200 })?.more).toBe(1);
  expect(breaks([holds(MAFE, 'boxes', 1)], { boxes: 2100 })?.more).toBe(0);
});

test('the resource that is short first is named, and both where they are together', () => {
  const uses = [holds(MAFE, 'boxes', 1), each(MAFE, 'hours', 25)];
  expect(breaks(uses, { boxes: 3000, hours: 1000 })).toEqual({ more: 9, resources: ['boxes'] });
  expect(breaks(uses, { boxes: 3000, hours: 700 })).toEqual({ more: 7, resources: ['hours'] });
  expect(breaks(uses, { boxes: 3000, hours: 750 })).toEqual({
    more: 9,
    resources: ['boxes', 'hours'],
  });
});

test('a dish nobody ordered takes nothing, and its fixed part with the first portion', () => {
  const uses = [each('riz', 'hours', 10, 200)];
  expect(needFor(uses, counts, 'hours')).toBe(0);
  expect(breaks(uses, { hours: 205 }, 'riz')?.more).toBe(1);
  expect(breaks(uses, { hours: 240 }, 'riz')?.more).toBe(5);
});

test('nothing is said of what nobody entered, nor of what does not grow', () => {
  expect(breaks([], { boxes: 100 })).toBeNull();
  expect(breaks([holds(MAFE, 'boxes', 1)], {})).toBeNull();
  expect(breaks([holds(MAFE, 'boxes', 1)], { burners: 100 })).toBeNull();
  expect(breaks([each(MAFE, 'hours', 0, 300)], { hours: 500 })).toBeNull();
});

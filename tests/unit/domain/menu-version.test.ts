import { expect, test } from 'vitest';
import { toDishId } from '../../../src/domain/dish.ts';
import { isoDate, wallTime } from '../../../src/domain/calendar.ts';
import {
  changesFor,
  handoverChangesFor,
  type MenuVersion,
  publishedDishes,
} from '../../../src/domain/menu-version.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { exampleDish, exampleOrder } from '../../support/example-week.ts';

const AT = 1_795_000_000_000;

function version(at: number, ...dishes: ReturnType<typeof exampleDish>[]): MenuVersion {
  return { id: `v${at}`, at: toInstant(AT + at), dishes: publishedDishes({ dishes }), terms: null };
}

const { allergens } = exampleDish('mafe');
const PLAIN = exampleDish('mafe');
const withPeanuts = (presence: 'contains' | 'may-contain') =>
  exampleDish('mafe', { allergens: { ...allergens, peanuts: { presence, detail: '' } } });
const ordered = (at: number) => ({
  ...exampleOrder('kiwi', { mafe: 2 }),
  sentAt: toInstant(AT + at),
});

test('an allergen that came since the order was made is told of, and one that was there is not', () => {
  const versions = [version(0, PLAIN), version(10, withPeanuts('contains'))];
  const dish = toDishId('mafe');
  expect(changesFor(ordered(5), versions)).toEqual([
    { type: 'AllergensAdded', dish, allergens: ['peanuts'] },
  ]);
  expect(changesFor(ordered(10), versions)).toEqual([]);
});

test('« may contain » that becomes « contains » is told of, the reverse is not', () => {
  const [may, does] = [withPeanuts('may-contain'), withPeanuts('contains')];
  expect(changesFor(ordered(5), [version(0, may), version(10, does)])).toHaveLength(1);
  expect(changesFor(ordered(5), [version(0, does), version(10, may)])).toEqual([]);
  expect(changesFor(ordered(5), [version(0, PLAIN), version(10, may)])).toHaveLength(1);
});

test('a dish that went is told of until it is back; a price never is', () => {
  const gone = version(10, exampleDish('soup'));
  const back = version(20, exampleDish('mafe', { price: exampleDish('x').price }));
  expect(changesFor(ordered(5), [version(0, PLAIN), gone])).toMatchObject([{ type: 'DishOff' }]);
  expect(changesFor(ordered(5), [gone, back, version(0, PLAIN)])).toEqual([]);
});

test('an order from before any menu is measured against the first one; one version changes nothing', () => {
  const versions = [version(0, PLAIN), version(10, withPeanuts('contains'))];
  expect(changesFor(ordered(-5), versions)).toHaveLength(1);
  expect(changesFor(ordered(-5), versions.slice(0, 1))).toEqual([]);
  expect(changesFor(ordered(5), [])).toEqual([]);
});

test('an order that names the menu its sender saw is measured against that one, whenever it came', () => {
  const versions = [version(0, PLAIN), version(10, withPeanuts('contains'))];
  expect(changesFor({ ...ordered(20), menuVersion: 1 }, versions)).toHaveLength(1);
  expect(changesFor({ ...ordered(5), menuVersion: 2 }, versions)).toEqual([]);
  expect(changesFor({ ...ordered(5), menuVersion: 9 }, versions)).toHaveLength(1);
});

test('a slot, a delivery or a day that the menu now out no longer gives is told of, to whom had it', () => {
  const terms = (day: number, delivery: boolean, ...slots: string[]) => ({
    servedOn: isoDate(`2026-11-${day}`),
    delivery,
    slots: slots.map(wallTime),
  });
  const versions = [
    { ...version(0, PLAIN), terms: terms(26, true, '17:30', '18:30') },
    { ...version(10, PLAIN), terms: terms(27, false, '18:30') },
  ];
  const [first, last] = versions;
  const picked = (slot: string | null, at = 5) => ({
    ...ordered(at),
    slot: slot === null ? null : wallTime(slot),
  });
  const moved = { type: 'DayMoved', servedOn: '2026-11-27' };
  expect(handoverChangesFor(picked('17:30'), versions)).toEqual([
    moved,
    { type: 'SlotOff', slot: '17:30' },
  ]);
  expect(handoverChangesFor(picked('18:30'), versions)).toEqual([moved]);
  const brought = { ...picked(null), delivery: true };
  expect(handoverChangesFor(brought, versions)).toEqual([moved, { type: 'DeliveryOff' }]);
  expect(handoverChangesFor(picked('17:30', 10), versions)).toEqual([]);
  // Before any menu: what it has was offered then, of the day nothing was said.
  expect(handoverChangesFor(picked('17:30', -5), last ? [last] : [])).toEqual([
    { type: 'SlotOff', slot: '17:30' },
  ]);
  // A version of before said nothing of it.
  const silent = first ? [{ ...first, terms: null }, ...versions.slice(1)] : [];
  expect(handoverChangesFor(picked('17:30'), silent)).toEqual([]);
});

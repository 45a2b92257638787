import { expect, test } from 'vitest';
import { toInstant } from '../../../src/kernel/clock.ts';
import { type Kept, readKept, withOrder, writeKept } from '../../../src/menu-page/kept-orders.ts';
import { answerTo, keptOrder, storageOf } from '../../support/kept-order.ts';

const KEY = 'carnet-customer';
const NOTHING = { remember: false, avoid: [], orders: [] };

async function keptWithAnswer(): Promise<Kept> {
  const order = await keptOrder({ revision: 2, receivedAt: toInstant(1_795_000_000_000) });
  const orders = [{ ...order, answer: answerTo(order) }, await keptOrder({ cancelled: true })];
  return { remember: true, avoid: ['milk', 'nuts'], orders };
}

test('what a person asked to remember comes back whole', async () => {
  const storage = storageOf();
  const kept = await keptWithAnswer();
  expect(writeKept(storage, kept)).toBe(true);
  expect(readKept(storage)).toEqual(kept);
});

test('nothing is written unless she asked, and what was there goes when she no longer wants it', async () => {
  const words = new Map<string, string>();
  const kept = await keptWithAnswer();
  writeKept(storageOf(words), { ...kept, remember: false });
  expect(words.size).toBe(0);
  writeKept(storageOf(words), kept);
  expect([...words.keys()]).toEqual([KEY]);
  writeKept(storageOf(words), { ...kept, remember: false });
  expect(words.size).toBe(0);
});

test('a damaged row is left out, and the others stay', async () => {
  const words = new Map<string, string>();
  const kept = await keptWithAnswer();
  writeKept(storageOf(words), kept);
  const [avoid, [first, second]] = JSON.parse(words.get(KEY) ?? '') as [unknown, unknown[][]]; // as written
  const damaged = [second?.[0], second?.[1], 'no order', ...(second ?? []).slice(3)];
  words.set(KEY, JSON.stringify([avoid, [first, damaged]]));
  expect(readKept(storageOf(words)).orders).toEqual(kept.orders.slice(0, 1));
});

test.each(['', 'null', '{}', '[]', '[[],{}]', '[["gold"],[]]', '"'.repeat(9)])(
  'anything else in its place, such as %j, is nothing',
  (written) => {
    expect(readKept(storageOf(new Map([[KEY, written]])))).toEqual(NOTHING);
  },
);

test('a browser that refuses keeps nothing and breaks nothing', async () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
  expect(readKept(storage)).toEqual(NOTHING);
  expect(writeKept(storage, await keptWithAnswer())).toBe(false);
  expect(readKept(null)).toEqual(NOTHING);
  expect(writeKept(null, await keptWithAnswer())).toBe(false);
});

test('of many orders the last six are kept, and a later state of one takes its place', async () => {
  const one = await keptOrder();
  const others = Array.from({ length: 8 }, (_, at) => ({
    ...one,
    order: { ...one.order, id: `${'abcdefgh'[at]}`.repeat(25) + 'a' },
  }));
  const storage = storageOf();
  writeKept(storage, { remember: true, avoid: [], orders: others });
  expect(readKept(storage).orders).toEqual(others.slice(0, 6));
  const [, second] = others;
  if (!second) throw new Error('There are eight');
  const changed = { ...second, revision: 1 };
  const { orders } = withOrder({ remember: true, avoid: [], orders: others }, changed);
  expect(orders).toHaveLength(8);
  expect(orders[0]).toEqual(changed);
});

import { expect, test } from 'vitest';
import { isoWeek, wallTime } from '../../../src/domain/calendar.ts';
import { orderCode, readOrderCode, readOrderCodes } from '../../../src/formats/order-code.ts';
import type { NewOrder } from '../../../src/formats/order-message.ts';

const ORDER: NewOrder = {
  kind: 'order',
  id: 'aaaaaaaaaaaaaaaaaaaaaaaaaa',
  week: isoWeek('2026-W48'),
  menuVersion: 1,
  language: 'fr',
  lines: [
    { dish: 12_345, quantity: 2 },
    { dish: 54_321, quantity: 1 },
  ],
  offered: 0,
  asked: 0,
  handover: { kind: 'pickup', slot: wallTime('17:30') },
  name: 'Nadia',
  contact: 'nadia@example.org',
  note: '',
};

test('a usual order is a code of about a hundred and fifty signs', () => {
  const code = orderCode(ORDER);
  console.log(`code of a usual order: ${code.length} signs`);
  expect(code.length).toBeLessThan(160);
});

test('words that look like the beginning of a code are none', () => {
  expect(readOrderCodes('Mon carnet 7 est plein. carnet7 ! Carnet (7) voilà')).toEqual([]);
  expect(readOrderCodes('carnet1:AAAAAAAAAAAA')).toEqual([]);
});

test('a code that lost its end is named as cut, and the next one is read', () => {
  const code = orderCode(ORDER);
  const found = readOrderCodes(`${code.slice(0, 60)}\n\nRe: ${code}`);
  expect(found.map(({ order }) => order.ok || order.error.type)).toEqual(['OrderCodeCut', true]);
});

test('a code of a later page is named as such', () => {
  const [prefix, ...rest] = orderCode(ORDER).split(' ');
  const later = `${prefix} ${rest.join('').replace(/^AE/, 'AI')}`;
  expect(readOrderCodes(later).map(({ order }) => order)).toEqual([
    { ok: false, error: { type: 'OrderCodeNewer' } },
  ]);
});

test('a code between others’ words is read in either case', () => {
  expect(readOrderCode(`> > ${orderCode(ORDER).toLowerCase()} > merci`)).toEqual(ORDER);
});

test('ten thousand beginnings of a code are looked at in no time', () => {
  const start = performance.now();
  expect(readOrderCodes('CARNET7 AE5Q'.repeat(10_000)).length).toBeLessThanOrEqual(2_000);
  expect(performance.now() - start).toBeLessThan(3_000);
});

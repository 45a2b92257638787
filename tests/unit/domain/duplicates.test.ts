import { expect, test } from 'vitest';
import { likelyDuplicates, type SentOrder } from '../../../src/domain/duplicates.ts';
import { normalizeContact, normalizeNickname } from '../../../src/domain/normalized-names.ts';
import { exampleOrder } from '../../support/example-week.ts';

function sent(id: string, nickname: string, contact: string, dish = 'mafe'): SentOrder {
  return { ...exampleOrder(id, { [dish]: 1 }), nickname, contact };
}

test('two orders from one contact are shown as a pair, whatever they hold', () => {
  const orders = [
    sent('b', 'Lune', 'LUNE@example.org', 'cake'),
    sent('a', '', 'lune@example.org '),
  ];
  expect(likelyDuplicates(orders, [])).toEqual([['a', 'b']]);
});

test.each([
  '+32 470 00 00 01',
  '0470/00.00.01',
  '0032470000001',
  '32470000001',
  '+32 (0)470 00 00 01',
  'tel:+32470000001',
])('%s is one and the same phone', (contact) => {
  expect(normalizeContact(contact)).toBe('+32470000001');
});

test('a phone of another country keeps its country', () => {
  expect(normalizeContact('+33 6 00 00 00 01')).toBe('+33600000001');
  expect(normalizeContact('0033 600000001')).toBe('+33600000001');
});

test('what is neither mail nor phone is compared as written', () => {
  expect(normalizeContact(' Sonner au 12 ')).toBe('sonner au 12');
  expect(normalizeContact('Lune au 0470 00 00 01')).toBe('lune au 0470 00 00 01');
});

test('one nickname with a dish in common is a pair, with none it is not', () => {
  expect(likelyDuplicates([sent('a', 'Hélène', ''), sent('b', ' HELENE ', '')], [])).toEqual([
    ['a', 'b'],
  ]);
  expect(likelyDuplicates([sent('a', 'Lune', ''), sent('b', 'Lune', '', 'cake')], [])).toEqual([]);
});

test('a nickname in Arabic is compared without its marks', () => {
  expect(normalizeNickname('\u200fأُمّ  ليان')).toBe(normalizeNickname('أم ليان'));
});

test('people without name and contact are never paired', () => {
  expect(likelyDuplicates([sent('a', '', ''), sent('b', ' ', ' ')], [])).toEqual([]);
});

test('an answered pair is not asked again, a third order still is', () => {
  const orders = ['a', 'b', 'c'].map((id) => sent(id, 'Lune', 'lune@example.org'));
  const [pair] = likelyDuplicates(orders, []);
  if (!pair) throw new Error('a pair was expected');
  expect(likelyDuplicates(orders, [[pair[1], pair[0]]])).toEqual([
    ['a', 'c'],
    ['b', 'c'],
  ]);
});

test('in a flood under one name each is paired once, with the same one in whatever order they come', () => {
  const ids = Array.from({ length: 1_000 }, (_, n) => String(n).padStart(4, '0'));
  const orders = ids.map((id) => sent(id, 'Lune', 'lune@example.org'));
  const pairs = likelyDuplicates(orders, []);
  expect(pairs).toHaveLength(999);
  expect(pairs.every(([first]) => first === '0000')).toBe(true);
  expect(likelyDuplicates(orders.toReversed(), [])).toEqual(pairs);
});

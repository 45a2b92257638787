import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { codeFromDigest, displayCodes, matchesCode } from '../../../src/domain/order-code.ts';
import { toOrderId } from '../../../src/domain/order.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();
const coded = (...codes: string[]) =>
  codes.map((code, n) => ({ id: toOrderId(`order ${n}`), code }));

test('the code of an order is two letters and three digits of the digest of its id', () => {
  expect(codeFromDigest(new Uint8Array(32))).toBe('AA-000');
  expect(codeFromDigest(Uint8Array.of(2, 16, 3, 231))).toBe('ZZ-999');
  expect(codeFromDigest(digest('order 1'))).toBe(codeFromDigest(digest('order 1')));
});

test('no code holds I, O or Q, which paper mistakes for 1 and 0', () => {
  const codes = Array.from({ length: 3000 }, (_, n) => codeFromDigest(digest(`order ${n}`)));
  expect(codes.filter((code) => !/^[A-HJ-NPR-Z]{2}-\d{3}$/.test(code))).toEqual([]);
  expect(new Set(codes.map((code) => code[0])).size).toBe(23);
  expect(new Set(codes.map((code) => code[1])).size).toBe(23);
});

test('a code is shown with two digits while no other order shows the same', () => {
  expect([...displayCodes(coded('KA-473', 'KB-473', 'KA-483')).values()]).toEqual([
    'KA-47',
    'KB-47',
    'KA-48',
  ]);
});

test('two orders that would show the same both show three digits', () => {
  expect([...displayCodes(coded('KA-473', 'KA-479', 'KA-483')).values()]).toEqual([
    'KA-473',
    'KA-479',
    'KA-48',
  ]);
});

test('a code is found however it is typed', () => {
  for (const query of [
    'KA-473',
    'ka473',
    ' k a 4 7 3 ',
    'KA–47',
    'ka47',
    'KA',
    'ka ٤٧',
    '\u2068KA-47\u2069',
  ]) {
    expect(matchesCode(query, 'KA-473')).toBe(true);
  }
  for (const query of ['KA-474', 'KB-47', 'KA-4733', 'A-473', '', ' - ']) {
    expect(matchesCode(query, 'KA-473')).toBe(false);
  }
});

test('the short form finds both orders that share it', () => {
  expect(['KA-473', 'KA-479', 'KA-483'].filter((code) => matchesCode('ka-47', code))).toEqual([
    'KA-473',
    'KA-479',
  ]);
});

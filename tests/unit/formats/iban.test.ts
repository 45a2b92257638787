import { expect, test } from 'vitest';
import { formatIban, parseIban } from '../../../src/formats/iban.ts';

test.each([
  ['BE68 5390 0754 7034', 'BE68539007547034'],
  ['be72-0000-0000-1616', 'BE72000000001616'],
  [' BE68.5390.0754.7034 ', 'BE68539007547034'],
  ['NL91 ABNA 0417 1643 00', 'NL91ABNA0417164300'],
  ['FR14 2004 1010 0505 0001 3M02 606', 'FR1420041010050500013M02606'],
])('%s is an account number', (text, iban) => {
  expect(parseIban(text)).toEqual({ ok: true, value: iban });
});

test('one wrong digit, and two swapped, are noticed', () => {
  for (const text of ['BE68 5390 0754 7035', 'BE68 5390 0745 7034', 'BE86 5390 0754 7034']) {
    expect(parseIban(text)).toEqual({ ok: false, error: { type: 'CheckDigitsWrong' } });
  }
});

test.each([
  '',
  'BE68',
  'BE68 5390 0754 703',
  'BE68 5390 0754 70345',
  '5390 0754 7034',
  'BE97é5390',
  'BE68 5390 0754 ABCD',
])('« %s » is no account number', (text) => {
  expect(parseIban(text)).toEqual({ ok: false, error: { type: 'NotAnIban' } });
});

test('check digits no bank gives out are refused although the remainder agrees', () => {
  // 00, 01 and 99 leave the same remainder as 97, 98 and 02.
  const known = parseIban('NL02ABNA0123456789');
  expect(known.ok).toBe(true);
  expect(parseIban('NL99ABNA0123456789').ok).toBe(false);
  expect(parseIban('BE00 0000 0000 0040').ok).toBe(false);
});

test('an account number is shown in groups of four', () => {
  const parsed = parseIban('BE68539007547034');
  expect(parsed.ok && formatIban(parsed.value)).toBe('BE68 5390 0754 7034');
});

import { expect, test } from 'vitest';
import { plainSms, smsSize } from '../../../src/formats/sms-length.ts';

test('signs outside the cheap alphabet become a twin that reads the same', () => {
  expect(plainSms('bœuf français, forêt d’été… « 9,50 € »')).toBe(
    'boeuf francais, foret d\'été... " 9,50 € "',
  );
});

test('what has no twin stays as it was typed', () => {
  expect(plainSms('حساء')).toBe('حساء');
});

test('one sign too many makes two messages', () => {
  expect(smsSize('a'.repeat(160)).messages).toBe(1);
  expect(smsSize('a'.repeat(161)).messages).toBe(2);
  expect(smsSize('a'.repeat(307)).messages).toBe(3);
});

test('a euro takes two places', () => {
  expect(smsSize('€').signs).toBe(2);
});

test('one dear sign makes every message shorter', () => {
  expect(smsSize(`ê${'a'.repeat(69)}`)).toEqual({ alphabet: 'ucs-2', signs: 70, messages: 1 });
  expect(smsSize(`ê${'a'.repeat(70)}`).messages).toBe(2);
});

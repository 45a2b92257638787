import { expect, test } from 'vitest';
import { wallTime } from '../../../../src/domain/calendar.ts';
import {
  accountParts,
  accountText,
  readAccount,
  readCount,
  readReserve,
  reserveText,
  withSlot,
} from '../../../../src/features/settings/read-setting.ts';

test('a cap is a whole number, in the digits of any keyboard', () => {
  expect(readCount('mainsCap', ' 75 ')).toEqual({ ok: true, value: 75 });
  expect(readCount('mainsCap', '٧٥')).toEqual({ ok: true, value: 75 });
  for (const wrong of ['', '7,5', 'beaucoup', '-3', '501'])
    expect(readCount('mainsCap', wrong)).toMatchObject({ error: { type: 'CapOutOfRange' } });
});

test('a reserve is read with comma, point or percent sign, and shown as it was meant', () => {
  expect(readReserve('5')).toEqual({ ok: true, value: 500 });
  expect(readReserve('2,5 %')).toEqual({ ok: true, value: 250 });
  expect(readReserve('2.25')).toEqual({ ok: true, value: 225 });
  expect(reserveText(250)).toBe('2,5');
  for (const wrong of ['', '101', '-1', 'x', '1,234'])
    expect(readReserve(wrong)).toEqual({ ok: false, error: { type: 'ReserveOutOfRange' } });
});

test('a slot finds its place, and comes only once', () => {
  const slots = [wallTime('17:30'), wallTime('18:30')];
  expect(withSlot(slots, '18:00')).toEqual({ ok: true, value: ['17:30', '18:00', '18:30'] });
  expect(withSlot(slots, '18:30')).toMatchObject({ error: { type: 'SlotTwice' } });
  expect(withSlot(slots, '')).toMatchObject({ error: { type: 'NotATime' } });
});

test('an account is two texts that are kept together or not at all', () => {
  expect(readAccount('\n')).toEqual({ ok: true, value: null });
  expect(readAccount('Les Casseroles\n')).toMatchObject({ error: { type: 'NotLikeAnIban' } });
  expect(readAccount('\nBE68539007547034')).toMatchObject({
    error: { type: 'AccountNameMissing' },
  });
  const account = { name: 'Les Casseroles', iban: 'BE68539007547034' };
  expect(readAccount('Les Casseroles\nBE68-5390-0754-7034')).toEqual({ ok: true, value: account });
  expect(readAccount('Les Casseroles\nBE٦٨ ٥٣٩٠ ٠٧٥٤ ٧٠٣٤')).toEqual({ ok: true, value: account });
  expect(accountParts(accountText(account))).toEqual({
    name: 'Les Casseroles',
    iban: 'BE68 5390 0754 7034',
  });
});

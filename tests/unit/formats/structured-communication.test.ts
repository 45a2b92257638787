import { expect, test } from 'vitest';
import { isoWeek } from '../../../src/domain/calendar.ts';
import {
  communicationOfBase,
  formatCommunication,
  orderCommunication,
  parseCommunication,
} from '../../../src/formats/structured-communication.ts';

const VECTORS = [
  ['0001459325', '+++000/1459/32557+++'],
  ['0120330001', '+++012/0330/00146+++'],
  ['1234567890', '+++123/4567/89002+++'],
  ['2026470042', '+++202/6470/04271+++'],
  ['0000000097', '+++000/0000/09797+++'],
] as const;

test.each(VECTORS)('base %s is printed %s', (base, printed) => {
  expect(formatCommunication(communicationOfBase(base))).toBe(printed);
});

test.each(VECTORS)('base %s is read back from %s', (base, printed) => {
  expect(parseCommunication(printed)).toEqual({ ok: true, value: communicationOfBase(base) });
});

test.each([
  ['***026/4850/37321***'],
  ['026 4850 37321'],
  ['communication : 026485037321'],
  ['26485037321'],
])('« %s » is the reference of an order, whatever a bank or a person made of it', (text) => {
  expect(parseCommunication(text)).toEqual({ ok: true, value: '026485037321' });
});

test('two lost leading zeros are put back, a third is not guessed', () => {
  expect(parseCommunication('145932557')).toEqual({
    ok: false,
    error: { type: 'NotACommunication' },
  });
  const twoLost = communicationOfBase('0012345678');
  expect(parseCommunication(twoLost.slice(2))).toEqual({ ok: true, value: twoLost });
});

test('swapped digits are noticed', () => {
  expect(parseCommunication('+++026/4850/73321+++')).toEqual({
    ok: false,
    error: { type: 'CheckDigitsWrong' },
  });
});

test('a remainder of 0 is written 97, never 00', () => {
  expect(parseCommunication('+++000/0000/09700+++').ok).toBe(false);
});

test.each(['', 'merci', '1234567890123', 'don, bon courage a tous'])(
  '« %s » is no structured communication',
  (text) => {
    expect(parseCommunication(text)).toEqual({ ok: false, error: { type: 'NotACommunication' } });
  },
);

test('the reference of an order holds 0, the year, the week and five digits, and no person', () => {
  const reference = (...hmac: number[]) =>
    orderCommunication(isoWeek('2026-W48'), Uint8Array.from([...hmac, 200, 100]));
  expect(reference(0, 0, 0, 0, 0, 42).slice(0, 10)).toBe('0264800042');
  expect(reference(0, 0, 0, 1, 134, 161).slice(0, 10)).toBe('0264800001');
  expect(reference(255, 255, 255, 255, 255, 255).slice(0, 10)).toBe('0264810655');
  expect(parseCommunication(reference(1, 2, 3, 4, 5, 6)).ok).toBe(true);
});

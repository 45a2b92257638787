import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  communicationOfBase,
  formatCommunication,
  parseCommunication,
} from '../../src/formats/structured-communication.ts';

const bases = fc
  .integer({ min: 0, max: 9_999_999_999 })
  .map((number) => String(number).padStart(10, '0'));

test('what is printed is read back, also without its leading zero', () => {
  fc.assert(
    fc.property(bases, (base) => {
      const communication = communicationOfBase(base);
      const printed = formatCommunication(communication);
      expect(parseCommunication(printed)).toEqual({ ok: true, value: communication });
      const digits = communication.replace(/^0{1,2}/, '');
      expect(parseCommunication(digits)).toEqual({ ok: true, value: communication });
    }),
  );
});

test('one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(bases, fc.nat({ max: 11 }), fc.integer({ min: 1, max: 9 }), (base, at, shift) => {
      const right = communicationOfBase(base);
      const digit = (Number(right[at]) + shift) % 10;
      const wrong = `${right.slice(0, at)}${digit}${right.slice(at + 1)}`;
      expect(parseCommunication(wrong).ok).toBe(false);
    }),
  );
});

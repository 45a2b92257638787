import type { IsoWeek } from '../domain/calendar.ts';
import { invariant } from '../kernel/assert.ts';
import type { Brand } from '../kernel/brand.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';

/** The twelve digits of a Belgian structured communication (OGM/VCS), check digits right. */
export type StructuredCommunication = Brand<string, 'StructuredCommunication'>;

export type CommunicationError =
  | { readonly type: 'NotACommunication' } // not ten to twelve digits
  | { readonly type: 'CheckDigitsWrong' };

/**
 * The communication of ten base digits. The two check digits are the base modulo 97, and 97 when the
 * remainder is 0 (Febelfin, « communication structurée »). Throws when the base is not ten digits.
 */
export function communicationOfBase(base: string): StructuredCommunication {
  invariant(/^\d{10}$/.test(base), 'the base of a communication has ten digits');
  return `${base}${checkDigits(base)}` as StructuredCommunication; // ten digits and their check
}

/**
 * The communication of an order: `0`, the year's last two digits, the week, and five digits from an
 * HMAC of the order's id. The same on every phone that holds the import key; it encodes no person, and
 * two orders of a week may share it.
 */
export function orderCommunication(week: IsoWeek, hmac: Uint8Array): StructuredCommunication {
  invariant(hmac.length >= HMAC_BYTES, 'the HMAC has at least six bytes');
  // 48 bits: exact in a number, and 2^48 is so far above 100 000 that no value is favoured.
  const number = hmac.slice(0, HMAC_BYTES).reduce((value, byte) => value * 256 + byte, 0);
  const own = String(number % 100_000).padStart(5, '0');
  return communicationOfBase(`0${week.slice(2, 4)}${week.slice(6, 8)}${own}`);
}

/** As it is printed and typed: `+++202/6470/04271+++`. */
export function formatCommunication(communication: StructuredCommunication): string {
  const [a, b, c] = [communication.slice(0, 3), communication.slice(3, 7), communication.slice(7)];
  return `+++${a}/${b}/${c}+++`;
}

/**
 * Reads a communication as banks and people write it: everything but digits is dropped, and leading
 * zeros a spreadsheet lost are put back (ten digits at least). Errors: NotACommunication,
 * CheckDigitsWrong.
 */
export function parseCommunication(
  text: string,
): Result<StructuredCommunication, CommunicationError> {
  const digits = text.replace(/\D/g, '');
  if (!/^\d{10,12}$/.test(digits)) return err({ type: 'NotACommunication' });
  const whole = digits.padStart(12, '0');
  if (whole.slice(10) !== checkDigits(whole.slice(0, 10))) return err({ type: 'CheckDigitsWrong' });
  return ok(whole as StructuredCommunication); // checked on the lines above
}

const HMAC_BYTES = 6;

function checkDigits(base: string): string {
  return String(Number(base) % 97 || 97).padStart(2, '0');
}

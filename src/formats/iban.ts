import type { Brand } from '../kernel/brand.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';

/** An account number without spaces, in capitals, check digits right. */
export type Iban = Brand<string, 'Iban'>;

export type IbanError =
  | { readonly type: 'NotAnIban' } // not the shape of an account number, or a Belgian one of a wrong length
  | { readonly type: 'CheckDigitsWrong' };

/** Country, check digits from 02 to 98, then 11 to 30 letters and digits (ISO 13616-1). */
const SHAPE = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z\d]{11,30}$/;
const BELGIAN = /^BE\d{14}$/;

/**
 * Reads an account number as people write it, with spaces, dots or dashes, in either case. With the
 * first four characters moved to the end and letters as 10…35, it must leave 1 modulo 97 (ISO 13616).
 * Errors: NotAnIban, CheckDigitsWrong.
 */
export function parseIban(text: string): Result<Iban, IbanError> {
  const iban = text.replace(/[\s.\p{Dash}]/gu, '').toUpperCase();
  if (!SHAPE.test(iban) || (iban.startsWith('BE') && !BELGIAN.test(iban))) {
    return err({ type: 'NotAnIban' });
  }
  return remainder(iban) === 1 ? ok(iban as Iban) : err({ type: 'CheckDigitsWrong' }); // checked here
}

/** In groups of four, as banks print it: `BE68 5390 0754 7034`. */
export function formatIban(iban: Iban): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Up to 60 digits: far too many for an ordinary number. */
function remainder(iban: string): number {
  const moved = iban.slice(4) + iban.slice(0, 4);
  const digits = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return Number(BigInt(digits) % 97n);
}

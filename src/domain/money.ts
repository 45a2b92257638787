import { invariant } from '../kernel/assert.ts';
import type { Brand } from '../kernel/brand.ts';
import { inLatinDigits } from '../kernel/latin-digits.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/** Money in whole euro cents; may be negative. */
export type Cents = Brand<number, 'Cents'>;

/** Why a typed text is not an amount we take. */
export type AmountError =
  | { readonly type: 'NotAnAmount' }
  | { readonly type: 'TooPrecise' }
  | { readonly type: 'TooLarge' }
  | { readonly type: 'Negative' };

/** Names a whole number as cents. Throws on a fraction of a cent or an unsafe integer: a bug. */
export function cents(n: number): Cents {
  invariant(Number.isSafeInteger(n), 'an amount is a whole number of cents');
  return (n === 0 ? 0 : n) as Cents; // the one place that makes the brand; -0 becomes 0
}

export const NO_MONEY = cents(0);

/** a + b, in cents. */
export function addCents(a: Cents, b: Cents): Cents {
  return cents(a + b);
}

/** a − b, in cents. */
export function subtractCents(a: Cents, b: Cents): Cents {
  return cents(a - b);
}

/** The sum of all amounts, 0 for none, in cents. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return cents(sum);
}

/** An amount a whole number of times, in cents. Throws when `times` is not whole: a bug. */
export function multiplyCents(amount: Cents, times: number): Cents {
  invariant(Number.isSafeInteger(times), 'an amount is taken a whole number of times');
  return cents(amount * times);
}

/**
 * The amount payable in coins, in cents: the total, not each line, to the nearest 5 c.
 * Endings 1, 2 → 0; 3, 4 → 5; 6, 7 → 5; 8, 9 → 10. The rule of Belgium since
 * 1 December 2019, as reported by trends.levif.be and dhnet.be.
 */
export function roundCash(amount: Cents): Cents {
  return cents(Math.round(amount / 5) * 5);
}

const MILLION_EUROS = 100_000_000;
const PLAIN = /^(\d+)(?:[.,](\d+))?$/;
/** Thousands set apart by a space; or by one mark when the other mark starts the cents. */
const GROUPED =
  /^(?:(\d{1,3}(?: \d{3})+)(?:[.,](\d+))?|(\d{1,3}(?:\.\d{3})+),(\d+)|(\d{1,3}(?:,\d{3})+)\.(\d+))$/;

/**
 * Reads what a person typed as euros: « 12,40 », « 12.40 », « 12 », « 1 234,50 », « €12 », and the
 * digits of Arabic keyboards. Errors: NotAnAmount; TooPrecise (a third decimal, so « 1.234 » is
 * asked again and not guessed); TooLarge (1 000 000 € and above); Negative.
 */
export function parseAmount(text: string): Result<Cents, AmountError> {
  const plain = inLatinDigits(text).replace('€', '').trim().replaceAll(/\s/g, ' ');
  const negative = /^[-−–]/.test(plain);
  const unsigned = plain.replace(/^[-−–]\s*/, '');
  const match = PLAIN.exec(unsigned) ?? GROUPED.exec(unsigned);
  if (match === null) return err({ type: 'NotAnAmount' });
  if (negative) return err({ type: 'Negative' });
  const [euros = '', decimals = ''] = match.slice(1).filter((part) => part !== undefined);
  if (decimals.length > 2) return err({ type: 'TooPrecise' });
  const amount = Number(euros.replaceAll(/\D/g, '')) * 100 + Number(decimals.padEnd(2, '0'));
  return amount >= MILLION_EUROS ? err({ type: 'TooLarge' }) : ok(cents(amount));
}

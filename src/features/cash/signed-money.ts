import { type Cents, cents } from '../../domain/money.ts';
import type { Texts } from '../../i18n/texts.ts';

/** What a number does to the one above it. */
export interface SignedMoney {
  readonly sign: '+' | '−';
  readonly amount: string;
}

/** One sign before an amount: adding −2.00 € is written as taking 2.00 € away, never « +-2,00 € ». */
export function signedMoney(money: Texts['money'], amount: Cents, sign: '+' | '−'): SignedMoney {
  if (amount >= 0) return { sign, amount: money(amount) };
  return { sign: sign === '+' ? '−' : '+', amount: money(cents(-amount)) };
}

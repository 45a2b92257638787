import type { Cents } from '../../domain/money.ts';

/** An amount as a person would type it again: « 12,40 », without its sign of money. */
export function writtenAmount(amount: Cents): string {
  const whole = Math.trunc(amount / 100);
  return `${whole},${String(Math.abs(amount) % 100).padStart(2, '0')}`;
}

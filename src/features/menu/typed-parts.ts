import { type AmountError, type Cents, NO_MONEY, parseAmount } from '../../domain/money.ts';
import type { Texts } from '../../i18n/texts.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { checkText, type TextTooLong } from '../check-text.ts';

/** A price; nothing typed is a price not said yet. */
export function checkPrice(text: string): Result<Cents, AmountError> {
  return text.trim() === '' ? ok(NO_MONEY) : parseAmount(text);
}

/** A price as a field shows it: « 9,50 »; empty while none was said. */
export function priceText(price: Cents, texts: Texts): string {
  return price === NO_MONEY ? '' : texts.money(price).replaceAll(/[^\d.,]/g, '');
}

/** Names separated by commas, those of Arabic too, each once. */
export function checkAliases(text: string): Result<string[], TextTooLong> {
  const names = text.split(/[,،]/).map((name) => name.trim());
  const checked = checkText(text);
  return checked.ok ? ok([...new Set(names)].filter((name) => name !== '')) : checked;
}

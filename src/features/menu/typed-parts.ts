import { type AmountError, type Cents, NO_MONEY, parseAmount } from '../../domain/money.ts';
import type { Texts } from '../../i18n/texts.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { TEXT_LIMIT } from '../../store/books/limits.ts';

/** A text no field of a book takes. */
export interface TextTooLong {
  readonly type: 'TextTooLong';
  readonly limit: number;
}

/** A text a field keeps as it was typed. */
export function checkText(text: string): Result<string, TextTooLong> {
  return text.length > TEXT_LIMIT ? err({ type: 'TextTooLong', limit: TEXT_LIMIT }) : ok(text);
}

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

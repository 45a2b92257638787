import { type IsoDate, parseIsoDate } from '../domain/calendar.ts';
import { type Cents, cents, parseAmount } from '../domain/money.ts';

/** The same text as people compare it: no accents, no case, single spaces between letters and digits. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * A day as banks write it, an hour after it or not: 26/11/2026, 26-11-26, 26.11.2026, 2026-11-26,
 * 20261126. The day comes before the month. null for anything else, and for days that are none.
 */
export function bankDate(text: string): IsoDate | null {
  const day = text.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '');
  const european = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(day);
  const sorted = /^(\d{4})[/.-]?(\d{2})[/.-]?(\d{2})$/.exec(day);
  const [year = '', month = '', date = ''] = european
    ? european.slice(1).reverse()
    : (sorted?.slice(1) ?? []);
  const parsed = parseIsoDate(
    `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`,
  );
  return parsed.ok ? parsed.value : null;
}

/**
 * An amount as banks write it, in cents: « 1.234,56 », « 1,234.56 », « +25,00 EUR », « € -25.00 »,
 * « 25,00- ». null for anything else, an empty cell too.
 */
export function bankAmount(text: string): Cents | null {
  const plain = text.replaceAll(/EUR|€|['’\s]/giu, '');
  const [, before = '', digits = '', after = ''] =
    /^([+−–-]?)([\d.,]+)([+−–-]?)$/u.exec(plain) ?? [];
  const amount = parseAmount(digits);
  if (!amount.ok) return null;
  return /[−–-]/u.test(before + after) ? cents(-amount.value) : amount.value;
}

/** Whether a cell looks like an account number: of any country, and with check digits nobody checks. */
export function looksLikeAccount(text: string): boolean {
  const plain = text.replaceAll(/[\s.-]/g, '').toUpperCase();
  return /^[A-Z]{2}\d{2}[A-Z\d]{8,30}$/.test(plain) || /^\d{12}$/.test(plain);
}

import type { Fraction } from '../../domain/fraction.ts';
import { parseQuantity, type QuantityError } from '../../domain/measure.ts';
import { unitOfWord } from '../../formats/measure-words.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { UNIT_LIMIT } from '../../store/books/limits.ts';

/** A quantity and, where it was typed with it, its unit; null: to taste. */
export type TypedQuantity = { readonly amount: Fraction; readonly unit: string | null } | null;

/** Reads « 500 », « 1,5 kg », « 2 louches »; nothing at all is to taste. */
export function checkQuantity(text: string): Result<TypedQuantity, QuantityError> {
  if (text.trim() === '') return ok(null);
  const alone = parseQuantity(text);
  if (alone.ok) return ok({ amount: alone.value, unit: null });
  const [, number = '', word = ''] = /^([\p{N}\s.,/⁄٫]+)(\p{L}[^\p{N}]*)$/u.exec(text.trim()) ?? [];
  const amount = parseQuantity(number);
  if (!amount.ok || word.trim().length > UNIT_LIMIT) return alone;
  return ok({ amount: amount.value, unit: unitOfWord(word) });
}

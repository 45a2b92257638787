import { DENOMINATIONS } from '../../domain/cash-count.ts';
import { toFactId } from '../../domain/fact.ts';
import { type AmountError, type Cents, NO_MONEY, parseAmount } from '../../domain/money.ts';
import { answerHeads } from '../../domain/order.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { cashCountKind } from '../../store/books/week-book.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen } from '../../store/table.ts';
import type { ScreenProps } from '../screen-props.ts';

/** A count as it is typed: pieces by value in cents, and the float as written. */
export interface CountForm {
  readonly counts: Readonly<Record<string, number>>;
  readonly float: string;
}

/** The float in cents; nothing written is nothing in the box. */
export function readFloat(text: string): Result<Cents, AmountError> {
  return text.trim() === '' ? ok(NO_MONEY) : parseAmount(text);
}

/** Writes what lies in the box. A later count replaces those this phone has seen. */
export async function countCash(
  { phone, week }: Pick<ScreenProps, 'phone' | 'week'>,
  form: CountForm,
): Promise<Result<Saved, AmountError | StoreError>> {
  const float = readFloat(form.float);
  if (!float.ok) return float;
  const before = week.book
    .facts(cashCountKind)
    .value.map(({ id, data }) => ({ id: toFactId(id), replaces: data.replaces }));
  const replaces = answerHeads(before).map(({ id }) => id);
  const pieces = DENOMINATIONS.map((value) => [String(value), form.counts[value] ?? 0] as const);
  const counts = Object.fromEntries(pieces.filter(([, times]) => times > 0));
  const data = { counts, float: float.value, replaces };
  return saveGesture({ book: week.book, changes: [happen(cashCountKind, phone.ids.next(), data)] });
}

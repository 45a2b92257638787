import type { OpenAdvance } from '../../domain/expense.ts';
import type { FactId } from '../../domain/fact.ts';
import type { Result } from '../../kernel/result.ts';
import { intentId } from '../../seal/hash.ts';
import { reimbursementKind } from '../../store/books/week-book.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen, takeBack } from '../../store/table.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { MoneyWay } from '../../store/views/week-money.ts';

/** Says that everything a member advanced was given back to her. Said twice, it is said once. */
export async function reimburse(
  { book }: OpenWeek,
  { expenses }: Pick<OpenAdvance, 'expenses'>,
  method: MoneyWay,
): Promise<Result<Saved, StoreError>> {
  const changes = await Promise.all(
    expenses.map(async ({ id }) => {
      const ever = book.everHappened(reimbursementKind).filter(({ data }) => data.expense === id);
      const seen = ever.map((fact) => fact.id).toSorted();
      return happen(reimbursementKind, await intentId('reimbursement', id, ...seen), {
        expense: id,
        method,
      });
    }),
  );
  return saveGesture({ book, changes });
}

/** Says that one advance was not given back after all. */
export function takeReimbursementBack(
  { book }: OpenWeek,
  expense: FactId,
): Promise<Result<Saved, StoreError>> {
  const said = book.facts(reimbursementKind).value.filter(({ data }) => data.expense === expense);
  return saveGesture({ book, changes: said.map(({ id }) => takeBack(id)) });
}

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
  const said = book.facts(reimbursementKind).value;
  const open = expenses.filter(({ id }) => said.every(({ data }) => data.expense !== id));
  const changes = await Promise.all(
    open.map(async ({ id }) => {
      // Nothing stands for this expense, so all there ever was is taken back.
      const ever = book.everHappened(reimbursementKind).filter(({ data }) => data.expense === id);
      const undone = ever.map((fact) => fact.id).toSorted();
      const intent = await intentId('reimbursement', id, ...undone);
      return happen(reimbursementKind, intent, { expense: id, method });
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

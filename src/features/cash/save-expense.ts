import { type FactId, toFactId } from '../../domain/fact.ts';
import { err, type Result } from '../../kernel/result.ts';
import type { Book } from '../../store/book.ts';
import { expenseKind, reimbursementKind } from '../../store/books/week-book.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen, takeBack } from '../../store/table.ts';
import { carriedPhotos, withoutPhotos } from '../receipt-photos.ts';
import type { ScreenProps } from '../screen-props.ts';
import type { NewExpense } from './expense-form.ts';

type Deps = Pick<ScreenProps, 'phone' | 'week'> & {
  /** As `useReceipts` gives it; left out where nobody takes photos. */
  readonly receipts?: Book | null;
};

/** An advance that was given back keeps its expense as it was. */
export interface AlreadyReimbursed {
  readonly type: 'AlreadyReimbursed';
}

/** What is written, under which id, and which earlier expense it stands for. */
export interface ExpenseGesture {
  readonly id: FactId;
  readonly expense: NewExpense;
  readonly replaces: FactId | null;
}

/** Writes an expense once, however often the same form is saved; an edited one takes the old one back. */
export async function saveExpense(
  { phone, week, receipts = null }: Deps,
  { id, expense, replaces }: ExpenseGesture,
): Promise<Result<Saved, AlreadyReimbursed | StoreError>> {
  const { book } = week;
  if (replaces !== null && isReimbursed(week, replaces)) return err({ type: 'AlreadyReimbursed' });
  const standing = book.facts(expenseKind).value.some((fact) => fact.id === id);
  const undone = !standing && book.everHappened(expenseKind).some((fact) => fact.id === id);
  const written = undone ? toFactId(phone.ids.next()) : id;
  const said = happen(expenseKind, written, { ...expense });
  const changes = replaces === null ? [said] : [takeBack(replaces), said];
  const before = [...(undone ? [id] : []), ...(replaces === null ? [] : [replaces])];
  const photos = before.flatMap((from) => carriedPhotos(receipts, from, written));
  return saveGesture(...photos, { book, changes });
}

/** Takes an expense back, and this phone's photo of its receipt. */
export async function removeExpense(
  { week, receipts = null }: Omit<Deps, 'phone'>,
  id: FactId,
): Promise<Result<Saved, AlreadyReimbursed | StoreError>> {
  if (isReimbursed(week, id)) return err({ type: 'AlreadyReimbursed' });
  const photos = withoutPhotos(receipts, id);
  return saveGesture({ book: week.book, changes: [takeBack(id)] }, ...photos);
}

/** Whether the advance behind an expense was given back. */
export function isReimbursed({ book }: Deps['week'], id: FactId): boolean {
  return book.facts(reimbursementKind).value.some(({ data }) => toFactId(data.expense) === id);
}

import type { FactId } from '../../domain/fact.ts';
import type { Result } from '../../kernel/result.ts';
import { hygieneNotedKind } from '../../store/books/plan-tables.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen, takeBack } from '../../store/table.ts';
import type { ScreenProps } from '../screen-props.ts';
import type { NewHygieneNote } from './hygiene-form.ts';

type Deps = Pick<ScreenProps, 'phone' | 'week'>;

/** Writes a line of the log at this moment, once, however often the same form is saved. */
export function noteHygiene(
  { phone, week: { book } }: Deps,
  id: string,
  note: NewHygieneNote,
): Promise<Result<Saved, StoreError>> {
  const isStanding = book.facts(hygieneNotedKind).value.some((fact) => fact.id === id);
  const isUndone =
    !isStanding && book.everHappened(hygieneNotedKind).some((fact) => fact.id === id);
  const said = happen(hygieneNotedKind, isUndone ? phone.ids.next() : id, { ...note });
  return saveGesture({ book, changes: [said] });
}

/** Takes a line back. */
export function removeNote({ week }: Deps, id: FactId): Promise<Result<Saved, StoreError>> {
  return saveGesture({ book: week.book, changes: [takeBack(id)] });
}

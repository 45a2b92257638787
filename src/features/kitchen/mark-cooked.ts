import { answerHeads } from '../../domain/order.ts';
import type { Result } from '../../kernel/result.ts';
import { weekEventKind } from '../../store/books/week-book.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen } from '../../store/table.ts';
import type { ScreenProps } from '../screen-props.ts';

/** Says that the week is cooked, or that it is not after all; both stay written. */
export function markCooked(
  { week, phone }: Pick<ScreenProps, 'week' | 'phone'>,
  kind: 'cooked' | 'not-cooked',
): Promise<Result<Saved, StoreError>> {
  const said = week.events.value.filter(
    (event) => event.kind === 'cooked' || event.kind === 'not-cooked',
  );
  const replaces = answerHeads(said).map(({ id }) => id);
  const event = happen(weekEventKind, phone.ids.next(), { kind, replaces });
  return saveGesture({ book: week.book, changes: [event] });
}

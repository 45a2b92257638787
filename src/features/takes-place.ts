import type { EventName } from '../domain/calendar.ts';
import { type FactId, toFactId } from '../domain/fact.ts';
import { answerHeads } from '../domain/order.ts';
import type { Result } from '../kernel/result.ts';
import { eventSaidKind } from '../store/books/event-tables.ts';
import { saveGesture, type Saved } from '../store/gesture.ts';
import type { StoreError } from '../store/store-error.ts';
import { type Happened, happen } from '../store/table.ts';
import type { OpenGroup } from '../store/views/open-group.ts';
import type { ScreenProps } from './screen-props.ts';

/** One word on whether an event takes place, as a fact of the group's book. */
export type SaidPlace = Pick<Happened<unknown>, 'device' | 'at'> & {
  readonly id: FactId;
  readonly replaces: readonly FactId[];
  readonly takesPlace: boolean;
};

/** The last words on whether an event takes place: several where phones did not see each other. Reads a signal. */
export function placeHeads({ book }: Pick<OpenGroup, 'book'>, event: EventName): SaidPlace[] {
  const said = book
    .facts(eventSaidKind)
    .value.filter(({ data }) => data.event === event)
    .map(({ id, device, at, data }) => ({ ...data, id: toFactId(id), device, at }));
  return answerHeads(said);
}

/** Says that an event does not take place, or that it does after all; what was said before stays written. */
export function sayTakesPlace(
  { group, phone }: Pick<ScreenProps, 'group' | 'phone'>,
  event: EventName,
  takesPlace: boolean,
): Promise<Result<Saved, StoreError>> {
  const replaces = placeHeads(group, event).map(({ id }) => id);
  const said = happen(eventSaidKind, phone.ids.next(), { event, takesPlace, replaces });
  return saveGesture({ book: group.book, changes: [said] });
}

import * as z from 'zod/mini';
import type { Result } from '../../kernel/result.ts';
import type { JsonValue } from '../../protocol/canonical-json.ts';
import { intentId } from '../../seal/hash.ts';
import { weekEventKind } from '../../store/books/week-book.ts';
import { toFactId } from '../../domain/fact.ts';
import type { Book } from '../../store/book.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, happen, settle, takeBack } from '../../store/table.ts';
import type { ScreenProps } from '../screen-props.ts';
import type { EventEntry, PersonsEvent } from './read-contested.ts';
import type { FieldEntry, FieldOption } from './read-fields.ts';
import type { TellingEntry } from './read-tellings.ts';

/** Kept whole, as it was told: a newer version may have said more than this one can read. */
const toldData = z.custom<JsonValue>();

type Save = Promise<Result<Saved, StoreError>>;

/** This value it is: the others are answered on every phone. */
export function takeValue({ book }: Pick<FieldEntry, 'book'>, { writes }: FieldOption): Save {
  const changes = writes.map(([place, value]) => settle(place, value));
  return saveGesture({ book, changes });
}

/**
 * What really happened with a sum: one of the tellings, or each of them. What was told is taken back and
 * told anew. Two phones that answer alike say one thing; if they don't, people are asked again.
 */
export async function tellAgain(
  { book, fact, kind }: Pick<TellingEntry, 'book' | 'fact' | 'kind'>,
  told: readonly JsonValue[],
): Save {
  const again = await Promise.all(
    told.map(async (data, at): Promise<Change> => {
      const id = await intentId('told-again', fact, ...(at === 0 ? [] : [String(at)]));
      return happen({ kind, schema: toldData }, id, data);
    }),
  );
  return saveGesture({ book, changes: [takeBack(fact), ...again] });
}

/** Which step of the week it is: it replaces both. */
export function sayStep(
  { phone, week }: Pick<ScreenProps, 'phone'> & { readonly week: { readonly book: Book } },
  { heads }: Pick<EventEntry, 'heads'>,
  kind: PersonsEvent,
): Save {
  const event = { kind, replaces: heads.map(toFactId) };
  return saveGesture({
    book: week.book,
    changes: [happen(weekEventKind, phone.ids.next(), event)],
  });
}

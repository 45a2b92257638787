import type { Bringing } from '../../domain/one-off-event.ts';
import type { FactId } from '../../domain/fact.ts';
import type { MemberId } from '../../domain/member.ts';
import { err, type Result } from '../../kernel/result.ts';
import { bringingTable } from '../../store/books/event-tables.ts';
import { WARE_LIMIT } from '../../store/books/limits.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put, remove, type Stored } from '../../store/table.ts';
import type { ScreenProps } from '../screen-props.ts';

/** A line of the list, as it is stored: nobody yet is null. */
export type BringingLine = Stored<
  Bringing & {
    readonly member: MemberId | null;
    /** The word by which its member was told that the event does not take place. */
    readonly told: FactId | null;
  }
>;

export type BringingError =
  | StoreError
  | { readonly type: 'ThingMissing' }
  | { readonly type: 'TextTooLong'; readonly limit: number };

/** What people bring, in the order it was written. Reads a signal. */
export function bringingsOf({ book }: ScreenProps['week']): readonly BringingLine[] {
  return [...book.rows(bringingTable).value.values()];
}

/** Puts a thing on the list. Errors: none named, or too long a name. */
export async function addBringing(
  { phone, week }: Pick<ScreenProps, 'phone' | 'week'>,
  { thing, quantity, member }: Omit<BringingLine, 'id' | 'told'>,
): Promise<Result<Saved, BringingError>> {
  const named = thing.trim();
  if (named === '') return err({ type: 'ThingMissing' });
  if (named.length > WARE_LIMIT) return err({ type: 'TextTooLong', limit: WARE_LIMIT });
  const change = put(bringingTable, phone.ids.next(), { thing: named, quantity, member });
  return saveGesture({ book: week.book, changes: [change] });
}

/** Says who brings it; null: nobody yet. */
export function sayWhoBrings(
  { book }: ScreenProps['week'],
  line: string,
  member: MemberId | null,
): Promise<Result<Saved, StoreError>> {
  return saveGesture({ book, changes: [put(bringingTable, line, { member })] });
}

/** Takes a thing off the list. */
export function removeBringing(
  { book }: ScreenProps['week'],
  line: string,
): Promise<Result<Saved, StoreError>> {
  return saveGesture({ book, changes: [remove(bringingTable, line)] });
}

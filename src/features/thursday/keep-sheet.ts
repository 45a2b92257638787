import { instantOf, type WeekName } from '../../domain/calendar.ts';
import { expiryDays } from '../../domain/expiry.ts';
import { parseRoundSheet, type RoundSheet } from '../../formats/round-sheet.ts';
import type { Bytes } from '../../kernel/bytes.ts';
import type { Instant } from '../../kernel/clock.ts';
import { err, type Result } from '../../kernel/result.ts';
import { weekBookName } from '../../store/book-name.ts';
import type { Book } from '../../store/book.ts';
import { sheetStopTable } from '../../store/books/desk-books.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import { openOwn } from '../../store/open-own.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put, remove } from '../../store/table.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { ScreenProps } from '../screen-props.ts';

type SheetDeps = Pick<ScreenProps, 'phone' | 'week'>;

/** The bytes are no round, or one that can't be kept here. */
export type SheetError =
  { readonly type: 'NotARoundSheet' | 'SheetTooLate' | 'SheetOfOtherWeek' } | StoreError;

/** When this phone forgets the sheet: six in the morning after hand-over. Reads a signal. */
export function sheetEnds(week: OpenWeek): Instant {
  return instantOf(expiryDays(week.terms.value.servedOn, null, 1).sheet).instant;
}

/**
 * Keeps a round another phone showed, under a key of its own: at the end key and book are destroyed,
 * and nothing that was written of it can be read. The newest sheet replaces the one before.
 */
export async function keepSheet(
  { phone, week }: SheetDeps,
  bytes: Bytes,
): Promise<Result<Saved, SheetError>> {
  const sheet = parseRoundSheet(bytes);
  if (!sheet.ok) return sheet;
  if (sheet.value.week !== week.week) return err({ type: 'SheetOfOtherWeek' });
  const ends = sheetEnds(week);
  if (phone.clock.now() >= ends) return err({ type: 'SheetTooLate' });
  const book = await sheetBook(phone, week.week, ends);
  return book.ok
    ? saveGesture({ book: book.value, changes: sheetChanges(book.value, sheet.value) })
    : book;
}

async function sheetBook(
  { shelf, random }: SheetDeps['phone'],
  week: WeekName,
  ends: Instant,
): Promise<Result<Book, StoreError>> {
  const opened = await openOwn({ shelf, random }, 'sheet', week);
  if (opened.ok) await shelf.setDue(weekBookName('sheet', week), ends);
  return opened;
}

/** Rows are keyed by their place in the round. */
function sheetChanges(book: Book, { stops }: RoundSheet) {
  const before = [...book.rows(sheetStopTable).value.keys()];
  const gone = before.filter((row) => Number(row) >= stops.length);
  return [
    ...stops.map((stop, at) => put(sheetStopTable, String(at), { ...stop })),
    ...gone.map((row) => remove(sheetStopTable, row)),
  ];
}

import type { FactId } from '../domain/fact.ts';
import { ok, type Result } from '../kernel/result.ts';
import { weekBookName } from '../store/book-name.ts';
import type { Book } from '../store/book.ts';
import { RECEIPT_PIECE } from '../store/books/limits.ts';
import { receiptPhotoTable } from '../store/books/receipt-table.ts';
import { type BookChanges, type Saved, saveGesture } from '../store/gesture.ts';
import { openOwn } from '../store/open-own.ts';
import type { StoreError } from '../store/store-error.ts';
import { type Change, put, remove } from '../store/table.ts';
import type { ScreenProps } from './screen-props.ts';
import { useOwnBook } from './use-own-book.ts';

type Deps = Pick<ScreenProps, 'phone' | 'week'>;

/** The photo of a receipt, on this phone only. */
export interface ReceiptPhoto {
  readonly id: string;
  /** The expense it shows, or the one a form will make. */
  readonly expense: FactId | null;
  /** A data URL. */
  readonly picture: string;
}

/** The book of this phone's receipts of the week; null while no photo was ever taken for it. */
export function useReceipts({ phone, week }: Deps): Book | null {
  return useOwnBook(phone, weekBookName('receipts', week.week));
}

/** All photos of the week, on this phone. Reads a signal. */
export function receiptPhotos(receipts: Book | null): readonly ReceiptPhoto[] {
  if (receipts === null) return [];
  return [...receipts.rows(receiptPhotoTable).value].flatMap(([id, { expense, a, b, c, d }]) => {
    const picture = a + b + c + d;
    return picture === '' ? [] : [{ id, expense, picture }];
  });
}

/** The photo of one expense, or null. Reads a signal. */
export function photoOf(receipts: Book | null, expense: string): ReceiptPhoto | null {
  return receiptPhotos(receipts).find((photo) => photo.expense === expense) ?? null;
}

/** Keeps a photo for an expense; it takes the place of the one before. */
export async function keepPhoto(
  deps: Deps,
  expense: FactId,
  picture: string,
): Promise<Result<Saved, StoreError>> {
  const opened = await openReceipts(deps);
  if (!opened.ok) return opened;
  const receipts = opened.value;
  const before = receiptPhotos(receipts).filter((photo) => photo.expense === expense);
  const [a, b, c, d] = [0, 1, 2, 3].map((at) =>
    picture.slice(at * RECEIPT_PIECE, (at + 1) * RECEIPT_PIECE),
  );
  const row = { expense, ...(a && { a }), ...(b && { b }), ...(c && { c }), ...(d && { d }) };
  const changes = [...before.flatMap(dropped), put(receiptPhotoTable, deps.phone.ids.next(), row)];
  return saveGesture({ book: receipts, changes });
}

/** Deletes a photo. */
export function dropPhoto(receipts: Book, photo: ReceiptPhoto): Promise<Result<Saved, StoreError>> {
  return saveGesture({ book: receipts, changes: dropped(photo) });
}

/** What goes with an expense that is taken back. */
export function withoutPhotos(receipts: Book | null, expense: FactId): readonly BookChanges[] {
  return changesIn(
    receipts,
    receiptPhotos(receipts).filter((photo) => photo.expense === expense),
    dropped,
  );
}

/** An expense written anew keeps the photo of the one it stands for, unless it has one of its own. */
export function carriedPhotos(
  receipts: Book | null,
  from: FactId,
  to: FactId,
): readonly BookChanges[] {
  const hasOwn = photoOf(receipts, to) !== null;
  return changesIn(
    receipts,
    receiptPhotos(receipts).filter((photo) => photo.expense === from),
    (photo) => (hasOwn ? dropped(photo) : [put(receiptPhotoTable, photo.id, { expense: to })]),
  );
}

function changesIn(
  book: Book | null,
  photos: readonly ReceiptPhoto[],
  change: (photo: ReceiptPhoto) => readonly Change[],
): readonly BookChanges[] {
  return book && photos.length > 0 ? [{ book, changes: photos.flatMap(change) }] : [];
}

/** Emptied too: what is only hidden would still lie in the book's snapshot. */
function dropped({ id }: ReceiptPhoto): readonly Change[] {
  const empty = { a: '', b: '', c: '', d: '' };
  return [put(receiptPhotoTable, id, empty), remove(receiptPhotoTable, id)];
}

/** They go when their week does: told to the catalogue here, and kept true with the week's own day. */
async function openReceipts({ phone, week }: Deps): Promise<Result<Book, StoreError>> {
  const { shelf } = phone;
  const opened = await openOwn(phone, 'receipts', week.week);
  if (!opened.ok) return opened;
  const lines = await shelf.entries();
  const due = lines.find(({ name }) => name === weekBookName('week', week.week))?.due ?? null;
  await shelf.setDue(weekBookName('receipts', week.week), due);
  return ok(opened.value);
}

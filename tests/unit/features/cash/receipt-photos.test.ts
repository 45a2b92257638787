import { expect, test } from 'vitest';
import { expire } from '../../../../src/app/start-phone.ts';
import { toFactId } from '../../../../src/domain/fact.ts';
import { cents } from '../../../../src/domain/money.ts';
import { removeExpense, saveExpense } from '../../../../src/features/cash/save-expense.ts';
import {
  dropPhoto,
  keepPhoto,
  photoOf,
  receiptPhotos,
} from '../../../../src/features/receipt-photos.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import { weekBookName } from '../../../../src/store/book-name.ts';
import { RECEIPT_LIMIT, RECEIPT_PIECE } from '../../../../src/store/books/limits.ts';
import { giftOf } from '../../../../src/store/ring-gift.ts';
import { openPhone, type OpenPhone, valueOf } from '../../../support/open-phone.ts';

const FIRST = toFactId('first');
const SECOND = toFactId('second');
/** Found again wherever it would be kept. */
const MARK = 'PHOTO-OF-A-RECEIPT';
const PICTURE = `data:image/jpeg;base64,${MARK}${'z'.repeat(3 * RECEIPT_PIECE)}`;
const DAY = 86_400_000;

const nameOf = (open: OpenPhone) => weekBookName('receipts', open.week.week);
async function receiptsOf(open: OpenPhone) {
  return valueOf(await open.phone.shelf.open(nameOf(open)));
}
const expense = (open: OpenPhone) => ({
  kind: 'purchase' as const,
  shop: 'Batte',
  what: 'oignons',
  amount: cents(1240),
  spentOn: open.week.terms.value.servedOn,
  paidBy: 'cash-box' as const,
});
async function noted(open: OpenPhone, id = FIRST, replaces: typeof FIRST | null = null) {
  const receipts = await receiptsOf(open);
  const gesture = { id, expense: expense(open), replaces };
  return valueOf(await saveExpense({ ...open.props, receipts }, gesture));
}
/** A phone with one expense and the photo of its receipt. */
async function withReceipt() {
  const open = await openPhone();
  valueOf(await keepPhoto(open.props, FIRST, PICTURE));
  await noted(open);
  return { open, receipts: await receiptsOf(open) };
}

test('a photo larger than one batch is kept whole, and again after a start', async () => {
  const open = await openPhone();
  const numbers = Array.from({ length: RECEIPT_LIMIT / 8 }, (_, n) => String(n).padStart(8, '0'));
  const kept = numbers.join('');
  valueOf(await keepPhoto(open.props, FIRST, kept));
  const again = await openPhone({ storage: open.storage, now: open.phone.clock.now() });
  expect(photoOf(await receiptsOf(again), FIRST)?.picture).toBe(kept);
});

test('a second photo takes the place of the first', async () => {
  const { open, receipts } = await withReceipt();
  valueOf(await keepPhoto(open.props, FIRST, 'data:image/jpeg;base64,other'));
  expect(receiptPhotos(receipts).map(({ picture }) => picture)).toEqual([
    'data:image/jpeg;base64,other',
  ]);
});

test('an expense changed keeps its photo, and gives it back when the change is undone', async () => {
  const { open, receipts } = await withReceipt();
  const saved = await noted(open, SECOND, FIRST);
  expect(photoOf(receipts, SECOND)?.picture).toBe(PICTURE);
  expect(photoOf(receipts, FIRST)).toBeNull();
  valueOf(await saved.undo());
  expect(photoOf(receipts, FIRST)?.picture).toBe(PICTURE);
});

test('an expense changed together with its photo has the new one only', async () => {
  const { open, receipts } = await withReceipt();
  valueOf(await keepPhoto(open.props, SECOND, 'data:image/jpeg;base64,other'));
  await noted(open, SECOND, FIRST);
  expect(receiptPhotos(receipts)).toMatchObject([
    { expense: SECOND, picture: 'data:image/jpeg;base64,other' },
  ]);
});

test('an expense taken back takes its photo along, and both come back', async () => {
  const { open, receipts } = await withReceipt();
  const removed = valueOf(await removeExpense({ ...open.props, receipts }, FIRST));
  expect(receiptPhotos(receipts)).toEqual([]);
  valueOf(await removed.undo());
  expect(photoOf(receipts, FIRST)?.picture).toBe(PICTURE);
});

test('a deleted photo leaves what the book says: nothing of it is in the state any more', async () => {
  const { receipts } = await withReceipt();
  const [photo] = receiptPhotos(receipts);
  if (!photo) throw new Error('One photo was kept');
  valueOf(await dropPhoto(receipts, photo));
  expect(said(receipts.content.state)).not.toContain(MARK);
});

test('no book that travels holds the photo, nor does what another phone is given', async () => {
  const { open, receipts } = await withReceipt();
  const { shelf } = open.phone;
  const travelling = await shelf.syncable();
  expect(travelling).toContain(weekBookName('week', open.week.week));
  expect(travelling).not.toContain(nameOf(open));
  for (const name of travelling) {
    const book = valueOf(await shelf.open(name));
    expect(said(book.content.state), name).not.toContain(MARK);
  }
  // The same look at the book of this phone does find it.
  expect(said(receipts.content.state)).toContain(MARK);
  const keys = shelf.keys.value;
  if (!keys) throw new Error('The phone has keys');
  expect(keys.books[nameOf(open)]).toBeDefined();
  const gift = valueOf(giftOf(keys, ['kitchen', 'desk', 'circle'], []));
  expect(gift.books.map(({ name }) => name)).not.toContain(nameOf(open));
});

test.each(['its own day', 'no day of its own'] as const)(
  'once the week is gone nothing of the photo stays: %s',
  async (day) => {
    const { open } = await withReceipt();
    const { shelf } = open.phone;
    const due = toInstant(open.phone.clock.now() + DAY);
    await shelf.setDue(weekBookName('week', open.week.week), due);
    await shelf.setDue(nameOf(open), day === 'its own day' ? due : null);
    open.setNow(toInstant(due + 1));
    valueOf(await expire(open.phone, { confirmed: true }));
    const names = (await shelf.entries()).map(({ name }) => name);
    expect(names).not.toContain(nameOf(open));
    expect(shelf.keys.value?.books[nameOf(open)]).toBeUndefined();
    // A week that is gone gets no new key.
    expect(await keepPhoto(open.props, FIRST, PICTURE)).toMatchObject({ ok: false });
  },
);

test('a photo taken late goes on the day the settled week goes', async () => {
  const open = await openPhone();
  const due = toInstant(open.phone.clock.now() + 30 * DAY);
  await open.phone.shelf.setDue(weekBookName('week', open.week.week), due);
  valueOf(await keepPhoto(open.props, FIRST, PICTURE));
  const line = (await open.phone.shelf.entries()).find(({ name }) => name === nameOf(open));
  expect(line?.due).toBe(due);
});

/** Everything a book holds, maps and all. */
function said(state: unknown): string {
  return JSON.stringify(state, (_, value: unknown) =>
    value instanceof Map ? [...value.entries()] : value,
  );
}

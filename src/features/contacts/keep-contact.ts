import type { Book } from '../../store/book.ts';
import { helpContactTable } from '../../store/books/report-tables.ts';
import { inLatinDigits } from '../../kernel/latin-digits.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put, remove } from '../../store/table.ts';

/** One line of the card as typed; no number is an empty text. */
export interface ContactForm extends Record<string, string> {
  readonly title: string;
  readonly about: string;
  readonly phone: string;
}

export type ContactError =
  | { readonly type: 'ContactTitleMissing' }
  | { readonly type: 'ContactTooLong'; readonly field: 'title' | 'about'; readonly most: number }
  | { readonly type: 'NotDiallable' };

/** One line of the card. */
export interface HelpContact extends ContactForm {
  readonly id: string;
}

export const EMPTY_CONTACT: ContactForm = { title: '', about: '', phone: '' };

/** Longest texts, in UTF-16 units: a card is read in a hurry. */
const MOST = { title: 80, about: 600 } as const;

/** The lines of the card in the order they were written, the same on every phone. Reads a signal. */
export function helpContacts(book: Book): HelpContact[] {
  return [...book.rows(helpContactTable).value.values()]
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map(({ id, title, about, phone }) => ({ id, title, about, phone }));
}

/** What a telephone dials: digits, perhaps with a + before. Emergency numbers are short. null for anything else. */
export function dialled(phone: string): string | null {
  const plain = inLatinDigits(phone.normalize('NFKC')).replaceAll(/[\s./()-]/g, '');
  return /^\+?\d{3,15}$/.test(plain) ? plain : null;
}

/** Reads a line; the error names the first thing to put right. */
export function readContact(form: ContactForm): Result<ContactForm, ContactError> {
  const title = form.title.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const about = form.about.normalize('NFC').trim();
  const phone = form.phone.trim();
  if (title === '') return err({ type: 'ContactTitleMissing' });
  if (title.length > MOST.title)
    return err({ type: 'ContactTooLong', field: 'title', most: MOST.title });
  if (about.length > MOST.about)
    return err({ type: 'ContactTooLong', field: 'about', most: MOST.about });
  if (phone !== '' && dialled(phone) === null) return err({ type: 'NotDiallable' });
  return ok({ title, about, phone });
}

/** Keeps a line, new or changed; a new one comes last. */
export async function keepContact(
  book: Book,
  id: string,
  form: ContactForm,
): Promise<Result<Saved, ContactError | StoreError>> {
  const read = readContact(form);
  if (!read.ok) return read;
  const { title, about, phone } = read.value;
  const rows = book.rows(helpContactTable).peek();
  const last = Math.max(0, ...[...rows.values()].map(({ position }) => position));
  const place = rows.has(id) ? {} : { position: last + 1 };
  return saveGesture({
    book,
    changes: [put(helpContactTable, id, { title, about, phone, ...place })],
  });
}

/** Takes a line off the card. */
export function removeContact(book: Book, id: string): Promise<Result<Saved, StoreError>> {
  return saveGesture({ book, changes: [remove(helpContactTable, id)] });
}

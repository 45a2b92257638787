import { useRef, useState } from 'preact/hooks';
import type { Book } from '../store/book.ts';
import { draftTable } from '../store/books/desk-books.ts';
import { put, remove } from '../store/table.ts';
import type { Gestures } from './gestures.ts';

/** Texts of a form, by field. */
export type FormTexts = Readonly<Record<string, string>>;

export interface FormDraft<F extends FormTexts> {
  readonly form: F;
  readonly change: (fields: Partial<F>) => void;
  /** Empties the form, here and on disk; a form may start again from `next` instead. */
  readonly clear: (next?: F) => void;
  /** The form was found on disk: somebody was interrupted. */
  readonly isContinued: boolean;
}

export interface FormDraftPlace {
  /** null on a week whose drafts are gone: then the form lives as long as the screen. */
  readonly book: Book | null;
  readonly row: string;
  readonly gestures: Gestures;
}

/** A form kept on disk at each letter, so that a reload or an empty battery loses nothing of it. */
export function useFormDraft<F extends FormTexts>(
  { book, row, gestures }: FormDraftPlace,
  empty: F,
): FormDraft<F> {
  const [kept, setKept] = useState(() =>
    book ? readForm(book.rows(draftTable).peek().get(row)?.value, empty) : null,
  );
  const [form, setForm] = useState<F>(kept ?? empty);
  // Two letters may be typed before one redraw.
  const latestRef = useRef(form);
  const write = async (change: Parameters<Book['commit']>[0]) => {
    const saved = await book?.commit(change);
    if (saved?.ok === false) gestures.fail(saved.error);
  };
  const show = (next: F) => {
    latestRef.current = next;
    setForm(next);
  };
  return {
    form,
    isContinued: kept !== null,
    change: (fields) => {
      show({ ...latestRef.current, ...fields });
      void write([put(draftTable, row, { value: latestRef.current })]); // its failure is said above
    },
    clear: (next = empty) => {
      setKept(null);
      show(next);
      void write([remove(draftTable, row)]); // its failure is said above
    },
  };
}

/** A form an older version wrote may lack fields or have others: only texts of known fields count. */
function readForm<F extends FormTexts>(value: unknown, empty: F): F | null {
  if (typeof value !== 'object' || value === null) return null;
  const texts = Object.entries(value).filter(
    ([field, text]) => Object.hasOwn(empty, field) && typeof text === 'string',
  );
  return { ...empty, ...Object.fromEntries(texts) };
}

import { Trash2 } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { ringOfBook } from '../../store/book-name.ts';
import type { Book } from '../../store/book.ts';
import type { Shelf } from '../../store/shelf.ts';
import { Button } from '../../ui/button.tsx';
import { countsOf } from './book-counts.ts';
import { useKeptBook } from './use-kept-book.ts';

const WHY_SHUT = { locked: 'kept.locked', unreadable: 'kept.unreadable' } as const;

export interface KeptLineProps {
  readonly shelf: Shelf;
  readonly name: string;
  /** What the book is, as a short title. */
  readonly title: string;
  /** What is in it and until when, as whole sentences. */
  readonly about: string;
  /** As « erase » says it; the title if nothing is said. */
  readonly what?: string;
  /** No button without it. */
  readonly onErase?: () => void;
}

/** One book of this phone: what, how much, on how many other phones, until when; « erase » beside it. */
export function KeptLine({ shelf, name, title, about, what = title, onErase }: KeptLineProps) {
  const { t } = useTexts();
  const book = useKeptBook(shelf, name);
  return (
    <li class="kept-line">
      <strong>{title}</strong>
      <BookInNumbers name={name} book={book} />
      <span>{about}</span>
      {onErase && (
        <Button kind="quiet" icon={Trash2} onPress={onErase}>
          {t('kept.erase', { what })}
        </Button>
      )}
    </li>
  );
}

interface BookInNumbersProps {
  readonly name: string;
  readonly book: ReturnType<typeof useKeptBook>;
}

function BookInNumbers({ name, book }: BookInNumbersProps) {
  const { t } = useTexts();
  if (book === null) return <span>{t('kept.counting')}</span>;
  if (typeof book === 'string') return <span>{t(WHY_SHUT[book])}</span>;
  return (
    <>
      <Numbers name={name} book={book} />
      <SafeOn name={name} book={book} />
    </>
  );
}

function Numbers({ name, book }: { readonly name: string; readonly book: Book }) {
  const { t, commas } = useTexts();
  const counts = countsOf(name, book);
  return (
    <span>
      {counts.length === 0 ? t('kept.empty') : commas(counts.map(({ word, n }) => t(word, { n })))}
    </span>
  );
}

/** On how many other phones all is that this phone wrote there, as they signed it. */
function SafeOn({ name, book }: { readonly name: string; readonly book: Book }) {
  const { t } = useTexts();
  const { safeOn, unseen } = book.health.value;
  if (ringOfBook(name) === null) return <span>{t('kept.neverLeaves')}</span>;
  if (unseen > 0)
    return (
      <span>
        <strong>{t('kept.onlyHere')}</strong> · {t('phones.unseen', { n: unseen })}
      </span>
    );
  return <span>{safeOn === 0 ? t('kept.noneWritten') : t('phones.safeOn', { n: safeOn })}</span>;
}

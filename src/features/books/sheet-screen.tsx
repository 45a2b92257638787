import { FileText } from 'lucide';
import { useState } from 'preact/hooks';
import { yearSheet, type YearSheet } from '../../domain/year-sheet.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Page } from '../../ui/page.tsx';
import { Quoted } from '../../ui/quoted.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PaperPage } from '../paper-page.tsx';
import { paths } from '../paths.ts';
import { PrintButton } from '../print-button.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { useYear } from './use-year.ts';
import { YearChoice } from './year-choice.tsx';
import { keepYearWords, readYearWords, yearWords, type YearWordsError } from './year-words.ts';
import './books.css';

/** One page about a year for an assembly or whoever supports the group: totals and the group's own words. */
export function SheetScreen(props: ScreenProps) {
  const { t, moment } = useTexts();
  const looked = useYear(props);
  const { year, weeks, rounds } = looked;
  const sheet = yearSheet(weeks, rounds?.people ?? null);
  const title = t('books.sheetTitle', { year: String(year) });
  const words = yearWords(props.group.book, year);
  return (
    <Page
      title={t('books.sheet')}
      back={{ href: paths.books(props.week.week), word: t('books.title') }}
    >
      <YearChoice {...looked} />
      {weeks.length === 0 ? (
        <EmptyState picture={FileText}>{t('books.empty', { year: String(year) })}</EmptyState>
      ) : (
        <>
          <Section title={title}>
            <p>{t('books.sheetWhy')}</p>
            <SheetTable sheet={sheet} />
            {words !== '' && <Quoted>{words}</Quoted>}
            <PrintButton />
          </Section>
          <Words key={year} screen={props} year={year} words={words} />
          <PaperPage
            title={title}
            meta={t('print.printedAt', { moment: moment(props.phone.now.value) })}
          >
            <SheetTable sheet={sheet} />
            {words !== '' && <Quoted>{words}</Quoted>}
          </PaperPage>
        </>
      )}
    </Page>
  );
}

function SheetTable({ sheet }: { readonly sheet: YearSheet }) {
  const { t, money, number } = useTexts();
  const rows = [
    [t('books.sheetWeeks'), number(sheet.weeks)],
    [t('books.colOrders'), number(sheet.orders)],
    [t('books.colMains'), number(sheet.mains)],
    [t('books.colPortions'), number(sheet.dishes)],
    [t('sharing.income'), money(sheet.income)],
    [t('sharing.purchases'), money(sheet.purchases)],
    [t('sharing.kitchen'), money(sheet.kitchen)],
    [t('books.toShare'), money(sheet.toShare)],
    ...(sheet.people === null ? [] : [[t('books.sheetPeople'), number(sheet.people)] as const]),
  ] as const;
  return (
    <div class="books-frame">
      <table class="books-table">
        <tbody>
          {rows.map(([word, value]) => (
            <tr key={word}>
              <th scope="row">{word}</th>
              <td>
                <Ltr>{value}</Ltr>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface WordsProps {
  readonly screen: ScreenProps;
  readonly year: number;
  readonly words: string;
}

/** What the group adds; kept while it is typed. */
function Words({ screen, year, words }: WordsProps) {
  const texts = useTexts();
  const { t } = texts;
  const { group, week, gestures } = screen;
  const place = { book: week.draftsBook, row: `year-words-${year}`, gestures };
  const draft = useFormDraft(place, { words });
  const [error, setError] = useState<YearWordsError | null>(null);
  const oneAtATime = useOneAtATime();
  const keep = async () => {
    const read = readYearWords(draft.form.words);
    setError(read.ok ? null : read.error);
    if (!read.ok) return;
    const work = () => keepYearWords(group.book, year, read.value);
    if (await gestures.run(work, t('books.wordsKept'))) draft.clear({ words: read.value });
  };
  return (
    <form
      autocomplete="off"
      class="books-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        oneAtATime('keep', keep);
      }}
    >
      <TextField
        label={t('books.wordsField')}
        hint={t('books.wordsHint')}
        value={draft.form.words}
        onInput={(typed) => {
          draft.change({ words: typed });
          setError(null);
        }}
        lines={6}
        capitals="sentences"
        error={error ? errorSentence(texts, error) : undefined}
      />
      <Button submit>{t('words.save')}</Button>
    </form>
  );
}

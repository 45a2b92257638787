import { BookOpenText, ChartColumn, FileText, SlidersHorizontal } from 'lucide';
import { yearOf } from '../../domain/ledger.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { standingSettle } from '../../store/views/settlement.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useEarlierMoney } from '../use-earlier-money.ts';
import { NOTHING_EARLIER, potOfWeek } from '../week-pot.ts';
import { servedDay } from '../served-day.ts';
import { BookFiles } from './book-files.tsx';
import type { BookedYear } from './ledger-rows.ts';
import { figuresSoFar } from './read-figures.ts';
import { type LookedAtYear, useYear } from './use-year.ts';
import { WeekLedger } from './week-ledger.tsx';
import { YearChoice } from './year-choice.tsx';
import { YearLedger } from './year-ledger.tsx';
import './books.css';

/** The money of a year and of each week in plain words: in, out, to whom as roles, never to whom by name. */
export function BooksScreen(props: ScreenProps) {
  const { t } = useTexts();
  const looked = useYear(props);
  const { year, weeks, rounds } = looked;
  return (
    <Page
      title={t('books.title')}
      back={{ href: paths.sharing(props.week.week), word: t('words.sharing') }}
    >
      <YearChoice {...looked} />
      {weeks.length === 0 ? (
        <EmptyState picture={BookOpenText}>{t('books.empty', { year: String(year) })}</EmptyState>
      ) : (
        <YearLedger {...props} year={year} weeks={weeks} rounds={rounds} />
      )}
      <FurtherPlaces {...props} />
      <EachWeek screen={props} looked={looked} />
      {weeks.length > 0 && <BookFiles year={year} booked={bookedOf(props, looked)} />}
    </Page>
  );
}

function FurtherPlaces({ week: { week } }: ScreenProps) {
  const { t } = useTexts();
  return (
    <List label={t('books.further')}>
      <ListRow
        href={paths.bookPlots(week)}
        leading={<Icon node={ChartColumn} />}
        detail={t('books.plotsDetail')}
      >
        {t('books.plots')}
      </ListRow>
      <ListRow
        href={paths.whatIf(week)}
        leading={<Icon node={SlidersHorizontal} />}
        detail={t('whatIf.detail')}
      >
        {t('whatIf.title')}
      </ListRow>
      <ListRow
        href={paths.yearSheet(week)}
        leading={<Icon node={FileText} />}
        detail={t('books.sheetDetail')}
      >
        {t('books.sheet')}
      </ListRow>
    </List>
  );
}

function bookedOf({ group }: ScreenProps, { weeks, rounds }: LookedAtYear): BookedYear {
  return { weeks, rounds: rounds?.rounds ?? [], dayOf: (week) => servedDay(group, week) };
}

function EachWeek({
  screen,
  looked,
}: {
  readonly screen: ScreenProps;
  readonly looked: LookedAtYear;
}) {
  const { t } = useTexts();
  const { week, group } = screen;
  const { handoverWeekday } = group.settings.value;
  const isOfYear = yearOf(week.week, handoverWeekday) === looked.year;
  const isOpen = isOfYear && standingSettle(week.book) === null;
  return (
    <Section title={t('books.weeks')}>
      <div class="books-stack">
        {isOpen && <OpenWeekLedger {...screen} />}
        {looked.weeks.toReversed().map((figures) => (
          <WeekLedger key={figures.week} {...screen} figures={figures} />
        ))}
        <p>{t('books.onlySettled')}</p>
      </div>
    </Section>
  );
}

function OpenWeekLedger(screen: ScreenProps) {
  const earlier = useEarlierMoney(screen);
  const now = potOfWeek(screen, earlier ?? NOTHING_EARLIER);
  return <WeekLedger {...screen} figures={figuresSoFar(screen, now)} now={now} />;
}

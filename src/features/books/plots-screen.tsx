import { ChartColumn } from 'lucide';
import { cents } from '../../domain/money.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Plot } from '../../ui/plot.tsx';
import { Elsewhere } from '../elsewhere.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useServedDay } from '../use-served-day.ts';
import { meanShare } from './read-rounds.ts';
import { type LookedAtYear, useYear } from './use-year.ts';
import { YearChoice } from './year-choice.tsx';
import './books.css';

/** A year as bars: mains and pot of each week, and what a round gave on average. */
export function PlotsScreen(props: ScreenProps) {
  const { t } = useTexts();
  const looked = useYear(props);
  const { year, weeks } = looked;
  return (
    <Page
      title={t('books.plots')}
      back={{ href: paths.books(props.week.week), word: t('books.title') }}
    >
      <YearChoice {...looked} />
      {weeks.length === 0 ? (
        <EmptyState picture={ChartColumn}>{t('books.empty', { year: String(year) })}</EmptyState>
      ) : (
        <WeekPlots screen={props} looked={looked} />
      )}
      <SharePlot screen={props} looked={looked} />
    </Page>
  );
}

interface PartProps {
  readonly screen: ScreenProps;
  readonly looked: LookedAtYear;
}

function WeekPlots({ screen, looked }: PartProps) {
  const { t, money, number } = useTexts();
  const dayOf = useServedDay(screen);
  const points = looked.weeks.map((week) => ({ key: week.week, label: dayOf(week.week), week }));
  return (
    <>
      <Plot
        title={t('books.plotMains')}
        tableWord={t('books.plotNumbers')}
        columns={[t('books.colWeek'), t('books.colMains')]}
        points={points.map(({ week: { mains }, ...point }) => ({
          ...point,
          value: mains,
          cells: [number(mains)],
        }))}
        write={number}
      />
      <Plot
        title={t('books.plotPots')}
        tableWord={t('books.plotNumbers')}
        columns={[t('books.colWeek'), t('books.leftToShare')]}
        points={points.map(({ week: { toShare }, ...point }) => ({
          ...point,
          value: toShare,
          cells: [money(toShare)],
        }))}
        write={(value) => money(cents(value))}
      />
    </>
  );
}

function SharePlot({ screen, looked }: PartProps) {
  const { t, money, number } = useTexts();
  const dayOf = useServedDay(screen);
  if (looked.rounds === null) return <Elsewhere>{t('books.noCircle')}</Elsewhere>;
  const { rounds } = looked.rounds;
  if (rounds.length === 0) return null;
  return (
    <div class="books-stack">
      <Plot
        title={t('books.plotShares')}
        tableWord={t('books.plotNumbers')}
        columns={[t('books.colWeek'), t('books.colAmong'), t('books.colMean')]}
        points={rounds.map((round) => ({
          key: round.id,
          label: dayOf(round.week),
          value: meanShare(round),
          cells: [number(round.among), money(meanShare(round))],
        }))}
        write={(value) => money(cents(value))}
      />
      <p>{t('books.plotSharesWhy')}</p>
    </div>
  );
}

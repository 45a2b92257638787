import type { WeekFigures } from '../../domain/ledger.ts';
import {
  AS_IT_WAS,
  imagineWeek,
  type ImaginedWeek,
  medianWeek,
  sumImagined,
  type WhatIf,
} from '../../domain/what-if.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Ltr } from '../../ui/ltr.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useServedDay } from '../use-served-day.ts';

export interface BeforeAfterProps {
  readonly screen: Pick<ScreenProps, 'group' | 'week'>;
  readonly year: number;
  readonly weeks: readonly WeekFigures[];
  readonly whatIf: WhatIf;
}

/** A middling week and the whole year, as they were and as they would have been. */
export function BeforeAfter({ screen, year, weeks, whatIf }: BeforeAfterProps) {
  const { t } = useTexts();
  const dayOf = useServedDay(screen);
  const middle = medianWeek(weeks);
  const imagine = (imagined: WhatIf) => weeks.map((week) => imagineWeek(week, imagined));
  return (
    <>
      {middle && (
        <Compared
          title={t('whatIf.middleWeek', { day: dayOf(middle.week) })}
          before={imagineWeek(middle, AS_IT_WAS)}
          after={imagineWeek(middle, whatIf)}
        />
      )}
      <Compared
        title={t('whatIf.wholeYear', { year: String(year), n: weeks.length })}
        before={sumImagined(imagine(AS_IT_WAS))}
        after={sumImagined(imagine(whatIf))}
      />
    </>
  );
}

interface ComparedProps {
  readonly title: string;
  readonly before: ImaginedWeek;
  readonly after: ImaginedWeek;
}

const ROWS = [
  { key: 'income', word: 'whatIf.income' },
  { key: 'purchases', word: 'whatIf.purchases' },
  { key: 'reserve', word: 'whatIf.reserve' },
  { key: 'toShare', word: 'whatIf.toShare' },
  { key: 'deficit', word: 'whatIf.deficit' },
] as const;

function Compared({ title, before, after }: ComparedProps) {
  const { t, money, number } = useTexts();
  const shown = ROWS.filter(({ key }) => key === 'toShare' || before[key] + after[key] !== 0);
  return (
    <table class="books-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('books.colLine')}</th>
          <th scope="col">{t('whatIf.before')}</th>
          <th scope="col">{t('whatIf.after')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('books.colMains')}</th>
          <td>
            <Ltr>{number(before.mains)}</Ltr>
          </td>
          <td>
            <Ltr>{number(after.mains)}</Ltr>
          </td>
        </tr>
        {shown.map(({ key, word }) => (
          <tr key={key} data-sum={key === 'toShare'}>
            <th scope="row">{t(word)}</th>
            <td>
              <Ltr>{money(before[key])}</Ltr>
            </td>
            <td>
              <Ltr>{money(after[key])}</Ltr>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { SlidersHorizontal } from 'lucide';
import { useState } from 'preact/hooks';
import { onlyWeeks, type WeekFigures } from '../../domain/ledger.ts';
import {
  AS_IT_WAS,
  imagineWeek,
  medianWeek,
  premiumBehind,
  priceRise,
  sumImagined,
  type WhatIf,
} from '../../domain/what-if.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Elsewhere } from '../elsewhere.tsx';
import { PaperPage } from '../paper-page.tsx';
import { paths } from '../paths.ts';
import { PrintButton } from '../print-button.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { BeforeAfter } from './before-after.tsx';
import { useYear } from './use-year.ts';
import { WhatIfSliders } from './what-if-sliders.tsx';
import { WhatIfWeights } from './what-if-weights.tsx';
import { YearChoice } from './year-choice.tsx';
import './books.css';

/** What past weeks would have left with another price, organic food, another cap or reserve. Writes nothing. */
export function WhatIfScreen(props: ScreenProps) {
  const { t } = useTexts();
  const looked = useYear(props);
  // An event has a cap and an occasion of its own: what is imagined is a usual week.
  const { year, weeks } = { ...looked, weeks: onlyWeeks(looked.weeks) };
  return (
    <Page
      title={t('whatIf.title')}
      back={{ href: paths.books(props.week.week), word: t('books.title') }}
    >
      <YearChoice {...looked} />
      {weeks.length === 0 ? (
        <EmptyState picture={SlidersHorizontal}>
          {t('books.empty', { year: String(year) })}
        </EmptyState>
      ) : (
        <Imagining key={year} screen={props} year={year} weeks={weeks} />
      )}
    </Page>
  );
}

interface ImaginingProps {
  readonly screen: ScreenProps;
  readonly year: number;
  readonly weeks: readonly WeekFigures[];
}

function Imagining({ screen, year, weeks }: ImaginingProps) {
  const { t } = useTexts();
  const start = { ...AS_IT_WAS, organicPremium: premiumBehind(weeks) };
  const [whatIf, setWhatIf] = useState<WhatIf>(start);
  const { circleBook } = screen;
  const middle = medianWeek(weeks);
  return (
    <>
      <Notice tone="info" word={t('week.information')}>
        {t('whatIf.nothingChanges')}
      </Notice>
      <Section title={t('whatIf.imagine')}>
        <div class="books-stack">
          <WhatIfSliders
            whatIf={whatIf}
            onChange={(fields) => setWhatIf({ ...whatIf, ...fields })}
            mostMains={Math.max(...weeks.map(({ mains }) => mains))}
            reserveNow={screen.group.settings.value.reserveHundredths}
          />
          <Button onPress={() => setWhatIf(start)}>{t('whatIf.reset')}</Button>
        </div>
      </Section>
      <Section title={t('whatIf.result')}>
        <div class="books-stack">
          <BeforeAfter screen={screen} year={year} weeks={weeks} whatIf={whatIf} />
          <Rise weeks={weeks} whatIf={whatIf} />
          <PrintButton />
        </div>
      </Section>
      {circleBook === null ? (
        <Elsewhere>{t('whatIf.weightsElsewhere')}</Elsewhere>
      ) : (
        middle && (
          <WhatIfWeights
            screen={screen}
            circleBook={circleBook}
            before={imagineWeek(middle, AS_IT_WAS).toShare}
            after={imagineWeek(middle, whatIf).toShare}
          />
        )
      )}
      <OnPaper screen={screen} year={year} weeks={weeks} whatIf={whatIf} />
    </>
  );
}

/** What organic would ask of prices. */
function Rise({ weeks, whatIf }: Pick<ImaginingProps, 'weeks'> & { readonly whatIf: WhatIf }) {
  const { t, money, percent } = useTexts();
  const rise = priceRise(sumImagined(weeks.map((week) => imagineWeek(week, whatIf))));
  if (rise === null || rise.perMain === 0) return null;
  const rounded = Math.round(rise.hundredths / 100) * 100;
  return (
    <p aria-live="polite">
      {t('whatIf.rise', { amount: money(rise.perMain), percent: percent(rounded) })}
    </p>
  );
}

/** The same on one page, with what was imagined. No weight is on it. */
function OnPaper(props: ImaginingProps & { readonly whatIf: WhatIf }) {
  const { t, moment, money, percent, number } = useTexts();
  const { screen, year, weeks, whatIf } = props;
  const { pricePerMain, organicPercent, organicPremium, cap, reserveHundredths } = whatIf;
  const asItWas = t('whatIf.asItWas');
  const lines = [
    [t('whatIf.price'), money(pricePerMain)],
    [t('whatIf.organic'), percent(organicPercent * 100)],
    [t('whatIf.premium'), percent(organicPremium * 100)],
    [t('whatIf.cap'), cap === null ? asItWas : number(cap)],
    [t('whatIf.reserveField'), reserveHundredths === null ? asItWas : percent(reserveHundredths)],
  ] as const;
  const printedAt = moment(screen.phone.now.value);
  return (
    <PaperPage title={t('whatIf.title')} meta={t('print.printedAt', { moment: printedAt })}>
      <ul>
        {lines.map(([word, value]) => (
          <li key={word}>{t('whatIf.paperLine', { word, value })}</li>
        ))}
      </ul>
      <BeforeAfter screen={screen} year={year} weeks={weeks} whatIf={whatIf} />
      <Rise weeks={weeks} whatIf={whatIf} />
      <p>{t('whatIf.nothingChanges')}</p>
    </PaperPage>
  );
}

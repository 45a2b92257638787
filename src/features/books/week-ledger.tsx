import { ledgerLines, type WeekFigures } from '../../domain/ledger.ts';
import { cents } from '../../domain/money.ts';
import type { Pot } from '../../domain/pot.ts';
import type { Texts } from '../../i18n/texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { MoneyBlock } from '../../ui/money-block.tsx';
import { potLines, potLinesNow } from '../pot-lines.ts';
import { LEDGER_WORDS, PotNumber } from '../pot-number.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useOpenedWeek } from '../use-opened-week.ts';
import { useServedDay } from '../use-served-day.ts';

export type WeekLedgerProps = ScreenProps & {
  readonly figures: WeekFigures;
  /** The pot as it stands, for the open week while it is not settled. */
  readonly now?: Pot;
};

/** One week: what came in, what went out, what was left; each number opens its list where it still exists. */
export function WeekLedger({ figures, now, ...screen }: WeekLedgerProps) {
  const texts = useTexts();
  const { t, money } = texts;
  const dayOf = useServedDay(screen);
  return (
    <Disclosure
      late
      summary={
        <span class="books-line">
          {t('sharing.potOf', { day: dayOf(figures.week) })}
          <strong>
            <Ltr>{money(figures.toShare)}</Ltr>
          </strong>
        </span>
      }
    >
      <div class="books-stack">
        {now !== undefined && <p>{t('books.soFar')}</p>}
        <p>{mealsInWords(texts, figures)}</p>
        <WeekNumbers {...screen} figures={figures} now={now} />
        <MoneyBlock label={t('books.toShare')} amount={money(figures.toShare)} sign="=" />
        <Advances figures={figures} />
      </div>
    </Disclosure>
  );
}

/** How much was cooked, in words. */
export function mealsInWords(
  { t, commas }: Texts,
  { orders, mains, dishes }: Pick<WeekFigures, 'orders' | 'mains' | 'dishes'>,
): string {
  return commas([
    t('books.orderCount', { n: orders }),
    t('books.mainCount', { n: mains }),
    t('books.portionCount', { n: dishes }),
  ]);
}

function WeekNumbers({
  figures,
  now,
  ...screen
}: ScreenProps & Pick<WeekLedgerProps, 'figures'> & { readonly now: Pot | undefined }) {
  const { t } = useTexts();
  const opened = useOpenedWeek(screen, figures.week);
  const settled = opened ? potLines(opened) : [];
  const lines = now ? potLinesNow(now, screen.week) : settled;
  const lacking = ledgerLines(figures).filter(({ name }) => name === 'lacking');
  if (lines.length > 0)
    return (
      <>
        {lines.map((line) => (
          <PotNumber key={line.name} line={line} />
        ))}
        {lacking.map((line) => (
          <PlainNumber key={line.name} {...line} />
        ))}
      </>
    );
  return (
    <>
      {ledgerLines(figures).map((line) => (
        <PlainNumber key={line.name} {...line} />
      ))}
      <p>{t('books.detailGone')}</p>
    </>
  );
}

function PlainNumber({ name, amount }: ReturnType<typeof ledgerLines>[number]) {
  const { t, money } = useTexts();
  return (
    <MoneyBlock
      label={t(LEDGER_WORDS[name])}
      amount={money(cents(Math.abs(amount)))}
      sign={amount < 0 ? '−' : '+'}
    />
  );
}

function Advances({ figures: { besides } }: Pick<WeekLedgerProps, 'figures'>) {
  const { t, money } = useTexts();
  if (besides === null || besides.advanced === 0) return null;
  const open = cents(besides.advanced - besides.reimbursed);
  return (
    <>
      {besides.reimbursed > 0 && (
        <MoneyBlock label={t('books.advances')} amount={money(besides.reimbursed)} />
      )}
      {open > 0 && <MoneyBlock label={t('books.advancesOpen')} amount={money(open)} />}
    </>
  );
}

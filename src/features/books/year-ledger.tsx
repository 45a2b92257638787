import {
  ledgerLines,
  type LedgerName,
  onlyWeeks,
  sumLedger,
  type WeekFigures,
} from '../../domain/ledger.ts';
import { cents, NO_MONEY, subtractCents, sumCents } from '../../domain/money.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { List, ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { MoneyBlock } from '../../ui/money-block.tsx';
import { Section } from '../../ui/section.tsx';
import { Elsewhere } from '../elsewhere.tsx';
import { LEDGER_WORDS } from '../pot-number.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useServedDay } from '../use-served-day.ts';
import type { YearRounds } from './read-rounds.ts';
import { mealsInWords } from './week-ledger.tsx';

export type YearLedgerProps = ScreenProps & {
  readonly year: number;
  readonly weeks: readonly WeekFigures[];
  /** null on a phone without the circle's book. */
  readonly rounds: YearRounds | null;
};

/** A year in plain words: each number opens the weeks it is the sum of. */
export function YearLedger(props: YearLedgerProps) {
  const texts = useTexts();
  const { t, money } = texts;
  const { year, weeks } = props;
  const toShare = sumCents(weeks.map((week) => week.toShare));
  const few = weeks.filter(({ besides }) => besides === null).length;
  return (
    <>
      <Section title={t('books.yearTitle', { year: String(year) })}>
        <p>
          {t('books.weekCount', { n: onlyWeeks(weeks).length })}.{' '}
          {mealsInWords(texts, mealsOf(weeks))}.
        </p>
        {sumLedger(weeks).map(({ name, amount }) => (
          <MoneyBlock
            key={name}
            label={t(LEDGER_WORDS[name])}
            amount={money(cents(Math.abs(amount)))}
            sign={amount < 0 ? '−' : '+'}
          >
            <Weeks {...props} name={name} />
          </MoneyBlock>
        ))}
        <MoneyBlock label={t('books.toShare')} amount={money(toShare)} sign="=" />
        {few > 0 && <p>{t('books.fewNumbers', { n: few })}</p>}
      </Section>
      <Receivers {...props} />
    </>
  );
}

function mealsOf(weeks: readonly WeekFigures[]) {
  const sum = (of: (week: WeekFigures) => number) =>
    weeks.reduce((total, week) => total + of(week), 0);
  return {
    orders: sum(({ orders }) => orders),
    mains: sum(({ mains }) => mains),
    dishes: sum(({ dishes }) => dishes),
  };
}

function Weeks({ weeks, name, ...screen }: YearLedgerProps & { readonly name: LedgerName }) {
  const { t, money } = useTexts();
  const dayOf = useServedDay(screen);
  const behind = weeks.flatMap((week) =>
    ledgerLines(week)
      .filter((line) => line.name === name)
      .map(({ amount }) => ({ week: week.week, amount })),
  );
  return (
    <List label={t(LEDGER_WORDS[name])}>
      {behind.map(({ week, amount }) => (
        <ListRow key={week} trailing={<Ltr>{money(amount)}</Ltr>}>
          {t('sharing.potOf', { day: dayOf(week) })}
        </ListRow>
      ))}
    </List>
  );
}

/** To whom it went, as roles. */
function Receivers({ weeks, rounds }: YearLedgerProps) {
  const { t, money } = useTexts();
  const toShare = sumCents(weeks.map((week) => week.toShare));
  const given = sumCents([rounds?.shared ?? NO_MONEY, rounds?.granted ?? NO_MONEY]);
  const left = subtractCents(toShare, given);
  const sumOf = (key: 'reserve' | 'advanced' | 'reimbursed') =>
    sumCents(weeks.map(({ besides }) => besides?.[key] ?? cents(0)));
  const rows = [
    { word: t('books.reserve'), amount: sumOf('reserve') },
    { word: t('books.advances'), amount: sumOf('reimbursed') },
    {
      word: t('books.advancesOpen'),
      amount: subtractCents(sumOf('advanced'), sumOf('reimbursed')),
    },
  ];
  return (
    <Section title={t('books.whereTo')}>
      <List>
        {rounds !== null && (
          <>
            <ListRow
              trailing={<Ltr>{money(rounds.shared)}</Ltr>}
              detail={t('books.sharedIn', {
                n: rounds.rounds.length,
                people: t('books.peopleCount', { n: rounds.people }),
              })}
            >
              {t('books.shared')}
            </ListRow>
            {rounds.granted > 0 && (
              <ListRow trailing={<Ltr>{money(rounds.granted)}</Ltr>}>{t('books.granted')}</ListRow>
            )}
            <ListRow trailing={<Ltr>{money(left)}</Ltr>}>{t('books.stillToShare')}</ListRow>
          </>
        )}
        {rows
          .filter(({ amount }) => amount > 0)
          .map(({ word, amount }) => (
            <ListRow key={word} trailing={<Ltr>{money(amount)}</Ltr>}>
              {word}
            </ListRow>
          ))}
      </List>
      {rounds === null && <Elsewhere>{t('books.noCircle')}</Elsewhere>}
    </Section>
  );
}

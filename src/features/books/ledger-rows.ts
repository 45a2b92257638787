import type { IsoDate, WeekName } from '../../domain/calendar.ts';
import {
  LEDGER_NAMES,
  type LedgerLine,
  ledgerLines,
  sumLedger,
  type WeekFigures,
} from '../../domain/ledger.ts';
import { type Cents, NO_MONEY, sumCents } from '../../domain/money.ts';
import type { CsvCell } from '../../formats/csv.ts';
import type { Texts } from '../../i18n/texts.ts';
import { LEDGER_WORDS } from '../pot-number.tsx';
import type { RoundFigures } from './read-rounds.ts';

/** What a file of the books is written from: no name of anybody is in it. */
export interface BookedYear {
  readonly weeks: readonly WeekFigures[];
  /** Empty on a phone that does not see the rounds. */
  readonly rounds: readonly RoundFigures[];
  /** The day a week's meals were handed over, or an event's. */
  readonly dayOf: (week: WeekName) => IsoDate;
}

type Row = readonly CsvCell[];
type Said = Pick<Texts, 't'>;

/** One row per number of each week, in above 0 and out below 0; then what each round gave, and among how many. */
export function ledgerRows({ weeks, rounds, dayOf }: BookedYear, { t }: Said): Row[] {
  const ofWeek = (figures: WeekFigures): Row[] => {
    const start = [figures.week, dayOf(figures.week)] as const;
    const numbers = ledgerLines(figures).map(({ name, amount }): Row => [
      ...start,
      t(LEDGER_WORDS[name]),
      { cents: amount },
      '',
    ]);
    return [...numbers, [...start, t('books.leftToShare'), { cents: figures.toShare }, '']];
  };
  return [
    [
      t('books.colWeek'),
      t('books.colDay'),
      t('books.colLine'),
      t('books.colAmount'),
      t('books.colAmong'),
    ],
    ...weeks.flatMap(ofWeek),
    ...rounds.map(({ week, paid, among }): Row => [
      week,
      dayOf(week),
      t('books.sharedRow'),
      { cents: paid },
      among,
    ]),
  ];
}

/** One row per week, one column per number; the last row is the whole year. */
export function totalRows({ weeks, dayOf }: BookedYear, { t }: Said): Row[] {
  const meals = (of: readonly WeekFigures[]) => [
    sum(of.map(({ orders }) => orders)),
    sum(of.map(({ mains }) => mains)),
    sum(of.map(({ dishes }) => dishes)),
  ];
  const money = (lines: readonly LedgerLine[], toShare: Cents) => [
    ...LEDGER_NAMES.map((name) => ({ cents: amountOf(lines, name) })),
    { cents: toShare },
  ];
  return [
    [
      t('books.colWeek'),
      t('books.colDay'),
      t('books.colOrders'),
      t('books.colMains'),
      t('books.colPortions'),
      ...LEDGER_NAMES.map((name) => t(LEDGER_WORDS[name])),
      t('books.leftToShare'),
    ],
    ...weeks.map((week): Row => [
      week.week,
      dayOf(week.week),
      ...meals([week]),
      ...money(ledgerLines(week), week.toShare),
    ]),
    [
      t('books.colYear'),
      '',
      ...meals(weeks),
      ...money(sumLedger(weeks), sumCents(weeks.map(({ toShare }) => toShare))),
    ],
  ];
}

function amountOf(lines: readonly LedgerLine[], name: LedgerLine['name']): Cents {
  return lines.find((line) => line.name === name)?.amount ?? NO_MONEY;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

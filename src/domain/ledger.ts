import { compareWeeks, dateInWeek, type WeekName, type Weekday } from './calendar.ts';
import { cents, type Cents, NO_MONEY, sumCents } from './money.ts';
import type { Pot } from './pot.ts';
import { isEvent } from './week-name.ts';

/** The numbers of a ledger, in the order they are added up. */
export const LEDGER_NAMES = [
  'income',
  'gifts',
  'late',
  'cashDifference',
  'rounding',
  'purchases',
  'kitchen',
  'deficitCarried',
  'reserve',
  'other',
  'lacking',
] as const;
export type LedgerName = (typeof LEDGER_NAMES)[number];

/** What a pot held beside income, purchases and kitchen, in cents. */
export interface PotBesides {
  readonly gifts: Cents;
  readonly late: Cents;
  readonly cashDifference: Cents;
  readonly rounding: Cents;
  readonly deficitCarried: Cents;
  readonly reserve: Cents;
  /** Percent × 100, as it was that week. */
  readonly reserveHundredths: number;
  /** What people paid for the group out of their own pockets, and what of it was given back. */
  readonly advanced: Cents;
  readonly reimbursed: Cents;
}

/** What is known of a week's money and meals, without persons; amounts in cents. */
export interface WeekFigures {
  readonly week: WeekName;
  readonly orders: number;
  readonly mains: number;
  /** Portions of any course. */
  readonly dishes: number;
  readonly income: Cents;
  readonly purchases: Cents;
  readonly kitchen: Cents;
  readonly toShare: Cents;
  /** null for a week settled by a phone that did not keep it yet. */
  readonly besides: PotBesides | null;
}

/** One number of a ledger: in above 0, out below 0, in cents. */
export interface LedgerLine {
  readonly name: LedgerName;
  readonly amount: Cents;
}

/**
 * The numbers of a week that are not 0; income, purchases and kitchen always. Their sum is what there was
 * to share. What no known number explains is a line too: « other » where parts were not kept, « lacking »
 * for a deficit that goes on to the next week.
 */
export function ledgerLines(figures: WeekFigures): LedgerLine[] {
  const known = knownAmounts(figures);
  const missing = cents(figures.toShare - sumCents(known.values()));
  const rest = figures.besides === null ? 'other' : 'lacking';
  return inOrder(new Map([...known, [rest, missing]]));
}

/** The same numbers of many weeks, added up; each sum is that of its weeks. */
export function sumLedger(weeks: readonly WeekFigures[]): LedgerLine[] {
  const sums = new Map<LedgerName, Cents>();
  for (const { name, amount } of weeks.flatMap(ledgerLines))
    sums.set(name, cents((sums.get(name) ?? 0) + amount));
  return inOrder(sums);
}

/** The year a week belongs to: that of the day its meals were handed over. */
export function yearOf(week: WeekName, handoverWeekday: Weekday): number {
  return Number(dateInWeek(week, handoverWeekday).slice(0, 4));
}

/** The weeks among them: an event is part of every sum, and is no week. */
export function onlyWeeks<W extends Pick<WeekFigures, 'week'>>(figures: readonly W[]): W[] {
  return figures.filter(({ week }) => !isEvent(week));
}

/** The weeks of a year, oldest first. */
export function weeksOfYear<W extends Pick<WeekFigures, 'week'>>(
  weeks: readonly W[],
  year: number,
  handoverWeekday: Weekday,
): W[] {
  return weeks
    .filter(({ week }) => yearOf(week, handoverWeekday) === year)
    .toSorted((a, b) => compareWeeks(a.week, b.week));
}

/** What a pot as it stands held beside its three great numbers; advances are not its own to know. */
export function besidesOf(
  pot: Pot,
  {
    reserveHundredths,
    advanced,
    reimbursed,
  }: Pick<PotBesides, 'reserveHundredths' | 'advanced' | 'reimbursed'>,
): PotBesides {
  const { gifts, late, cashDifference, rounding, deficitCarried, reserve } = pot;
  return {
    gifts: gifts.amount,
    late: late.amount,
    cashDifference: cashDifference.amount,
    rounding: rounding.amount,
    deficitCarried: deficitCarried.amount,
    reserve,
    reserveHundredths,
    advanced,
    reimbursed,
  };
}

const NOT_KEPT = {
  gifts: NO_MONEY,
  late: NO_MONEY,
  cashDifference: NO_MONEY,
  rounding: NO_MONEY,
  deficitCarried: NO_MONEY,
  reserve: NO_MONEY,
};
const ALWAYS: readonly LedgerName[] = ['income', 'purchases', 'kitchen'];

function knownAmounts({ besides, ...week }: WeekFigures): Map<LedgerName, Cents> {
  const { income, purchases, kitchen } = week;
  const { gifts, late, cashDifference, rounding, deficitCarried, reserve } = besides ?? NOT_KEPT;
  return new Map<LedgerName, Cents>([
    ['income', income],
    ['gifts', gifts],
    ['late', late],
    ['cashDifference', cashDifference],
    ['rounding', rounding],
    ['purchases', cents(-purchases)],
    ['kitchen', cents(-kitchen)],
    ['deficitCarried', cents(-deficitCarried)],
    ['reserve', cents(-reserve)],
  ]);
}

function inOrder(amounts: ReadonlyMap<LedgerName, Cents>): LedgerLine[] {
  return LEDGER_NAMES.flatMap((name) => {
    const amount = amounts.get(name) ?? NO_MONEY;
    return amount === 0 && !ALWAYS.includes(name) ? [] : [{ name, amount }];
  });
}

import { apportion } from './apportion.ts';
import type { PayoutUnit } from './payout-unit.ts';
import { compareWeeks } from './calendar.ts';
import { ZERO } from './fraction.ts';
import type { WeekFigures } from './ledger.ts';
import { type Cents, cents, NO_MONEY } from './money.ts';
import { splitTotal } from './pot.ts';

/** What somebody imagines of weeks that are over. */
export interface WhatIf {
  /** Percent of what was bought that would have been organic, 0 to 100. */
  readonly organicPercent: number;
  /** How much dearer organic is, in percent: 130 costs 2.3 times as much. */
  readonly organicPremium: number;
  /** Added to the price of every main, in cents; below 0 for a lower price. */
  readonly pricePerMain: Cents;
  /** Most mains of a week; null: no other cap than there was. */
  readonly cap: number | null;
  /** Percent × 100; null: what each week kept. */
  readonly reserveHundredths: number | null;
}

/** Everything as it was. */
export const AS_IT_WAS: WhatIf = {
  organicPercent: 0,
  organicPremium: 0,
  pricePerMain: NO_MONEY,
  cap: null,
  reserveHundredths: null,
};

/** A week, or many added up, as it was or as it would have been; amounts in cents. */
export interface ImaginedWeek {
  readonly mains: number;
  readonly income: Cents;
  readonly purchases: Cents;
  /** Of the purchases, what organic adds. */
  readonly organicExtra: Cents;
  readonly reserve: Cents;
  readonly toShare: Cents;
  /** What would have been lacking, above 0. */
  readonly deficit: Cents;
}

/**
 * A past week as it would have been, exactly to the cent by the rules of the pot. With nothing changed it is
 * the week as it was. Above a lower cap, what is not cooked takes its part of income (rounded down) and of
 * purchases (rounded up) with it; the kitchen costs the same. A higher cap changes nothing: nobody knows who
 * else would have come. Whatever else the pot held stays. A week whose reserve was not kept had none.
 */
export function imagineWeek(figures: WeekFigures, whatIf: WhatIf): ImaginedWeek {
  const mains = Math.min(figures.mains, whatIf.cap ?? figures.mains);
  const part = { kept: mains, of: figures.mains };
  const bought = partUp(figures.purchases, part);
  const organicExtra = organicCost(bought, whatIf);
  const sold = partDown(figures.income, part) + whatIf.pricePerMain * mains;
  const income = cents(whatIf.pricePerMain < 0 ? Math.max(0, sold) : sold);
  const purchases = cents(bought + organicExtra);
  const total = cents(income - purchases - figures.kitchen + besidesTotal(figures));
  const reserved = whatIf.reserveHundredths ?? figures.besides?.reserveHundredths ?? 0;
  return { mains, income, purchases, organicExtra, ...splitTotal(total, reserved) };
}

/** Many weeks added up. What one lacks is not taken from the next: it stands as its own sum. */
export function sumImagined(weeks: readonly ImaginedWeek[]): ImaginedWeek {
  const sum = (of: (week: ImaginedWeek) => Cents): Cents =>
    cents(weeks.reduce((total, week) => total + of(week), 0));
  return {
    mains: weeks.reduce((total, { mains }) => total + mains, 0),
    income: sum(({ income }) => income),
    purchases: sum(({ purchases }) => purchases),
    organicExtra: sum(({ organicExtra }) => organicExtra),
    reserve: sum(({ reserve }) => reserve),
    toShare: sum(({ toShare }) => toShare),
    deficit: sum(({ deficit }) => deficit),
  };
}

/** By how much prices must rise so that as much is left to share as without organic. */
export interface PriceRise {
  /** On each main, in cents, rounded up. */
  readonly perMain: Cents;
  /** Of all that was sold, percent × 100, rounded. */
  readonly hundredths: number;
}

/**
 * The rise that pays what organic adds: at equal margin in euros,
 *
 *     rise = organic share × premium × cost share,   cost share = purchases ÷ income.
 *
 * null when nothing was sold.
 */
export function priceRise({ mains, income, organicExtra }: ImaginedWeek): PriceRise | null {
  if (mains === 0 || income <= 0) return null;
  return {
    perMain: cents(Math.ceil(organicExtra / mains)),
    hundredths: Math.round((organicExtra * 10_000) / income),
  };
}

/** What the group says organic would do to its prices at equal margin, in percent. */
const RISE_SAID = 50;
/** Where nothing was bought or sold to reckon from, and the most a premium may be, in percent. */
const PREMIUM = { unknown: 100, most: 400 } as const;

/**
 * The premium of organic (percent) behind the group's own word: « pour maintenir une marge bénéficiaire
 * équivalente, nous devrions majorer le prix de nos plats d’environ 50 % » (research/field.md, R34). With all
 * of it organic, the formula of `priceRise` turned around gives premium = 50 % × income ÷ purchases: a guess
 * to start from, not a price anybody measured. At most 400.
 */
export function premiumBehind(weeks: readonly Pick<WeekFigures, 'income' | 'purchases'>[]): number {
  const income = weeks.reduce((sum, week) => sum + week.income, 0);
  const purchases = weeks.reduce((sum, week) => sum + week.purchases, 0);
  if (income <= 0 || purchases <= 0) return PREMIUM.unknown;
  return Math.min(PREMIUM.most, Math.round((RISE_SAID * income) / purchases));
}

/** The week in the middle by what it left to share; of two, the one that left less. null for none. */
export function medianWeek(weeks: readonly WeekFigures[]): WeekFigures | null {
  const sorted = weeks.toSorted((a, b) => a.toShare - b.toShare || compareWeeks(a.week, b.week));
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/**
 * A pot divided by other weights (hundredths) as a first round would, in cents, in the order given; null where
 * nothing can be divided: too little, or nobody takes part.
 */
export function imagineShares(
  toShare: Cents,
  weights: readonly number[],
  unit: PayoutUnit,
): readonly Cents[] | null {
  const shares = weights.map((weight, at) => ({ id: String(at), weight, carry: ZERO }));
  const divided = apportion(toShare, shares, { unit, rotation: shares.map(({ id }) => id) });
  if (!divided.ok) return null;
  return shares.map(({ id }) => divided.value.amounts.get(id) ?? NO_MONEY);
}

interface Part {
  readonly kept: number;
  readonly of: number;
}

function partDown(amount: Cents, { kept, of }: Part): Cents {
  return kept === of ? amount : cents(Math.floor((amount * kept) / of));
}

function partUp(amount: Cents, { kept, of }: Part): Cents {
  return kept === of ? amount : cents(Math.ceil((amount * kept) / of));
}

function organicCost(bought: Cents, { organicPercent, organicPremium }: WhatIf): Cents {
  return cents(Math.ceil((bought * organicPercent * organicPremium) / 10_000));
}

/** Gifts, late money, differences and earlier deficits; where they were not kept, what explains the pot. */
function besidesTotal({ besides, income, purchases, kitchen, toShare }: WeekFigures): number {
  if (besides === null) return toShare - (income - purchases - kitchen);
  const { gifts, late, cashDifference, rounding, deficitCarried } = besides;
  return gifts + late + cashDifference + rounding - deficitCarried;
}

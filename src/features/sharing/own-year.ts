import { compareWeeks, type WeekName, type Weekday } from '../../domain/calendar.ts';
import { yearOf } from '../../domain/ledger.ts';
import type { MemberId } from '../../domain/member.ts';
import { type Cents, sumCents } from '../../domain/money.ts';
import type { Result } from '../../kernel/result.ts';
import type { Book } from '../../store/book.ts';
import { ownShareTable } from '../../store/books/report-tables.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put, remove } from '../../store/table.ts';
import type { CircleRound } from '../../store/views/circle-rounds.ts';
import { payoutOf } from '../owed-corrections.ts';

/** What somebody received in one round, kept by herself; in cents. */
export interface OwnShare {
  readonly round: string;
  readonly week: WeekName;
  readonly amount: Cents;
}

/** A year of somebody's own, newest round first. */
export interface OwnYear {
  readonly year: number;
  readonly total: Cents;
  readonly shares: readonly OwnShare[];
}

/** What the phone's owner kept for herself, newest year first. Reads a signal. */
export function ownYears(mine: Book, handoverWeekday: Weekday): OwnYear[] {
  const kept = [...mine.rows(ownShareTable).value.values()]
    .map(({ id, week, amount }) => ({ round: id, week, amount }))
    .toSorted((a, b) => compareWeeks(b.week, a.week) || (a.round < b.round ? -1 : 1));
  const years = [...new Set(kept.map(({ week }) => yearOf(week, handoverWeekday)))];
  return years.map((year) => {
    const shares = kept.filter(({ week }) => yearOf(week, handoverWeekday) === year);
    return { year, total: sumCents(shares.map(({ amount }) => amount)), shares };
  });
}

/** Her share of each agreed round she took part in. */
export function ownShares(agreed: readonly CircleRound[], me: MemberId): OwnShare[] {
  return agreed.flatMap((round) => {
    const week = round.pots
      .map((pot) => pot.week)
      .toSorted(compareWeeks)
      .at(-1);
    const isIn = round.people.some(({ member }) => member === me);
    if (week === undefined || !isIn) return [];
    return [{ round: round.id, week, amount: payoutOf(round, me) }];
  });
}

/** Of her shares, those not kept yet, or kept with another amount. Reads a signal. */
export function sharesToKeep(mine: Book, shares: readonly OwnShare[]): OwnShare[] {
  const kept = mine.rows(ownShareTable).value;
  return shares.filter(({ round, amount }) => kept.get(round)?.amount !== amount);
}

/** Copies shares into the book that no other phone reads. */
export function keepShares(
  mine: Book,
  shares: readonly OwnShare[],
): Promise<Result<Saved, StoreError>> {
  const changes = shares.map(({ round, week, amount }) =>
    put(ownShareTable, round, { week, amount }),
  );
  return saveGesture({ book: mine, changes });
}

/** Takes shares out again: all of a year, or one. */
export function dropShares(
  mine: Book,
  shares: readonly OwnShare[],
): Promise<Result<Saved, StoreError>> {
  return saveGesture({
    book: mine,
    changes: shares.map(({ round }) => remove(ownShareTable, round)),
  });
}

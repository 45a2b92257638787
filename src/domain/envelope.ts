import { err, ok, type Result } from '../kernel/result.ts';
import type { PayoutUnit } from './payout-unit.ts';
import { DENOMINATIONS } from './cash-count.ts';
import type { MemberId } from './member.ts';
import { cents, type Cents } from './money.ts';

/** How many of one note or coin; `value` in cents. */
export interface Pieces {
  readonly value: Cents;
  readonly times: number;
}

/** What to withdraw in all, and what goes into each envelope; greatest value first. */
export interface Envelopes {
  readonly perPerson: readonly {
    readonly member: MemberId;
    readonly amount: Cents;
    readonly pieces: readonly Pieces[];
  }[];
  readonly toWithdraw: readonly Pieces[];
}

/** Above 50 € a note is hard to change: envelopes hold none. */
const GREATEST_NOTE = 5_000;

/**
 * The fewest notes and coins, from 50 € down to the payout unit, that make each amount exactly.
 * Error: NotInUnits for an amount that is below 0 or no whole number of units.
 */
export function notesAndCoins(
  amounts: ReadonlyMap<MemberId, Cents>,
  unit: PayoutUnit,
): Result<Envelopes, { readonly type: 'NotInUnits'; readonly member: MemberId }> {
  const values = DENOMINATIONS.filter((value) => value >= unit && value <= GREATEST_NOTE);
  const people = [...amounts].map(([member, amount]) => ({ member, amount }));
  const wrong = people.find(({ amount }) => amount < 0 || amount % unit !== 0);
  if (wrong !== undefined) return err({ type: 'NotInUnits', member: wrong.member });
  const perPerson = people.map((person) => ({
    ...person,
    pieces: piecesOf(person.amount, values),
  }));
  return ok({ perPerson, toWithdraw: addUp(perPerson.flatMap(({ pieces }) => pieces)) });
}

/** Greatest first is exact and fewest: each euro value is made best of the greatest below it. */
function piecesOf(amount: Cents, values: readonly Cents[]): Pieces[] {
  let left: number = amount;
  return values.flatMap((value) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return times > 0 ? [{ value, times }] : [];
  });
}

function addUp(pieces: readonly Pieces[]): Pieces[] {
  const times = new Map<Cents, number>();
  for (const piece of pieces) times.set(piece.value, (times.get(piece.value) ?? 0) + piece.times);
  return [...times]
    .map(([value, count]) => ({ value: cents(value), times: count }))
    .sort((a, b) => b.value - a.value);
}

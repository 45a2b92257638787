import type { PayoutRule, Share } from '../../src/domain/apportion.ts';

/** What a round gives, worked out a second time. */
export interface SharedAgain {
  /** Cents by id. */
  readonly amounts: ReadonlyMap<string, number>;
  /** Entitled − received so far: this many `parts` of a cent, by id. */
  readonly owed: ReadonlyMap<string, bigint>;
  /** How many parts a cent has. */
  readonly parts: bigint;
  readonly leftover: number;
  readonly fromFund: number;
}

/**
 * The rule of `src/decisions/0002` written anew, to be held against `apportion`: no fraction, but whole
 * numbers of one small part of a cent; and no step by step, but every possible number of units given
 * tried from the greatest down. `total` in cents; at least one weight is above 0.
 */
export function shareAgain(
  total: number,
  shares: readonly Share[],
  { unit, rotation }: PayoutRule,
): SharedAgain {
  const all = shares.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  const parts = shares.reduce((product, { carry }) => product * carry.den, all);
  const unitInParts = BigInt(unit) * parts;
  const units = BigInt(Math.floor(total / unit));
  const lines = shares.map(({ id, weight, carry }) => {
    const entitled = (units * BigInt(unit) * parts * BigInt(weight)) / all;
    const whole = entitled / unitInParts;
    const before = carry.num * (parts / carry.den);
    return { id, weight, whole, before, rest: before + entitled - whole * unitInParts };
  });

  const place = (id: string) => (rotation.includes(id) ? rotation.indexOf(id) : rotation.length);
  const inTurn = lines
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1))
    // Sorting is stable: equal rests stay in turn.
    .sort((a, b) => (a.rest === b.rest ? 0 : a.rest > b.rest ? -1 : 1));
  const overpaidWith = (given: number) => {
    const winners = new Set(inTurn.slice(0, given));
    const rests = lines.map((line) => (winners.has(line) ? line.rest - unitInParts : line.rest));
    return rests.reduce((sum, rest) => (rest < 0n ? sum - rest : sum), 0n);
  };
  const keptBack = lines.reduce((sum, { before }) => sum + before, 0n);
  const inFund = keptBack > 0n ? keptBack / unitInParts : 0n;
  const wholes = lines.reduce((sum, { whole }) => sum + whole, 0n);
  const most = Math.min(inTurn.length, Number(units - wholes + inFund));
  let given = Math.max(0, most);
  while (overpaidWith(given) > unitInParts && overpaidWith(given) > overpaidWith(0)) given -= 1;

  const winners = new Set(inTurn.slice(0, given));
  const paid = lines.map((line) => ({
    id: line.id,
    amount: (Number(line.whole) + (winners.has(line) ? 1 : 0)) * unit,
    owed: winners.has(line) ? line.rest - unitInParts : line.rest,
  }));
  const sum = paid.reduce((amounts, { amount }) => amounts + amount, 0);
  const fromFund = Math.max(0, sum - Number(units) * unit);
  return {
    amounts: new Map(paid.map(({ id, amount }) => [id, amount])),
    owed: new Map(paid.map(({ id, owed }) => [id, owed])),
    parts,
    leftover: total + fromFund - sum,
    fromFund,
  };
}

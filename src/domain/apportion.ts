import { invariant } from '../kernel/assert.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import {
  add,
  compare,
  floorOf,
  fraction,
  fromInteger,
  subtract,
  ZERO,
  type Fraction,
} from './fraction.ts';
import { cents, type Cents } from './money.ts';
import type { PayoutUnit } from './payout-unit.ts';

/** One person's claim on a round. */
export interface Share {
  readonly id: string;
  /** In hundredths, whole, 0 for « not this time ». */
  readonly weight: number;
  /** Entitled − received over all earlier rounds, in cents. */
  readonly carry: Fraction;
}

/** How a round is paid out; `rotation` breaks ties, the first in it wins. */
export interface PayoutRule {
  readonly unit: PayoutUnit;
  readonly rotation: readonly string[];
}

/** How one person's amount came about, for the sentence that explains it. */
export interface Portion {
  /** The share of what was divided in whole units, in cents, before any rounding. */
  readonly entitled: Fraction;
  readonly baseUnits: number;
  /** Carry + what the whole units leave unpaid, in cents. */
  readonly remainder: Fraction;
  /** One unit more for the greatest remainder, or for the rotation among equal remainders. */
  readonly extraUnit: 'none' | 'greatest' | 'rotation';
}

export interface Apportionment {
  readonly amounts: ReadonlyMap<string, Cents>;
  /** Of everyone given, those of weight 0 included, in cents. */
  readonly carries: ReadonlyMap<string, Fraction>;
  readonly portions: ReadonlyMap<string, Portion>;
  /** The part of the total that is whole units, in cents: what people are entitled to together. */
  readonly divided: Cents;
  /** What of the total stays in the fund: less than a unit, and units kept back. */
  readonly leftover: Cents;
  /** Units earlier rounds kept back in the fund, paid out now. Amounts + leftover = total + this. */
  readonly fromFund: Cents;
  readonly lastUnitTo: readonly string[];
}

export type ApportionError =
  | { readonly type: 'BadWeight'; readonly id: string }
  | { readonly type: 'AllWeightsZero' }
  | { readonly type: 'NothingToShare' };

/** A claim between the whole units everybody gets and the units that are left. */
interface Claim extends Portion {
  readonly id: string;
  readonly takesPart: boolean;
}

/**
 * Divides a total (cents) by weight in whole units: largest remainder (Hamilton, Hare quota) with
 * exact carries, rule « hamilton-carry-1 ». Everybody gets the whole units of her share; the units
 * left go one each to the greatest remainder + carry, ties by the rotation. Two limits (see
 * decisions/0002): a unit that would leave more than one unit overpaid in all stays in the fund,
 * and a unit kept back earlier is paid as soon as it can be. So nobody is ever more than one unit
 * from her exact running entitlement while the unit stays the same.
 *
 * `shares` lists everyone who has a carry, weight 0 for those who take no part in this round.
 * Errors: BadWeight (negative, not whole), AllWeightsZero, NothingToShare (less than one unit).
 */
export function apportion(
  total: Cents,
  shares: readonly Share[],
  rule: PayoutRule,
): Result<Apportionment, ApportionError> {
  invariant(new Set(shares.map(({ id }) => id)).size === shares.length, 'each person claims once');
  const bad = shares.find(({ weight }) => !Number.isSafeInteger(weight) || weight < 0);
  if (bad !== undefined) return err({ type: 'BadWeight', id: bad.id });
  const weights = shares.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  if (weights === 0n) return err({ type: 'AllWeightsZero' });
  const units = Math.floor(total / rule.unit);
  if (units < 1) return err({ type: 'NothingToShare' });

  const claims = shares.map((share) => claimOf(share, { units, weights, unit: rule.unit }));
  const given = claims.reduce((sum, { baseUnits }) => sum + baseUnits, 0);
  const available = units - given + unitsKeptBack(shares, rule.unit);
  return ok(settle(total, claims, { ...extraUnits(claims, rule, available), unit: rule.unit }));
}

function claimOf(
  share: Share,
  round: { readonly units: number; readonly weights: bigint; readonly unit: PayoutUnit },
): Claim {
  const quota = fraction(BigInt(round.units) * BigInt(share.weight), round.weights);
  const baseUnits = Number(floorOf(quota));
  const entitled = fraction(quota.num * BigInt(round.unit), quota.den);
  const remainder = add(share.carry, subtract(entitled, fromInteger(baseUnits * round.unit)));
  const takesPart = share.weight > 0;
  return { id: share.id, takesPart, entitled, baseUnits, extraUnit: 'none', remainder };
}

/** What earlier rounds owe in all is what they kept back in the fund. */
function unitsKeptBack(shares: readonly Share[], unit: PayoutUnit): number {
  const kept = shares.reduce((sum, { carry }) => add(sum, carry), ZERO);
  return compare(kept, ZERO) < 0 ? 0 : Math.floor(Number(floorOf(kept)) / unit);
}

/** Who gets one unit more, and whether the rotation had to choose among equals. */
function extraUnits(
  claims: readonly Claim[],
  { unit, rotation }: PayoutRule,
  available: number,
): { winners: readonly Claim[]; lastRemainder: Fraction | null } {
  const ranked = claims.filter(({ takesPart }) => takesPart).sort(byRank(rotation));
  const one = fromInteger(unit);
  const winners: Claim[] = [];
  let overpaid = claims.reduce((sum, { remainder }) => subtract(sum, atMostZero(remainder)), ZERO);
  for (const claim of ranked.slice(0, Math.max(0, available))) {
    const more = atMostZero(subtract(claim.remainder, one));
    const after = subtract(overpaid, more);
    if (compare(more, ZERO) < 0 && compare(after, one) > 0) break;
    overpaid = after;
    winners.push(claim);
  }
  const next = ranked[winners.length];
  const last = winners.at(-1);
  const chosen =
    last !== undefined && next !== undefined && compare(last.remainder, next.remainder) === 0;
  return { winners, lastRemainder: chosen ? last.remainder : null };
}

/** The greatest remainder first; ties by the rotation, then by id (random, so nobody's name decides). */
function byRank(rotation: readonly string[]): (a: Claim, b: Claim) => number {
  const places = new Map(rotation.map((id, place) => [id, place]));
  const place = (id: string) => places.get(id) ?? rotation.length;
  return (a, b) =>
    compare(b.remainder, a.remainder) || place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1);
}

function atMostZero(a: Fraction): Fraction {
  return compare(a, ZERO) < 0 ? a : ZERO;
}

function settle(
  total: Cents,
  claims: readonly Claim[],
  extra: {
    readonly winners: readonly Claim[];
    readonly lastRemainder: Fraction | null;
    readonly unit: PayoutUnit;
  },
): Apportionment {
  const { unit, winners, lastRemainder } = extra;
  const amounts = new Map<string, Cents>();
  const carries = new Map<string, Fraction>();
  const portions = new Map<string, Portion>();
  for (const claim of claims) {
    const { id, entitled, baseUnits, remainder } = claim;
    const won = winners.includes(claim);
    const tied = lastRemainder !== null && compare(remainder, lastRemainder) === 0;
    amounts.set(id, cents((baseUnits + (won ? 1 : 0)) * unit));
    carries.set(id, won ? subtract(remainder, fromInteger(unit)) : remainder);
    const extraUnit = !won ? 'none' : tied ? 'rotation' : 'greatest';
    portions.set(id, { entitled, baseUnits, remainder, extraUnit });
  }
  const paid = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
  const divided = cents(Math.floor(total / unit) * unit);
  const fromFund = cents(Math.max(0, paid - divided));
  const leftover = cents(total + fromFund - paid);
  const lastUnitTo = winners.map(({ id }) => id);
  return { amounts, carries, portions, divided, leftover, fromFund, lastUnitTo };
}

import { invariant } from '../kernel/assert.ts';
import type { Brand } from '../kernel/brand.ts';
import { apportion } from './apportion.ts';
import { ZERO } from './fraction.ts';
import { addCents, cents, type Cents, NO_MONEY, subtractCents, sumCents } from './money.ts';

/** Names one priority of the group. */
export type PriorityId = Brand<string, 'PriorityId'>;

/** How much a priority asks for. */
export type PriorityRule =
  /** This much each time, in cents. */
  | { readonly type: 'fixed'; readonly amount: Cents }
  /** Percent × 100 of all that is granted at once, not of what earlier ranks leave. */
  | { readonly type: 'percent'; readonly hundredths: number }
  /** What it still lacks to this much in all, in cents. */
  | { readonly type: 'until-target'; readonly target: Cents }
  /** Whatever is left once its rank and all before have what they ask for. */
  | { readonly type: 'rest' };

/** A cause the group gives to. Lower ranks come first; several may have the same. */
export interface Priority {
  readonly id: PriorityId;
  readonly name: string;
  readonly rank: number;
  readonly rule: PriorityRule;
}

/** What one priority gets of an amount, in cents. */
export interface PriorityPart {
  readonly priority: PriorityId;
  /** What its rule asks for; for the rest, what was left for it. */
  readonly planned: Cents;
  readonly amount: Cents;
}

/** An amount let down over the priorities. Parts + left = amount. */
export interface Waterfall {
  readonly parts: readonly PriorityPart[];
  /** What no priority asks for, in cents. */
  readonly left: Cents;
  /** Who got a cent by the rotation's turn or the greatest remainder: they are last in the next one. */
  readonly extraTo: readonly PriorityId[];
}

export interface WaterfallInput {
  /** In cents; nothing is given of 0 or less. */
  readonly amount: Cents;
  readonly priorities: readonly Priority[];
  /** What each was granted so far, in cents: only targets look at it. */
  readonly granted: ReadonlyMap<PriorityId, Cents>;
  /** Who wins an odd cent among equals, first wins. */
  readonly rotation: readonly PriorityId[];
}

/** Names a text as the id of a priority. */
export function toPriorityId(text: string): PriorityId {
  return text as PriorityId; // the one place that makes the brand
}

/**
 * Lets an amount down over the priorities, rank by rank. Where a rank asks for more than there is,
 * each of it gets pro rata what it asks for, to the cent by the largest remainder (Hamilton), odd
 * cents by the rotation; several of one rank that take the rest take equal parts of it. So nobody gets
 * more than she asks for, a target is never passed, and no cent is lost. Throws on a percentage or an
 * amount below 0: a bug.
 */
export function waterfall(input: WaterfallInput): Waterfall {
  const amount = cents(Math.max(0, input.amount));
  const ranks = [...new Set(input.priorities.map(({ rank }) => rank))].sort((a, b) => a - b);
  let left = amount;
  const parts: PriorityPart[] = [];
  const extraTo: PriorityId[] = [];
  const pour = (claims: readonly Claim[]) => {
    const poured = divide(left, claims, input.rotation);
    left = subtractCents(left, sumCents(poured.parts.map((part) => part.amount)));
    parts.push(...poured.parts);
    extraTo.push(...poured.extraTo);
  };
  for (const rank of ranks) {
    const same = input.priorities.filter((priority) => priority.rank === rank);
    pour(same.flatMap((priority) => claimOf(priority, amount, input.granted)));
    const takers = same.filter(({ rule }) => rule.type === 'rest');
    const [rest, before] = [left, parts.length];
    pour(takers.map(({ id }) => ({ priority: id, asks: rest })));
    // Of the rest each asks for what she gets: nobody planned the whole of it.
    parts.push(...parts.splice(before).map((part) => ({ ...part, planned: part.amount })));
  }
  return { parts, left, extraTo };
}

/** The next rotation: whoever got an odd cent goes to its end, newcomers stand before them. */
export function nextRotation(
  before: readonly PriorityId[],
  extraTo: readonly PriorityId[],
  present: readonly PriorityId[],
): PriorityId[] {
  const known = before.filter((id) => present.includes(id));
  const newcomers = present.filter((id) => !before.includes(id)).sort();
  const won = new Set(extraTo);
  const all = [...known, ...newcomers];
  return [...all.filter((id) => !won.has(id)), ...all.filter((id) => won.has(id))];
}

interface Claim {
  readonly priority: PriorityId;
  readonly asks: Cents;
}

function claimOf(
  { id, rule }: Priority,
  amount: Cents,
  granted: ReadonlyMap<PriorityId, Cents>,
): Claim[] {
  switch (rule.type) {
    case 'fixed':
      invariant(rule.amount >= 0, 'a fixed amount is not below 0');
      return [{ priority: id, asks: rule.amount }];
    case 'percent':
      invariant(rule.hundredths >= 0 && rule.hundredths <= 10_000, '0 to 100 %');
      return [{ priority: id, asks: percentOf(amount, rule.hundredths) }];
    case 'until-target': {
      const lacking = subtractCents(rule.target, granted.get(id) ?? NO_MONEY);
      return [{ priority: id, asks: cents(Math.max(0, lacking)) }];
    }
    case 'rest':
      return [];
  }
}

/** A percentage (× 100) of an amount, rounded down to the cent. */
export function percentOf(amount: Cents, hundredths: number): Cents {
  return cents(Number((BigInt(amount) * BigInt(hundredths)) / 10_000n));
}

/** What each gets of what there is: what it asks for, or pro rata of it. */
function divide(
  available: Cents,
  claims: readonly Claim[],
  rotation: readonly PriorityId[],
): { readonly parts: readonly PriorityPart[]; readonly extraTo: readonly PriorityId[] } {
  const asked = claims.reduce((sum, { asks }) => addCents(sum, asks), NO_MONEY);
  const given = (amountOf: (claim: Claim) => Cents) =>
    claims.map((claim) => ({
      priority: claim.priority,
      planned: claim.asks,
      amount: amountOf(claim),
    }));
  if (asked <= available) return { parts: given(({ asks }) => asks), extraTo: [] };
  const shares = claims.map(({ priority, asks }) => ({ id: priority, weight: asks, carry: ZERO }));
  const shared = apportion(available, shares, { unit: 1, rotation });
  // Less than a cent: nobody gets anything.
  if (!shared.ok) return { parts: given(() => NO_MONEY), extraTo: [] };
  const { amounts, lastUnitTo } = shared.value;
  const extraTo = claims
    .map(({ priority }) => priority)
    .filter((priority) => lastUnitTo.includes(priority));
  return { parts: given(({ priority }) => amounts.get(priority) ?? NO_MONEY), extraTo };
}

import type { Instant } from '../kernel/clock.ts';
import { dateOf, daysBetween, type IsoDate, type WeekName, ZONE } from './calendar.ts';
import { byTime } from './consent.ts';
import type { FactId } from './fact.ts';
import { addCents, cents, type Cents, NO_MONEY, subtractCents, sumCents } from './money.ts';
import { percentOf, type PriorityId } from './priorities.ts';
import type { RoundProposal } from './sharing-round.ts';

/** What a grant did to the pot of one week, in cents. */
export interface GrantedPot {
  readonly week: WeekName;
  /** The whole pot. */
  readonly toShare: Cents;
  /** What grants before this one had taken of it. */
  readonly before: Cents;
  /** What was let down over the priorities; what they did not ask for stays for the people. */
  readonly offered: Cents;
  readonly taken: Cents;
}

/** What one priority was granted, with its name of then. In cents. */
export interface GrantPart {
  readonly priority: PriorityId;
  readonly name: string;
  readonly planned: Cents;
  readonly amount: Cents;
}

/** Pots, or parts of them, given to the priorities. A fact; nothing later changes it. */
export interface Grant {
  readonly id: FactId;
  readonly at: Instant;
  readonly pots: readonly GrantedPot[];
  readonly parts: readonly GrantPart[];
  /** Who wins an odd cent in the next one. */
  readonly rotation: readonly PriorityId[];
}

/** An agreed round of people, as far as it says what it knew of grants. */
export type KnowingRound = Pick<RoundProposal, 'id'> & {
  readonly pots: readonly { readonly week: WeekName; readonly granted: Cents }[];
};

/** A grant that counts, or that a round of people or another grant overtook: nothing is given twice. */
export interface StandingGrant {
  readonly grant: Grant;
  readonly stands: boolean;
}

/**
 * Which grants count, oldest first. A grant counts unless it was made without knowing of one before it
 * on the same pot, or an agreed round shared the pot among people without knowing of it: what people
 * agreed is final, so it is the grant that gives way. Decided alike on every phone, from the facts alone.
 */
export function standingGrants(
  grants: readonly Grant[],
  agreed: readonly KnowingRound[],
): StandingGrant[] {
  const taken = new Map<WeekName, Cents>();
  const left = new Map<WeekName, Cents>();
  for (const { week, granted } of agreed.flatMap(({ pots }) => pots)) left.set(week, granted);
  return grants.toSorted(byTime).map((grant) => {
    const stands = grant.pots.every((pot) => {
      const sofar = taken.get(pot.week) ?? NO_MONEY;
      const known = left.get(pot.week);
      return pot.before >= sofar && (known === undefined || known >= sofar + pot.taken);
    });
    if (stands) addTo(taken, grant);
    return { grant, stands };
  });
}

/** What the grants that count took of each pot, in cents. */
export function takenByGrants(standing: readonly StandingGrant[]): Map<WeekName, Cents> {
  const taken = new Map<WeekName, Cents>();
  for (const { grant, stands } of standing) if (stands) addTo(taken, grant);
  return taken;
}

/** What each priority was granted in all by the grants that count, in cents. */
export function grantedSoFar(standing: readonly StandingGrant[]): Map<PriorityId, Cents> {
  const granted = new Map<PriorityId, Cents>();
  for (const { grant, stands } of standing)
    for (const { priority, amount } of stands ? grant.parts : [])
      granted.set(priority, addCents(granted.get(priority) ?? NO_MONEY, amount));
  return granted;
}

/**
 * The part of a pot that is for the priorities and was not offered to them yet, in cents: a percentage
 * (× 100) of the whole pot comes first, the people share what is left of it. A pot that people have
 * shared is theirs: nothing is due of it any more.
 */
export function dueToPriorities(
  pot: { readonly week: WeekName; readonly toShare: Cents },
  hundredths: number,
  standing: readonly StandingGrant[],
  agreed: readonly KnowingRound[],
): Cents {
  if (agreed.some(({ pots }) => pots.some(({ week }) => week === pot.week))) return NO_MONEY;
  const offered = standing
    .filter(({ stands }) => stands)
    .flatMap(({ grant }) => grant.pots)
    .filter(({ week }) => week === pot.week)
    .map((one) => one.offered);
  const share = percentOf(cents(Math.max(0, pot.toShare)), hundredths);
  return cents(Math.max(0, subtractCents(share, sumCents(offered))));
}

/** A part granted and not paid. */
export interface Unpaid {
  readonly grant: Grant;
  readonly part: GrantPart;
  readonly days: number;
}

/** What was granted more than so many days ago and nobody noted as paid, oldest first. */
export function overdueParts(
  standing: readonly StandingGrant[],
  isPaid: (grant: FactId, priority: PriorityId) => boolean,
  { today, most }: { readonly today: IsoDate; readonly most: number },
): Unpaid[] {
  return standing
    .filter(({ stands }) => stands)
    .flatMap(({ grant }) => {
      const days = daysBetween(dateOf(grant.at, ZONE), today);
      const open = grant.parts.filter(
        ({ priority, amount }) => amount > 0 && !isPaid(grant.id, priority),
      );
      return days > most ? open.map((part) => ({ grant, part, days })) : [];
    });
}

/**
 * How an amount the priorities took is spread over the pots it was offered from, oldest first.
 * Taken is never more than offered.
 */
export function spreadOver(
  pots: readonly Omit<GrantedPot, 'taken'>[],
  amount: Cents,
): GrantedPot[] {
  let left = amount;
  return pots.map((pot) => {
    const taken = cents(Math.min(left, pot.offered));
    left = subtractCents(left, taken);
    return { ...pot, taken };
  });
}

function addTo(taken: Map<WeekName, Cents>, grant: Grant): void {
  for (const pot of grant.pots)
    taken.set(pot.week, addCents(taken.get(pot.week) ?? NO_MONEY, pot.taken));
}

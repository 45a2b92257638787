import { type FactId, toFactId } from '../../domain/fact.ts';
import {
  type Grant,
  type KnowingRound,
  type StandingGrant,
  standingGrants,
} from '../../domain/grant.ts';
import type { Cents } from '../../domain/money.ts';
import { type Priority, type PriorityId, toPriorityId } from '../../domain/priorities.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Book } from '../book.ts';
import {
  grantKind,
  grantPaidKind,
  MODULES_ROW,
  modulesTable,
  priorityTable,
} from '../books/circle-modules.ts';

/** What the circle's book says of its modules and of what was granted. Each reads a signal. */

/** Which modules the group turned on, and what goes with them. */
export interface CircleModules {
  readonly priorities: boolean;
  /** Percent × 100 of each pot. */
  readonly toPriorities: number;
  readonly unpaidDays: number;
  readonly ceilings: boolean;
}

const NONE: CircleModules = {
  priorities: false,
  toPriorities: 10_000,
  unpaidDays: 30,
  ceilings: false,
};

/** The modules of the circle; none where nobody ever turned one on. */
export function modulesOf(book: Book): CircleModules {
  return book.rows(modulesTable).value.get(MODULES_ROW) ?? NONE;
}

/** The priorities in their order, those put away not among them. */
export function prioritiesOf(book: Book): readonly Priority[] {
  return [...book.rows(priorityTable).value.values()]
    .filter(({ off }) => !off)
    .map(({ id, name, rank, rule }) => ({ id: toPriorityId(id), name, rank, rule }))
    .toSorted((a, b) => a.rank - b.rank || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

/** A grant with whether it counts, and whether phones told it differently. */
export interface CircleGrant extends StandingGrant {
  readonly disputed: boolean;
}

/** All grants that were not taken back, oldest first. */
export function grantsOf(book: Book, agreed: readonly KnowingRound[]): readonly CircleGrant[] {
  const facts = book.facts(grantKind).value;
  const disputed = new Set(facts.flatMap((fact) => (fact.disputed ? [fact.id] : [])));
  const grants: Grant[] = facts.map(({ id, at, data }) => ({ id: toFactId(id), at, ...data }));
  return standingGrants(grants, agreed).map((one) => ({
    ...one,
    disputed: disputed.has(one.grant.id),
  }));
}

/** A payment of what was granted, in cents. */
export interface GrantPayment {
  readonly id: FactId;
  readonly at: Instant;
  readonly grant: FactId;
  readonly priority: PriorityId;
  readonly amount: Cents;
}

/** What was paid of what was granted, oldest first. */
export function grantPayments(book: Book): readonly GrantPayment[] {
  return book
    .facts(grantPaidKind)
    .value.map(({ id, at, data }) => ({ id: toFactId(id), at, ...data }));
}

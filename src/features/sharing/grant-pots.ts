import { type Cents, NO_MONEY, subtractCents, sumCents } from '../../domain/money.ts';
import type { FactId } from '../../domain/fact.ts';
import {
  dueToPriorities,
  grantedSoFar,
  type GrantedPot,
  type GrantPart,
  spreadOver,
} from '../../domain/grant.ts';
import { nextRotation, type PriorityId, waterfall } from '../../domain/priorities.ts';
import type { SpokenError } from '../../i18n/errors.ts';
import { err, type Result } from '../../kernel/result.ts';
import { intentId } from '../../seal/hash.ts';
import { grantKind, grantPaidKind } from '../../store/books/circle-modules.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen, type KindOf, takeBack } from '../../store/table.ts';
import { grantPayments, modulesOf, prioritiesOf } from '../../store/views/circle-grants.ts';
import type { OpenCircle } from '../../store/views/open-circle.ts';
import type { SettledPot } from '../settled-pots.ts';
import type { SharingDeps } from './sharing-deps.ts';

/** What would be granted now, in cents. */
export interface NextGrant {
  readonly pots: readonly GrantedPot[];
  readonly parts: readonly GrantPart[];
  readonly rotation: readonly PriorityId[];
  /** What the pots offer, what of it is granted, and what no priority asks for. */
  readonly offered: Cents;
  readonly amount: Cents;
  readonly left: Cents;
}

/** The grant the circle would make now. `whole` are the settled pots, nothing taken off. Reads signals. */
export function nextGrant(circle: OpenCircle, whole: readonly SettledPot[]): NextGrant {
  const { toPriorities } = modulesOf(circle.book);
  const [standing, agreed, taken] = [circle.grants.value, circle.agreed.value, circle.taken.value];
  const due = whole
    .map(({ week, toShare }) => ({
      week,
      toShare,
      before: taken.get(week) ?? NO_MONEY,
      offered: dueToPriorities({ week, toShare }, toPriorities, standing, agreed),
    }))
    .filter(({ offered }) => offered > 0);
  const offered = sumCents(due.map((pot) => pot.offered));
  const priorities = prioritiesOf(circle.book);
  const present = priorities.map(({ id }) => id);
  const last = standing.findLast(({ stands }) => stands)?.grant.rotation ?? [];
  const rotation = nextRotation(last, [], present);
  const granted = grantedSoFar(standing);
  const fall = waterfall({ amount: offered, priorities, granted, rotation });
  const names = new Map(priorities.map(({ id, name }) => [id, name]));
  const parts = fall.parts.map((part) => ({ ...part, name: names.get(part.priority) ?? '' }));
  const amount = subtractCents(offered, fall.left);
  const after = nextRotation(rotation, fall.extraTo, present);
  const pots = spreadOver(due, amount);
  return { pots, parts, rotation: after, offered, amount, left: fall.left };
}

/**
 * Grants what the pots offer to the priorities. Two phones that grant the same pots make one grant.
 * Error: NothingToGrant.
 */
export async function grantPots(
  { circle }: SharingDeps,
  whole: readonly SettledPot[],
): Promise<Result<Saved, SpokenError>> {
  const { pots, parts, rotation, amount } = nextGrant(circle, whole);
  if (amount <= 0) return err({ type: 'NothingToGrant' });
  const { book } = circle;
  const seen = pots.map(({ week, toShare, before, offered }) =>
    [week, toShare, before, offered].join('/'),
  );
  const id = await intentId('grant', ...seen, ...takenBack(circle, grantKind));
  const grant = {
    pots: [...pots],
    parts: parts.map((part) => ({ ...part })),
    rotation: [...rotation],
  };
  return saveGesture({ book, changes: [happen(grantKind, id, grant)] });
}

/** Notes that what was granted has been paid. Two phones that both note it say one thing. */
export async function payPart(
  { circle }: SharingDeps,
  grant: FactId,
  { priority, amount }: Pick<GrantPart, 'priority' | 'amount'>,
): Promise<Result<Saved, StoreError>> {
  const before = takenBack(circle, grantPaidKind, (paid) => {
    return paid.grant === grant && paid.priority === priority;
  });
  const id = await intentId('grant-paid', grant, priority, ...before);
  const changes = [happen(grantPaidKind, id, { grant, priority, amount })];
  return saveGesture({ book: circle.book, changes });
}

/** Takes a grant back of which nothing was paid. Error: AlreadyPaidOut. */
export async function takeGrantBack(
  { circle }: SharingDeps,
  grant: FactId,
): Promise<Result<Saved, SpokenError>> {
  const isPaid = grantPayments(circle.book).some((payment) => payment.grant === grant);
  if (isPaid) return err({ type: 'AlreadyPaidOut' });
  return saveGesture({ book: circle.book, changes: [takeBack(grant)] });
}

/** It was not paid after all. */
export function takePaymentBack(
  { circle }: SharingDeps,
  payment: FactId,
): Promise<Result<Saved, StoreError>> {
  return saveGesture({ book: circle.book, changes: [takeBack(payment)] });
}

/** The facts of a kind that were taken back: what is said after them is said anew. */
function takenBack<D>(
  { book }: OpenCircle,
  kind: KindOf<D>,
  isAbout: (data: D) => boolean = () => true,
): string[] {
  const live = new Set(book.facts(kind).value.map(({ id }) => id));
  return book
    .everHappened(kind)
    .filter(({ id, data }) => isAbout(data) && !live.has(id))
    .map(({ id }) => id)
    .sort();
}

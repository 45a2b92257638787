import type { IsoDate } from '../domain/calendar.ts';
import { toInstant } from '../kernel/clock.ts';
import { ok } from '../kernel/result.ts';
import { ACCEPTED_TIME, expireBooks } from '../store/expire.ts';
import { bookSlot, rootBookOf } from '../store/book-name.ts';
import { ringRenewedKind } from '../store/books/device-facts.ts';
import { isOnlyCopy } from '../sync/only-copy.ts';
import { ringsOf } from '../sync/ring-devices.ts';
import type { KeyRecord } from '../store/key-record.ts';
import type { Phone } from '../store/phone.ts';
import { toStoreError } from '../store/store-error.ts';
import type { FollowError } from '../sync/follow-renewal.ts';
import { openSession, type Session, type SessionError } from './session.ts';

/** What the window shows. */
export type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'first-run' }
  | { readonly kind: 'ask-today'; readonly today: IsoDate }
  /** Books past their day hold changes that no other phone has. */
  | { readonly kind: 'ask-only-here'; readonly books: readonly string[]; readonly date: DateAnswer }
  | { readonly kind: 'open'; readonly session: Session }
  /** A phone that joined or followed a renewal, and has not received the group's book yet. */
  | { readonly kind: 'waiting'; readonly session: Session }
  /** The app's lock holds everything, or what must be done before anything else. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'failed'; readonly error: SessionError | FollowError }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'erased' };

/** What a person said of this phone's date: nothing yet, that it is right, or that it is wrong. */
export type DateAnswer = 'unasked' | 'right' | 'wrong';

/** What a person answered before old weeks go. */
export interface ExpiryAnswers {
  readonly date: DateAnswer;
  /** What becomes of changes that exist on this phone alone. */
  readonly onlyHere: 'unasked' | 'keep' | 'let-go';
}

/** Nothing was asked yet. */
export const UNASKED: ExpiryAnswers = { date: 'unasked', onlyHere: 'unasked' };

/**
 * From what lies on this phone to a stage: expired books go first, and when the date looks wrong
 * nothing goes, and no week of a false future is opened, before a person answered. Nor does what
 * exists on this phone alone.
 */
export async function startPhone(phone: Phone, answers: ExpiryAnswers): Promise<Stage> {
  try {
    return await start(phone, answers);
  } catch (thrown) {
    return { kind: 'failed', error: toStoreError(thrown) };
  }
}

async function start(phone: Phone, answers: ExpiryAnswers): Promise<Stage> {
  const keys = await phone.shelf.loadKeys();
  if (keys && isShut(keys)) return (await expireShut(phone)) ?? { kind: 'locked' };
  // A phone that asked to join a group has keys of its own already, and no ring yet.
  if (!keys?.rings.kitchen) return { kind: 'first-run' };
  const asked = answers.date === 'wrong' ? null : await askBeforeExpiry(phone, answers);
  if (asked) return asked;
  const renewed = await finishUnfinished(phone, keys);
  if (!renewed.ok) return { kind: 'failed', error: renewed.error };
  const session = await openSession(phone, await believedNow(phone, answers.date));
  if (!session.ok) return { kind: 'failed', error: session.error };
  return stageOf(session.value, keys);
}

/** Lets go of what may go; a stage when somebody has to answer first. */
async function askBeforeExpiry(
  phone: Phone,
  { date, onlyHere }: ExpiryAnswers,
): Promise<Stage | null> {
  const expired = await expire(phone, {
    confirmed: date === 'right',
    letGo: onlyHere === 'let-go',
  });
  if (!expired.ok) return { kind: 'failed', error: expired.error };
  const { ask, onlyHere: books } = expired.value;
  if (ask) return { kind: 'ask-today', today: ask };
  // What only an open lock can pass on is asked about once it is open.
  const isAsked = onlyHere === 'unasked' && !phone.shelf.keys.value?.isLocked;
  const isNews = books.length > 0 && isAsked;
  return isNews ? { kind: 'ask-only-here', books, date } : null;
}

/** Whether nothing opens before the lock does. A renewal cut short goes on before anything is written. */
function isShut({ isLocked, rings, renewing }: KeyRecord): boolean {
  return isLocked === true && (!rings.kitchen || Object.keys(renewing ?? {}).length > 0);
}

/** What is past its day goes from a closed phone too; null when nothing stands in the way. */
async function expireShut(phone: Phone): Promise<Stage | null> {
  const expired = await expire(phone, { confirmed: false });
  return expired.ok ? null : { kind: 'failed', error: expired.error };
}

function stageOf(session: Session, keys: KeyRecord): Stage {
  if (session.group.members.value.length > 0) return { kind: 'open', session };
  const isOfOthers = keys.trusted !== undefined || isRenewed(keys);
  return isOfOthers ? { kind: 'waiting', session } : { kind: 'first-run' };
}

/** A renewal cut short goes on before anything is written: the new books begin with their opening. */
async function finishUnfinished({ shelf, random, clock }: Phone, keys: KeyRecord) {
  const roots = await Promise.all(ringsOf(keys).map((ring) => shelf.open(rootBookOf(ring))));
  const failed = roots.find((root) => !root.ok);
  if (failed && !failed.ok) return failed;
  const told = roots.some((root) => root.ok && root.value.everSaid(ringRenewedKind).length > 0);
  if (!told && !isRenewed(keys)) return ok(undefined);
  const { resumeRenewals } = await import('../sync/follow-renewal.ts');
  return resumeRenewals({ shelf, random, now: clock.now() });
}

function isRenewed(keys: KeyRecord): boolean {
  return Object.values(keys.rings).some((ring) => ring.epoch > 1);
}

/** Lets expired books go; run at start, and when the page is shown again. */
export function expire(
  { shelf, catalogue, clock }: Phone,
  {
    confirmed,
    relayAgrees = false,
    letGo = false,
  }: { confirmed: boolean; relayAgrees?: boolean; letGo?: boolean },
) {
  const now = clock.now();
  // What the lock holds can't be asked who has it: unless the relay took it all, it stays.
  const isHeld = (name: string) =>
    Object.hasOwn(shelf.keys.value?.appLock?.slots ?? {}, bookSlot(name));
  const isOnlyHere = (name: string) =>
    shelf.keys.value?.isLocked && isHeld(name)
      ? shelf.closed.hasUnsent(name)
      : isOnlyCopy(shelf, name);
  return expireBooks({
    shelf,
    catalogue,
    now,
    relayAgrees,
    confirmed,
    letGo,
    isOnlyCopy: isOnlyHere,
  });
}

/** With a clock said to be wrong, the last time that was believed. */
async function believedNow({ catalogue, clock }: Phone, answer: DateAnswer) {
  const accepted = answer === 'wrong' ? await catalogue.read(ACCEPTED_TIME) : undefined;
  return typeof accepted === 'number' ? toInstant(accepted) : clock.now();
}

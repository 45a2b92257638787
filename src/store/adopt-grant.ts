import {
  addWeeks,
  compareWeeks,
  isoWeek,
  type IsoWeek,
  parseIsoWeek,
  weeksBetween,
} from '../domain/calendar.ts';
import type { Bytes } from '../kernel/bytes.ts';
import type { Instant } from '../kernel/clock.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { epochTag, parseEpochTag } from '../protocol/batch.ts';
import { isLaterEpoch, type RingGrant } from '../protocol/ring-grant.ts';
import type { RandomSource } from '../seal/random.ts';
import {
  formerBookName,
  latestDue,
  parseWeekBookName,
  ringOfBook,
  rootBookOf,
} from './book-name.ts';
import type { KeptRing, KeyRecord } from './key-record.ts';
import { renewalName, walkToWeek } from './keyring.ts';

/** A renewal this many weeks from where this phone stands was made under a false date, or to harm. */
const FURTHEST_WEEKS = 200;

/** Why new ring keys were not taken. */
export type AdoptError = { readonly type: 'NotLater' | 'RingMissing' | 'WeekTooFar' };

/** What the change of keys needs to know of this phone. */
export interface AdoptContext {
  /** Names of the books that lie on this phone: their former secrets are kept for what comes late. */
  readonly present: ReadonlySet<string>;
  readonly now: Instant;
  readonly random: RandomSource;
}

/**
 * The keys after a ring was renewed: the new epoch for the root book and for every week it takes over,
 * the former secrets of books on this phone under the names of their epoch. Errors: an epoch that is not
 * later than the present one, a ring this phone never held.
 */
export async function adoptGrant(
  keys: KeyRecord,
  grant: RingGrant,
  { present, now, random }: AdoptContext,
): Promise<Result<KeyRecord, AdoptError>> {
  const ring = keys.rings[grant.ring];
  if (!ring) return err({ type: 'RingMissing' });
  const tag = epochTag(ring);
  if (!isLaterEpoch(grant.tag, tag)) return err({ type: 'NotLater' });
  const reached = await walkedToEnd(keys, { grant, ring }, random);
  if (!reached.ok) return reached;
  const { books, epochs } = handedOver(reached.value, { grant, present });
  books[formerBookName(rootBookOf(grant.ring), tag)] = ring.root;
  const renewed: KeptRing = {
    ...parseEpochTag(grant.tag),
    root: grant.root,
    chain: grant.chain,
    chainWeek: isoWeek(grant.chainWeek),
  };
  const renewals = grant.renewal
    ? { ...keys.renewals, [renewalName(grant.ring, grant.tag)]: grant.renewal }
    : keys.renewals;
  // Whatever this phone was about to do to the ring: it stands elsewhere now.
  const { [grant.ring]: _over, ...renewing } = reached.value.renewing ?? {};
  const adopted: KeyRecord = {
    ...reached.value,
    renewing,
    rings: { ...reached.value.rings, [grant.ring]: renewed },
    books,
    epochs,
    ...(renewals ? { renewals } : {}),
  };
  const walked = await walkToWeek(adopted, lastReached(ring), random);
  return walked.ok
    ? ok(withoutPast(walked.value, { before: keys, ring: grant.ring, now }))
    : walked;
}

/** The secrets of weeks without those the new epoch takes over, which go on under their former names. */
function handedOver(
  keys: KeyRecord,
  { grant, present }: { grant: RingGrant; present: ReadonlySet<string> },
) {
  const books: Record<string, Bytes> = { ...keys.books };
  const epochs: Record<string, string> = { ...keys.epochs };
  for (const [name, secret] of Object.entries(keys.books)) {
    if (!isTakenOver(name, grant)) continue;
    if (present.has(name)) books[formerBookName(name, epochs[name] ?? '1')] = secret;
    delete books[name];
    delete epochs[name];
  }
  return { books, epochs };
}

/**
 * The keys with the former chain walked as far as it goes: to the week before the renewal, and to the last
 * week that stays as it was. A phone that follows late has not opened them all yet.
 */
async function walkedToEnd(
  keys: KeyRecord,
  { grant: { chainWeek, settled }, ring }: { grant: RingGrant; ring: KeptRing },
  random: RandomSource,
): Promise<Result<KeyRecord, AdoptError>> {
  const [from, ...stay] = [chainWeek, ...settled].map(parseIsoWeek);
  if (!from?.ok) return err({ type: 'WeekTooFar' });
  const ends = [addWeeks(from.value, -1), ...stay.flatMap((week) => (week.ok ? week.value : []))];
  const end = ends.reduce((last, week) => (compareWeeks(week, last) > 0 ? week : last));
  if (Math.abs(weeksBetween(ring.chainWeek, end)) > FURTHEST_WEEKS)
    return err({ type: 'WeekTooFar' });
  return compareWeeks(ring.chainWeek, end) <= 0 ? walkToWeek(keys, end, random) : ok(keys);
}

function isTakenOver(name: string, { ring, chainWeek, settled }: RingGrant): boolean {
  const place = parseWeekBookName(name);
  if (!place || ringOfBook(name) !== ring) return false;
  return compareWeeks(place.week, isoWeek(chainWeek)) >= 0 && !settled.includes(place.isoWeek);
}

/** The chain is walked as far as before: weeks ahead were opened, or are about to be. */
function lastReached(ring: KeptRing): IsoWeek {
  return addWeeks(ring.chainWeek, -1);
}

/**
 * What went here before the renewal, on its own day or by a person's word, gets no new secret: else another
 * phone that still has it would bring it back.
 */
function withoutPast(
  keys: KeyRecord,
  { before, ring, now }: { before: KeyRecord; ring: RingGrant['ring']; now: Instant },
): KeyRecord {
  const reached = before.rings[ring]?.chainWeek;
  const kept = Object.entries(keys.books).filter(([name]) => {
    const place = parseWeekBookName(name);
    const due = place && latestDue(place.kind, place.week);
    if (Object.hasOwn(keys.erased ?? {}, name)) return false;
    if (Object.hasOwn(before.books, name)) return true;
    const hadIt =
      place && reached && ringOfBook(name) === ring && compareWeeks(place.week, reached) < 0;
    return !hadIt && (due === null || due > now);
  });
  return { ...keys, books: Object.fromEntries(kept) };
}

import {
  addWeeks,
  compareWeeks,
  isoWeek,
  type WeekName,
  weeksBetween,
} from '../domain/calendar.ts';
import { isEvent } from '../domain/week-name.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { epochTag, parseEpochTag } from '../protocol/batch.ts';
import type { RandomSource } from '../seal/random.ts';
import { nextChain, weekBookSecret } from '../seal/ring.ts';
import {
  bookSlot,
  formerBookName,
  isRootBook,
  parseWeekBookName,
  RING_SLOT,
  ringOfBook,
  ROOT_RING,
  seedOf,
  splitBookName,
  WEEK_KINDS,
  WEEK_RING,
  weekBookName,
} from './book-name.ts';
import type { KeptRing, KeyRecord, RingName, RingRenewal } from './key-record.ts';

/**
 * Every chain starts here, before Carnet itself: a group founded while a clock is wrong still has the
 * keys of the weeks before the false one.
 */
export const FIRST_CHAIN_WEEK = /* @__PURE__ */ isoWeek('2026-W40');
/** Thirty years: a clock further off is wrong. */
const LONGEST_WALK = 1560;

/** The secret of a book, or null when this phone has not (or no longer) the key. */
export function secretOf(keys: KeyRecord, name: string): Bytes | null {
  if (isRootBook(name)) return keys.rings[ROOT_RING[name]]?.root ?? null;
  return (Object.hasOwn(keys.books, name) ? keys.books[name] : null) ?? null;
}

/** The epoch a book of this phone is in; a former one says so in its name. */
export function epochOf(keys: KeyRecord, name: string): { epoch: number; branch?: string } {
  const { base, tag } = splitBookName(name);
  if (tag !== null) return parseEpochTag(tag);
  if (isRootBook(base)) return parseEpochTag(epochTag(keys.rings[ROOT_RING[base]] ?? { epoch: 1 }));
  return parseEpochTag(keys.epochs?.[name] ?? '1');
}

/** Its epoch, and after which number of its own this phone goes on in it: it may have left its ring and come back. */
export function standingOf(keys: KeyRecord, name: string) {
  const epoch = epochOf(keys, name);
  return { ...epoch, wrote: keys.left?.[formerBookName(name, epochTag(epoch))] ?? 0 };
}

/** The keys without the secrets of these books, nor in the lock: what they sealed opens no more. */
export function withoutBooks(keys: KeyRecord, gone: ReadonlySet<string>): KeyRecord {
  const kept = Object.entries(keys.books).filter(([name]) => !gone.has(name));
  const books = Object.fromEntries(kept);
  if (!keys.appLock) return { ...keys, books };
  const goneSlots = new Set([...gone].map(bookSlot));
  const slots = Object.entries(keys.appLock.slots).filter(([name]) => !goneSlots.has(name));
  return { ...keys, books, appLock: { ...keys.appLock, slots: Object.fromEntries(slots) } };
}

/** The keys without anything of a ring: what it sealed opens no more, and no later week of it either. */
export function withoutRing(keys: KeyRecord, ring: RingName): KeyRecord {
  const isOther = (name: string) => ringOfBook(name) !== ring;
  const { [ring]: _root, ...rings } = keys.rings;
  const { [ring]: _renewing, ...renewing } = keys.renewing ?? {};
  const names = Object.keys(keys.books);
  const slots = Object.keys(keys.appLock?.slots ?? {}).flatMap((slot) =>
    slot.startsWith(bookSlot('')) ? slot.slice(bookSlot('').length) : [],
  );
  const rest = withoutBooks(keys, new Set([...names, ...slots].filter((name) => !isOther(name))));
  const { [RING_SLOT + ring]: _slot, ...kept } = rest.appLock?.slots ?? {};
  return {
    ...rest,
    rings,
    renewing,
    epochs: only(keys.epochs, isOther),
    erased: only(keys.erased, isOther),
    renewals: only(keys.renewals, (name) => !name.startsWith(renewalName(ring, ''))),
    ...(rest.appLock ? { appLock: { ...rest.appLock, slots: kept } } : {}),
  };
}

function only<T>(
  all: Readonly<Record<string, T>> = {},
  isKept: (name: string) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => isKept(name)));
}

/** Names one epoch of one ring. */
export function renewalName(ring: RingName, tag: string): string {
  return `${ring}@${tag}`;
}

/** How a book of this phone came into its present epoch; null in the first. */
export function renewalOf(keys: KeyRecord, name: string): RingRenewal | null {
  const ring = ringOfBook(name);
  return ring && (keys.renewals?.[renewalName(ring, epochTag(epochOf(keys, name)))] ?? null);
}

/** Whether keys still have to be made before the books of this week or event can be opened. */
export function needsWeek(keys: KeyRecord, week: WeekName): boolean {
  const chains = Object.values(keys.rings).map((ring) => ring.chainWeek);
  return (
    chains.some((at) => compareWeeks(at, week) <= 0) ||
    WEEK_KINDS.some((kind) => unusedSeed(keys.books, weekBookName(kind, week)))
  );
}

/** What an event's book is still to be opened from; null for any other book, and where there is no seed. */
function unusedSeed(books: KeyRecord['books'], name: string) {
  const place = books[name] ? null : parseWeekBookName(name);
  if (!place || !isEvent(place.week)) return null;
  const seed = weekBookName(place.kind, seedOf(place.week));
  const secret = books[seed];
  return secret ? { seed, secret } : null;
}

/**
 * Walks every ring's chain past a week: the secrets of all weeks on the way, and the seeds of their
 * events, are kept until those weeks expire, the chain values are not. Nobody finds an expired week's
 * key from what is left. An event's books get their secrets from the seeds; where these went, or never
 * were, it gets none.
 */
export async function walkToWeek(
  keys: KeyRecord,
  week: WeekName,
  random: RandomSource,
): Promise<Result<KeyRecord, { readonly type: 'WeekTooFar' }>> {
  const rings: Partial<Record<RingName, KeptRing>> = {};
  const books: Record<string, Bytes> = { ...keys.books };
  const epochs: Record<string, string> = { ...keys.epochs };
  const held = (keys.isLocked && keys.appLock?.slots) || {};
  // Object.entries widens the keys; a record of rings has no others.
  for (const [name, ring] of Object.entries(keys.rings) as [RingName, KeptRing][]) {
    if (weeksBetween(ring.chainWeek, week) > LONGEST_WALK) return err({ type: 'WeekTooFar' });
    rings[name] = await walk(name, ring, { week, books, epochs, random, held });
  }
  const asked = WEEK_KINDS.map((kind) => weekBookName(kind, week));
  // Events of a renewed ring are known by the names of their former books.
  for (const book of [...asked, ...Object.keys(books).map((name) => splitBookName(name).base)]) {
    const unused = unusedSeed(books, book);
    if (!unused) continue;
    books[book] = await weekBookSecret(unused.secret, book);
    const tag = epochs[unused.seed];
    if (tag) epochs[book] = tag;
  }
  return ok({ ...keys, rings, books, epochs });
}

interface Walk {
  readonly week: WeekName;
  readonly books: Record<string, Bytes>;
  readonly epochs: Record<string, string>;
  readonly random: RandomSource;
  /** What a closed lock holds is not made a second time. */
  readonly held: Readonly<Record<string, unknown>>;
}

async function walk(
  name: RingName,
  ring: KeptRing,
  { week, books, epochs, random, held }: Walk,
): Promise<KeptRing> {
  const kinds = WEEK_KINDS.filter((kind) => WEEK_RING[kind] === name);
  let at = ring.chainWeek;
  let chain = ring.chain;
  while (compareWeeks(at, week) <= 0) {
    const weeks: readonly WeekName[] = [at, seedOf(at)];
    for (const book of weeks.flatMap((one) => kinds.map((kind) => weekBookName(kind, one)))) {
      if (books[book]) continue;
      books[book] = await weekBookSecret(chain, book);
      if (ring.epoch > 1) epochs[book] = epochTag(ring);
    }
    for (const drafts of weeks.map((one) => weekBookName('drafts', one)))
      if (!Object.hasOwn(held, bookSlot(drafts))) books[drafts] ??= random(32); // of this phone alone, so from no chain
    chain = await nextChain(chain);
    at = addWeeks(at, 1);
  }
  return { ...ring, chain, chainWeek: at };
}

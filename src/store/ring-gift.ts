import * as z from 'zod/mini';
import { parseIsoWeek } from '../domain/calendar.ts';
import { base64url, base64urlToBytes, type Bytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { RandomSource } from '../seal/random.ts';
import { parseWeekBookName, ringOfBook, weekBookName } from './book-name.ts';
import { type DeviceAdded, deviceAddedKind } from './books/device-facts.ts';
import type { KeptRing, KeyRecord, RingName, RingRenewal, TrustedDevice } from './key-record.ts';

const secret = z.string().check(z.regex(/^[\w-]{43}$/));
const epoch = z.number().check(z.int(), z.positive(), z.lte(1_000_000));
const tag = z.string().check(z.minLength(1), z.maxLength(40));
const ids = z.array(z.string().check(z.maxLength(160))).check(z.maxLength(600));

const ringSchema = z.object({
  name: z.enum(['kitchen', 'desk', 'circle']),
  epoch,
  branch: z.optional(z.string().check(z.minLength(1), z.maxLength(32))),
  root: secret,
  chain: secret,
  chainWeek: z.string().check(z.maxLength(16)),
});

const bookSchema = z.object({
  name: z.string().check(z.maxLength(64)),
  secret,
  epoch: z.optional(tag),
});

const renewalSchema = z.object({
  name: z.string().check(z.maxLength(64)),
  by: z.string().check(z.maxLength(32)),
  removed: ids,
  opens: ids,
});

/** What one phone gives another of its rings, as JSON: to be sealed, never shown. */
export const ringGiftSchema = z.object({
  rings: z.array(ringSchema).check(z.minLength(1), z.maxLength(3)),
  books: z.array(bookSchema).check(z.maxLength(600)),
  /** Seeds and books of events, which a phone that knows of none must not refuse. */
  events: z._default(z.array(bookSchema).check(z.maxLength(600)), []),
  renewals: z.array(renewalSchema).check(z.maxLength(200)),
  devices: z.array(deviceAddedKind.schema).check(z.maxLength(200)),
});
export type RingGift = z.infer<typeof ringGiftSchema>;

/** Desk and circle imply kitchen. */
export function withImplied(rings: readonly RingName[]): readonly RingName[] {
  return [...new Set<RingName>(['kitchen', ...rings])];
}

/**
 * What to give of some rings: their keys, the secrets of their living weeks, and the phones known. Not
 * what is of this phone alone, nor former epochs. Error: a ring this phone does not hold.
 */
export function giftOf(
  keys: KeyRecord,
  rings: readonly RingName[],
  devices: readonly DeviceAdded[],
): Result<RingGift, { readonly type: 'RingNotHeld' }> {
  const given = withImplied(rings);
  const kept: RingGift['rings'] = [];
  for (const name of given) {
    const ring = keys.rings[name];
    if (!ring) return err({ type: 'RingNotHeld' });
    const { root, chain, ...rest } = ring;
    kept.push({ name, ...rest, root: base64url(root), chain: base64url(chain) });
  }
  const isGiven = (ring: RingName | null) => ring !== null && given.includes(ring);
  const books = Object.entries(keys.books)
    .filter(([name]) => isGiven(ringOfWeekBook(name)))
    .map(([name, bytes]) => ({ name, secret: base64url(bytes), epoch: keys.epochs?.[name] }));
  const isOfEvent = ({ name }: RingGift['books'][number]) => name.includes('.');
  const renewals = Object.entries(keys.renewals ?? {})
    .filter(([name]) => given.some((ring) => name.startsWith(`${ring}@`)))
    .map(([name, { by, removed, opens }]) => ({
      name,
      by,
      removed: [...removed],
      opens: [...opens],
    }));
  return ok({
    rings: kept,
    books: books.filter((book) => !isOfEvent(book)),
    events: books.filter(isOfEvent),
    renewals,
    devices: [...devices],
  });
}

/**
 * The keys of a phone once it took a gift. Rings it holds already stay as they are. Errors: a ring of
 * another group, or of an epoch this phone did not follow; a gift that contradicts itself.
 */
export function withGift(
  keys: KeyRecord,
  gift: RingGift,
  random: RandomSource,
): Result<KeyRecord, { readonly type: 'OtherGroup' | 'GiftBroken' }> {
  const rings: Partial<Record<RingName, KeptRing>> = { ...keys.rings };
  for (const given of gift.rings) {
    const ring = ringFrom(given);
    if (!ring) return err({ type: 'GiftBroken' });
    const held = keys.rings[given.name];
    if (held && base64url(held.root) !== given.root) return err({ type: 'OtherGroup' });
    rings[given.name] ??= ring;
  }
  const trusted: Record<string, TrustedDevice> = { ...keys.trusted };
  for (const device of gift.devices) {
    const read = deviceFrom(device);
    if (!read) return err({ type: 'GiftBroken' });
    trusted[device.id] = read;
  }
  const books = booksFrom(gift, keys, random);
  if (!books) return err({ type: 'GiftBroken' });
  const renewals = renewalsFrom(gift, keys);
  if (!renewals) return err({ type: 'GiftBroken' });
  return ok({ ...keys, rings, trusted, renewals, ...books });
}

function renewalsFrom(gift: RingGift, keys: KeyRecord) {
  const renewals: Record<string, RingRenewal> = { ...keys.renewals };
  for (const { name, by, removed, opens } of gift.renewals) {
    if (!gift.rings.some((ring) => name.startsWith(`${ring.name}@`))) return null;
    renewals[name] ??= { by, removed, opens };
  }
  return renewals;
}

function booksFrom(gift: RingGift, keys: KeyRecord, random: RandomSource) {
  const books: Record<string, Bytes> = { ...keys.books };
  const epochs: Record<string, string> = { ...keys.epochs };
  for (const given of [...gift.books, ...gift.events]) {
    const ring = ringOfWeekBook(given.name);
    const bytes = base64urlToBytes(given.secret);
    // A gift gives what belongs to its rings, nothing that could replace another book's secret.
    if (!bytes || !gift.rings.some(({ name }) => name === ring)) return null;
    if (hasOrErased({ ...keys, books }, given.name)) continue;
    books[given.name] = bytes;
    if (given.epoch !== undefined) epochs[given.name] = given.epoch;
    const week = parseWeekBookName(given.name)?.week;
    if (week) books[weekBookName('drafts', week)] ??= random(32); // of this phone alone
  }
  return { books, epochs };
}

/** What a person erased here comes back with its ring alone, once this phone left it. */
function hasOrErased({ books, erased = {} }: KeyRecord, name: string): boolean {
  return Object.hasOwn(books, name) || Object.hasOwn(erased, name);
}

/** The ring of a living week's book by its exact name; null for anything else. */
function ringOfWeekBook(name: string): RingName | null {
  const place = parseWeekBookName(name);
  return place && weekBookName(place.kind, place.week) === name ? ringOfBook(name) : null;
}

function ringFrom(given: RingGift['rings'][number]): KeptRing | null {
  const [root, chain] = [base64urlToBytes(given.root), base64urlToBytes(given.chain)];
  const week = parseIsoWeek(given.chainWeek);
  if (!root || !chain || !week.ok) return null;
  const branch = given.branch === undefined ? {} : { branch: given.branch };
  return { epoch: given.epoch, ...branch, root, chain, chainWeek: week.value };
}

function deviceFrom({ sign, agree, label }: DeviceAdded): TrustedDevice | null {
  const keys = { sign: base64urlToBytes(sign), agree: base64urlToBytes(agree) };
  return keys.sign && keys.agree ? { sign: keys.sign, agree: keys.agree, label } : null;
}

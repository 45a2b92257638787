import { base64url } from '../../src/kernel/bytes.ts';
import { takeIn, type TakenIn } from '../../src/features/exchange/take-in.ts';
import { decodeBlob } from '../../src/protocol/blob.ts';
import type { Possessions } from '../../src/protocol/parcel.ts';
import { type BookName, ringOfBook } from '../../src/store/book-name.ts';
import type { Book } from '../../src/store/book.ts';
import { takeCarried, withCarried } from '../../src/sync/carried.ts';
import { finishRenewals } from '../../src/sync/finish-renewals.ts';
import { makeGreeting, makeParcel } from '../../src/sync/make-parcel.ts';
import { tolerate } from './checked-writing.ts';
import { noteMeeting } from './partitions.ts';
import type { Rng } from './rng.ts';
import { travelled } from './travelling.ts';
import type { WorldPhone } from './world-phone.ts';

/** A live parcel from one phone to another: signed bodies the other lacks; says how many were new. */
export async function handOver(from: WorldPhone, to: WorldPhone): Promise<number> {
  const { world } = from;
  // What is sealed has a length of chance: what is drawn for it must move nothing else.
  const rng = world.rng.fork(`parcel ${(world.counts.parcels += 1)}`);
  const random = (length: number) => rng.fork('seal').bytes(length);
  const [mine, theirs] = [from.app, to.app];
  const asked = rng.chance(0.9) ? await greet(from, to, rng) : null;
  if (!mine?.alive || !theirs?.alive) return 0;
  const parcel = await makeParcel({ shelf: from.shelf, random }, asked);
  if (!parcel.ok) return refused(parcel.error);
  const { catalogue } = from.storage;
  const full = await withCarried({ catalogue, now: from.clock.now() }, parcel.value.bytes);
  const taken = await takeFrom(to, travelled(world, full, rng), from);
  return taken?.merged ?? 0;
}

/** The other phone shows what it has; null when that says nothing here. */
async function greet(from: WorldPhone, to: WorldPhone, rng: Rng): Promise<Possessions | null> {
  const random = (length: number) => rng.fork('greeting').bytes(length);
  const greeting = await makeGreeting({ shelf: to.shelf, random });
  if (!greeting.ok) return refused(greeting.error) || null;
  const taken = await takeFrom(from, travelled(from.world, greeting.value.bytes, rng), to);
  return taken?.theirs ?? null;
}

/** As the app takes a parcel in; what is for others is kept for them. Without `from` nobody's phone gave it. */
export async function takeFrom(
  to: WorldPhone,
  parcel: Parameters<typeof takeIn>[1],
  from: WorldPhone | null,
): Promise<TakenIn | null> {
  const { shelf, clock, world } = to;
  const { catalogue } = to.storage;
  const before = merged(to, from);
  const taken = await takeIn({ shelf, catalogue, clock }, parcel);
  const carried = await takeCarried({ shelf, catalogue, now: clock.now() });
  for (const one of [taken, carried]) if (!one.ok) refused(one.error);
  await openAll(to);
  if (!taken.ok) return null;
  if (taken.value.unopened > 0) world.counts.keptForOthers += 1;
  world.counts.broughtByCarrier += merged(to, from) - before;
  if (taken.value.merged > 0) noteMeeting(to);
  return taken.value;
}

/** Batches here of books the other phone has no key of: only others' sealed sections can bring some. */
function merged(to: WorldPhone, from: WorldPhone | null): number {
  const rings = from?.app?.tabs[0]?.keys.value?.rings ?? {};
  let sum = 0;
  for (const { name, content } of to.app?.books ?? []) {
    const ring = ringOfBook(name);
    const mine = [...content.knowledge.marks.keys()].filter(
      (one) => !one.startsWith(`${to.device.id}/`),
    );
    if (ring && !rings[ring]) sum += mine.length;
  }
  return sum;
}

/** Nothing in a parcel may be refused but for want of a key or of room. */
function refused(error: { readonly type: string }): 0 {
  if (error.type !== 'ParcelOfOthers' && error.type !== 'NoKeys') tolerate(error);
  return 0;
}

/** A carried parcel: blobs as they lie on the disk, opened by nobody on the way. */
export async function carry(from: WorldPhone, to: WorldPhone): Promise<void> {
  for (const [mine, theirs] of await sharedBooks(from, to)) {
    const entries = await mine.log.after(0);
    if (!entries.ok) {
      tolerate(entries.error);
      continue;
    }
    const { rng, world } = from;
    const blobs = rng.shuffled(entries.value.map(({ blob }) => blob));
    for (const blob of blobs) {
      const decoded = decodeBlob(blob);
      if (decoded.ok) world.relay.wire.sent(base64url(decoded.value.blobId), blob);
    }
    const some = rng.chance(0.5) ? blobs : blobs.slice(0, rng.int(blobs.length + 1));
    const received = await theirs.receive(some, null, 'parcel');
    if (!received.ok) tolerate(received.error);
  }
  from.world.counts.carried += 1;
  await finish(to);
}

async function finish({ app, shelf }: WorldPhone): Promise<void> {
  if (!app?.alive) return;
  const finished = await finishRenewals({ shelf });
  if (!finished.ok) tolerate(finished.error);
}

/** The books both have, of whatever epoch, by the address of their logs. */
async function sharedBooks(
  from: WorldPhone,
  to: WorldPhone,
): Promise<readonly (readonly [Book, Book])[]> {
  const [mine, theirs] = [await openAll(from), await openAll(to)];
  return [...mine].flatMap(([logId, book]) => {
    const other = theirs.get(logId);
    return other ? [[book, other] as const] : [];
  });
}

/** Opens every book of a phone: what lies in them is looked at. */
async function openAll(phone: WorldPhone): Promise<ReadonlyMap<string, Book>> {
  const books = new Map<string, Book>();
  if (!phone.app) return books;
  const names = [...new Set<BookName>([...(await phone.shelf.syncable()), ...phone.bookNames])];
  names.sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')));
  for (const name of names) {
    const book = await phone.open(name);
    if (book) books.set(book.address.logId, book);
  }
  return books;
}

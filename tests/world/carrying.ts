import { base64url } from '../../src/kernel/bytes.ts';
import { decodeBlob } from '../../src/protocol/blob.ts';
import type { BookName } from '../../src/store/book-name.ts';
import type { Book } from '../../src/store/book.ts';
import { isForkedFrom, ownForkMark } from '../../src/store/fork-mark.ts';
import { finishRenewals } from '../../src/sync/finish-renewals.ts';
import { tolerate } from './checked-writing.ts';
import type { WorldPhone } from './world-phone.ts';

/** A live parcel from one phone to another: signed bodies the other lacks; says how many were new. */
export async function handOver(from: WorldPhone, to: WorldPhone): Promise<number> {
  let merged = 0;
  for (const [mine, theirs] of await sharedBooks(from, to)) {
    const mark = await ownForkMark(theirs.content.knowledge);
    const isForked = await isForkedFrom(mine.content.knowledge, theirs.vector, mark);
    const bodies = await mine.signedAfter(theirs.vector, isForked);
    if (!bodies.ok) {
      tolerate(bodies.error);
      continue;
    }
    const [all, rng] = [bodies.value, from.rng];
    const shuffled = rng.chance(0.3) ? rng.shuffled([...all, ...all.slice(0, 2)]) : all;
    const received = await theirs.receiveSigned(shuffled);
    if (received.ok) merged += received.value.merged;
    else tolerate(received.error);
  }
  from.world.counts.parcels += 1;
  await finish(to);
  return merged;
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
  const [mine, theirs] = [await booksOf(from), await booksOf(to)];
  return [...mine].flatMap(([logId, book]) => {
    const other = theirs.get(logId);
    return other ? [[book, other] as const] : [];
  });
}

async function booksOf(phone: WorldPhone): Promise<ReadonlyMap<string, Book>> {
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

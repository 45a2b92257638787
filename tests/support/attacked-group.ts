import { isoWeek } from '../../src/domain/calendar.ts';
import { base64url, type Bytes } from '../../src/kernel/bytes.ts';
import type { Batch, Operation } from '../../src/protocol/batch.ts';
import { parcelToBytes, sectionToBytes } from '../../src/protocol/parcel.ts';
import { deflate } from '../../src/formats/deflate.ts';
import { sealBlob } from '../../src/seal/blob.ts';
import { bookKey } from '../../src/seal/book-key.ts';
import { systemRandom } from '../../src/seal/random.ts';
import { MINE } from '../../src/store/book-name.ts';
import type { KeyRecord, RingName } from '../../src/store/key-record.ts';
import { epochOf, secretOf } from '../../src/store/keyring.ts';
import { openMine } from '../../src/store/open-mine.ts';
import { put } from '../../src/store/table.ts';
import { answerJoin } from '../../src/sync/inviting.ts';
import { askToJoin, takeGift } from '../../src/sync/joining.ts';
import { parcelKeys } from '../../src/sync/parcel-keys.ts';
import { takeParcel } from '../../src/sync/take-parcel.ts';
import { looseTable } from '../unit/store/phone-content.ts';
import { forge } from '../unit/store/test-group.ts';
import { openedWith, reachableFrom, secretsIn } from './derivable.ts';
import { emptyPhone, exchange, founderPhone, type GroupPhone, stateOf } from './group-of-phones.ts';
import { valueOf } from './open-phone.ts';

const GONE_WEEK = isoWeek('2026-W47');
const WEEK = isoWeek('2026-W48');
/** The contacts of a week whose day has come: deleted on every phone, kept by whoever copied them. */
const GONE_BOOK = 'contacts/2026-W47';

/** The books that travel, and a word that stands in each. */
export const SHARED_BOOKS = [
  'group',
  'week/2026-W48',
  'desk',
  'contacts/2026-W48',
  'addresses/2026-W48',
  'circle',
] as const;
export type SharedBook = (typeof SHARED_BOOKS)[number];

const PLACES = {
  group: ['members', 'nickname'],
  'week/2026-W48': ['orders', 'kitchenNote'],
  desk: ['debts', 'nickname'],
  'contacts/2026-W48': ['contacts', 'nickname'],
  [GONE_BOOK]: ['contacts', 'nickname'],
  'addresses/2026-W48': ['addresses', 'address'],
  circle: ['weights', 'reason'],
  [MINE]: ['recipes', 'name'],
  'drafts/2026-W48': ['drafts', 'text'],
} as const;
type MarkedBook = keyof typeof PLACES;

/** What stands in a book and nowhere else. */
export function wordOf(book: string, time = 'first'): string {
  return `the ${time} word of ${book}`;
}

/** Kiwi founded the group, Mango has all rings too, Figue those that were given her. */
export interface AttackedGroup {
  readonly kiwi: GroupPhone;
  readonly mango: GroupPhone;
  readonly figue: GroupPhone;
  /** The two messages by which Figue came. */
  readonly handshake: { readonly request: Bytes; readonly answer: Bytes };
  /** Every blob that ever lay on a phone, what is deleted since included. */
  sealed(): Promise<readonly Bytes[]>;
}

/** A group with something in every book, and a week that has gone. */
export async function attackedGroup(rings: readonly RingName[]): Promise<AttackedGroup> {
  const kiwi = await founderPhone('Kiwi');
  valueOf(await kiwi.shelf.prepareWeek(GONE_WEEK));
  const { phone: mango } = await joined(kiwi, 'Mango', ['kitchen', 'desk', 'circle']);
  const { phone: figue, ...handshake } = await joined(kiwi, 'Figue', rings);
  const phones = [kiwi, mango, figue];
  for (const phone of phones) valueOf(await phone.shelf.prepareWeek(WEEK));
  for (const book of Object.keys(PLACES)) await say(kiwi, book as MarkedBook); // its own keys
  for (const other of [mango, figue]) await exchange(kiwi, other);
  const gone = await blobsOn(kiwi, GONE_BOOK);
  for (const { shelf } of phones) await shelf.destroy([GONE_BOOK]);
  return {
    kiwi,
    mango,
    figue,
    handshake,
    sealed: async () => [...gone, ...(await Promise.all(phones.map((one) => blobsOn(one)))).flat()],
  };
}

/** A phone that came by the two messages, with the rings given. */
async function joined(inviter: GroupPhone, label: string, rings: readonly RingName[]) {
  const phone = emptyPhone();
  const request = valueOf(await askToJoin(phone.shelf, label, systemRandom));
  const answer = valueOf(await answerJoin(inviter.shelf, { request, rings, label: 'Kiwi' }));
  const { device } = valueOf(await takeGift(phone.shelf, answer, systemRandom));
  return { phone: Object.assign(phone, { id: device.id }), request, answer };
}

/** Writes the word of a book as a person does. */
export async function say(phone: GroupPhone, name: MarkedBook, time?: string): Promise<void> {
  const own = { shelf: phone.shelf, random: systemRandom };
  const book = valueOf(name === MINE ? await openMine(own) : await phone.shelf.open(name));
  const [table, field] = PLACES[name];
  valueOf(await book.commit([put(looseTable(table), 'marked', { [field]: wordOf(name, time) })]));
}

/** All blobs on a phone's disk; those of one book where it is named. */
export async function blobsOn(
  { storage, shelf }: GroupPhone,
  only?: string,
): Promise<readonly Bytes[]> {
  const blobs: Bytes[] = [];
  for (const { id, name } of await shelf.entries()) {
    if (only !== undefined && name !== only) continue;
    const { snapshot, tail } = valueOf(await storage.bookLog(id).load());
    const all = snapshot ? valueOf(await storage.bookLog(id).after(0)) : tail;
    blobs.push(...(snapshot ? [snapshot.blob] : []), ...all.map(({ blob }) => blob));
  }
  return blobs;
}

const BOOK_NAMES = Object.keys(PLACES);

/** What is read in these blobs by somebody who finds some secrets, and derives whatever can be derived. */
export async function readBy(held: readonly Bytes[], blobs: readonly Bytes[]): Promise<string> {
  const unlike = new Map(held.map((secret) => [base64url(secret), secret]));
  const found = [...unlike.values()].map((one) => reachableFrom(one, BOOK_NAMES, 3));
  return openedWith((await Promise.all(found)).flat(), blobs);
}

/** The books whose word stands in a text. */
export function booksIn(text: string, time?: string): readonly string[] {
  return BOOK_NAMES.filter((book) => text.includes(wordOf(book, time)));
}

/** The books that keys open, of all that ever lay on the phones. */
export async function booksReadWith(keys: KeyRecord, blobs: readonly Bytes[]) {
  return booksIn(await readBy(secretsIn(keys), blobs));
}

/** How somebody who holds some keys tries to write in a book. */
const WAYS = ['long ago', 'in the name of Mango', 'by another date', 'in her own name'] as const;
export type Way = (typeof WAYS)[number];

/** Who forges, and with which keys. */
export interface Forger {
  readonly keys: KeyRecord;
  readonly victim: GroupPhone;
  readonly mango: string;
}

/** The ways by which a forger's words come to count on the victim's phone, in each book. */
export async function writtenBy(forger: Forger): Promise<Record<string, readonly Way[]>> {
  const counted: Record<string, readonly Way[]> = {};
  for (const book of SHARED_BOOKS) {
    const ways: Way[] = [];
    for (const way of WAYS) if (await counts(forger, book, way)) ways.push(way);
    if (ways.length > 0) counted[book] = ways;
  }
  return counted;
}

/** Brings it sealed under every key the forger has, as a relay would, and in parcels of every ring she has. */
async function counts({ keys, victim, mango }: Forger, name: SharedBook, way: Way) {
  const book = valueOf(await victim.shelf.open(name));
  const before = await stateOf(victim, name);
  const at = { book: name, ...epochOf(keys, name) };
  const author = way === 'in the name of Mango' ? mango : keys.device.id;
  const seq = (book.vector[author] ?? 0) + 1;
  const [table, field] = PLACES[name];
  const ms = way === 'long ago' ? 1 : victim.clock.at + 60_000;
  const value = way === 'long ago' ? 'forged long ago' : `forged ${way}`;
  const op: Operation = [table, 'marked', field, value, 0, ms, 0, ''];
  const said: Partial<Batch> = { ...at, device: author, seq, ops: [op], at: ms };
  const bodies = [(await forge(await bookKey(systemRandom(32)), keys.device, said)).signed];
  if (way === 'by another date')
    bodies.splice(0, 1, ...valueOf(await book.signedAfter({})).map(redated));
  const blobs: Bytes[] = [];
  for (const secret of allSecrets(keys, name)) {
    const key = await bookKey(secret);
    for (const body of bodies) blobs.push(await sealBlob(key, body, systemRandom));
  }
  valueOf(await book.receive(blobs, null));
  const section = { has: {}, books: [{ logId: book.address.logId, bodies }] };
  for (const { key } of await parcelKeys(keys)) {
    const body = await deflate(sectionToBytes(section));
    const parcel = parcelToBytes([await sealBlob(key, body, systemRandom, 'short')]);
    valueOf(await takeParcel(victim.shelf, parcel));
  }
  const after = await stateOf(victim, name);
  return way === 'by another date' ? after !== before : shown(book, name) === value;
}

function shown(book: Awaited<ReturnType<typeof openOf>>, name: SharedBook): unknown {
  const [table, field] = PLACES[name];
  return book.rows(looseTable(table)).value.get('marked')?.[field];
}

const openOf = async ({ shelf }: GroupPhone, name: SharedBook) => valueOf(await shelf.open(name));

/** The book's own secret first, where she has it. */
function allSecrets(keys: KeyRecord, name: string): readonly Bytes[] {
  const own = secretOf(keys, name);
  const all = [...(own ? [own] : []), ...secretsIn({ rings: keys.rings, books: keys.books })];
  return [...new Map(all.map((secret) => [base64url(secret), secret])).values()];
}

/** A body as its writer signed it, but for the day. */
function redated(body: Bytes): Bytes {
  const changed = body.slice();
  const at = Buffer.from(changed).indexOf('"at":') + '"at":'.length;
  changed.set([0x39], at + 1); // another second digit of the milliseconds
  return changed;
}

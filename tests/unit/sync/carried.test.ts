import { beforeEach, expect, test } from 'vitest';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { type Bytes, utf8 } from '../../../src/kernel/bytes.ts';
import { type Instant, toInstant } from '../../../src/kernel/clock.ts';
import { parcelToBytes, parseParcel } from '../../../src/protocol/parcel.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { memberTable } from '../../../src/store/books/group-book.ts';
import { contactTable } from '../../../src/store/books/desk-books.ts';
import { put } from '../../../src/store/table.ts';
import {
  carriedSections,
  carrySections,
  takeCarried,
  withCarried,
} from '../../../src/sync/carried.ts';
import { answerJoin } from '../../../src/sync/inviting.ts';
import { askToJoin, takeGift } from '../../../src/sync/joining.ts';
import { makeParcel } from '../../../src/sync/make-parcel.ts';
import { takeParcel } from '../../../src/sync/take-parcel.ts';
import { founderPhone, furtherPhone, type GroupPhone } from '../../support/group-of-phones.ts';
import { valueOf } from '../../support/open-phone.ts';

const WEEK = isoWeek('2026-W48');
const DAY_MS = 86_400_000;
const NOON = Date.UTC(2026, 10, 22, 11);

let mango: GroupPhone;
let kiwi: GroupPhone;
beforeEach(async () => {
  mango = await founderPhone('téléphone de Mango');
  valueOf(await mango.shelf.prepareWeek(WEEK));
  kiwi = await furtherPhone(mango, 'téléphone de Kiwi', ['kitchen']);
});

const at = ({ storage: { catalogue } }: GroupPhone, now = NOON) => ({
  catalogue,
  now: toInstant(now) satisfies Instant,
});
const parcelOf = async ({ shelf }: GroupPhone) =>
  valueOf(await makeParcel({ shelf, random: systemRandom }, null)).bytes;

async function write(phone: GroupPhone) {
  const lune = { nickname: 'Lune', colour: 'orange', shape: 'circle' } as const;
  valueOf(await valueOf(await phone.shelf.open('group')).commit([put(memberTable, 'l', lune)]));
  const contact = { nickname: 'Figue', contact: '', note: '', reference: null };
  const contacts = valueOf(await phone.shelf.open(`contacts/${WEEK}`));
  valueOf(await contacts.commit([put(contactTable, 'o', contact)]));
}

/** Kiwi, of the kitchen, is given a file of Mango. */
async function given(): Promise<readonly Bytes[]> {
  await write(mango);
  const taken = valueOf(await takeParcel(kiwi.shelf, await parcelOf(mango)));
  await carrySections(at(kiwi), taken.unopened);
  return taken.unopened;
}

test('a kitchen phone carries what it cannot read from one desk phone to another', async () => {
  expect(await given()).toHaveLength(2); // desk and circle
  const desk = await furtherPhone(mango, 'téléphone de Safran');
  const file = await withCarried(at(kiwi), await parcelOf(kiwi));
  valueOf(await takeParcel(desk.shelf, file));
  const contacts = valueOf(await desk.shelf.open(`contacts/${WEEK}`)).rows(contactTable).value;
  expect(contacts.get('o')?.nickname).toBe('Figue');
});

test('once the phone is given the desk, what it carried opens, and the rest stays', async () => {
  await given();
  const request = valueOf(await askToJoin(kiwi.shelf, 'téléphone de Kiwi', systemRandom));
  const answer = { request, rings: ['desk'] as const, label: 'Mango' };
  const gift = valueOf(await answerJoin(mango.shelf, answer));
  valueOf(await takeGift(kiwi.shelf, gift, systemRandom));
  const taken = valueOf(await takeCarried({ ...at(kiwi), shelf: kiwi.shelf }));
  expect(taken?.merged).toBeGreaterThan(0);
  const contacts = valueOf(await kiwi.shelf.open(`contacts/${WEEK}`)).rows(contactTable).value;
  expect(contacts.get('o')?.nickname).toBe('Figue');
  expect(await carriedSections(at(kiwi))).toHaveLength(1);
});

test('the same file twice is carried once', async () => {
  const sections = await given();
  await carrySections(at(kiwi), sections);
  expect(await carriedSections(at(kiwi))).toEqual(sections);
});

test('after thirty days nothing is carried any more', async () => {
  await given();
  expect(await carriedSections(at(kiwi, NOON + 30 * DAY_MS))).toHaveLength(2);
  expect(await carriedSections(at(kiwi, NOON + 30 * DAY_MS + 1))).toEqual([]);
});

test('half a megabyte is the most: the oldest makes room', async () => {
  const section = (letter: string) => utf8(letter.repeat(200_000));
  for (const [day, letter] of ['a', 'b', 'c'].entries())
    await carrySections(at(kiwi, NOON + day * DAY_MS), [section(letter)]);
  expect(await carriedSections(at(kiwi, NOON + 3 * DAY_MS))).toEqual([section('b'), section('c')]);
  await carrySections(at(kiwi, NOON + 3 * DAY_MS), [utf8('x'.repeat(520_000))]);
  expect(await carriedSections(at(kiwi, NOON + 3 * DAY_MS))).toEqual([]);
});

test('a full phone says so, and keeps what it carried before', async () => {
  const sections = await given();
  const { catalogue } = kiwi.storage;
  const isFull = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const full = { catalogue: { read: catalogue.read.bind(catalogue), write: isFull } };
  const more = [utf8('of somebody else')];
  expect(await carrySections({ ...at(kiwi), ...full }, more)).toEqual({
    ok: false,
    error: { type: 'QuotaExceeded' },
  });
  const taken = await takeCarried({ ...at(kiwi), ...full, shelf: kiwi.shelf });
  expect(taken).toEqual({ ok: false, error: { type: 'QuotaExceeded' } });
  expect(await carriedSections(at(kiwi))).toEqual(sections);
});

test('a parcel stays within the sections it may have', async () => {
  const own = parcelToBytes(Array.from({ length: 63 }, (_, n) => utf8(`own ${n}`)));
  await carrySections(at(kiwi), [utf8('older'), utf8('newer')]);
  const sections = parseParcel(await withCarried(at(kiwi), own));
  expect(valueOf(sections).slice(62)).toEqual([utf8('own 62'), utf8('newer')]);
});

test('what somebody else wrote into the catalogue is no section', async () => {
  await kiwi.storage.catalogue.write('carried', { at: 'never' });
  expect(await carriedSections(at(kiwi))).toEqual([]);
});

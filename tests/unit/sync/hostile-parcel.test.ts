import { beforeEach, expect, test } from 'vitest';
import { isoWeek } from '../../../src/domain/calendar.ts';
import type { Bytes } from '../../../src/kernel/bytes.ts';
import { type Instant, toInstant } from '../../../src/kernel/clock.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { memberTable } from '../../../src/store/books/group-book.ts';
import { contactTable } from '../../../src/store/books/desk-books.ts';
import { put } from '../../../src/store/table.ts';
import { carrySections, takeCarried } from '../../../src/sync/carried.ts';
import { answerJoin } from '../../../src/sync/inviting.ts';
import { askToJoin, takeGift } from '../../../src/sync/joining.ts';
import { makeParcel } from '../../../src/sync/make-parcel.ts';
import { takeParcel } from '../../../src/sync/take-parcel.ts';
import { founderPhone, furtherPhone, type GroupPhone } from '../../support/group-of-phones.ts';
import { valueOf } from '../../support/open-phone.ts';

const WEEK = isoWeek('2026-W48');
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

test('a section somebody touched keeps no other one away that was carried with it', async () => {
  const sections = await given();
  const touched = sections.map((section) => {
    const copy = section.slice();
    copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
    return copy;
  });
  await carrySections(at(kiwi), [...touched, ...sections]);
  const request = valueOf(await askToJoin(kiwi.shelf, 'téléphone de Kiwi', systemRandom));
  const asked = { request, rings: ['desk'] as const, label: 'Mango' };
  valueOf(await takeGift(kiwi.shelf, valueOf(await answerJoin(mango.shelf, asked)), systemRandom));
  const taken = valueOf(await takeCarried({ ...at(kiwi), shelf: kiwi.shelf }));
  expect(taken?.damaged).toBe(1);
  const contacts = valueOf(await kiwi.shelf.open(`contacts/${WEEK}`)).rows(contactTable).value;
  expect(contacts.get('o')?.nickname).toBe('Figue');
});

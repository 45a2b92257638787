import { beforeEach, expect, test } from 'vitest';
import { isoWeek } from '../../../src/domain/calendar.ts';
import type { Possessions } from '../../../src/protocol/parcel.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { memberTable } from '../../../src/store/books/group-book.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { put } from '../../../src/store/table.ts';
import { acknowledgeBooks } from '../../../src/sync/acknowledge-books.ts';
import { makeParcel } from '../../../src/sync/make-parcel.ts';
import { renewRing } from '../../../src/sync/renew-ring.ts';
import { hasSame } from '../../../src/sync/same-content.ts';
import { takeParcel } from '../../../src/sync/take-parcel.ts';
import { founderPhone, furtherPhone, type GroupPhone } from '../../support/group-of-phones.ts';
import { valueOf } from '../../support/open-phone.ts';

const WEEK = isoWeek('2026-W48');

let mango: GroupPhone;
let kiwi: GroupPhone;
beforeEach(async () => {
  mango = await founderPhone('téléphone de Mango');
  valueOf(await mango.shelf.prepareWeek(WEEK));
  kiwi = await furtherPhone(mango, 'téléphone de Kiwi', ['kitchen', 'desk']);
});

/** What one phone shows and the other films; the answer is what the first one said it has. */
async function show(
  from: GroupPhone,
  to: GroupPhone,
  known: Possessions | null = null,
): Promise<Possessions> {
  const { bytes } = valueOf(await makeParcel({ shelf: from.shelf, random: systemRandom }, known));
  const { theirs } = valueOf(await takeParcel(to.shelf, bytes));
  return theirs;
}

async function write(phone: GroupPhone, id: string) {
  const person = { nickname: id, colour: 'orange', shape: 'circle' } as const;
  valueOf(await valueOf(await phone.shelf.open('group')).commit([put(memberTable, id, person)]));
}

test('shown both ways and confirmed, both phones know that they have the same', async () => {
  await write(mango, 'Mango');
  await show(mango, kiwi);
  await write(kiwi, 'Kiwi');
  const ofMango = await show(mango, kiwi);
  expect(await hasSame(kiwi.shelf, ofMango)).toBe(false);
  valueOf(await acknowledgeBooks(kiwi.shelf));
  const ofKiwi = await show(kiwi, mango, ofMango);
  expect(await hasSame(mango.shelf, ofKiwi)).toBe(true);
  valueOf(await acknowledgeBooks(mango.shelf));
  expect(await hasSame(kiwi.shelf, await show(mango, kiwi, ofKiwi))).toBe(true);
  const health = valueOf(await mango.shelf.open('group')).health.value;
  expect(health).toMatchObject({ unseen: 0, safeOn: 1 });
});

test('a book the other one has never seen makes them differ', async () => {
  const said = await show(kiwi, mango);
  await write(mango, 'Mango');
  expect(await hasSame(mango.shelf, said)).toBe(false);
});

test('with a phone of another group nothing is the same', async () => {
  expect(
    await hasSame(mango.shelf, { ['x'.repeat(22)]: { numbers: { someone: 3 }, mark: '' } }),
  ).toBe(false);
  expect(await hasSame(mango.shelf, {})).toBe(false);
});

test('while one of them has not followed a renewal, neither says that it is the same', async () => {
  await show(mango, kiwi);
  const plan = { ring: 'kitchen', removed: [], fromWeek: WEEK, settled: [] } as const;
  const deps = { shelf: mango.shelf, random: systemRandom, now: toInstant(Date.UTC(2026, 10, 22)) };
  valueOf(await renewRing(deps, plan));
  expect(await hasSame(kiwi.shelf, await show(mango, kiwi))).toBe(false);
  expect(await hasSame(mango.shelf, await show(kiwi, mango))).toBe(false);
});

import { expect, test } from 'vitest';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { base64url } from '../../../src/kernel/bytes.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { ok } from '../../../src/kernel/result.ts';
import { exportPublicKeys } from '../../../src/seal/device-key.ts';
import { deviceAddedId, deviceAddedKind } from '../../../src/store/books/device-facts.ts';
import { expireBooks } from '../../../src/store/expire.ts';
import type { KeyRecord } from '../../../src/store/key-record.ts';
import type { Shelf } from '../../../src/store/shelf.ts';
import { happen, put } from '../../../src/store/table.ts';
import { blobsOf } from './test-group.ts';
import { NOBODY_ELSE } from '../../support/nobody-else.ts';
import {
  dishes,
  dishesOf,
  found,
  newKeys,
  testPhone,
  type TestPhone,
  valueOf,
} from './test-phone.ts';

const WEEK = 'week/2026-W48';
const soup = put(dishes, 'd1', { name: 'Soupe' });

interface Holder {
  readonly phone: TestPhone;
  readonly shelf: Shelf;
  readonly keys: KeyRecord;
}

async function founder(): Promise<Holder> {
  const phone = testPhone();
  const shelf = await phone.window();
  await found(shelf);
  valueOf(await shelf.prepareWeek(isoWeek('2026-W48')));
  return { phone, shelf, keys: keysOf(shelf) };
}

/** Another phone with the same rings. */
async function companion({ keys }: Holder): Promise<Holder> {
  const phone = testPhone();
  const shelf = await phone.window();
  const { device } = await newKeys();
  valueOf(await shelf.changeKeys(() => Promise.resolve(ok({ ...keys, device }))));
  return { phone, shelf, keys: keysOf(shelf) };
}

function keysOf(shelf: Shelf): KeyRecord {
  const keys = shelf.keys.value;
  if (!keys) throw new Error('it was founded');
  return keys;
}

async function added({ keys: { device } }: Holder) {
  const { sign, agree } = await exportPublicKeys(device);
  const data = { id: device.id, sign: base64url(sign), agree: base64url(agree), label: 'Kiwi' };
  return happen(deviceAddedKind, deviceAddedId(data), data);
}

/** What another phone wrote in the week, taken in by an open book that does not know it yet. */
async function waitingWeek() {
  const lune = await founder();
  const kiwi = await companion(lune);
  valueOf(await valueOf(await kiwi.shelf.open(WEEK)).commit([soup]));
  const week = valueOf(await lune.shelf.open(WEEK));
  const blobs = await blobsOf(valueOf(await kiwi.shelf.open(WEEK)));
  expect(valueOf(await week.receive(blobs, { seq: 1 }))).toMatchObject({ parked: 1 });
  return { lune, kiwi, week };
}

test('an open week shows what waited for a phone as soon as the phone is added, here', async () => {
  const { lune, kiwi, week } = await waitingWeek();
  valueOf(await valueOf(await lune.shelf.open('group')).commit([await added(kiwi)]));
  await expect.poll(() => week.health.value.parked).toBe(0);
  expect(dishesOf(week)).toMatchObject({ d1: { name: 'Soupe' } });
});

test('an open week shows it, too, when the word that adds the phone comes from elsewhere', async () => {
  const { lune, kiwi, week } = await waitingWeek();
  const away = valueOf(await (await founderElsewhere(lune)).open('group'));
  valueOf(await away.commit([await added(kiwi)]));
  const group = valueOf(await lune.shelf.open('group'));
  valueOf(await group.receive(await blobsOf(away), { seq: 1 }));
  await expect.poll(() => week.health.value.parked).toBe(0);
});

test('so does the same week in another window', async () => {
  const { lune, kiwi } = await waitingWeek();
  const other = await lune.phone.window();
  const there = valueOf(await other.open(WEEK));
  expect(there.health.value.parked).toBe(1);
  valueOf(await valueOf(await lune.shelf.open('group')).commit([await added(kiwi)]));
  await expect.poll(() => there.health.value.parked).toBe(0);
});

test('an open week hears a phone somebody vouched for meanwhile', async () => {
  const { lune, kiwi, week } = await waitingWeek();
  const trusted = {
    [kiwi.keys.device.id]: { ...(await exportPublicKeys(kiwi.keys.device)), label: 'Kiwi' },
  };
  valueOf(
    await lune.shelf.changeKeys((now) => Promise.resolve(ok({ ...(now ?? lune.keys), trusted }))),
  );
  await expect.poll(() => dishesOf(week)).toHaveProperty('d1');
});

test('drafts and the evening sheet are never carried to other phones; what is, is told by its name', async () => {
  const { shelf } = await founder();
  for (const name of [WEEK, 'contacts/2026-W48', 'drafts/2026-W48'] as const)
    valueOf(await shelf.open(name));
  expect((await shelf.syncable()).toSorted()).toEqual(['contacts/2026-W48', 'desk', 'group', WEEK]);
});

test('a book of a former key goes on its own day, or a month after the renewal if that is sooner', async () => {
  const { phone, shelf, keys } = await founder();
  const DAY = 86_400_000;
  for (const name of [WEEK, 'contacts/2026-W48'] as const) valueOf(await shelf.open(name));
  const before = new Map((await shelf.entries()).map(({ name, due }) => [name, due]));
  const epochs = { [WEEK]: '2.k3f9', 'contacts/2026-W48': '2.k3f9' };
  valueOf(await shelf.changeKeys(() => Promise.resolve(ok({ ...keys, epochs }))));
  for (const name of [WEEK, 'contacts/2026-W48'] as const) valueOf(await shelf.open(name));
  const after = new Map((await shelf.entries()).map(({ name, due }) => [name, due]));
  expect(before.get(WEEK)).toBeNull();
  expect(after.get('week/2026-W48@1')).toBe(phone.clock.at + 30 * DAY);
  expect(after.get('contacts/2026-W48@1')).toBe(before.get('contacts/2026-W48'));
  expect(after.get('contacts/2026-W48')).toBe(before.get('contacts/2026-W48'));
});

test('the secret of a former key goes in time, too, of a week nobody opened since', async () => {
  const { phone, shelf, keys } = await founder();
  const { catalogue } = phone.storage;
  const secret = keys.books['contacts/2026-W48'];
  if (!secret) throw new Error('the week was prepared');
  const books = { ...keys.books, 'contacts/2026-W48@1': secret };
  valueOf(await shelf.changeKeys(() => Promise.resolve(ok({ ...keys, books }))));
  const goneOn = async (day: number) => {
    const now = toInstant(Date.UTC(2026, 10, day, 12));
    const run = { shelf, catalogue, now, relayAgrees: true, confirmed: true, ...NOBODY_ELSE };
    return valueOf(await expireBooks(run)).expired;
  };
  expect(await goneOn(24)).not.toContain('contacts/2026-W48@1');
  expect(await goneOn(37)).toContain('contacts/2026-W48@1');
});

/** The founder's own phone with another disk: what it says there is no news to anybody's trust. */
async function founderElsewhere({ keys }: Holder): Promise<Shelf> {
  const shelf = await testPhone().window();
  valueOf(await shelf.changeKeys(() => Promise.resolve(ok(keys))));
  return shelf;
}

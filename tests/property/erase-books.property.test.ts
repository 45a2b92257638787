import fc from 'fast-check';
import { expect, test } from 'vitest';
import { syncTasks } from '../../src/app/sync-tasks.ts';
import { addWeeks, isoWeek } from '../../src/domain/calendar.ts';
import { eventName } from '../../src/domain/week-name.ts';
import { toInstant } from '../../src/kernel/clock.ts';
import { ok } from '../../src/kernel/result.ts';
import { systemRandom } from '../../src/seal/random.ts';
import { turnLockOn, unlock } from '../../src/store/app-lock.ts';
import { type BookName, ringOfBook, weekBookName } from '../../src/store/book-name.ts';
import { eraseBooks, leaveRing, type LeftRing } from '../../src/store/erase-books.ts';
import type { KeyRecord } from '../../src/store/key-record.ts';
import type { Shelf } from '../../src/store/shelf.ts';
import { giftOf, withGift } from '../../src/store/ring-gift.ts';
import { put } from '../../src/store/table.ts';
import { renewRing } from '../../src/sync/renew-ring.ts';
import { exchange, founderPhone, furtherPhone, stateOf } from '../support/group-of-phones.ts';
import { bytesIn, lockPhone, secretTexts } from '../support/lock-phone.ts';
import { dishes, found, valueOf } from '../unit/store/test-phone.ts';

const WEEK = isoWeek('2026-W48');
const CONTACTS = weekBookName('contacts', WEEK);
const NOW = toInstant(Date.UTC(2026, 10, 22, 11));
const runs = { numRuns: 12 };
const leavable = fc.constantFrom<LeftRing>('desk', 'circle');

function keysOf(shelf: Shelf): KeyRecord {
  const keys = shelf.keys.value;
  if (!keys) throw new Error('it was founded');
  return keys;
}

/** The secrets of a ring, and all others, as text. */
async function partedSecrets(keys: KeyRecord, ring: LeftRing) {
  const all = Object.entries(await secretTexts(keys));
  const isOf = (name: string) => name.startsWith(`${ring} `) || ringOfBook(name) === ring;
  const gone = all.filter(([name]) => isOf(name));
  // A chain that is walked on is another one.
  const kept = all.filter(([name]) => !isOf(name) && !name.endsWith(' chain'));
  const texts = (some: typeof all) => some.map(([, text]) => text);
  return { gone: texts(gone), kept: texts(kept) };
}

const phones = fc.record({
  ring: leavable,
  weeks: fc.nat(3),
  /** How the lock stands: none, open, or closed. */
  lock: fc.constantFrom('none' as const, 'open' as const, 'closed' as const),
  scope: fc.constantFrom('private' as const, 'all' as const),
});

test('a phone that left a ring has nothing of it, nor of any week to come, and everything else', async () => {
  await fc.assert(
    fc.asyncProperty(phones, async ({ ring, weeks, lock, scope }) => {
      const phone = lockPhone();
      let window = await phone.open();
      await found(window.shelf);
      valueOf(await window.shelf.prepareWeek(addWeeks(WEEK, weeks)));
      const names: BookName[] = [ring, CONTACTS, weekBookName('week', WEEK)];
      for (const name of names)
        valueOf(await valueOf(await window.shelf.open(name)).commit([put(dishes, 'd', { name })]));
      valueOf(await renewRing({ ...window, now: NOW }, renewalOf(ring)));
      const before = await partedSecrets(keysOf(window.shelf), ring);
      const phrase = [1, 2, 3, 4, 5, 6];
      if (lock !== 'none') valueOf(await turnLockOn(window, { scope, phrase }));
      if (lock === 'closed') window = await phone.open();
      valueOf(await leaveRing(window.shelf, ring));
      if (lock === 'closed') valueOf(await unlock(window, phrase));
      valueOf(await window.shelf.prepareWeek(addWeeks(WEEK, weeks + 8)));

      const keys = keysOf(window.shelf);
      expect(bytesIn(keys).filter((text) => before.gone.includes(text))).toEqual([]);
      expect(Object.values(await secretTexts(keys))).toEqual(expect.arrayContaining(before.kept));
      const left = [...Object.keys(keys.books), ...Object.keys(keys.epochs ?? {})];
      expect(left.filter((name) => ringOfBook(name) === ring)).toEqual([]);
      expect(Object.keys(keys.renewals ?? {}).filter((name) => name.startsWith(ring))).toEqual([]);
      const entries = (await window.shelf.entries()).map(({ name }) => name);
      expect(entries.filter((name) => ringOfBook(name) === ring)).toEqual([]);
      expect((await window.shelf.open(ring)).ok).toBe(false);
    }),
    runs,
  );
});

function renewalOf(ring: LeftRing | 'kitchen') {
  return { ring, removed: [], fromWeek: WEEK, settled: [] };
}

test('back in a ring it left, a phone goes on after its last number: nobody takes it for two phones', async () => {
  const debt = (name: string) => [put(dishes, name, { name, portions: 1, note: '' })];
  await fc.assert(
    fc.asyncProperty(fc.nat(4), fc.boolean(), async (times, receivesFirst) => {
      const kiwi = await founderPhone();
      const mango = await furtherPhone(kiwi, 'téléphone de Mango');
      await exchange(kiwi, mango);
      const desk = async (of: typeof kiwi) => valueOf(await of.shelf.open('desk'));
      for (let n = 0; n <= times; n += 1)
        valueOf(await (await desk(mango)).commit(debt(`avant ${n}`)));
      await exchange(kiwi, mango);
      valueOf(await leaveRing(mango.shelf, 'desk'));

      const gift = valueOf(giftOf(keysOf(kiwi.shelf), ['desk'], []));
      const joined = (keys: KeyRecord | null) =>
        Promise.resolve(keys ? withGift(keys, gift, systemRandom) : ok(keysOf(mango.shelf)));
      valueOf(await mango.shelf.changeKeys(joined));
      if (receivesFirst) await exchange(kiwi, mango);
      valueOf(await (await desk(mango)).commit(debt('après')));
      await exchange(kiwi, mango);
      await exchange(kiwi, mango);

      expect((await desk(kiwi)).health.value.forked).toEqual([]);
      expect((await desk(kiwi)).rows(dishes).value.has('après')).toBe(true);
      expect(await stateOf(mango, 'desk')).toBe(await stateOf(kiwi, 'desk'));
    }),
    { numRuns: 6 },
  );
});

test('what was erased here comes back by no walk, no round of exchange, no gift and no renewal', async () => {
  const kiwi = await founderPhone();
  const mango = await furtherPhone(kiwi, 'téléphone de Mango');
  for (const { shelf } of [kiwi, mango]) valueOf(await shelf.prepareWeek(WEEK));
  const book = valueOf(await kiwi.shelf.open(CONTACTS));
  valueOf(await book.commit([put(dishes, 'd', { name: 'Soupe' })]));
  await exchange(kiwi, mango);
  const { shelf, clock } = mango;
  const now = { now: () => toInstant(clock.at) };
  valueOf(await eraseBooks({ shelf, clock: now, random: systemRandom }, [CONTACTS]));

  const isGone = async () => {
    expect(keysOf(shelf).books[CONTACTS]).toBeUndefined();
    expect((await shelf.open(CONTACTS)).ok).toBe(false);
    expect(await shelf.has(CONTACTS)).toBe(false);
  };
  await isGone();
  valueOf(await shelf.prepareWeek(addWeeks(WEEK, 4)));
  await isGone();
  expect(
    (await syncTasks(shelf, { currentWeek: WEEK, events: [], now: NOW })).map(({ name }) => name),
  ).not.toContain(CONTACTS);
  const gift = valueOf(giftOf(keysOf(kiwi.shelf), ['desk'], []));
  valueOf(
    await shelf.changeKeys((keys) =>
      Promise.resolve(withGift(keys ?? keysOf(shelf), gift, systemRandom)),
    ),
  );
  await isGone();
  valueOf(await renewRing({ shelf, random: systemRandom, now: NOW }, renewalOf('desk')));
  await isGone();
  expect(keysOf(shelf).books[weekBookName('addresses', WEEK)]).toBeDefined();
});

test('what was erased of an event is opened anew from no seed, and the week beside it stays', async () => {
  const kiwi = await founderPhone();
  const { shelf, clock } = kiwi;
  const event = eventName(WEEK, 7);
  const contacts = weekBookName('contacts', event);
  for (const week of [WEEK, event]) valueOf(await shelf.prepareWeek(week));
  for (const name of [contacts, CONTACTS]) valueOf(await shelf.open(name));
  const now = { now: () => toInstant(clock.at) };
  valueOf(await eraseBooks({ shelf, clock: now, random: systemRandom }, [contacts]));
  valueOf(await shelf.prepareWeek(event));
  expect((await shelf.open(contacts)).ok).toBe(false);
  valueOf(await renewRing({ shelf, random: systemRandom, now: NOW }, renewalOf('desk')));
  valueOf(await shelf.prepareWeek(event));
  expect((await shelf.open(contacts)).ok).toBe(false);
  expect((await shelf.open(CONTACTS)).ok).toBe(true);
  expect((await shelf.open(weekBookName('addresses', event))).ok).toBe(true);
});

import { expect, test } from 'vitest';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { eventName } from '../../../src/domain/week-name.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { seedOf, weekBookName } from '../../../src/store/book-name.ts';
import { giftOf, ringGiftSchema, withGift } from '../../../src/store/ring-gift.ts';
import { put } from '../../../src/store/table.ts';
import { followRenewal } from '../../../src/sync/follow-renewal.ts';
import { pendingRenewals } from '../../../src/sync/pending-renewals.ts';
import { renewRing } from '../../../src/sync/renew-ring.ts';
import {
  exchange,
  founderPhone,
  furtherPhone,
  type GroupPhone,
  stateOf,
} from '../../support/group-of-phones.ts';
import { dishes, newKeys, valueOf } from '../store/test-phone.ts';

const WEEK = isoWeek('2026-W48');
const EVENT = eventName(WEEK, 4711);
const BOOK = weekBookName('week', EVENT);

async function write(phone: GroupPhone, id: string, name: string) {
  valueOf(await phone.shelf.prepareWeek(EVENT));
  const opened = valueOf(await phone.shelf.open(BOOK));
  valueOf(await opened.commit([put(dishes, id, { name, portions: 1, note: '' })]));
}

const deps = ({ shelf, clock }: GroupPhone) => ({
  shelf,
  random: systemRandom,
  now: toInstant(clock.at),
});

async function follow(phone: GroupPhone) {
  const keys = phone.shelf.keys.value;
  if (!keys) throw new Error('it has keys');
  const root = valueOf(await phone.shelf.open('group'));
  const [renewal] = pendingRenewals(keys, 'kitchen', [root]);
  if (renewal?.kind !== 'follow') throw new Error('there is nothing to follow');
  valueOf(await followRenewal(deps(phone), renewal));
}

test('who joins reads and writes the events there are, and opens those to come under the same key', async () => {
  const kiwi = await founderPhone('Kiwi');
  await write(kiwi, 'bread', 'Pain');
  const mango = await furtherPhone(kiwi, 'Mango');
  await exchange(kiwi, mango);
  await write(mango, 'jam', 'Confiture');
  await exchange(mango, kiwi);
  expect(await stateOf(kiwi, BOOK)).toBe(await stateOf(mango, BOOK));
  expect(await stateOf(kiwi, BOOK)).toContain('Confiture');
  const later = eventName(WEEK, 1);
  const addresses = [];
  for (const { shelf } of [kiwi, mango]) {
    valueOf(await shelf.prepareWeek(later));
    addresses.push(valueOf(await shelf.open(weekBookName('contacts', later))).address);
  }
  expect(addresses[0]).toEqual(addresses[1]);
});

test('a renewal takes an event with its week: the removed phone reads on in no book of it', async () => {
  const kiwi = await founderPhone('Kiwi');
  await write(kiwi, 'bread', 'Pain');
  const mango = await furtherPhone(kiwi, 'Mango');
  const figue = await furtherPhone(kiwi, 'Figue');
  for (const phone of [mango, figue, mango]) await exchange(kiwi, phone);
  const before = kiwi.shelf.keys.value?.books;
  const plan = { ring: 'kitchen' as const, removed: [figue.id], fromWeek: '2026-W47', settled: [] };
  valueOf(await renewRing(deps(kiwi), plan));
  for (const name of [BOOK, weekBookName('week', seedOf(WEEK))])
    expect(String(kiwi.shelf.keys.value?.books[name])).not.toBe(String(before?.[name]));
  await write(kiwi, 'jam', 'Confiture');
  for (const phone of [mango, figue]) await exchange(kiwi, phone);
  await follow(mango);
  await exchange(kiwi, mango);
  await write(mango, 'tea', 'Thé');
  await exchange(mango, kiwi);
  expect(await stateOf(mango, BOOK)).toBe(await stateOf(kiwi, BOOK));
  for (const dish of ['Pain', 'Confiture', 'Thé'])
    expect(await stateOf(kiwi, BOOK)).toContain(dish);
  expect(await stateOf(figue, BOOK)).not.toContain('Confiture');
});

test('a gift says what is of events apart: who knows of none still takes the rest, and the other way round', async () => {
  const kiwi = await founderPhone('Kiwi');
  valueOf(await kiwi.shelf.prepareWeek(EVENT));
  const keys = kiwi.shelf.keys.value;
  if (!keys) throw new Error('it has keys');
  const gift = valueOf(giftOf(keys, ['kitchen'], []));
  expect(gift.books.filter(({ name }) => name.includes('.'))).toEqual([]);
  expect(gift.events.map(({ name }) => name)).toContain(BOOK);
  const { events: _, ...older } = gift;
  const read = ringGiftSchema.parse(older);
  const alone = { ...(await newKeys()), rings: {}, books: {} };
  const taken = valueOf(withGift(alone, read, systemRandom));
  expect(Object.keys(taken.books)).toContain(`week/${WEEK}`);
  expect(Object.keys(taken.books).filter((name) => name.includes('.'))).toEqual([]);
});

import { expect, test } from 'vitest';
import { toInstant } from '../../../src/kernel/clock.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { type BookName, splitBookName } from '../../../src/store/book-name.ts';
import { put } from '../../../src/store/table.ts';
import { followRenewal } from '../../../src/sync/follow-renewal.ts';
import { finishRenewals } from '../../../src/sync/finish-renewals.ts';
import { pendingRenewals } from '../../../src/sync/pending-renewals.ts';
import { renewRing } from '../../../src/sync/renew-ring.ts';
import {
  exchange,
  founderPhone,
  furtherPhone,
  type GroupPhone,
  handOver,
  stateOf,
} from '../../support/group-of-phones.ts';
import { dishes, valueOf } from '../store/test-phone.ts';

const WEEK = 'week/2026-W48';
const deps = ({ shelf, clock }: GroupPhone) => ({
  shelf,
  random: systemRandom,
  now: toInstant(clock.at),
});
const plan = (removed: readonly string[]) => ({
  ring: 'kitchen' as const,
  removed,
  fromWeek: '2026-W47',
  settled: [],
});

async function write(phone: GroupPhone, id: string, name: string, book: BookName = WEEK) {
  valueOf(await phone.shelf.prepareWeek('2026-W48' as never)); // a week as everywhere in the app
  const opened = valueOf(await phone.shelf.open(book));
  valueOf(await opened.commit([put(dishes, id, { name, portions: 1, note: '' })]));
}

async function pending(phone: GroupPhone) {
  const keys = phone.shelf.keys.value;
  if (!keys) throw new Error('it has keys');
  const names = (await phone.shelf.syncable()).filter((name) => name.split('@')[0] === 'group');
  const roots = await Promise.all(names.map((name) => phone.shelf.open(name)));
  return pendingRenewals(keys, 'kitchen', roots.map(valueOf));
}

async function follow(phone: GroupPhone) {
  const [renewal] = (await pending(phone)).filter(({ kind }) => kind === 'follow');
  if (!renewal) throw new Error('there is nothing to follow');
  return followRenewal(deps(phone), renewal);
}

async function threePhones() {
  const kiwi = await founderPhone('Kiwi');
  await write(kiwi, 'soup', 'Soupe');
  const mango = await furtherPhone(kiwi, 'Mango');
  const figue = await furtherPhone(kiwi, 'Figue');
  await exchange(kiwi, mango);
  await exchange(kiwi, figue);
  await exchange(kiwi, mango);
  return { kiwi, mango, figue };
}

test('after a renewal who followed reads and writes on, and both have the same book', async () => {
  const { kiwi, mango, figue } = await threePhones();
  await write(figue, 'stew', 'Mafé');
  await exchange(figue, kiwi);
  valueOf(await renewRing(deps(kiwi), plan([figue.id])));
  await write(kiwi, 'soup', 'Soupe de courge');
  await exchange(kiwi, mango);
  expect((await pending(mango)).map(({ kind, by }) => [kind, by])).toEqual([['follow', kiwi.id]]);
  valueOf(await follow(mango));
  await exchange(kiwi, mango);
  await write(mango, 'cake', 'Tarte');
  await exchange(kiwi, mango);
  expect(await stateOf(mango, WEEK)).toBe(await stateOf(kiwi, WEEK));
  expect(await stateOf(mango, WEEK)).toContain('Tarte');
  expect(await stateOf(mango, WEEK)).toContain('Mafé');
  expect(await stateOf(mango, 'group')).toBe(await stateOf(kiwi, 'group'));
});

test('a removed phone reads nothing that comes after, and is told that it was left out', async () => {
  const { kiwi, figue } = await threePhones();
  valueOf(await renewRing(deps(kiwi), plan([figue.id])));
  await write(kiwi, 'secret', 'Nouveau plat');
  await exchange(kiwi, figue);
  expect(await stateOf(figue, WEEK)).not.toContain('Nouveau plat');
  expect((await pending(figue)).map(({ kind }) => kind)).toEqual(['left-out']);
  expect((await follow(figue).catch((error: Error) => error.message)) as string).toContain(
    'nothing',
  );
});

test('what a removed phone wrote after its cut changes nothing, whichever way it comes', async () => {
  const { kiwi, mango, figue } = await threePhones();
  await write(figue, 'before', 'Avant');
  await exchange(figue, kiwi);
  valueOf(await renewRing(deps(kiwi), plan([figue.id])));
  await write(figue, 'after', 'Après');
  await exchange(figue, mango); // mango has it before she hears of the renewal
  await exchange(figue, kiwi);
  await exchange(kiwi, mango);
  valueOf(await follow(mango));
  await exchange(kiwi, mango);
  for (const phone of [kiwi, mango]) valueOf(await finishRenewals(deps(phone)));
  await exchange(kiwi, mango);
  for (const phone of [kiwi, mango]) {
    expect(await stateOf(phone, WEEK)).toContain('Avant');
    expect(await stateOf(phone, WEEK)).not.toContain('Après');
  }
  expect(await stateOf(mango, WEEK)).toBe(await stateOf(kiwi, WEEK));
});

test('what an honest phone wrote under the old key before it followed is not lost', async () => {
  const { kiwi, mango, figue } = await threePhones();
  valueOf(await renewRing(deps(kiwi), plan([figue.id])));
  await write(mango, 'late', 'Plat tardif');
  await handOver(kiwi, mango);
  valueOf(await follow(mango));
  await exchange(kiwi, mango);
  expect(await stateOf(kiwi, WEEK)).toContain('Plat tardif');
  expect(await stateOf(mango, WEEK)).toBe(await stateOf(kiwi, WEEK));
});

test('what went here on its day gets no new key, though it might have lived on and others still have it', async () => {
  const addresses = 'addresses/2026-W48';
  const kiwi = await founderPhone('Kiwi');
  await write(kiwi, 'street', 'Rue des Pommes', addresses);
  const mango = await furtherPhone(kiwi, 'Mango');
  for (const phone of [mango, mango]) await exchange(kiwi, phone);
  await mango.shelf.destroy([addresses]);
  valueOf(await renewRing(deps(kiwi), { ...plan([]), ring: 'desk' }));
  await exchange(kiwi, mango);
  const desk = valueOf(await mango.shelf.open('desk'));
  const keys = mango.shelf.keys.value;
  const [renewal] = keys ? pendingRenewals(keys, 'desk', [desk]) : [];
  if (renewal?.kind !== 'follow') throw new Error('there is something to follow');
  valueOf(await followRenewal(deps(mango), renewal));
  await exchange(kiwi, mango);
  const held = Object.keys(mango.shelf.keys.value?.books ?? {});
  expect(held.filter((name) => splitBookName(name).base === addresses)).toEqual([]);
  expect(await stateOf(kiwi, addresses)).toContain('Rue des Pommes');
  // And who renews is no exception.
  await kiwi.shelf.destroy([addresses]);
  valueOf(await renewRing(deps(kiwi), { ...plan([]), ring: 'desk' }));
  expect(Object.keys(kiwi.shelf.keys.value?.books ?? {})).not.toContain(addresses);
});

test('of two renewals at once all end in one, and the removals of both are asked for', async () => {
  const { kiwi, mango, figue } = await threePhones();
  const safran = await furtherPhone(kiwi, 'Safran');
  for (const phone of [mango, figue, safran]) await exchange(kiwi, phone);
  for (const phone of [mango, figue, safran]) await exchange(kiwi, phone);
  valueOf(await renewRing(deps(kiwi), plan([figue.id])));
  valueOf(await renewRing(deps(mango), plan([safran.id])));
  await exchange(kiwi, mango);
  await exchange(kiwi, mango);
  const asked = [...(await pending(kiwi)), ...(await pending(mango))].map(({ kind }) => kind);
  expect(asked.sort()).toEqual(['follow', 'unite']);
  const [later, loser] =
    (await pending(kiwi))[0]?.kind === 'follow' ? [mango, kiwi] : [kiwi, mango];
  valueOf(await follow(loser));
  await exchange(later, loser);
  await exchange(later, loser);
  await write(loser, 'both', 'Ensemble');
  await exchange(later, loser);
  expect(await stateOf(later, WEEK)).toBe(await stateOf(loser, WEEK));
  expect(await stateOf(later, WEEK)).toContain('Ensemble');
});

test('before what the last renewal keeps has arrived nobody renews once more: words of removed phones would be lost', async () => {
  const { kiwi, mango, figue } = await threePhones();
  await write(figue, 'before', 'Avant');
  await exchange(figue, mango);
  await exchange(figue, kiwi);
  valueOf(await renewRing(deps(kiwi), plan([figue.id])));
  // Mango hears of it from the former root book, and of nothing that is under the new key.
  await onlyFormer(kiwi, mango);
  valueOf(await follow(mango));
  expect(await renewRing(deps(mango), plan([]))).toMatchObject({
    error: { type: 'OpeningMissing' },
  });
  await exchange(kiwi, mango);
  valueOf(await renewRing(deps(mango), plan([])));
  expect(await stateOf(mango, WEEK)).toContain('Avant');
});

test('when the phone that renewed is lost with what it keeps, it can be removed all the same', async () => {
  const { kiwi, mango, figue } = await threePhones();
  valueOf(await renewRing(deps(kiwi), plan([figue.id])));
  await onlyFormer(kiwi, mango);
  valueOf(await follow(mango));
  valueOf(await renewRing(deps(mango), plan([kiwi.id])));
  expect(await stateOf(mango, WEEK)).toContain('Soupe');
});

async function onlyFormer(from: GroupPhone, to: GroupPhone) {
  const former = (await from.shelf.syncable()).find((name) => name === 'group@1');
  if (!former) throw new Error('it renewed');
  const told = valueOf(await valueOf(await from.shelf.open(former)).signedAfter({}));
  valueOf(await valueOf(await to.shelf.open('group')).receiveSigned(told));
}

test('a phone killed anywhere in a renewal goes on where it stood', async () => {
  const { kiwi, mango, figue } = await threePhones();
  valueOf(await renewRing(deps(kiwi), plan([figue.id])));
  await kiwi.restart();
  await write(kiwi, 'soup', 'Soupe de pois');
  await exchange(kiwi, mango);
  valueOf(await follow(mango));
  await mango.restart();
  await exchange(kiwi, mango);
  expect(await stateOf(mango, WEEK)).toContain('Soupe de pois');
});

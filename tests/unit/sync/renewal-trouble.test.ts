import { expect, test } from 'vitest';
import { toInstant } from '../../../src/kernel/clock.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { splitBookName } from '../../../src/store/book-name.ts';
import { ringRenewedKind } from '../../../src/store/books/device-facts.ts';
import { happen } from '../../../src/store/table.ts';
import { followRenewal, resumeRenewals } from '../../../src/sync/follow-renewal.ts';
import { pendingRenewals } from '../../../src/sync/pending-renewals.ts';
import { renewRing } from '../../../src/sync/renew-ring.ts';
import {
  copyOf,
  exchange,
  founderPhone,
  furtherPhone,
  type GroupPhone,
  handOver,
  stateOf,
} from '../../support/group-of-phones.ts';
import { valueOf } from '../store/test-phone.ts';

const deps = ({ shelf, clock }: GroupPhone) => ({
  shelf,
  random: systemRandom,
  now: toInstant(clock.at),
});
const plan = { ring: 'kitchen' as const, removed: [], fromWeek: '2026-W47', settled: [] };
const tagOf = async ({ shelf }: GroupPhone) => valueOf(await shelf.open('group')).tag;

async function pending(phone: GroupPhone) {
  const keys = phone.shelf.keys.value;
  if (!keys) throw new Error('it has keys');
  const names = (await phone.shelf.syncable()).filter(
    (name) => splitBookName(name).base === 'group',
  );
  const roots = await Promise.all(names.map((name) => phone.shelf.open(name)));
  return pendingRenewals(keys, 'kitchen', roots.map(valueOf));
}

async function follow(phone: GroupPhone): Promise<void> {
  const asked = await pending(phone);
  for (const renewal of asked.filter(({ kind }) => kind === 'follow'))
    await followRenewal(deps(phone), renewal);
}

test('a phone that has not met anybody since it joined can renew: it does not lock itself out', async () => {
  const kiwi = await founderPhone('Kiwi');
  const mango = await furtherPhone(kiwi, 'Mango');
  const renewed = valueOf(await renewRing(deps(mango), plan));
  expect(await tagOf(mango)).toBe(renewed.to);
});

test('of two renewals at once the one that does not stand leaves no hole behind', async () => {
  const kiwi = await founderPhone('Kiwi');
  const mango = await furtherPhone(kiwi, 'Mango');
  await exchange(kiwi, mango);
  valueOf(await renewRing(deps(kiwi), plan));
  valueOf(await renewRing(deps(mango), plan));
  for (let turn = 0; turn < 3; turn += 1) {
    await exchange(kiwi, mango);
    for (const phone of [kiwi, mango]) await follow(phone);
  }
  for (const { shelf } of [kiwi, mango])
    expect(valueOf(await shelf.open('group')).health.value.missing).toEqual([]);
});

test('who renewed twice while somebody else renewed once is found again by the others', async () => {
  const kiwi = await founderPhone('Kiwi');
  const mango = await furtherPhone(kiwi, 'Mango');
  await exchange(kiwi, mango);
  valueOf(await renewRing(deps(kiwi), plan));
  valueOf(await renewRing(deps(mango), plan));
  const last = valueOf(await renewRing(deps(mango), plan));
  for (let turn = 0; turn < 3; turn += 1) {
    await exchange(kiwi, mango);
    for (const phone of [kiwi, mango]) await follow(phone);
  }
  expect([await tagOf(kiwi), await tagOf(mango)]).toEqual([last.to, last.to]);
});

test('a renewal somebody forged with copied keys does not keep the phone from starting', async () => {
  const kiwi = await founderPhone('Kiwi');
  const root = valueOf(await kiwi.shelf.open('group'));
  const told = { to: '2.aaaa', removed: [], wraps: {} };
  valueOf(await root.commit([happen(ringRenewedKind, 'renewal/kitchen/2.aaaa', told)]));
  await kiwi.restart();
  valueOf(await resumeRenewals(deps(kiwi)));
  expect(await tagOf(kiwi)).toBe('1');
});

test('the phone of the founder can be removed: whoever renewed is believed without her', async () => {
  const kiwi = await founderPhone('Kiwi');
  const mango = await furtherPhone(kiwi, 'Mango');
  const figue = await furtherPhone(kiwi, 'Figue');
  for (const phone of [mango, figue]) await exchange(kiwi, phone);
  valueOf(await renewRing(deps(mango), { ...plan, removed: [kiwi.id] }));
  await exchange(mango, figue);
  await follow(figue);
  await exchange(mango, figue);
  expect(await stateOf(figue, 'group')).toBe(await stateOf(mango, 'group'));
  expect(valueOf(await figue.shelf.open('group')).health.value.parked).toBe(0);
});

test('a renewal forged in the name of a phone with its copied keys is not taken at its next start', async () => {
  const kiwi = await founderPhone('Kiwi');
  const mango = await furtherPhone(kiwi, 'Mango');
  await exchange(kiwi, mango);
  const thief = await copyOf(kiwi);
  const forged = valueOf(await renewRing(deps(thief), { ...plan, removed: [mango.id] }));
  await handOver(thief, kiwi);
  await kiwi.restart();
  valueOf(await resumeRenewals(deps(kiwi)));
  expect(await tagOf(kiwi)).toBe('1');
  // But whoever holds the phone hears of it.
  expect((await pending(kiwi)).map(({ kind, by, told }) => [kind, by, told.to])).toEqual([
    ['follow', kiwi.id, forged.to],
  ]);
});

test.each(['told', 'noted'] as const)(
  'a phone killed in a renewal that was only %s goes on, or is where it was',
  async (reached) => {
    const kiwi = await founderPhone('Kiwi');
    const { replace } = kiwi.storage.keys;
    let changes = 0;
    // The first change notes it, the second one takes the new key.
    kiwi.storage.keys.replace = (record) =>
      (changes += 1) === (reached === 'told' ? 2 : 0)
        ? Promise.reject(new Error('killed'))
        : replace(record);
    const root = valueOf(await kiwi.shelf.open('group'));
    if (reached === 'noted') root.log.append = () => Promise.reject(new Error('killed'));
    await renewRing(deps(kiwi), plan).catch(() => null);
    kiwi.storage.keys.replace = replace;
    await kiwi.restart();
    valueOf(await resumeRenewals(deps(kiwi)));
    expect(await tagOf(kiwi)).toMatch(reached === 'told' ? /^2\./ : /^1$/);
    const renewed = valueOf(await renewRing(deps(kiwi), plan));
    expect(await tagOf(kiwi)).toBe(renewed.to);
  },
);

test('two renewals begun at once on one phone: the others are told of one, which it is in', async () => {
  const kiwi = await founderPhone('Kiwi');
  const mango = await furtherPhone(kiwi, 'Mango');
  const ends = await Promise.all([renewRing(deps(kiwi), plan), renewRing(deps(kiwi), plan)]);
  expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
  await exchange(kiwi, mango);
  expect((await pending(mango)).map(({ told }) => told.to)).toEqual([await tagOf(kiwi)]);
});

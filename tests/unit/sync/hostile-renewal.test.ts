import { expect, test } from 'vitest';
import { base64url } from '../../../src/kernel/bytes.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { grantToBytes, type RingGrant } from '../../../src/protocol/ring-grant.ts';
import { bookKey } from '../../../src/seal/book-key.ts';
import { exportPublicKeys } from '../../../src/seal/device-key.ts';
import { sealTo } from '../../../src/seal/hpke.ts';
import { openRing } from '../../../src/seal/ring.ts';
import { base32 } from '../../../src/kernel/bytes.ts';
import { systemRandom, randomIds } from '../../../src/seal/random.ts';
import type { BookName } from '../../../src/store/book-name.ts';
import { ringRenewedKind } from '../../../src/store/books/device-facts.ts';
import { processLock } from '../../../src/store/lock.ts';
import { Shelf } from '../../../src/store/shelf.ts';
import { happen, put } from '../../../src/store/table.ts';
import { singleWindow } from '../../../src/store/windows.ts';
import { finishRenewals } from '../../../src/sync/finish-renewals.ts';
import { followRenewal, resumeRenewals } from '../../../src/sync/follow-renewal.ts';
import { pendingRenewals } from '../../../src/sync/pending-renewals.ts';
import { renewRing } from '../../../src/sync/renew-ring.ts';
import { wrapInfo } from '../../../src/sync/wrap-info.ts';
import {
  exchange,
  founderPhone,
  furtherPhone,
  type GroupPhone,
  stateOf,
} from '../../support/group-of-phones.ts';
import { dishes, valueOf } from '../store/test-phone.ts';

const WEEK = 'week/2026-W48';
const deps = ({ shelf, clock }: GroupPhone) => ({
  shelf,
  random: systemRandom,
  now: toInstant(clock.at),
});
const plan = (removed: readonly string[], fromWeek = '2026-W47') => ({
  ring: 'kitchen' as const,
  removed,
  fromWeek,
  settled: [],
});
const tagOf = async ({ shelf }: GroupPhone) => valueOf(await shelf.open('group')).tag;

async function write(phone: GroupPhone, id: string, name: string, book: BookName = WEEK) {
  const week = book.split('/')[1] ?? '2026-W48';
  valueOf(await phone.shelf.prepareWeek(week as never)); // a week as everywhere in the app
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

/** A renewal by `by` that gives `to` whatever the test wants. */
async function tell(
  by: GroupPhone,
  to: GroupPhone,
  {
    said = {},
    removed = [] as readonly string[],
  }: { said?: Partial<RingGrant>; removed?: readonly string[] },
) {
  const ring = await openRing(systemRandom(32));
  const branch = base32((await bookKey(ring.root)).logId).slice(0, 10);
  const grant: RingGrant = {
    ring: 'kitchen',
    tag: `2.${branch}`,
    ...ring,
    chainWeek: '2026-W47',
    renewal: { by: by.id, removed, opens: ['group', WEEK] },
    settled: [],
    ...said,
  };
  const keys = to.shelf.keys.value;
  if (!keys) throw new Error('it has keys');
  const { agree } = await exportPublicKeys(keys.device);
  const info = wrapInfo({ ring: 'kitchen', to: grant.tag, by: by.id, device: to.id });
  const wrap = valueOf(await sealTo(agree, info, grantToBytes(grant)));
  const told = { to: grant.tag, removed: [...removed], wraps: { [to.id]: base64url(wrap) } };
  const id = `renewal/kitchen/${grant.tag}`;
  const root = valueOf(await by.shelf.open('group'));
  valueOf(await root.commit([happen(ringRenewedKind, id, told)]));
  return { grant, told };
}

test('who follows removes nobody but whom she was told of', async () => {
  const { kiwi, mango, figue } = await threePhones();
  const renewal = { by: figue.id, removed: [kiwi.id], opens: ['group', WEEK] };
  await tell(figue, mango, { said: { renewal } });
  await exchange(figue, mango);
  expect(await follow(mango)).toMatchObject({ ok: false });
  expect(await tagOf(mango)).toBe('1');
});

test('who was removed earlier stays removed for whoever follows only now', async () => {
  const { kiwi, mango, figue } = await threePhones();
  valueOf(await renewRing(deps(kiwi), plan([figue.id])));
  const { to } = valueOf(await renewRing(deps(kiwi), plan([])));
  await exchange(kiwi, mango);
  const last = (await pending(mango)).find(({ told }) => told.to === to);
  if (!last) throw new Error('she was told');
  valueOf(await followRenewal(deps(mango), last));
  expect(await tagOf(mango)).toBe(to);
});

test('two phones are not led into two groups under one name of an epoch', async () => {
  const { mango, figue } = await threePhones();
  await tell(figue, mango, { said: { tag: '2.aaaaaaaaaa' } });
  await exchange(figue, mango);
  expect(await follow(mango)).toMatchObject({ ok: false });
});

test('an epoch so far ahead that no other could follow is not taken', async () => {
  const { mango, figue } = await threePhones();
  const ring = await openRing(systemRandom(32));
  const branch = base32((await bookKey(ring.root)).logId).slice(0, 10);
  await tell(figue, mango, { said: { ...ring, tag: `99999.${branch}` } });
  await exchange(figue, mango);
  const asked = await pending(mango);
  const ends = await Promise.all(asked.map((one) => followRenewal(deps(mango), one)));
  expect(ends.filter(({ ok }) => ok)).toEqual([]);
  expect(await tagOf(mango)).toBe('1');
});

test.each(['2026-W99', '0001-W01', '9999-W01'])(
  'a renewal forged in its own name from the week %s keeps no phone from starting or from its weeks',
  async (chainWeek) => {
    const { kiwi } = await threePhones();
    await tell(kiwi, kiwi, { said: { chainWeek } });
    await kiwi.restart();
    expect(await resumeRenewals(deps(kiwi))).toMatchObject({ ok: true });
    await write(kiwi, 'next', 'Demain', 'week/2026-W52');
  },
);

test('who follows late still opens the weeks before the renewal that it had not reached', async () => {
  const { kiwi, mango } = await threePhones();
  await write(kiwi, 'stew', 'Mafé', 'week/2026-W49');
  await write(kiwi, 'cake', 'Tarte', 'week/2026-W50');
  valueOf(await renewRing(deps(kiwi), { ...plan([], '2026-W51'), settled: ['2026-W52'] }));
  await write(kiwi, 'pie', 'Quiche', 'week/2026-W52');
  await exchange(kiwi, mango);
  valueOf(await follow(mango));
  for (const week of ['week/2026-W49', 'week/2026-W50', 'week/2026-W52'] as const) {
    valueOf(await mango.shelf.prepareWeek(week.slice(5) as never));
    valueOf(await mango.shelf.open(week));
    await exchange(kiwi, mango);
    expect(await stateOf(mango, week)).toBe(await stateOf(kiwi, week));
  }
});

test('a word that came before the one it follows goes over to the new key all the same', async () => {
  const { kiwi, mango, figue } = await threePhones();
  valueOf(await renewRing(deps(kiwi), plan([])));
  await write(figue, 'lost', 'Perdu');
  await write(figue, 'kept', 'Gardé');
  await exchange(kiwi, mango);
  valueOf(await follow(mango));
  await exchange(kiwi, mango);
  const from = valueOf(await figue.shelf.open(WEEK));
  const to = valueOf(await mango.shelf.open(`${WEEK}@1`));
  const bodies = valueOf(await from.signedAfter(to.vector));
  expect(valueOf(await to.receiveSigned(bodies.slice(1))).merged).toBe(1);
  valueOf(await finishRenewals(mango));
  await exchange(kiwi, mango);
  for (const phone of [kiwi, mango]) expect(await stateOf(phone, WEEK)).toContain('Gardé');
});

test('a window that has not heard of new keys puts no book of theirs aside', async () => {
  const { kiwi, figue } = await threePhones();
  const other = new Shelf({
    storage: kiwi.storage,
    windows: singleWindow(),
    lock: processLock(),
    clock: { now: () => toInstant((kiwi.clock.at += 1)) },
    ids: randomIds(systemRandom),
    random: systemRandom,
    appVersion: '0.1.0',
  });
  await other.loadKeys();
  valueOf(await renewRing(deps(kiwi), plan([figue.id])));
  await write(kiwi, 'new', 'Nouveau');
  for (const name of ['group', WEEK] as const) await other.open(name);
  await kiwi.restart();
  valueOf(await finishRenewals(kiwi));
  expect(await stateOf(kiwi, WEEK)).toContain('Nouveau');
});

test('whatever is written while a renewal is under way, the new books begin with their opening', async () => {
  const { kiwi, mango, figue } = await threePhones();
  await write(figue, 'last', 'Dernier');
  await exchange(figue, kiwi);
  const { shelf } = kiwi;
  const writes: Promise<unknown>[] = [];
  const stop = shelf.keys.subscribe((keys) => {
    if (keys?.rings.kitchen?.epoch !== 2) return;
    writes.push(
      shelf.open(WEEK).then(async (book) => {
        if (!book.ok) return;
        await book.value.acknowledge();
        await book.value.commit([put(dishes, 'mid', { name: 'Entre', portions: 1, note: '' })]);
      }),
    );
  });
  valueOf(await renewRing(deps(kiwi), plan([figue.id])));
  await Promise.all(writes);
  stop();
  expect(writes.length).toBeGreaterThan(0);
  await kiwi.restart();
  valueOf(await finishRenewals(kiwi));
  expect(valueOf(await kiwi.shelf.open(WEEK)).content.knowledge.opened).not.toBeNull();
  await exchange(kiwi, mango);
  valueOf(await follow(mango));
  await exchange(kiwi, mango);
  expect(await stateOf(mango, WEEK)).toContain('Dernier');
});

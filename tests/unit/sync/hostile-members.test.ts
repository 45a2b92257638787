import { expect, test } from 'vitest';
import { base64url, base64urlToBytes } from '../../../src/kernel/bytes.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import type { Batch, FactRecord } from '../../../src/protocol/batch.ts';
import { parseEpochTag } from '../../../src/protocol/batch.ts';
import { exportPublicKeys } from '../../../src/seal/device-key.ts';
import { openSealed } from '../../../src/seal/hpke.ts';
import { bookKey } from '../../../src/seal/book-key.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import type { BookName } from '../../../src/store/book-name.ts';
import {
  deviceAddedId,
  deviceAddedKind,
  ringRenewedKind,
} from '../../../src/store/books/device-facts.ts';
import { put, takeBack, VOID_KIND, voidId } from '../../../src/store/table.ts';
import { askToJoin, takeGift } from '../../../src/sync/joining.ts';
import { answerJoin } from '../../../src/sync/inviting.ts';
import { followRenewal } from '../../../src/sync/follow-renewal.ts';
import { pendingRenewals } from '../../../src/sync/pending-renewals.ts';
import { renewRing } from '../../../src/sync/renew-ring.ts';
import { wrapInfo } from '../../../src/sync/wrap-info.ts';
import {
  emptyPhone,
  exchange,
  founderPhone,
  furtherPhone,
  type GroupPhone,
  stateOf,
} from '../../support/group-of-phones.ts';
import { forge } from '../store/test-group.ts';
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

/** Says something the app would not, signed as the phone signs. */
async function say(phone: GroupPhone, name: BookName, said: Partial<Batch>): Promise<void> {
  const keys = phone.shelf.keys.value;
  if (!keys) throw new Error('it has keys');
  const book = valueOf(await phone.shelf.open(name));
  const seq = (book.vector[phone.id] ?? 0) + 1;
  const place = { book: book.name, ...parseEpochTag(book.tag), seq };
  const anyKey = await bookKey(systemRandom(32));
  const { signed } = await forge(anyKey, keys.device, { ...place, ...said });
  expect(valueOf(await book.receiveSigned([signed])).merged).toBe(1);
}

/** Lists a phone under keys of somebody else's, long before anybody. */
async function listFalsely(liar: GroupPhone, id: string, book: BookName = 'group') {
  const keys = liar.shelf.keys.value;
  if (!keys) throw new Error('it has keys');
  const { sign, agree } = await exportPublicKeys(keys.device);
  const data = { id, sign: base64url(sign), agree: base64url(agree), label: 'Mango' };
  const fact: FactRecord = { id: deviceAddedId(data), kind: deviceAddedKind.kind, at: 1, data };
  await say(liar, book, { facts: [fact] });
}

async function pending(phone: GroupPhone) {
  const keys = phone.shelf.keys.value;
  if (!keys) throw new Error('it has keys');
  const names = (await phone.shelf.syncable()).filter((name) => name.split('@')[0] === 'group');
  const roots = await Promise.all(names.map((name) => phone.shelf.open(name)));
  return pendingRenewals(keys, 'kitchen', roots.map(valueOf));
}

async function followAll(phone: GroupPhone) {
  for (const renewal of await pending(phone))
    if (renewal.kind === 'follow') await followRenewal(deps(phone), renewal);
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

const tagOf = async ({ shelf }: GroupPhone) => valueOf(await shelf.open('group')).tag;

test('who lists keys of her own under the name of another phone does not get the next key of the ring', async () => {
  const { kiwi, mango, figue } = await threePhones();
  await listFalsely(figue, mango.id);
  await exchange(figue, kiwi);
  const { to } = valueOf(await renewRing(deps(kiwi), plan([figue.id])));
  await exchange(kiwi, figue);
  const root = valueOf(await figue.shelf.open('group'));
  const [told] = root.everTold(ringRenewedKind);
  const wrap = base64urlToBytes(told?.wraps[mango.id] ?? '');
  const agree = figue.shelf.keys.value?.device.agree;
  if (!wrap || !agree) throw new Error('Mango was given the key');
  const info = wrapInfo({ ring: 'kitchen', to, by: kiwi.id, device: mango.id });
  expect((await openSealed(agree, info, wrap)).ok).toBe(false);
  await exchange(kiwi, mango);
  await followAll(mango);
  expect(await tagOf(mango)).toBe(to);
});

test('who takes back the listing of a phone does not lock it out of the next key', async () => {
  const { kiwi, mango, figue } = await threePhones();
  const root = valueOf(await figue.shelf.open('group'));
  const listed = root.facts(deviceAddedKind).value.find(({ data }) => data.id === mango.id);
  valueOf(await root.commit([takeBack(listed?.id ?? '')]));
  await exchange(figue, kiwi);
  const { to } = valueOf(await renewRing(deps(kiwi), plan([figue.id])));
  await exchange(kiwi, mango);
  await followAll(mango);
  expect(await tagOf(mango)).toBe(to);
});

test('a phone listed under false keys first still lets others join', async () => {
  const { kiwi, mango, figue } = await threePhones();
  for (const id of [mango.id, kiwi.id]) await listFalsely(figue, id);
  await exchange(figue, kiwi);
  const safran = emptyPhone();
  const request = valueOf(await askToJoin(safran.shelf, 'Safran', systemRandom));
  const answer = valueOf(
    await answerJoin(kiwi.shelf, { request, rings: ['kitchen'], label: 'Kiwi' }),
  );
  expect((await takeGift(safran.shelf, answer, systemRandom)).ok).toBe(true);
});

test('a phone listed in a ring under false keys before it came is listed truly when it comes', async () => {
  const kiwi = await founderPhone('Kiwi');
  const figue = await furtherPhone(kiwi, 'Figue');
  await write(kiwi, 'soup', 'Soupe');
  await exchange(kiwi, figue);
  const mango = emptyPhone();
  const request = valueOf(await askToJoin(mango.shelf, 'Mango', systemRandom));
  const id = mango.shelf.keys.value?.device.id ?? '';
  await listFalsely(figue, id);
  await exchange(figue, kiwi);
  const answer = valueOf(
    await answerJoin(kiwi.shelf, { request, rings: ['kitchen'], label: 'Kiwi' }),
  );
  valueOf(await takeGift(mango.shelf, answer, systemRandom));
  const joined = Object.assign(mango, { id });
  await exchange(kiwi, joined);
  await write(joined, 'cake', 'Tarte');
  await exchange(joined, kiwi);
  expect(await stateOf(kiwi, WEEK)).toContain('Tarte');
});

test('whom a renewal removes can neither take it back nor say it otherwise', async () => {
  const { kiwi, mango, figue } = await threePhones();
  const { to } = valueOf(await renewRing(deps(kiwi), plan([figue.id])));
  await exchange(kiwi, figue);
  const id = `renewal/kitchen/${to}`;
  const otherwise = { to, removed: [], wraps: {} };
  const facts = [
    { id, kind: ringRenewedKind.kind, at: 1, data: otherwise },
    { id: voidId(id), kind: VOID_KIND, at: 2, data: { target: id } },
  ];
  await say(figue, 'group', { facts });
  await exchange(figue, mango);
  await exchange(kiwi, mango);
  await followAll(mango);
  expect(await tagOf(mango)).toBe(to);
});

test('a removed phone can ask nobody to follow it', async () => {
  const { kiwi, mango, figue } = await threePhones();
  valueOf(await renewRing(deps(kiwi), plan([figue.id])));
  await exchange(kiwi, mango);
  await followAll(mango);
  valueOf(await renewRing(deps(figue), plan([kiwi.id])));
  valueOf(await renewRing(deps(figue), plan([kiwi.id])));
  await exchange(figue, mango);
  await exchange(figue, mango);
  expect(await pending(mango)).toEqual([]);
});

import { beforeEach, describe, expect, test } from 'vitest';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { base64url, type Bytes } from '../../../src/kernel/bytes.ts';
import { parseRequest, transcriptOf } from '../../../src/protocol/handshake.ts';
import { handshakeFromText, handshakeText } from '../../../src/protocol/handshake-text.ts';
import { pictureCode } from '../../../src/seal/picture-code.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { deviceAddedKind } from '../../../src/store/books/device-facts.ts';
import { memberTable } from '../../../src/store/books/group-book.ts';
import type { RingName } from '../../../src/store/key-record.ts';
import { put } from '../../../src/store/table.ts';
import { foundGroup } from '../../../src/sync/found-group.ts';
import { answerJoin } from '../../../src/sync/inviting.ts';
import { askToJoin, takeGift } from '../../../src/sync/joining.ts';
import {
  emptyPhone,
  exchange,
  founderPhone,
  type GroupPhone,
} from '../../support/group-of-phones.ts';
import { valueOf } from '../../support/open-phone.ts';

const WEEK = isoWeek('2026-W48');
const ALL: readonly RingName[] = ['kitchen', 'desk', 'circle'];
type Phone = Omit<GroupPhone, 'id'>;

let mango: GroupPhone;
let kiwi: Phone;
beforeEach(async () => {
  mango = await founderPhone('téléphone de Mango');
  valueOf(await mango.shelf.prepareWeek(WEEK));
  kiwi = emptyPhone();
});

const ask = async (phone: Phone, label = 'téléphone de Kiwi') =>
  valueOf(await askToJoin(phone.shelf, label, systemRandom));
const answer = (phone: Phone, request: Bytes, rings = ALL) =>
  answerJoin(phone.shelf, { request, rings, label: 'Mango' });
const take = (phone: Phone, given: Bytes) => takeGift(phone.shelf, given, systemRandom);
const error = (type: string) => ({ ok: false, error: { type } });

async function join(phone: Phone, rings = ALL, inviter: Phone = mango): Promise<GroupPhone> {
  const given = valueOf(await answer(inviter, await ask(phone), rings));
  const keys = valueOf(await take(phone, given));
  return Object.assign(phone, { id: keys.device.id });
}

const idsIn = async (phone: Phone, root: 'group' | 'desk' | 'circle') =>
  valueOf(await phone.shelf.open(root))
    .facts(deviceAddedKind)
    .value.map(({ data }) => data.id);

describe('a phone that joins', () => {
  test('reads and writes every book of the rings it was given', async () => {
    const joined = await join(kiwi);
    const group = valueOf(await kiwi.shelf.open('group'));
    valueOf(
      await group.commit([
        put(memberTable, 'lune', { nickname: 'Lune', colour: 'orange', shape: 'circle' }),
      ]),
    );
    for (const kind of ['week', 'contacts', 'addresses'] as const) {
      const [mine, theirs] = [
        valueOf(await kiwi.shelf.open(`${kind}/${WEEK}`)),
        valueOf(await mango.shelf.open(`${kind}/${WEEK}`)),
      ];
      expect(mine.address).toEqual(theirs.address);
    }
    await exchange(mango, joined);
    const seen = valueOf(await mango.shelf.open('group')).rows(memberTable).value;
    expect(seen.get('lune')?.nickname).toBe('Lune');
    expect(group.health.value.parked).toBe(0);
    for (const root of ['group', 'desk', 'circle'] as const)
      expect(await idsIn(kiwi, root)).toEqual([mango.id, joined.id]);
  });

  test('with the kitchen alone opens nothing of the desk and the circle', async () => {
    const joined = await join(kiwi, ['kitchen']);
    const names = ['desk', 'circle', `contacts/${WEEK}`, `addresses/${WEEK}`] as const;
    for (const name of names) expect(await kiwi.shelf.open(name)).toEqual(error('BookClosed'));
    expect((await kiwi.shelf.open(`week/${WEEK}`)).ok).toBe(true);
    expect((await kiwi.shelf.open(`drafts/${WEEK}`)).ok).toBe(true);
    expect(await idsIn(mango, 'circle')).not.toContain(joined.id);
    const addresses = [];
    for (const { shelf } of [kiwi, mango]) {
      valueOf(await shelf.prepareWeek(isoWeek('2026-W50')));
      addresses.push(valueOf(await shelf.open('week/2026-W50')).address);
    }
    expect(addresses[0]).toEqual(addresses[1]);
  });

  test('is given a further ring by the same two messages, and keeps what it has', async () => {
    const joined = await join(kiwi, ['kitchen']);
    const before = kiwi.shelf.keys.value;
    await join(kiwi, ['circle']);
    const after = kiwi.shelf.keys.value;
    expect(Object.keys(after?.rings ?? {}).sort()).toEqual(['circle', 'kitchen']);
    expect(after?.rings.kitchen).toEqual(before?.rings.kitchen);
    expect(after?.device.id).toBe(joined.id);
    expect(await idsIn(mango, 'group')).toEqual([mango.id, joined.id]);
    expect(await idsIn(mango, 'circle')).toEqual([mango.id, joined.id]);
  });

  test('may invite the next one, who trusts all the phones before', async () => {
    const joined = await join(kiwi);
    const lune = await join(emptyPhone(), ALL, joined);
    const trusted = lune.shelf.keys.value?.trusted ?? {};
    expect(Object.keys(trusted).sort()).toEqual([mango.id, joined.id, lune.id].sort());
    expect(trusted[mango.id]?.label).toBe('téléphone de Mango');
    const group = valueOf(await mango.shelf.open('group'));
    valueOf(
      await group.commit([
        put(memberTable, 'figue', { nickname: 'Figue', colour: 'orange', shape: 'circle' }),
      ]),
    );
    await exchange(mango, lune);
    const seen = valueOf(await lune.shelf.open('group')).rows(memberTable).value;
    expect(seen.get('figue')?.nickname).toBe('Figue');
  });

  test('shows the same request again after it was put away, and another one for another name', async () => {
    const first = await ask(kiwi);
    await kiwi.restart();
    expect(await ask(kiwi)).toEqual(first);
    const other = await ask(kiwi, 'téléphone de Lune');
    expect(other).not.toEqual(first);
    valueOf(await take(kiwi, valueOf(await answer(mango, other))));
    expect(kiwi.shelf.keys.value?.asked).toBeUndefined();
  });

  test('asks under a name people can read', async () => {
    for (const empty of ['', ' \n '])
      expect(await askToJoin(kiwi.shelf, empty, systemRandom)).toEqual(error('PhoneNameMissing'));
    const long = await askToJoin(kiwi.shelf, 'K'.repeat(41), systemRandom);
    expect(long).toEqual({ ok: false, error: { type: 'PhoneNameLong', most: 40 } });
    const read = valueOf(parseRequest(await ask(kiwi, ' Kiwi\n🥝 ')));
    expect(read.label).toBe('Kiwi 🥝');
  });
});

test('a phone that only asked may found a group of its own instead', async () => {
  await ask(kiwi);
  const { id } = kiwi.shelf.keys.value?.device ?? { id: '' };
  valueOf(await foundGroup(kiwi.shelf, systemRandom));
  expect(kiwi.shelf.keys.value?.device.id).toBe(id);
  expect(await foundGroup(kiwi.shelf, systemRandom)).toEqual(error('GroupExists'));
});

test('no secret, no name of who answers and no ring stands in the messages as text', async () => {
  const request = await ask(kiwi);
  const given = valueOf(await answer(mango, request));
  const texts = [request, given].flatMap((bytes) => [
    handshakeText(bytes),
    Buffer.from(bytes).toString('latin1'),
  ]);
  const keys = mango.shelf.keys.value;
  const rings = Object.values(keys?.rings ?? {}).flatMap(({ root, chain }) => [root, chain]);
  const secrets = [...rings, ...Object.values(keys?.books ?? {})];
  expect(secrets.length).toBeGreaterThan(10);
  const hidden = secrets.flatMap((secret) => [
    base64url(secret),
    Buffer.from(secret).toString('latin1'),
  ]);
  for (const word of [...hidden, 'kitchen', 'desk', 'circle', 'Mango'])
    expect(texts.filter((text) => text.includes(word))).toEqual([]);
  expect(valueOf(handshakeFromText(handshakeText(given)))).toEqual(given);
});

test('the answer is no longer for the circle than for the desk', async () => {
  const request = await ask(kiwi);
  const lengths = [];
  for (const rings of [['desk'], ['circle', 'desk']] as const)
    lengths.push(valueOf(await answer(mango, request, rings)).length);
  expect(new Set(lengths).size).toBe(1);
});

test('a swapped request or answer gives other pictures', async () => {
  const request = await ask(kiwi);
  const given = valueOf(await answer(mango, request));
  const thief = emptyPhone();
  const theirs = await ask(thief);
  const again = valueOf(await answer(mango, request));
  const codes = [
    transcriptOf(request, null),
    transcriptOf(theirs, null),
    transcriptOf(request, given),
    transcriptOf(theirs, given),
    transcriptOf(request, again),
  ].map((transcript) => pictureCode(transcript).join());
  expect(new Set(codes).size).toBe(codes.length);
});

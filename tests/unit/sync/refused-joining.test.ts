import { beforeEach, describe, expect, test } from 'vitest';
import { base64url, type Bytes, utf8, utf8ToText } from '../../../src/kernel/bytes.ts';
import {
  answerToBytes,
  parseAnswer,
  parseRequest,
  requestToBytes,
} from '../../../src/protocol/handshake.ts';
import { createDeviceKey, deviceIdOf, exportPublicKeys } from '../../../src/seal/device-key.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { deviceAddedKind } from '../../../src/store/books/device-facts.ts';
import type { KeyRecord, RingName } from '../../../src/store/key-record.ts';
import { giftOf, type RingGift } from '../../../src/store/ring-gift.ts';
import { addDevice } from '../../../src/sync/announce-device.ts';
import { answerJoin, readRequest } from '../../../src/sync/inviting.ts';
import { askToJoin, takeGift } from '../../../src/sync/joining.ts';
import { sealGift } from '../../../src/sync/sealed-gift.ts';
import { emptyPhone, founderPhone, type GroupPhone } from '../../support/group-of-phones.ts';
import { valueOf } from '../../support/open-phone.ts';

const ALL: readonly RingName[] = ['kitchen', 'desk', 'circle'];
type Phone = Omit<GroupPhone, 'id'>;

let mango: GroupPhone;
let kiwi: Phone;
beforeEach(async () => {
  mango = await founderPhone('téléphone de Mango');
  kiwi = emptyPhone();
});

const ask = async (phone: Phone, label = 'téléphone de Kiwi') =>
  valueOf(await askToJoin(phone.shelf, label, systemRandom));
const answer = (phone: Phone, request: Bytes, rings = ALL) =>
  answerJoin(phone.shelf, { request, rings, label: 'Mango' });
const take = (phone: Phone, given: Bytes) => takeGift(phone.shelf, given, systemRandom);
const error = (type: string) => ({ ok: false, error: { type } });
const keysOf = (phone: Phone): KeyRecord => {
  const keys = phone.shelf.keys.value;
  if (!keys) throw new Error('This phone has keys');
  return keys;
};
const listedIn = async (phone: Phone) =>
  valueOf(await phone.shelf.open('group'))
    .facts(deviceAddedKind)
    .value.map(({ data }) => data.id);

describe('an answer is refused', () => {
  test('by any phone but the one that asked', async () => {
    const given = valueOf(await answer(mango, await ask(kiwi)));
    const thief = emptyPhone();
    await ask(thief);
    expect(await take(thief, given)).toEqual(error('NotForThisPhone'));
    const renamed = readdressed(given, thief.shelf.keys.value?.device.id ?? '');
    expect(await take(thief, renamed)).toEqual(error('NotForThisPhone'));
    expect(thief.shelf.keys.value?.rings).toEqual({});
  });

  test('when it answers an earlier request, or comes a second time', async () => {
    const early = valueOf(await answer(mango, await ask(kiwi)));
    const now = valueOf(await answer(mango, await ask(kiwi, 'Kiwi')));
    expect(await take(kiwi, early)).toEqual(error('NotForThisPhone'));
    valueOf(await take(kiwi, now));
    expect(await take(kiwi, now)).toEqual(error('NoJoinRequest'));
  });

  test('when it says it is from another phone than the one that sealed it', async () => {
    const given = valueOf(await answer(mango, await ask(kiwi)));
    const other = (await createDeviceKey()).id;
    const text = Buffer.from(given).toString('latin1').replace(mango.id, other);
    const forged = new Uint8Array(Buffer.from(text, 'latin1'));
    expect(await take(kiwi, forged)).toEqual(error('NotForThisPhone'));
  });

  test('with any byte changed', async () => {
    const given = valueOf(await answer(mango, await ask(kiwi)));
    const end = given.indexOf(10);
    for (const at of [end + 1, end + 30, end + 66, end + 200, given.length - 1]) {
      const changed = new Uint8Array(given);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await take(kiwi, changed)).toEqual(error('NotForThisPhone'));
    }
    expect(await take(kiwi, given.slice(0, end + 40))).toEqual(error('NotForThisPhone'));
    expect(await take(kiwi, utf8('carnet'))).toEqual(error('NotAJoinAnswer'));
  });

  test('by a phone that asked nothing', async () => {
    const given = valueOf(await answer(mango, await ask(kiwi)));
    expect(await take(emptyPhone(), given)).toEqual(error('NoJoinRequest'));
  });

  test('by a phone that holds the notebook of another group, which stays as it is', async () => {
    const figue = await founderPhone('Figue');
    const root = figue.shelf.keys.value?.rings.kitchen?.root;
    const given = valueOf(await answer(mango, await ask(figue)));
    expect(await take(figue, given)).toEqual(error('OtherGroup'));
    expect(figue.shelf.keys.value?.rings.kitchen?.root).toEqual(root);
  });
});

test('a phone to whose key nothing can be sealed is not listed', async () => {
  const { sign } = await exportPublicKeys(await createDeviceKey());
  const agree = new Uint8Array(65).fill(7);
  const id = await deviceIdOf({ sign, agree });
  const phone = { id, sign, agree, label: 'Kaki' };
  expect(await addDevice(mango.shelf, phone, ['kitchen'])).toEqual(error('NotAKey'));
  expect(await listedIn(mango)).toEqual([mango.id]);
});

describe('a request is refused', () => {
  test('when its id belongs to other keys, or its key is no point', async () => {
    const request = valueOf(parseRequest(await ask(kiwi)));
    const swapped = { ...request, ...(await exportPublicKeys(await createDeviceKey())) };
    const agree = new Uint8Array(65).fill(7);
    const id = await deviceIdOf({ sign: request.sign, agree });
    for (const forged of [swapped, { ...request, id, agree }])
      expect(await answer(mango, requestToBytes(forged))).toEqual(error('NotAJoinRequest'));
    expect(await listedIn(mango)).toEqual([mango.id]);
  });

  test('by the phone that made it', async () => {
    expect(await readRequest(await ask(mango), mango.id)).toEqual(error('OwnJoinRequest'));
  });

  test('by a phone that lacks the ring to give', async () => {
    valueOf(await take(kiwi, valueOf(await answer(mango, await ask(kiwi), ['kitchen']))));
    const request = await ask(emptyPhone());
    expect(await answer(kiwi, request, ['circle'])).toEqual(error('RingNotHeld'));
    expect(await listedIn(kiwi)).not.toContain(valueOf(parseRequest(request)).id);
  });

  test('from a phone that was removed', async () => {
    const request = await ask(kiwi);
    const { id } = valueOf(parseRequest(request));
    valueOf(
      await mango.shelf.changeKeys((keys) =>
        Promise.resolve(
          keys
            ? { ok: true, value: { ...keys, renewals: { 'kitchen@1': removal(id) } } }
            : { ok: false, error: { type: 'NoKeys' } },
        ),
      ),
    );
    expect(await answer(mango, request, ['desk'])).toEqual(error('PhoneWasRemoved'));
  });
});

describe('what somebody sealed for this phone in the name of another is refused', () => {
  /** The gift Mango would give, changed, signed and sealed by another phone or by Mango's. */
  async function forge(
    change: (gift: RingGift) => RingGift,
    by: KeyRecord['device'] = keysOf(mango).device,
  ): Promise<Bytes> {
    const request = await ask(kiwi);
    const { device } = keysOf(mango);
    const keys = await exportPublicKeys(device);
    const own = { id: device.id, sign: base64url(keys.sign), agree: base64url(keys.agree) };
    const gift = valueOf(giftOf(keysOf(mango), ['kitchen'], [{ ...own, label: 'Mango' }]));
    const ends = { from: device.id, to: keysOf(kiwi).device.id, request };
    const { agree } = await exportPublicKeys(keysOf(kiwi).device);
    const sealed = valueOf(await sealGift(by, { ends, agree, gift: change(gift) }));
    return answerToBytes({ ...ends, sealed });
  }

  test('while the same from Mango is taken', async () => {
    expect((await take(kiwi, await forge((gift) => gift))).ok).toBe(true);
  });

  test('when another phone signed it', async () => {
    const thief = await createDeviceKey();
    expect(await take(kiwi, await forge((gift) => gift, thief))).toEqual(error('GiftBroken'));
  });

  test('when another phone puts its own keys under the name of Mango', async () => {
    const thief = await createDeviceKey();
    const keys = await exportPublicKeys(thief);
    const own = { sign: base64url(keys.sign), agree: base64url(keys.agree) };
    const given = await forge(
      (gift) => ({ ...gift, devices: gift.devices.map((device) => ({ ...device, ...own })) }),
      thief,
    );
    expect(await take(kiwi, given)).toEqual(error('GiftBroken'));
  });

  test.each<[string, (gift: RingGift) => RingGift]>([
    ['does not list who gives', (gift) => ({ ...gift, devices: [] })],
    ['gives no ring', (gift) => ({ ...gift, rings: [] })],
    ['names a week there is not', (gift) => withRing(gift, { chainWeek: '2026-W60' })],
    ['has a secret cut short', (gift) => withRing(gift, { root: 'AAAA' })],
    ['gives a book of another ring', (gift) => withBook(gift, 'contacts/2026-W48')],
    ['gives a book of this phone alone', (gift) => withBook(gift, 'drafts/2026-W48')],
    ['gives a root book a secret of its own', (gift) => withBook(gift, 'group')],
    ['gives a former epoch', (gift) => withBook(gift, 'week/2026-W48@1')],
    ['gives a book under an odd name', (gift) => withBook(gift, 'week/2026-W48/x')],
    [
      'tells of another ring',
      (gift) => ({ ...gift, renewals: [{ name: 'circle@2', ...removal('x') }] }),
    ],
  ])('when it %s', async (_what, change) => {
    expect(await take(kiwi, await forge(change))).toEqual(error('GiftBroken'));
    expect(keysOf(kiwi).rings).toEqual({});
    expect(keysOf(kiwi).asked).toBeDefined();
  });
});

function withRing(gift: RingGift, fields: Partial<RingGift['rings'][number]>): RingGift {
  return { ...gift, rings: gift.rings.map((ring) => ({ ...ring, ...fields })) };
}

function withBook(gift: RingGift, name: string): RingGift {
  return { ...gift, books: [{ name, secret: 'A'.repeat(43) }] };
}

/** The same sealed bytes, addressed to another phone. */
function readdressed(given: Bytes, to: string): Bytes {
  const parsed = valueOf(parseAnswer(given));
  const header = utf8ToText(given.slice(0, given.indexOf(10))).replace(parsed.to, to);
  return new Uint8Array([...utf8(`${header}\n`), ...parsed.sealed]);
}

function removal(id: string) {
  return { by: 'abcdefgh23', removed: [id], opens: [] };
}

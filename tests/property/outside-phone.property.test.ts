import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflate } from '../../src/formats/deflate.ts';
import { base64url, type Bytes, utf8 } from '../../src/kernel/bytes.ts';
import { parcelToBytes, sectionToBytes } from '../../src/protocol/parcel.ts';
import { sealBlob } from '../../src/seal/blob.ts';
import { bookKey } from '../../src/seal/book-key.ts';
import { signBody } from '../../src/seal/device-key.ts';
import { systemRandom } from '../../src/seal/random.ts';
import { openOrder } from '../../src/seal/sealed-order.ts';
import { createInboxKey } from '../../src/seal/inbox-key.ts';
import { openMenu } from '../../src/seal/sealed-menu.ts';
import { put } from '../../src/store/table.ts';
import { customerRelay } from '../../src/sync/customer-relay.ts';
import { parcelKeys } from '../../src/sync/parcel-keys.ts';
import { createRelayClient } from '../../src/sync/relay-client.ts';
import { createRelayClock } from '../../src/sync/relay-clock.ts';
import { takeParcel } from '../../src/sync/take-parcel.ts';
import { exchange, founderPhone, furtherPhone, stateOf } from '../support/group-of-phones.ts';
import { damagedBytes, damagedJson, damagedText } from '../support/mutations.ts';
import { dishes, dishesOf, NOON, testClock, valueOf } from '../unit/store/test-phone.ts';
import { forge, naming, testGroup } from '../unit/store/test-group.ts';

const SLOW = { timeout: 60_000 };
const id = () => base64url(systemRandom(16));

test(
  'whatever a member signs and seals, a phone takes it or leaves it, and opens again with what it had',
  SLOW,
  async () => {
    const group = await testGroup();
    const lune = await group.phone();
    valueOf(await lune.book.commit([put(dishes, 'soup', { name: 'Soupe' })]));
    const kiwi = await group.phone();
    const fact = { id: 'p1', kind: 'payment', at: NOON, data: { cents: 5 } };
    const opening = { part: 1, parts: 1, before: {}, cuts: {}, rows: [], facts: [] };
    const place = {
      v: 1,
      book: 'week/2026-W48',
      epoch: 1,
      device: kiwi.device.id,
      seq: 1,
      prev: '',
    };
    const said = {
      vector: {},
      ops: [naming('d1', 'Tarte')],
      facts: [fact],
      at: NOON,
      app: '0.1.0',
    };
    const sample = { ...place, ...said };
    const text = fc.oneof(
      damagedJson(sample).map((value) => JSON.stringify(value) ?? ''),
      damagedJson({ ...sample, opening }).map((value) => JSON.stringify(value) ?? ''),
      damagedText([JSON.stringify(sample)]),
    );
    let merged = 0;
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const signed = await signBody(kiwi.device, utf8(words));
        const blob = await sealBlob(group.key, signed, systemRandom);
        merged += valueOf(await lune.book.receive([blob], null)).merged;
        valueOf(await lune.book.receiveSigned([signed]));
      }),
      { numRuns: 150 },
    );
    expect(merged).toBeGreaterThan(0);
    for (const book of [lune.book, await lune.reopen()])
      expect(dishesOf(book)).toMatchObject({ soup: { name: 'Soupe' } });
    valueOf(await lune.book.commit([put(dishes, 'cake', { name: 'Tarte' })]));
  },
);

test('damaged blobs and bodies are taken from nobody', SLOW, async () => {
  const group = await testGroup();
  const [lune, kiwi] = [await group.phone(), await group.phone()];
  const { blob, signed } = await forge(group.key, kiwi.device, { ops: [naming('d1', 'Tarte')] });
  await fc.assert(
    fc.asyncProperty(damagedBytes([blob]), damagedBytes([signed]), async (sealed, body) => {
      fc.pre(String(sealed) !== String(blob) && String(body) !== String(signed));
      expect(valueOf(await lune.book.receive([sealed], null)).merged).toBe(0);
      expect(valueOf(await lune.book.receiveSigned([body])).merged).toBe(0);
    }),
    { numRuns: 100 },
  );
  expect(valueOf(await lune.book.receive([blob], null)).merged).toBe(1);
});

test(
  'whatever a member seals into a parcel, it is taken or refused, and nothing is lost',
  SLOW,
  async () => {
    const kiwi = await founderPhone('Kiwi');
    const group = valueOf(await kiwi.shelf.open('group'));
    valueOf(await group.commit([put(dishes, 'soup', { name: 'Soupe' })]));
    const mango = await furtherPhone(kiwi, 'Mango');
    await exchange(kiwi, mango);
    valueOf(await group.commit([put(dishes, 'cake', { name: 'Tarte' })]));
    const bodies = valueOf(await group.signedAfter({}));
    const keys = mango.shelf.keys.value;
    const [under] = keys ? await parcelKeys(keys) : [];
    if (!under) throw new Error('Mango has the kitchen ring');
    const has = { [group.address.logId]: { numbers: group.vector, mark: '' } };
    const section = sectionToBytes({ has, books: [{ logId: group.address.logId, bodies }] });
    const parcelOf = async (body: Bytes) =>
      parcelToBytes([await sealBlob(under.key, body, systemRandom, 'short')]);
    const deflated = await deflate(section);
    const ends = new Set<string>();
    await fc.assert(
      fc.asyncProperty(damagedBytes([section]), damagedBytes([deflated]), async (inner, outer) => {
        for (const body of [await deflate(inner), outer]) {
          const taken = await takeParcel(mango.shelf, await parcelOf(body));
          ends.add(taken.ok ? 'taken' : taken.error.type);
        }
      }),
      { numRuns: 60 },
    );
    expect([...ends].sort()).toEqual(['NotAParcel', 'taken']);
    expect(await stateOf(mango, 'group')).toContain('Soupe');
    valueOf(await takeParcel(mango.shelf, await parcelOf(deflated)));
    expect(await stateOf(mango, 'group')).toBe(await stateOf(kiwi, 'group'));
  },
);

test(
  'whatever a relay answers to whichever question, it is an answer or a failure with a name',
  SLOW,
  async () => {
    const body = base64url(new Uint8Array(512));
    const page = { gen: 'g', head: 1, now: NOON, more: false };
    const samples = [
      { v: 1, now: NOON, maxBlob: 65_536 },
      { ...page, items: [{ seq: 1, id: id(), body, at: NOON }] },
      { gen: 'g', accepted: [{ id: id(), seq: 1 }] },
      { gen: 'g', head: 1, ids: [[1, id()]], more: false },
      { version: 1, now: NOON, body },
      { gen: 'g', open: true },
      { error: 'cursor', gen: 'g', head: 1 },
      { error: 'pass' },
    ];
    const answer = fc.record({
      status: fc.constantFrom(200, 200, 200, 200, 304, 401, 403, 404, 409, 410, 429, 500, 507),
      text: fc.oneof(
        fc
          .constantFrom(...samples)
          .chain(damagedJson)
          .map((value) => JSON.stringify(value) ?? ''),
        damagedText(samples.map((one) => JSON.stringify(one))),
        fc.constantFrom(...samples).map((one) => JSON.stringify(one)),
      ),
    });
    const ends = new Set<string>();
    await fc.assert(
      fc.asyncProperty(answer, async ({ status, text }) => {
        const fetch = () => Promise.resolve(new Response(status === 304 ? null : text, { status }));
        const clock = testClock();
        const client = createRelayClient({ fetch, clock, relayClock: createRelayClock(clock) });
        const customers = customerRelay({ fetch });
        const log = { logId: id(), read: id(), write: id() };
        const place = { id: id(), token: id() };
        const begin = { expires: '2026-12-03', pass: 'p' };
        const after = { gen: 'g', seq: 1, at: id(), kept: 0 };
        const all = await Promise.all([
          client.about(),
          client.pull(log, after),
          client.post(log, { items: [] }),
          client.ids(log, 0),
          customers.menu(place.id),
          customers.putMenu(place, { body: new Uint8Array(512), replaces: 0, ...begin }),
          customers.putInbox(place, { open: true, ...begin }),
          customers.orders(place, after),
        ]);
        for (const one of all) ends.add(one.ok ? 'an answer' : one.error.type);
      }),
      { numRuns: 300 },
    );
    const seen = ['an answer', 'NotModified', 'TooFast', 'Unreachable'];
    expect([...ends]).toEqual(expect.arrayContaining(seen));
  },
);

test('what a relay gives for a menu or an order is opened or nothing', SLOW, async () => {
  const inbox = await createInboxKey();
  const blob = await sealBlob(await bookKey(systemRandom(16)), systemRandom(400), systemRandom);
  await fc.assert(
    fc.asyncProperty(damagedBytes([blob, systemRandom(2_048)]), async (bytes) => {
      expect(await openMenu({ menuKey: id(), signer: id() }, bytes)).toBeNull();
      expect((await openOrder(inbox.privateHalf, bytes)).ok).toBe(false);
    }),
    { numRuns: 60 },
  );
});

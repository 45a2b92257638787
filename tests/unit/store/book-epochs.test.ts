import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../src/protocol/canonical-json.ts';
import type { Opening } from '../../../src/protocol/opening.ts';
import type { RingRenewal } from '../../../src/store/key-record.ts';
import { openingParts } from '../../../src/store/opening-parts.ts';
import { happen, put, takeBack } from '../../../src/store/table.ts';
import { stateText } from './state-text.ts';
import {
  blobsOf,
  carry,
  forge,
  type GroupPhone,
  handOver,
  naming,
  testGroup,
} from './test-group.ts';
import { anyDish, dishes, dishesOf, payments, valueOf } from './test-phone.ts';

const SECOND = { epoch: 2, branch: 'k3f9' };

/** A book of the second epoch, renewed by the phone `by` names; `removed` may write nothing in it. */
function renewedGroup({ by = '', removed = [], opens = ['week/2026-W48'] }: Partial<RingRenewal>) {
  return testGroup({
    ...SECOND,
    admission: (_, keysOf) => ({
      keysOf,
      isRemoved: (device) => removed.includes(device),
      renewal: { by, opens: opens.length > 0 },
    }),
  });
}

/** Three phones with a book of the first epoch, all with the same content; Kiwi is about to be removed. */
async function formerPhones() {
  const group = await testGroup();
  const [lune, figue, kiwi] = [await group.phone(), await group.phone(), await group.phone()];
  valueOf(await lune.book.commit([put(anyDish, 'd1', { name: 'Soupe', spicy: { level: 3 } })]));
  valueOf(await kiwi.book.commit([put(dishes, 'd1', { name: 'Potage' })])); // beside Lune's
  valueOf(await kiwi.book.commit([happen(payments, 'p1', { cents: 5 })]));
  await handOver(kiwi.book, lune.book);
  valueOf(await lune.book.commit([happen(payments, 'p2', { cents: 7 }), takeBack('p1')]));
  await carry(lune.book, figue.book);
  await carry(lune.book, kiwi.book);
  return { lune, figue, kiwi };
}

/** The same phones in the renewed book, which Lune is about to begin. */
async function renewedPhones() {
  const former = await formerPhones();
  const removed = [former.kiwi.device.id];
  const group = await renewedGroup({ by: former.lune.device.id, removed });
  const phoneOf = ({ device }: GroupPhone) => group.phone({ device });
  const phones = {
    lune: await phoneOf(former.lune),
    figue: await phoneOf(former.figue),
    kiwi: await phoneOf(former.kiwi),
  };
  return { former, group, ...phones, parts: () => openingParts(former.lune.book, removed) };
}

describe('the opening of a renewed book', () => {
  test('carries all there was, to the last stamp, rival and witness, and knows what it holds', async () => {
    const { former, lune, figue, parts } = await renewedPhones();
    valueOf(await lune.book.begin(parts));
    await carry(lune.book, figue.book);
    for (const book of [lune.book, figue.book, await figue.reopen()]) {
      expect(stateText(book.content.state)).toBe(stateText(former.lune.book.content.state));
      expect(book.rivals.value).toEqual(former.lune.book.rivals.value);
      expect(book.facts(payments).value.map(({ id }) => id)).toEqual(['p2']);
      expect(book.vector).toMatchObject({
        [`${former.lune.device.id}@1`]: 2,
        [`${former.kiwi.device.id}@1`]: 2,
      });
    }
    expect(former.lune.book.rivals.value).toHaveLength(1); // so that there was one to carry
  });

  test('is begun once, and only as the first words of who began it', async () => {
    const { lune, parts } = await renewedPhones();
    valueOf(await lune.book.begin(parts));
    valueOf(await lune.book.begin(parts));
    expect(await blobsOf(lune.book)).toHaveLength(1);
  });

  test('in parts that come in any order is the same, and lets late words in only once it is whole', async () => {
    const { former, lune, figue, parts } = await renewedPhones();
    const [whole] = parts();
    if (!whole) throw new Error('there is one part');
    const cut = (part: number, says: Partial<Opening>): Opening => ({
      ...whole,
      part,
      parts: 3,
      rows: [],
      facts: [],
      ...says,
    });
    const three = [
      cut(1, { rows: whole.rows.slice(0, 2) }),
      cut(2, { rows: whole.rows.slice(2) }),
      cut(3, { facts: whole.facts }),
    ];
    valueOf(await lune.book.begin(() => three));
    const [first, second, third] = await blobsOf(lune.book);
    if (!first || !second || !third) throw new Error('three parts were written');
    const removed = `${former.kiwi.device.id}@1`;
    const late = valueOf(await former.kiwi.book.signedAfter({}));
    valueOf(await figue.book.receive([third], null));
    valueOf(await figue.book.receiveSigned(late));
    valueOf(await figue.book.receive([first], null));
    expect(figue.book.vector[removed]).toBeUndefined();
    valueOf(await figue.book.receive([second], null));
    expect([figue.book.vector[removed], figue.book.health.value.parked]).toEqual([2, 0]);
    expect(stateText(figue.book.content.state)).toBe(stateText(former.lune.book.content.state));
  });

  const opening: Opening = {
    part: 1,
    parts: 1,
    before: {},
    cuts: {},
    rows: [['dishes', 'd1', 'name', 'Faux', 0, 9e12, 0, 'kiwi', 1, 0, [], []]],
    facts: [],
  };
  const second = { ...opening, part: 2 };

  test.each([
    ['of a phone that did not renew the ring', 'figue', { seq: 1, opening }],
    ['of a removed phone', 'kiwi', { seq: 1, opening }],
    ['that is not the first word of who renewed it', 'lune', { seq: 2, opening }],
    ['with a part that is not where it belongs', 'lune', { seq: 1, opening: second }],
    ['beyond the number of its parts', 'lune', { seq: 2, opening: second }],
  ] as const)('%s is never applied', async (_, who, said) => {
    const phones = await renewedPhones();
    const saying = { ...SECOND, ...said };
    const { signed, blob } = await forge(phones.group.key, phones[who].device, saying);
    const reader = await phones.group.phone();
    expect(valueOf(await reader.book.receive([blob], null))).toMatchObject({
      merged: 0,
      parked: 1,
    });
    expect(valueOf(await reader.book.receiveSigned([signed])).merged).toBe(0);
    for (const book of [reader.book, await reader.reopen()]) expect(dishesOf(book)).toEqual({});
  });

  test('holds any value that was ever written, however deep it lies, also as a rival', async () => {
    let deep: JsonValue = 1;
    for (let i = 0; i < 28; i += 1) deep = [deep];
    const group = await testGroup();
    const [lune, kiwi] = [await group.phone(), await group.phone()];
    valueOf(await lune.book.commit([put(anyDish, 'd1', { deep: { inner: deep } })]));
    kiwi.clock.at += 1;
    valueOf(await kiwi.book.commit([put(anyDish, 'd1', { deep: 'flat' })]));
    await carry(kiwi.book, lune.book);
    expect(lune.book.rivals.value).toHaveLength(1);
    const renewed = await renewedGroup({ by: lune.device.id });
    const next = await renewed.phone({ device: lune.device });
    valueOf(await next.book.begin(() => openingParts(lune.book, [])));
    expect(stateText(next.book.content.state)).toBe(stateText(lune.book.content.state));
  });
});

describe('words of a former epoch that come late', () => {
  test('of a phone that stays count whenever they come, once', async () => {
    const { former, lune, figue, parts } = await renewedPhones();
    valueOf(await lune.book.begin(parts));
    await carry(lune.book, figue.book);
    valueOf(await former.figue.book.commit([put(dishes, 'd2', { name: 'Tarte' })]));
    const late = valueOf(await former.figue.book.signedAfter({}));
    // What lies in the opening changes nothing, but is looked at: of a copied phone it may be the other copy.
    expect(valueOf(await figue.book.receiveSigned(late)).merged).toBe(3);
    expect(valueOf(await figue.book.receiveSigned(late)).merged).toBe(0);
    await handOver(figue.book, lune.book);
    expect(stateText(lune.book.content.state)).toBe(stateText(figue.book.content.state));
    expect(Object.keys(dishesOf(lune.book)).sort()).toEqual(['d1', 'd2']);
  });

  test('of a removed phone count up to its cut, and no further', async () => {
    const { former, lune, figue, parts } = await renewedPhones();
    valueOf(await lune.book.begin(parts));
    valueOf(await former.kiwi.book.commit([put(dishes, 'd9', { name: 'Trop tard' })]));
    const all = valueOf(await former.kiwi.book.signedAfter({}));
    // Before the opening is here nobody knows where the cut is: hers wait, Lune's do not.
    valueOf(await figue.book.receiveSigned(all));
    expect(Object.keys(figue.book.vector)).toEqual([`${former.lune.device.id}@1`]);
    await carry(lune.book, figue.book);
    for (const book of [figue.book, await figue.reopen()]) {
      expect(Object.keys(dishesOf(book))).toEqual(['d1']);
      expect(stateText(book.content.state)).toBe(stateText(lune.book.content.state));
    }
    valueOf(await lune.book.receiveSigned(all));
    expect(Object.keys(dishesOf(lune.book))).toEqual(['d1']);
  });

  test('of a removed phone never count where nothing says where its cut is', async () => {
    const { former } = await renewedPhones();
    const removed = [former.kiwi.device.id];
    const group = await renewedGroup({ by: former.lune.device.id, removed, opens: [] });
    for (const { device } of [former.kiwi, former.lune]) await group.introduce(device);
    const { book } = await group.phone();
    const all = valueOf(await former.kiwi.book.signedAfter({}));
    valueOf(await book.receiveSigned(all));
    // Lune's came along; nothing of Kiwi's is even kept.
    expect(Object.keys(book.vector)).toEqual([`${former.lune.device.id}@1`]);
    expect(await blobsOf(book)).toHaveLength(2);
  });

  test('have no counterpart ahead: words of an epoch still to come are never applied', async () => {
    const { group, figue, lune } = await renewedPhones();
    const said = { epoch: 3, branch: 'm2', ops: [naming('d1', 'Faux')] };
    const { blob } = await forge(group.key, lune.device, said);
    expect(valueOf(await figue.book.receive([blob], null))).toMatchObject({ merged: 0, parked: 1 });
    expect(dishesOf(await figue.reopen())).toEqual({});
  });

  test('of a removed phone never count in the new epoch, whatever key it holds', async () => {
    const { group, kiwi, figue } = await renewedPhones();
    const said = { ...SECOND, ops: [naming('d1', 'Faux')] };
    const { blob } = await forge(group.key, kiwi.device, said);
    expect(valueOf(await figue.book.receive([blob], null))).toMatchObject({ merged: 0, parked: 1 });
    expect(dishesOf(await figue.reopen())).toEqual({});
  });

  test('number anew: the same number in two epochs is no fork', async () => {
    const { former, lune, figue, parts } = await renewedPhones();
    valueOf(await lune.book.begin(parts));
    await carry(lune.book, figue.book);
    valueOf(await figue.book.commit([put(dishes, 'd3', { name: 'Salade' })]));
    valueOf(await former.figue.book.commit([put(dishes, 'd2', { name: 'Tarte' })]));
    valueOf(await figue.book.receiveSigned(valueOf(await former.figue.book.signedAfter({}))));
    expect(Object.keys(dishesOf(figue.book)).sort()).toEqual(['d1', 'd2', 'd3']);
    expect(figue.book.health.value.forked).toEqual([]);
  });
});

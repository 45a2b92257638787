import { describe, expect, test } from 'vitest';
import { base64url, utf8ToText } from '../../../src/kernel/bytes.ts';
import { parseBatch } from '../../../src/protocol/batch.ts';
import { openBlob } from '../../../src/seal/blob.ts';
import { exportPublicKeys, isSignedBy, splitSigned } from '../../../src/seal/device-key.ts';
import { sha256 } from '../../../src/seal/hash.ts';
import { happen, put, takeBack } from '../../../src/store/table.ts';
import {
  dishes,
  dishesOf,
  errorOf,
  payments,
  testBook,
  type TestBook,
  valueOf,
} from './test-phone.ts';

const soup = { name: 'Soupe', portions: 12, note: '' };
const entriesIn = async (one: TestBook) => valueOf(await one.log().after(0));

/** The signed bodies that lie in a book's log, in order. */
async function signedBodies(one: TestBook) {
  const entries = await entriesIn(one);
  return Promise.all(entries.map(async ({ blob }) => valueOf(await openBlob(one.key, blob))));
}

describe('the log', () => {
  test('numbers without a gap, each batch chained to the one before and signed by its phone', async () => {
    const one = await testBook();
    const book = await one.open();
    for (let i = 1; i <= 5; i += 1) await book.commit([put(dishes, `d${i}`, soup)]);
    const long = Array.from({ length: 250 }, (_, i) => happen(payments, `p${i}`, { cents: i }));
    await (await one.open()).commit(long); // cut into two batches
    const { sign } = await exportPublicKeys(one.deps.device);
    const signed = await signedBodies(one);
    let prev = '';
    for (const [at, body] of signed.entries()) {
      expect(await isSignedBy(sign, body)).toBe(true);
      const batch = valueOf(parseBatch(utf8ToText(splitSigned(body).body)));
      expect(batch).toMatchObject({ seq: at + 1, prev, device: one.deps.device.id });
      expect(batch.vector).toEqual({ [one.deps.device.id]: at });
      prev = base64url((await sha256(body)).subarray(0, 16));
    }
    expect(signed).toHaveLength(7);
  });

  test('says which operation each one overwrote', async () => {
    const one = await testBook();
    const book = await one.open();
    await book.commit([put(dishes, 'd1', soup)]);
    await book.commit([put(dishes, 'd1', { portions: 13 })]);
    const [first, second] = (await signedBodies(one)).map((body) =>
      valueOf(parseBatch(utf8ToText(splitSigned(body).body))),
    );
    const at = first?.ops.findIndex(([, , field]) => field === 'portions');
    expect(second?.ops[0]?.[7]).toBe(`${one.deps.device.id}/1/${at}`);
  });

  test('shows nothing of its content', async () => {
    const one = await testBook();
    await (await one.open()).commit([put(dishes, 'd1', soup)]);
    const [entry] = await entriesIn(one);
    expect(Buffer.from(entry?.blob ?? []).includes('Soupe')).toBe(false);
  });

  test('a snapshot is written after 64 batches; opening from it is the same as reading everything', async () => {
    const one = await testBook();
    const book = await one.open();
    for (let i = 0; i < 70; i += 1)
      await book.commit([put(dishes, `d${i % 7}`, { ...soup, portions: i })]);
    await book.commit([happen(payments, 'p', { cents: 5 }), takeBack('p')]);
    const { snapshot, tail } = valueOf(await one.log().load());
    expect([snapshot?.n, tail.length]).toEqual([64, 7]);
    const fromSnapshot = await one.open();
    const replayed = await one.open();
    expect(dishesOf(fromSnapshot)).toEqual(dishesOf(book));
    expect(dishesOf(replayed)).toEqual(dishesOf(book));
    expect(fromSnapshot.everHappened(payments)).toEqual(book.everHappened(payments));
    expect(fromSnapshot.facts(payments).value).toEqual([]);
    valueOf(await fromSnapshot.commit([put(dishes, 'new', soup)])); // its chain goes on from the snapshot
    expect(Object.keys(dishesOf(await one.open()))).toContain('new');
  });

  test('a snapshot that does not open costs nothing: the log is read instead', async () => {
    const one = await testBook();
    const book = await one.open();
    for (let i = 0; i < 66; i += 1) await book.commit([put(dishes, `d${i}`, soup)]);
    const stored = valueOf(await one.log().load()).snapshot;
    stored?.blob.fill(9, 60, 80); // the bytes in the log itself
    const again = await one.open();
    expect(dishesOf(again)).toEqual(dishesOf(book));
    valueOf(await again.commit([put(dishes, 'new', soup)]));
  });
});

describe('what a batch that cannot be read does', () => {
  test('it is kept aside and counted; the rest is shown', async () => {
    const one = await testBook();
    const book = await one.open();
    for (const id of ['d1', 'd2', 'd3']) await book.commit([put(dishes, id, soup)]);
    (await entriesIn(one))[1]?.blob.fill(9, 60, 80);
    const again = await one.open();
    expect([Object.keys(dishesOf(again)), again.health.value.parked]).toEqual([['d1', 'd3'], 1]);
    valueOf(await again.commit([put(dishes, 'd4', soup)]));
    expect(await entriesIn(one)).toHaveLength(4);
  });

  test('if it took the next number, writing says so instead of trying for ever', async () => {
    const one = await testBook();
    const book = await one.open();
    for (const id of ['d1', 'd2']) await book.commit([put(dishes, id, soup)]);
    (await entriesIn(one))[1]?.blob.fill(9, 60, 80);
    const again = await one.open();
    expect(errorOf(await again.commit([put(dishes, 'd4', soup)]))).toBe('BookUnreadable');
    expect(Object.keys(dishesOf(again))).toEqual(['d1']);
  });

  test('a snapshot written past it does not hide it from a version that can read it', async () => {
    const one = await testBook();
    const book = await one.open();
    for (let i = 0; i < 40; i += 1) await book.commit([put(dishes, `d${i}`, soup)]);
    const second = (await entriesIn(one))[1];
    const readable = second?.blob.slice() ?? new Uint8Array();
    second?.blob.fill(9, 60, 80); // the bytes in the log itself
    const again = await one.open();
    for (let i = 40; i < 80; i += 1) await again.commit([put(dishes, `d${i}`, soup)]);
    expect(valueOf(await one.log().load()).snapshot?.n).toBeGreaterThan(2);
    const blind = await one.open();
    expect([Object.keys(dishesOf(blind)).length, blind.health.value.parked]).toEqual([79, 1]);
    second?.blob.set(readable);
    const seeing = await one.open();
    expect([Object.keys(dishesOf(seeing)).length, seeing.health.value.parked]).toEqual([80, 0]);
  });
});

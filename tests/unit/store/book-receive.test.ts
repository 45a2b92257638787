import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../src/kernel/bytes.ts';
import { sealBlob } from '../../../src/seal/blob.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { happen, put, settle } from '../../../src/store/table.ts';
import { truthOf } from './state-text.ts';
import { blobsOf, carry, type GroupPhone, handOver, testGroup } from './test-group.ts';
import { dishes, dishesOf, payments, valueOf } from './test-phone.ts';

const soup = { name: 'Soupe', portions: 12, note: '' };

async function twoPhones(): Promise<readonly [GroupPhone, GroupPhone]> {
  const group = await testGroup();
  return [await group.phone(), await group.phone()];
}

describe('blobs of another phone', () => {
  test('show at once in collections that were read before, and after the next start', async () => {
    const [lune, kiwi] = await twoPhones();
    const rows = lune.book.rows(dishes);
    expect(rows.value.size).toBe(0);
    valueOf(await kiwi.book.commit([put(dishes, 'd1', soup)]));
    expect(await carry(kiwi.book, lune.book)).toEqual({ merged: 1, known: 0, parked: 0 });
    expect([...rows.value.keys()]).toEqual(['d1']);
    expect(truthOf(await lune.reopen())).toBe(truthOf(lune.book));
  });

  test('that come again are known, whatever else comes with them', async () => {
    const [lune, kiwi] = await twoPhones();
    valueOf(await kiwi.book.commit([put(dishes, 'd1', soup)]));
    await carry(kiwi.book, lune.book);
    valueOf(await kiwi.book.commit([put(dishes, 'd2', soup)]));
    const blobs = await blobsOf(kiwi.book);
    expect(valueOf(await lune.book.receive([...blobs, ...blobs], null))).toEqual({
      merged: 1,
      known: 3,
      parked: 0,
    });
    expect(await blobsOf(lune.book)).toHaveLength(2);
  });

  test('that come back to their own writer are known to be at the relay, and written on after', async () => {
    const [lune] = await twoPhones();
    valueOf(await lune.book.commit([put(dishes, 'd1', soup)]));
    expect(valueOf(await lune.book.log.outbox())).toHaveLength(1);
    expect(valueOf(await lune.book.receive(await blobsOf(lune.book), { seq: 1 }))).toMatchObject({
      merged: 0,
      known: 1,
    });
    expect(valueOf(await lune.book.log.outbox())).toEqual([]);
    valueOf(await lune.book.commit([put(dishes, 'd2', soup)]));
    expect(lune.book.vector).toEqual({ [lune.device.id]: 2 });
  });

  test('bring the place the relay was read up to, also when there are none', async () => {
    const [lune, kiwi] = await twoPhones();
    valueOf(await kiwi.book.commit([put(dishes, 'd1', soup)]));
    valueOf(await lune.book.receive(await blobsOf(kiwi.book), { seq: 1 }));
    valueOf(await lune.book.receive([], { seq: 2 }));
    valueOf(await lune.book.receive(await blobsOf(kiwi.book), null, 'parcel'));
    expect(valueOf(await (await lune.reopen()).log.cursor())).toEqual({ seq: 2 });
  });

  test('from a parcel still have to go to the relay, those from the relay do not', async () => {
    const [lune, kiwi] = await twoPhones();
    valueOf(await kiwi.book.commit([put(dishes, 'd1', soup)]));
    const first = await blobsOf(kiwi.book);
    valueOf(await kiwi.book.commit([put(dishes, 'd2', soup)]));
    const second = (await blobsOf(kiwi.book)).slice(1);
    valueOf(await lune.book.receive(first, null, 'parcel'));
    valueOf(await lune.book.receive(second, { seq: 2 }));
    const waiting = valueOf(await lune.book.log.outbox());
    expect(waiting.map(({ blob }) => [...blob])).toEqual(first.map((blob) => [...blob]));
  });

  test('may have a hole between them: it is counted, and filled later', async () => {
    const [lune, kiwi] = await twoPhones();
    for (const id of ['d1', 'd2', 'd3']) valueOf(await kiwi.book.commit([put(dishes, id, soup)]));
    const [first, second, third] = await blobsOf(kiwi.book);
    if (!first || !second || !third) throw new Error('three were written');
    valueOf(await lune.book.receive([third, first], null));
    expect(lune.book.vector).toEqual({ [kiwi.device.id]: 1 });
    expect(lune.book.health.value.missing).toEqual([{ device: kiwi.device.id, count: 1 }]);
    valueOf(await lune.book.receive([second], null));
    expect(lune.book.vector).toEqual({ [kiwi.device.id]: 3 });
    expect(lune.book.health.value.missing).toEqual([]);
  });

  test('that are none are not stored; what opens as something else is kept aside', async () => {
    const group = await testGroup();
    const lune = await group.phone();
    const noise = [new Uint8Array(0), new Uint8Array(512).fill(1), utf8('courgette')];
    const letter = await sealBlob(group.key, utf8('no batch at all'), systemRandom);
    const received = valueOf(await lune.book.receive([...noise, letter], { seq: 4 }));
    expect(received).toMatchObject({ merged: 0, parked: 1 });
    expect(await blobsOf(lune.book)).toHaveLength(1);
    expect(lune.book.health.value.parked).toBe(1);
  });
});

describe('signed bodies, shown from phone to phone', () => {
  test('are what the other lacks, no more, and are sealed anew', async () => {
    const [lune, kiwi] = await twoPhones();
    for (const id of ['d1', 'd2']) valueOf(await kiwi.book.commit([put(dishes, id, soup)]));
    expect(await handOver(kiwi.book, lune.book)).toEqual({ merged: 2, known: 0, parked: 0 });
    expect(valueOf(await kiwi.book.signedAfter(lune.book.vector))).toEqual([]);
    valueOf(await kiwi.book.commit([put(dishes, 'd3', soup)]));
    expect(valueOf(await kiwi.book.signedAfter(lune.book.vector))).toHaveLength(1);
    const theirs = new Set((await blobsOf(kiwi.book)).map(String));
    expect((await blobsOf(lune.book)).filter((blob) => theirs.has(String(blob)))).toEqual([]);
    expect(valueOf(await lune.book.log.outbox())).toHaveLength(2); // no relay may ever have got them
  });

  test('that come twice, or came as blobs before, are stored once', async () => {
    const [lune, kiwi] = await twoPhones();
    valueOf(await kiwi.book.commit([put(dishes, 'd1', soup)]));
    const bodies = valueOf(await kiwi.book.signedAfter({}));
    expect(valueOf(await lune.book.receiveSigned([...bodies, ...bodies]))).toMatchObject({
      merged: 1,
      known: 1,
    });
    expect(valueOf(await lune.book.receiveSigned(bodies))).toMatchObject({ merged: 0, known: 1 });
    expect(await carry(kiwi.book, lune.book)).toMatchObject({ merged: 0, known: 1 });
    // The same batch lies there in two seals; it is handed on once.
    expect(valueOf(await lune.book.signedAfter({}))).toHaveLength(1);
    expect(truthOf(lune.book)).toBe(truthOf(kiwi.book));
  });

  test('go on from phone to phone, word for word', async () => {
    const group = await testGroup();
    const [lune, kiwi, figue] = [await group.phone(), await group.phone(), await group.phone()];
    valueOf(await lune.book.commit([put(dishes, 'd1', soup), happen(payments, 'p', { cents: 1 })]));
    await handOver(lune.book, kiwi.book);
    await handOver(kiwi.book, figue.book);
    expect(valueOf(await figue.book.signedAfter({}))).toEqual(
      valueOf(await lune.book.signedAfter({})),
    );
    expect(truthOf(figue.book)).toBe(truthOf(lune.book));
  });
});

describe('two phones that wrote without seeing each other', () => {
  test('see both values until somebody answers, then neither sees the question again', async () => {
    const [lune, kiwi] = await twoPhones();
    valueOf(await lune.book.commit([put(dishes, 'd1', { ...soup, portions: 8 })]));
    kiwi.clock.at += 60_000;
    valueOf(await kiwi.book.commit([put(dishes, 'd1', { ...soup, portions: 10 })]));
    await carry(kiwi.book, lune.book);
    await carry(lune.book, kiwi.book);
    for (const { book } of [lune, kiwi]) {
      expect(dishesOf(book)).toMatchObject({ d1: { portions: 10 } });
      expect(book.rivals.value).toMatchObject([
        { place: ['dishes', 'd1', 'portions'], value: 10, others: [{ value: 8 }] },
      ]);
    }
    valueOf(await lune.book.commit([settle(['dishes', 'd1', 'portions'], 10)])); // it stands already
    await handOver(lune.book, kiwi.book);
    for (const book of [lune.book, kiwi.book, await kiwi.reopen(), await lune.reopen()]) {
      expect(book.rivals.value).toEqual([]);
      expect(dishesOf(book)).toMatchObject({ d1: { portions: 10 } });
    }
  });

  test('that say the same are asked nothing', async () => {
    const [lune, kiwi] = await twoPhones();
    for (const { book } of [lune, kiwi]) valueOf(await book.commit([put(dishes, 'd1', soup)]));
    await carry(kiwi.book, lune.book);
    expect(lune.book.rivals.value).toEqual([]);
  });

  test('and both noted one payment: it is one, with both as witnesses, disputed if the sums differ', async () => {
    const [lune, kiwi] = await twoPhones();
    valueOf(await lune.book.commit([happen(payments, 'same', { cents: 5 })]));
    valueOf(await lune.book.commit([happen(payments, 'other', { cents: 5 })]));
    kiwi.clock.at += 1000;
    valueOf(await kiwi.book.commit([happen(payments, 'same', { cents: 5 })]));
    valueOf(await kiwi.book.commit([happen(payments, 'other', { cents: 7 })]));
    await carry(kiwi.book, lune.book);
    await carry(lune.book, kiwi.book);
    const seen = lune.book.facts(payments).value;
    const told = seen.map(({ id, disputed, data }) => [id, { disputed, ...data }]);
    expect(Object.fromEntries(told)).toEqual({
      other: { disputed: true, cents: 5 },
      same: { disputed: false, cents: 5 },
    });
    for (const { witnesses } of seen)
      expect(witnesses.map(({ device }) => device)).toEqual([lune.device.id, kiwi.device.id]);
    expect(kiwi.book.facts(payments).value).toEqual(seen);
  });
});

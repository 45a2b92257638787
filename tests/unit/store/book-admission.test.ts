import { describe, expect, test } from 'vitest';
import type { Bytes } from '../../../src/kernel/bytes.ts';
import { bookKey } from '../../../src/seal/book-key.ts';
import type { DeviceKey } from '../../../src/seal/device-key.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { put } from '../../../src/store/table.ts';
import { truthOf } from './state-text.ts';
import { blobsOf, carry, forge, handOver, naming, testGroup } from './test-group.ts';
import { dishes, dishesOf, valueOf } from './test-phone.ts';

const soup = put(dishes, 'd1', { name: 'Soupe' });

describe('a phone nobody has added yet', () => {
  test('is heard as soon as it is known: at the next exchange, or the next start', async () => {
    const group = await testGroup();
    const lune = await group.phone();
    const kiwi = await group.phone({ introduced: false });
    valueOf(await kiwi.book.commit([soup]));
    expect(await carry(kiwi.book, lune.book)).toEqual({ merged: 0, known: 0, parked: 1 });
    expect(dishesOf(lune.book)).toEqual({});
    await group.introduce(kiwi.device);
    expect(dishesOf(await lune.reopen())).toHaveProperty('d1');
    expect(valueOf(await lune.book.receive([], null))).toEqual({ merged: 1, known: 0, parked: 0 });
    expect([Object.keys(dishesOf(lune.book)), lune.book.health.value.parked]).toEqual([['d1'], 0]);
  });

  test('costs nothing while nothing is learnt of it: what waits is not opened again at each reading', async () => {
    const group = await testGroup();
    const lune = await group.phone();
    const kiwi = await group.phone({ introduced: false });
    valueOf(await kiwi.book.commit([soup]));
    await carry(kiwi.book, lune.book);
    const { after } = lune.book.log;
    const asked: number[] = [];
    const log: { after: typeof after } = lune.book.log;
    log.after = (n) => {
      asked.push(n);
      return after(n);
    };
    for (let i = 0; i < 4; i += 1) valueOf(await lune.book.receive([], null));
    expect(asked).toEqual([1, 1, 1, 1]);
    await group.introduce(kiwi.device);
    expect(valueOf(await lune.book.receive([], null)).merged).toBe(1);
  });

  test('keeps no book shut in which nobody else wrote', async () => {
    const group = await testGroup();
    const lune = await group.phone();
    const kiwi = await group.phone({ introduced: false });
    valueOf(await kiwi.book.commit([soup]));
    await carry(kiwi.book, lune.book);
    const again = await lune.reopen();
    expect(again.health.value.parked).toBe(1);
    valueOf(await again.commit([put(dishes, 'd2', { name: 'Tarte' })]));
    expect(Object.keys(dishesOf(await lune.reopen()))).toEqual(['d2']);
  });

  test('is neither handed on nor acknowledged, and what it says is stored once', async () => {
    const group = await testGroup();
    const lune = await group.phone();
    const kiwi = await group.phone({ introduced: false });
    valueOf(await kiwi.book.commit([soup]));
    for (let i = 0; i < 3; i += 1) await handOver(kiwi.book, lune.book);
    expect(await blobsOf(lune.book)).toHaveLength(1);
    expect(valueOf(await lune.book.signedAfter({}))).toEqual([]);
    valueOf(await lune.book.acknowledge());
    expect(await blobsOf(lune.book)).toHaveLength(1);
  });

  test('waits through a snapshot, and is heard from there', async () => {
    const group = await testGroup();
    const lune = await group.phone();
    const kiwi = await group.phone({ introduced: false });
    valueOf(await kiwi.book.commit([soup]));
    await carry(kiwi.book, lune.book);
    for (let i = 0; i < 66; i += 1)
      valueOf(await lune.book.commit([put(dishes, 'd2', { name: `Plat ${i}` })]));
    expect(valueOf(await lune.book.log.load()).snapshot).not.toBeNull();
    expect((await lune.reopen()).health.value.parked).toBe(1);
    await group.introduce(kiwi.device);
    const again = await lune.reopen();
    expect([Object.keys(dishesOf(again)).sort(), again.health.value.parked]).toEqual([
      ['d1', 'd2'],
      0,
    ]);
  });
});

describe('what is never applied, whoever brings it', () => {
  const forgeries: Record<string, (one: Forger) => Promise<Bytes>> = {
    'words of another book': async ({ key, kiwi }) =>
      (await forge(key, kiwi, { book: 'week/2026-W49', ops: [naming('d1', 'Faux')] })).blob,
    'words of a later epoch': async ({ key, kiwi }) =>
      (await forge(key, kiwi, { epoch: 2, ops: [naming('d1', 'Faux')] })).blob,
    'words of another branch of the first epoch': async ({ key, kiwi }) =>
      (await forge(key, kiwi, { branch: 'x', ops: [naming('d1', 'Faux')] })).blob,
    'an opening in a book that was never renewed': async ({ key, kiwi }) => {
      const opening = { part: 1, parts: 1, before: {}, cuts: {}, rows: [], facts: [] };
      return (await forge(key, kiwi, { opening, ops: [naming('d1', 'Faux')] })).blob;
    },
    'words in the name of another phone': async ({ key, kiwi, lune }) =>
      (await forge(key, kiwi, { device: lune.id, ops: [naming('d1', 'Faux')] })).blob,
  };

  interface Forger {
    readonly key: Awaited<ReturnType<typeof bookKey>>;
    readonly kiwi: DeviceKey;
    readonly lune: DeviceKey;
  }

  test.each(Object.entries(forgeries))('%s', async (_, make) => {
    const group = await testGroup();
    const [lune, kiwi] = [await group.phone(), await group.phone()];
    valueOf(await lune.book.commit([soup]));
    const before = truthOf(lune.book);
    const blob = await make({ key: group.key, kiwi: kiwi.device, lune: lune.device });
    expect(valueOf(await lune.book.receive([blob], { seq: 1 }))).toEqual({
      merged: 0,
      known: 0,
      parked: 1,
    });
    for (const book of [lune.book, await lune.reopen()]) {
      expect([truthOf(book), book.health.value.parked]).toEqual([before, 1]);
      expect(valueOf(await book.signedAfter({}))).toHaveLength(1);
    }
    valueOf(await lune.book.commit([put(dishes, 'd2', { name: 'Tarte' })])); // its own chain goes on
  });

  const strangers: Record<string, (one: Forger) => Promise<Bytes>> = {
    'a blob of another log': async ({ kiwi }) => {
      const other = await bookKey(systemRandom(32));
      return (await forge(other, kiwi, { ops: [naming('d1', 'Faux')] })).blob;
    },
    'a blob moved to this log by its key alone': async ({ key, kiwi }) => {
      const elsewhere = { ...key, logId: systemRandom(16) };
      return (await forge(elsewhere, kiwi, { ops: [naming('d1', 'Faux')] })).blob;
    },
  };

  test.each(Object.entries(strangers))('%s is not even kept', async (_, make) => {
    const group = await testGroup();
    const [lune, kiwi] = [await group.phone(), await group.phone()];
    const blob = await make({ key: group.key, kiwi: kiwi.device, lune: lune.device });
    expect(valueOf(await lune.book.receive([blob], { seq: 1 }))).toMatchObject({ merged: 0 });
    expect([dishesOf(lune.book), await blobsOf(lune.book)]).toEqual([{}, []]);
    expect(valueOf(await lune.book.log.cursor())).toEqual({ seq: 1 }); // it is not asked for again
  });

  test('a signed body with its words changed, by hand from phone to phone, is not even kept', async () => {
    const group = await testGroup();
    const [lune, kiwi] = [await group.phone(), await group.phone()];
    const { signed } = await forge(group.key, kiwi.device, { ops: [naming('d1', 'Soupe')] });
    const changed = signed.slice();
    const at = Buffer.from(changed).indexOf('Soupe');
    changed.set([0x4c], at); // « Loupe »
    expect(valueOf(await lune.book.receiveSigned([changed, signed.subarray(0, 60)]))).toMatchObject(
      {
        merged: 0,
        parked: 0,
      },
    );
    expect([dishesOf(lune.book), await blobsOf(lune.book)]).toEqual([{}, []]);
    expect(valueOf(await lune.book.receiveSigned([signed]))).toMatchObject({ merged: 1 });
  });

  test('a blob with any one bit turned', async () => {
    const group = await testGroup();
    const [lune, kiwi] = [await group.phone(), await group.phone()];
    const { blob } = await forge(group.key, kiwi.device, { ops: [naming('d1', 'Soupe')] });
    const turned = Array.from({ length: 64 }, (_, i) => {
      const copy = blob.slice();
      const at = 1 + Math.floor((i * (blob.length - 1)) / 64); // not the version: a later one may be readable later
      copy.set([(copy[at] ?? 0) ^ (1 << (i % 8))], at);
      return copy;
    });
    expect(valueOf(await lune.book.receive(turned, null)).merged).toBe(0);
    expect(dishesOf(await lune.reopen())).toEqual({});
    // None of them took the place of the one they were made from.
    expect(valueOf(await lune.book.receive([blob], null)).merged).toBe(1);
  });
});

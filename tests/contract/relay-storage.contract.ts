import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NewItemRow, RelayStorage, Write } from '../../src/relay/storage/relay-storage.ts';
import {
  DAY,
  newKey,
  newRow as item,
  NOW,
  relaysTogether,
  ROW,
  type StoragesToTry,
} from './relays-together.contract.ts';

/** What every storage of the relay promises; what one test writes, no other looks at. */
export function relayStorageContract(name: string, make: () => Promise<StoragesToTry>): void {
  describe(`the contract of the relay's storages, kept by ${name}`, () => {
    let tried: StoragesToTry;
    let one: RelayStorage;
    let other: RelayStorage;
    beforeAll(async () => {
      tried = await make();
      ({ one, other } = tried);
    }, 120_000);
    afterAll(async () => tried.close());

    const begun = (row: Partial<typeof ROW> = {}) => newKey(one, row);
    const append = async (key: string, items: readonly NewItemRow[], rest: Partial<Write> = {}) =>
      one.write(key, { items, now: NOW, asked: 0, latest: NOW + 60 * DAY, ...rest });
    const all = async (key: string) => (await other.page(key, 0, 1_000)).map(({ id }) => id);

    test('a log that never was is not found, and takes nothing', async () => {
      expect(await one.find('nowhere')).toBeNull();
      expect(await append('nowhere', [item()])).toBeNull();
      expect(await one.page('nowhere', 0, 9)).toEqual([]);
      expect(await one.idAt('nowhere', 1)).toBeNull();
    });

    test('a log begins empty, and is begun once', async () => {
      const key = await begun({ gen: 'mine' });
      await other.create(key, { ...ROW, gen: 'theirs', read: 'x' });

      expect(await other.find(key)).toEqual({
        ...ROW,
        gen: 'mine',
        head: 0,
        headId: '',
        door: 'open',
        bytes: 0,
        items: 0,
      });
    });

    test('items come back in order, byte for byte', async () => {
      const key = await begun();
      const [first, second] = [item(512, 7), item(1024)];
      const written = await append(key, [first, second]);

      expect([...(written?.seqs ?? [])].sort(byPlace)).toEqual([
        [first.id, 1],
        [second.id, 2],
      ]);
      expect(await other.page(key, 0, 2)).toEqual([
        { ...first, seq: 1 },
        { ...second, seq: 2 },
      ]);
      expect(await other.page(key, 1, 2)).toHaveLength(1);
      expect(await other.page(key, 0, 1)).toHaveLength(1);
      expect(await other.idAt(key, 2)).toBe(second.id);
    });

    test('an item sent again keeps its place and its first bytes', async () => {
      const key = await begun();
      const [first, second, third] = [item(), item(), item()];
      await append(key, [first, second]);
      const again = await append(key, [{ ...item(), id: second.id }, third, first]);

      expect(again?.head).toBe(3);
      expect(new Map(again?.seqs)).toEqual(
        new Map([
          [second.id, 2],
          [third.id, 3],
          [first.id, 1],
        ]),
      );
      expect((await one.page(key, 1, 2))[0]?.body).toEqual(second.body);
      expect(await one.find(key)).toMatchObject({
        head: 3,
        headId: third.id,
        items: 3,
        bytes: 1536,
      });
    });

    test('the same ids in two logs are two items', async () => {
      const [key, another] = [await begun(), await begun()];
      const same = item();
      await append(key, [same]);
      await append(another, [item(), same]);

      expect(await all(key)).toEqual([same.id]);
      expect((await one.find(another))?.head).toBe(2);
    });

    test('a request full of the smallest blobs is taken whole', async () => {
      const key = await begun();
      const items = Array.from({ length: 512 }, () => item());

      expect((await append(key, items))?.seqs.size).toBe(512);
      expect(await all(key)).toEqual(items.map(({ id }) => id));
    });

    test('a page holds 256 kB at most, and one item at least', async () => {
      const key = await begun();
      await append(
        key,
        [1, 2, 3, 4, 5].map(() => item(65_536)),
      );
      await append(key, [item()]);

      expect((await one.page(key, 0, 6)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      expect((await one.page(key, 4, 6)).map(({ seq }) => seq)).toEqual([5, 6]);
    });

    test('ids come in order, as many as were asked for', async () => {
      const key = await begun();
      const items = [item(), item(), item()];
      await append(key, items);
      const [, second, third] = items.map(({ id }) => id);

      expect(await other.ids(key, 1, 2)).toEqual([
        [2, second],
        [3, third],
      ]);
      expect(await other.ids(key, 0, 1)).toHaveLength(1);
    });

    test('a write moves the end further away, never nearer, and not past the latest', async () => {
      const key = await begun();
      const end = async () => (await one.find(key))?.until;

      await append(key, [], { asked: NOW + 5 * DAY });
      expect(await end()).toBe(NOW + 10 * DAY);
      await append(key, [], { asked: NOW + 20 * DAY });
      expect(await end()).toBe(NOW + 20 * DAY);
      await append(key, [], { asked: NOW + 90 * DAY });
      expect(await end()).toBe(NOW + 60 * DAY);
      await append(key, [item()], { now: NOW + 30 * DAY, latest: NOW + 75 * DAY });
      expect(await end()).toBe(NOW + 75 * DAY);
    });

    test('past its end a log takes nothing', async () => {
      const key = await begun();

      expect(await append(key, [item()], { now: NOW + 10 * DAY })).toBeNull();
      expect(await all(key)).toEqual([]);
      expect((await one.find(key))?.until).toBe(NOW + 10 * DAY);
    });

    test('what expired is emptied for ever, even when the clock goes back; later it is forgotten', async () => {
      const [key, living] = [
        await begun(),
        await begun({ until: NOW + 11 * DAY, asked: NOW + 11 * DAY }),
      ];
      await append(key, [item()], { latest: NOW + 10 * DAY });
      await append(living, [item()], { latest: NOW + 11 * DAY });
      await other.sweep(NOW + 10 * DAY, NOW - 1_000 * DAY);

      expect(await all(key)).toEqual([]);
      expect(await all(living)).toHaveLength(1);
      expect(await one.find(key)).toMatchObject({ until: 0, items: 0, bytes: 0, write: 'w' });
      expect(await append(key, [item()], { asked: NOW + 50 * DAY })).toBeNull();
      await one.create(key, ROW);
      expect((await one.find(key))?.until).toBe(0);
      await one.sweep(NOW + 10 * DAY, NOW + 10 * DAY);
      expect(await one.find(key)).not.toBeNull();
      await one.sweep(NOW + 10 * DAY, NOW + 10 * DAY + 1);
      expect(await one.find(key)).toBeNull();
      expect(await one.find(living)).not.toBeNull();
    });

    test('a log that keeps its last item forgets the others, and says which version it has', async () => {
      const key = await begun();
      const [first, second, third] = [item(), item(1024), item()];
      const put = async (menu: NewItemRow, expected: number | null) =>
        append(key, [menu], { keepsLast: { expected } });

      expect((await put(first, null))?.seqs.get(first.id)).toBe(1);
      expect((await put(first, 0))?.seqs.get(first.id)).toBe(1);
      expect((await put(second, 1))?.seqs.get(second.id)).toBe(2);
      const refused = await put(third, 1);
      expect([refused?.head, refused?.seqs.size]).toEqual([2, 0]);
      expect(await all(key)).toEqual([second.id]);
      expect(await one.find(key)).toMatchObject({ head: 2, items: 1, bytes: 1024 });
      expect((await put(third, null))?.head).toBe(3);
    });

    test('an inbox is closed and opened again, and an order does neither', async () => {
      const key = await begun();
      const door = async () => (await other.find(key))?.door;

      expect((await append(key, [], { door: 'closed' }))?.door).toBe('closed');
      expect(await door()).toBe('closed');
      await append(key, [item()]);
      expect(await door()).toBe('closed');
      expect((await append(key, [], { door: 'open' }))?.door).toBe('open');
      expect(await door()).toBe('open');
    });

    test('usage counts what is kept', async () => {
      const before = await other.usage();
      const key = await begun();
      await append(key, [item(512), item(1024)]);

      const { logs, blobs, bytes } = await other.usage();
      expect([logs - before.logs, blobs - before.blobs, bytes - before.bytes]).toEqual([
        1, 2, 1536,
      ]);
    });

    test('after a restore each log has a new life with the same items', async () => {
      const [key, another] = [await begun(), await begun()];
      const before = (await one.find(key))?.gen;
      const sent = item();
      await append(key, [sent]);
      await one.renewGens();

      const after = await other.find(key);
      expect(after?.gen).not.toBe(before);
      expect(after?.gen).toMatch(/^[\w-]{1,32}$/);
      expect((await other.find(another))?.gen).not.toBe(after?.gen);
      expect(await all(key)).toEqual([sent.id]);
    });

    relaysTogether(() => tried);
  });
}

function byPlace([, one]: readonly [string, number], [, other]: readonly [string, number]): number {
  return one - other;
}

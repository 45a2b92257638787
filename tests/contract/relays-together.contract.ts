import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { NewItemRow, RelayStorage } from '../../src/relay/storage/relay-storage.ts';
import { newGen } from '../../src/relay/secrets.ts';
import { randomId } from '../support/relay-requests.ts';

/** Two relays' storages over the same data; they may be one and the same. */
export interface StoragesToTry {
  readonly one: RelayStorage;
  readonly other: RelayStorage;
  close(): Promise<void>;
}

/** The moment of these tests, and the end of the logs they begin. */
export const NOW = 1_795_712_400_000;
export const DAY = 86_400_000;
export const ROW = {
  gen: 'first',
  read: 'r',
  write: 'w',
  asked: NOW + 10 * DAY,
  until: NOW + 10 * DAY,
};

/** What two relays over the same data promise while both write. */
export function relaysTogether(tried: () => StoragesToTry): void {
  test('two relays that append at once leave no gap, and a reader misses nothing', async () => {
    const { one, other } = tried();
    const key = await newKey(one);
    const writes = Array.from({ length: 40 }, (_, at) => [newRow(), newRow(at % 2 ? 512 : 8192)]);
    const now = { now: NOW, asked: 0, latest: NOW + 60 * DAY };
    let done = false;
    const seen: string[] = [];
    const reading = (async () => {
      for (let last = false; !last;) {
        last = done;
        const head = (await other.find(key))?.head ?? 0;
        for (const { seq, id } of await other.page(key, seen.length, head)) {
          expect(seq).toBe(seen.length + 1);
          seen.push(id);
        }
      }
    })();
    const answers = await Promise.all(
      writes.map((items, at) => (at % 2 ? one : other).write(key, { items, ...now })),
    );
    done = true;
    await reading;

    const places = answers.flatMap((answer) => [...(answer?.seqs.values() ?? [])]);
    expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 80 }, (_, at) => at + 1));
    expect(new Set(seen)).toEqual(new Set(writes.flat().map(({ id }) => id)));
  });

  test('the same item sent to two relays at once is there once', async () => {
    const { one, other } = tried();
    const key = await newKey(one);
    const items = [newRow(), newRow()];
    const now = { items, now: NOW, asked: 0, latest: NOW + 60 * DAY };
    const answers = await Promise.all([one.write(key, now), other.write(key, now)]);

    expect(new Map(answers[0]?.seqs)).toEqual(new Map(answers[1]?.seqs));
    expect(await other.page(key, 0, 9)).toHaveLength(2);
  });

  test('what one relay shut stays shut and takes nothing more from the other, and is read as before', async () => {
    const { one, other } = tried();
    const key = await newKey(one);
    const [first, last] = [newRow(), newRow()];
    const now = { now: NOW, asked: 0, latest: NOW + 60 * DAY };
    await one.write(key, { items: [first], ...now });
    const shut = await one.write(key, { items: [last], door: 'shut', ...now });

    expect([shut?.door, shut?.head]).toEqual(['shut', 2]);
    for (const door of ['open', 'closed'] as const) {
      const again = await other.write(key, { items: [newRow()], door, ...now });
      expect([again?.door, again?.head, again?.seqs.size]).toEqual(['shut', 2, 0]);
    }
    await one.renewGens();
    expect(await other.find(key)).toMatchObject({ door: 'shut', head: 2 });
    expect((await other.page(key, 0, 2)).map(({ id }) => id)).toEqual([first.id, last.id]);
    expect((await other.write(key, { items: [last], ...now }))?.seqs.get(last.id)).toBe(2);
  });

  test('who opens an inbox at the moment it is shut does not keep it open, whoever was first', async () => {
    const { one, other } = tried();
    const doors = (['open', 'closed', 'open', 'shut', 'open', 'closed', 'open'] as const).flatMap(
      (door) => [door, door],
    );
    for (let turn = 0; turn < 5; turn += 1) {
      const key = await newKey(one);
      const now = { items: [], now: NOW, asked: 0, latest: NOW + 60 * DAY };
      await Promise.all(
        doors.map((door, at) => (at % 2 ? one : other).write(key, { ...now, door })),
      );
      expect((await other.find(key))?.door).toBe('shut');
    }
  });
}

/** A new log. */
export async function newKey(
  storage: RelayStorage,
  row: Partial<typeof ROW> = {},
): Promise<string> {
  const key = randomBytes(32).toString('base64url');
  await storage.create(key, { ...ROW, gen: newGen(), ...row });
  return key;
}

/** A random item of so many bytes. */
export function newRow(bytes = 512, at = 0): NewItemRow {
  return { id: randomId(), body: new Uint8Array(randomBytes(bytes)), at };
}

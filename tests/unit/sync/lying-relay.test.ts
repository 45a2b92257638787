import { beforeEach, expect, test } from 'vitest';
import { base64url } from '../../../src/kernel/bytes.ts';
import type { NewItem } from '../../../src/protocol/relay-requests.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { parseCursor } from '../../../src/sync/cursor.ts';
import type { RelayFetch } from '../../../src/sync/relay-address.ts';
import { valueOf } from '../store/test-phone.ts';
import {
  itemsOf,
  settleAll,
  type SyncGroup,
  syncGroup,
  type SyncPhone,
  type TestRelay,
  testRelay,
} from './sync-group.ts';

let relay: TestRelay;
let group: SyncGroup;
let lune: SyncPhone;
let figue: SyncPhone;

beforeEach(async () => {
  relay = testRelay();
  group = await syncGroup(relay.ask);
  [lune, figue] = [await group.phone(), await group.phone()];
  await lune.write('soup', 'Soupe');
  await settleAll([lune, figue]);
});

const NONSENSE = { type: 'Unreachable', silent: false };

test('a log that moves each time it is asked for is left alone after a while', async () => {
  let asked = 0;
  figue.fetch = (path) => {
    asked += 1;
    const moved = { error: 'cursor', gen: `g${asked}`, head: 0 };
    const ids = { gen: `g${asked}`, head: 0, ids: [], more: false };
    return Promise.resolve(
      new Response(JSON.stringify(/ids/.test(path) ? ids : moved), {
        status: /ids/.test(path) ? 200 : 409,
      }),
    );
  };
  expect((await figue.sync()).end).toEqual(NONSENSE);
  expect(asked).toBeLessThan(20);
  figue.fetch = relay.ask;
  await settleAll([figue, lune]);
  expect(figue.names()).toEqual({ soup: 'Soupe' });
});

test('a list of ids without end or order is left alone', async () => {
  const moved = JSON.stringify({ error: 'cursor', gen: 'g', head: 0 });
  const id = base64url(systemRandom(16));
  const idsAfter = (last: number) => Array.from({ length: 4_000 }, (_, i) => [last + i, id]);
  const lists: ((n: number) => unknown)[] = [
    (n) => ({ gen: 'g', head: 9, ids: idsAfter(n * 4_000), more: true }),
    () => ({ gen: 'g', head: 9, ids: [], more: true }),
    () => ({
      gen: 'g',
      head: 9,
      ids: [
        [1, id],
        [1, id],
      ],
      more: false,
    }),
    (n) => ({ gen: `g${n}`, head: 9, ids: [[n, id]], more: true }),
  ];
  for (const list of lists) {
    let n = 0;
    figue.fetch = (path) =>
      Promise.resolve(
        /ids/.test(path)
          ? new Response(JSON.stringify(list((n += 1))))
          : new Response(moved, { status: 409 }),
      );
    expect((await figue.sync()).end).toEqual(NONSENSE);
  }
});

test('a relay that says it took what nobody sent, or only a part, is not believed', async () => {
  const { gen } = parseCursor(valueOf(await figue.book.log.cursor()));
  const answers: ((items: readonly NewItem[]) => unknown)[] = [
    () => ({ gen, accepted: [] }),
    () => ({ gen, accepted: [{ id: base64url(systemRandom(16)), seq: 1 }] }),
    (items) => ({ gen, accepted: items.slice(1).map(({ id }, i) => ({ id, seq: i + 1 })) }),
    (items) => ({ gen, accepted: items.map(({ id }) => ({ id, seq: 1_000_000 })) }),
  ];
  await figue.write('tart');
  await figue.write('cake');
  const before = await figue.unsent();
  const ends: unknown[] = [];
  for (const answer of answers) {
    figue.fetch = async (path, init) => {
      if (init.method !== 'POST') return relay.ask(path, init);
      return new Response(JSON.stringify(answer(itemsOf(init))));
    };
    ends.push((await figue.sync()).end);
    expect(await figue.unsent()).toBeGreaterThanOrEqual(before);
  }
  expect(ends.slice(0, 3)).toEqual([NONSENSE, NONSENSE, NONSENSE]);
  figue.fetch = relay.ask;
  await settleAll([figue, lune]);
  expect(Object.keys(lune.names())).toEqual(['cake', 'soup', 'tart']);
});

test('two groups of phones shown two different logs are one again when the relay shows one', async () => {
  const other = testRelay();
  await other.restore(relay.snapshot(), { keepGens: true });
  figue.fetch = other.ask;
  await lune.write('left');
  await figue.write('right');
  await lune.sync();
  await figue.sync();
  expect(figue.names()).not.toHaveProperty('left');
  figue.fetch = relay.ask;
  await settleAll([lune, figue]);
  expect(Object.keys(figue.names())).toEqual(['left', 'right', 'soup']);
  expect(lune.names()).toEqual(figue.names());
});

test('a relay that hides what is new still gets what this phone wrote', async () => {
  await lune.write('hidden');
  await lune.sync();
  await figue.write('tart');
  figue.fetch = (path, init) =>
    init.method === 'GET'
      ? Promise.resolve(new Response(null, { status: 304 }))
      : relay.ask(path, init);
  expect(await figue.sync()).toMatchObject({ end: { type: 'Done' }, merged: 0 });
  await lune.sync();
  expect(lune.names()).toHaveProperty('tart');
  figue.fetch = relay.ask;
  await settleAll([lune, figue]);
  expect(figue.names()).toEqual(lune.names());
});

test('a relay learns what the tokens hash to, and the pass only where a log is made', async () => {
  const seen: string[] = [];
  const noting: RelayFetch = (path, init) => {
    seen.push(`${path} ${init.body ?? ''}`);
    return relay.ask(path, init);
  };
  relay.wipe();
  [lune.fetch, figue.fetch] = [noting, noting];
  await settleAll([lune, figue]);
  const { read, write } = lune.book.address;
  for (const secret of [read, write, 'Soupe', 'soup', 'week'])
    expect(seen.join()).not.toContain(secret);
  expect(seen.filter((text) => text.includes(relay.pass))).toHaveLength(1);
});

import { beforeEach, expect, test } from 'vitest';
import type { RelayFetch } from '../../../src/sync/relay-address.ts';
import { valueOf } from '../store/test-phone.ts';
import {
  counted,
  settleAll,
  type SyncGroup,
  syncGroup,
  type SyncPhone,
  type TestRelay,
  testRelay,
  itemsOf,
} from './sync-group.ts';

let relay: TestRelay;
let group: SyncGroup;
let lune: SyncPhone;
let figue: SyncPhone;

beforeEach(async () => {
  relay = testRelay();
  group = await syncGroup(relay.ask);
  [lune, figue] = [await group.phone(), await group.phone()];
});

test('what is posted again, by whomever, is the same bytes', async () => {
  const bodies = new Map<string, Set<string>>();
  const noting: RelayFetch = (path, init) => {
    for (const { id, body } of itemsOf(init))
      bodies.set(id, (bodies.get(id) ?? new Set()).add(body));
    return relay.ask(path, init);
  };
  await lune.write('soup');
  lune.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  await lune.sync();
  [lune.fetch, figue.fetch] = [noting, noting];
  await settleAll([lune, figue]);
  for (const phone of [figue, lune]) {
    relay.wipe();
    await phone.sync();
  }
  expect([...bodies.values()].map((all) => all.size)).toEqual([1, 1]);
});

test('a relay put back from an old copy is filled up again by whoever comes by, with the writings of all', async () => {
  await lune.write('a');
  await settleAll([lune, figue]);
  const backup = relay.snapshot();
  await figue.write('b');
  await lune.write('c');
  await settleAll([lune, figue]);
  for (const silently of [false, true]) {
    await relay.restore(backup, { keepGens: silently });
    expect((await lune.sync()).end.type).toBe('Done');
    const safran = await group.phone();
    await safran.sync();
    expect(safran.names()).toEqual({ a: 'a', b: 'b', c: 'c' });
  }
});

test('a relay wiped between the fetching and the posting gets back what was just fetched', async () => {
  await lune.write('a');
  await lune.sync();
  await figue.write('b');
  figue.fetch = (path, request) => {
    if (request.method === 'POST') {
      relay.wipe();
      figue.fetch = relay.ask;
    }
    return relay.ask(path, request);
  };
  await figue.sync();
  const safran = await group.phone();
  await safran.sync();
  expect(safran.names()).toEqual({ a: 'a', b: 'b' });
});

test('a relay put back silently, and written to since by a phone that never met it, is noticed', async () => {
  await lune.write('a');
  await settleAll([lune, figue]);
  const backup = relay.snapshot();
  await lune.write('b');
  await lune.sync();
  await relay.restore(backup, { keepGens: true });
  const safran = await group.phone();
  await safran.write('c');
  await safran.sync();
  await settleAll([figue, safran, lune]);
  for (const phone of [lune, figue, safran])
    expect(Object.keys(phone.names())).toEqual(['a', 'b', 'c']);
});

test('a phone cut off after others wrote in between still has its own to send: the relay may lose it', async () => {
  await lune.write('a');
  await settleAll([lune, figue]);
  const backup = relay.snapshot();
  await figue.write('mine');
  figue.fetch = async (path, request) => {
    if (request.method !== 'POST') return relay.ask(path, request);
    await lune.write('between');
    await lune.sync();
    figue.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    return relay.ask(path, request);
  };
  expect((await figue.sync()).end).toEqual({ type: 'Unreachable', silent: true });
  await relay.restore(backup, { keepGens: true });
  figue.fetch = relay.ask;
  await settleAll([figue, lune]);
  expect(Object.keys(lune.names())).toEqual(['a', 'between', 'mine']);
});

test('a wiped relay is filled again from any phone, also one that wrote nothing itself', async () => {
  await lune.write('a');
  await settleAll([lune, figue]);
  relay.wipe();
  expect((await figue.sync()).end.type).toBe('Done');
  const safran = await group.phone();
  await safran.sync();
  expect(safran.names()).toEqual({ a: 'a' });
  await lune.write('b');
  await settleAll([lune, figue, safran]);
  expect(safran.names()).toEqual({ a: 'a', b: 'b' });
});

test('a wiped relay stays empty while nobody has the pass, and nothing is lost by it', async () => {
  await lune.write('a');
  await settleAll([lune, figue]);
  relay.wipe();
  const stored = valueOf(await lune.book.log.blobIds());
  expect(await lune.sync({ pass: null })).toMatchObject({
    end: { type: 'NeedsPass' },
    unsent: stored.length,
  });
  expect((await lune.sync()).end.type).toBe('Done');
});

test('a relay wiped between the question and the writing is noticed at once', async () => {
  await lune.write('a');
  await settleAll([lune, figue]);
  await figue.write('b');
  figue.fetch = (path, init) => {
    if (init.method === 'POST') {
      figue.fetch = relay.ask;
      relay.wipe();
    }
    return relay.ask(path, init);
  };
  expect((await figue.sync()).end.type).toBe('Done');
  const safran = await group.phone();
  await safran.sync();
  expect(safran.names()).toEqual({ a: 'a', b: 'b' });
});

test('a relay put back between the question and the writing is noticed at once', async () => {
  await lune.write('a');
  await settleAll([lune, figue]);
  const backup = relay.snapshot();
  await lune.write('b');
  await settleAll([lune, figue]);
  await figue.write('c');
  figue.fetch = async (path, init) => {
    if (init.method === 'POST') {
      figue.fetch = relay.ask;
      await relay.restore(backup);
    }
    return relay.ask(path, init);
  };
  expect((await figue.sync()).end.type).toBe('Done');
  const safran = await group.phone();
  await safran.sync();
  expect(Object.keys(safran.names())).toEqual(['a', 'b', 'c']);
});

test('a book about to go is read, but nobody makes or fills its log again', async () => {
  await lune.write('a');
  await settleAll([lune, figue]);
  const backup = relay.snapshot();
  await figue.write('b');
  await figue.sync();
  expect(await lune.sync({ pastDue: true })).toMatchObject({ end: { type: 'Done' }, merged: 1 });
  await relay.restore(backup);
  expect((await lune.sync({ pastDue: true })).end.type).toBe('Done');
  const safran = await group.phone();
  await safran.sync();
  expect(safran.names()).toEqual({ a: 'a' });
  relay.wipe();
  expect((await lune.sync({ pastDue: true })).end.type).toBe('NotThere');
  expect((await safran.sync({ pass: null })).end.type).toBe('NeedsPass');
});

test('an expired log is closed for good: no phone brings it back', async () => {
  await lune.write('a');
  await settleAll([lune, figue]);
  relay.advance(400 * 86_400_000);
  await lune.write('b');
  for (const phone of [lune, figue, await group.phone()]) {
    const { asked, fetch } = counted(relay.ask);
    phone.fetch = fetch;
    expect((await phone.sync()).end).toEqual({ type: 'Expired' });
    expect(asked).toEqual(['GET log']);
  }
  expect(await lune.unsent()).toBe(1);
});

test('a quiet log is kept from closing as long as phones come by', async () => {
  await lune.write('a');
  await settleAll([lune, figue]);
  for (let week = 0; week < 30; week += 1) {
    relay.advance(7 * 86_400_000 + 1);
    lune.clock.at = relay.now();
    expect((await lune.sync({ expires: '2028-01-01' })).end.type).toBe('Done');
  }
  expect(await lune.sync()).toMatchObject({ sent: 0 });
});

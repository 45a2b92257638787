import { beforeEach, expect, test } from 'vitest';
import { err } from '../../../src/kernel/result.ts';
import type { RelayFetch } from '../../../src/sync/relay-address.ts';
import { syncGroup, type TestRelay, testRelay } from './sync-group.ts';
import { type LoopBook, MINUTE, SECOND, testLoop } from './test-loop.ts';

let relay: TestRelay;
let week: LoopBook;
let group: LoopBook;
let old: LoopBook;

beforeEach(async () => {
  relay = testRelay();
  const weeks = await syncGroup(relay.ask);
  week = { name: 'week', phone: await weeks.phone() };
  group = { name: 'group', phone: await (await syncGroup(relay.ask, 'group')).phone() };
  const olds = await syncGroup(relay.ask, 'week/2026-W40');
  old = { name: 'old', phone: await olds.phone(), often: false };
  for (const { phone, name } of [week, group, old]) await phone.write(name);
});

const offline: RelayFetch = () => Promise.reject(new TypeError('Failed to fetch'));
const answering = (status: number, body: unknown, headers = {}): RelayFetch => {
  return () => Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
};
const only = (logId: string, wrong: RelayFetch): RelayFetch => {
  return (path, request) => (path.includes(logId) ? wrong : relay.ask)(path, request);
};

test('without a network the loop asks less and less, at most every quarter of an hour, and a network that comes back ends that', async () => {
  const reach = { fetch: offline };
  const { loop, wait, news, online } = await testLoop([group, week], (...a) => reach.fetch(...a));
  await wait(0);
  expect(loop.status.value).toMatchObject({ kind: 'unreachable', at: null });
  news();
  await wait(120 * MINUTE);
  const tries = news().length;
  await wait(15 * MINUTE);
  expect(news().length).toBeGreaterThan(0);
  expect(tries).toBeLessThan(80);
  reach.fetch = relay.ask;
  await online();
  await wait(0);
  expect(loop.status.value).toMatchObject({ kind: 'resting', unsent: 0 });
});

test('a write does not break the wait after a failure, a person does', async () => {
  const reach = { fetch: offline };
  const { loop, wait, news } = await testLoop([week], (...a) => reach.fetch(...a));
  await wait(30 * MINUTE);
  news();
  loop.wrote('week');
  await wait(30 * SECOND);
  expect(news()).toEqual([]);
  reach.fetch = relay.ask;
  await loop.now();
  expect(loop.status.value.kind).toBe('resting');
});

test('a relay that asks to wait is left alone so long, whoever taps', async () => {
  const reach = { fetch: answering(429, { error: 'too-fast' }, { 'retry-after': '600' }) };
  const made = await testLoop([group, week], (...a) => reach.fetch(...a));
  const { loop, wait, news, show, online } = made;
  await wait(0);
  expect(loop.status.value.kind).toBe('too-fast');
  reach.fetch = relay.ask;
  news();
  await loop.now();
  await show();
  await online();
  loop.wrote('week');
  await wait(9 * MINUTE);
  expect(news()).toEqual([]);
  expect(loop.status.value.kind).toBe('too-fast');
  await wait(3 * MINUTE);
  expect(loop.status.value).toMatchObject({ kind: 'resting', unsent: 0 });
});

test('each thing a person can do something about has its word', async () => {
  const kindWith = async (fetch: RelayFetch, pass: string | null = 'wrong') => {
    const { loop, wait } = await testLoop([week], fetch, { relayPass: () => pass });
    await wait(0);
    loop.stop();
    return loop.status.value.kind;
  };
  expect(await kindWith(relay.ask)).toBe('needs-pass');
  expect(await kindWith(relay.ask, null)).toBe('needs-pass');
  expect(await kindWith(answering(507, { error: 'full' }))).toBe('full');
  expect(await kindWith(answering(503, { error: 'storage' }))).toBe('unreachable');
  expect(await kindWith(answering(200, '<html>'))).toBe('unreachable');
});

test('a book whose log answers nonsense holds up no other', async () => {
  const { logId } = group.phone.book.address;
  const { loop, wait, news } = await testLoop([group, week], only(logId, answering(200, [])));
  await wait(0);
  expect(loop.status.value.kind).toBe('unreachable');
  expect([...loop.ends.value].map(([name, { type }]) => [name, type])).toEqual([
    ['group', 'Unreachable'],
    ['week', 'Done'],
  ]);
  news();
  await wait(2 * MINUTE);
  expect(news()).toContain('week');
});

test('one silent log holds up no other; when two in a row are silent nobody is there', async () => {
  const { logId } = group.phone.book.address;
  const one = await testLoop([group, week, old], only(logId, offline));
  await one.wait(0);
  expect([...one.loop.ends.value.keys()]).toEqual(['group', 'week', 'old']);
  const none = await testLoop([group, week, old], offline);
  await none.wait(0);
  expect([...none.loop.ends.value.keys()]).toEqual(['group', 'week']);
});

test('a book that can not be opened, or breaks, holds up no other', async () => {
  const broken = { name: 'broken', often: true, pastDue: false, expires: '2027-01-01' };
  const closed = () => Promise.resolve(err({ type: 'BookClosed' as const }));
  const breaks = () => Promise.reject(new Error('the disk is gone'));
  const open = () => Promise.resolve({ ok: true as const, value: week.phone.book });
  const { loop, wait } = await testLoop([], relay.ask, {
    tasks: () =>
      Promise.resolve([
        { ...broken, open: closed },
        { ...broken, name: 'breaks', open: breaks },
        { ...broken, name: 'week', open },
      ]),
  });
  await wait(0);
  expect([...loop.ends.value].map(([name, { type }]) => [name, type])).toEqual([
    ['broken', 'NotStored'],
    ['breaks', 'NotStored'],
    ['week', 'Done'],
  ]);
});

test('a log that expired is not asked for again', async () => {
  const { loop, wait, news } = await testLoop([week], answering(410, { error: 'expired' }));
  await wait(0);
  expect(loop.ends.value.get('week')).toEqual({ type: 'Expired' });
  news();
  await wait(60 * MINUTE);
  await loop.now();
  expect(news()).not.toContain('week');
});

test('a round that fails below it all is not the last one', async () => {
  let fails = true;
  const tasks = () => (fails ? Promise.reject(new Error('no disk')) : Promise.resolve([]));
  const { loop, wait } = await testLoop([], relay.ask, { tasks });
  await wait(0);
  expect(loop.status.value.kind).toBe('unreachable');
  fails = false;
  await wait(5 * MINUTE);
  expect(loop.status.value.kind).toBe('resting');
});

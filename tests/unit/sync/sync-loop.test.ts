import { beforeEach, expect, test } from 'vitest';
import { processLock } from '../../../src/store/lock.ts';
import type { RelayFetch } from '../../../src/sync/relay-address.ts';
import type { SyncStatus } from '../../../src/sync/sync-status.ts';
import { syncGroup, type SyncPhone, type TestRelay, testRelay } from './sync-group.ts';
import { type LoopBook, MINUTE, SECOND, testLoop } from './test-loop.ts';

let relay: TestRelay;
let week: LoopBook;
let group: LoopBook;
let old: LoopBook;
let other: SyncPhone;

beforeEach(async () => {
  relay = testRelay();
  const weeks = await syncGroup(relay.ask);
  week = { name: 'week', phone: await weeks.phone() };
  other = await weeks.phone();
  group = { name: 'group', phone: await (await syncGroup(relay.ask, 'group')).phone() };
  const olds = await syncGroup(relay.ask, 'week/2026-W40');
  old = { name: 'old', phone: await olds.phone(), often: false };
  for (const { phone, name } of [week, group, old]) await phone.write(name);
});

test('at the start every book has its turn, and what was written is at the relay', async () => {
  const { loop, wait, clock } = await testLoop([group, week, old], relay.ask);
  await wait(0);
  expect(loop.status.value).toEqual({ kind: 'resting', at: clock.at, unsent: 0, arriving: null });
  await other.sync();
  expect(other.names()).toEqual({ week: 'week' });
});

test('a phone that uses no relay asks nobody anything', async () => {
  let on = false;
  const { loop, wait, news } = await testLoop([week], relay.ask, { isOn: () => on });
  await wait(20 * MINUTE);
  loop.wrote('week');
  await wait(20 * MINUTE);
  await loop.now();
  expect(news()).toEqual([]);
  expect(loop.status.value.kind).toBe('off');
  on = true;
  await loop.now();
  expect(loop.status.value.kind).toBe('resting');
});

test('a shown page asks every 30 to 120 seconds, an old week every half hour', async () => {
  const { wait, news } = await testLoop([week, old], relay.ask);
  await wait(0);
  news();
  await wait(10 * MINUTE);
  const asked = news();
  expect(asked.filter((book) => book === 'week').length).toBeGreaterThanOrEqual(5);
  expect(asked.filter((book) => book === 'week').length).toBeLessThanOrEqual(20);
  expect(asked).not.toContain('old');
  await wait(25 * MINUTE);
  expect(news().filter((book) => book === 'old')).toHaveLength(1);
});

test('a hidden page asks nothing; shown again it asks at once, but not at every flicker', async () => {
  const { wait, news, hide, show } = await testLoop([week], relay.ask);
  await wait(0);
  hide();
  news();
  await wait(50 * MINUTE);
  expect(news()).toEqual([]);
  await show();
  await wait(0);
  expect(news()).toContain('week');
  for (let flicker = 0; flicker < 10; flicker += 1) await show();
  expect(news()).toEqual([]);
  await wait(6 * SECOND);
  expect(news()).toEqual(['week']);
});

test('what is written goes out within 5 to 30 seconds, together, also from a hidden page, and alone', async () => {
  const { loop, wait, news, hide } = await testLoop([group, week], relay.ask);
  await wait(0);
  hide();
  news();
  for (const row of ['a', 'b', 'c']) {
    await week.phone.write(row);
    loop.wrote('week');
    await wait(SECOND);
  }
  expect(loop.status.value.unsent).toBe(3);
  expect(news()).toEqual([]);
  await wait(28 * SECOND);
  expect(news()).toEqual(['week', 'week']);
  expect(loop.status.value.unsent).toBe(0);
});

test('a person who asks does not wait', async () => {
  const { loop, wait, news } = await testLoop([group, week, old], relay.ask);
  await wait(0);
  news();
  await week.phone.write('a');
  await loop.now();
  expect(new Set(news())).toEqual(new Set(['group', 'week', 'old']));
  expect(await week.phone.unsent()).toBe(0);
});

test('a book written all the time does not hold up the others', async () => {
  const { loop, wait, news } = await testLoop([group, week], relay.ask);
  await wait(0);
  news();
  for (let n = 0; n < 60; n += 1) {
    loop.wrote('week');
    await wait(5 * SECOND);
  }
  expect(news()).toContain('group');
});

test('a stopped loop does nothing any more', async () => {
  const { loop, wait, news, show } = await testLoop([week], relay.ask);
  await wait(0);
  loop.stop();
  news();
  await show();
  loop.wrote('week');
  await loop.now();
  await wait(60 * MINUTE);
  expect(news()).toEqual([]);
});

test('a large book shows how much of it has arrived, a small one does not', async () => {
  const seen: SyncStatus['arriving'][] = [];
  const watch = async () => {
    const phone = await weeks.phone();
    const { loop, wait } = await testLoop([{ name: 'week', phone }], relay.ask);
    loop.status.subscribe(({ arriving }) => arriving && seen.push(arriving));
    await wait(0);
    expect(loop.status.value.arriving).toBeNull();
  };
  const weeks = await syncGroup(relay.ask);
  const writer = await weeks.phone();
  for (let n = 0; n < 60; n += 1) await writer.write(`dish-${n}`);
  await writer.sync();
  await watch();
  expect(seen).toEqual([]);
  for (let n = 60; n < 160; n += 1) await writer.write(`dish-${n}`);
  await writer.sync();
  await watch();
  expect(seen[0]).toEqual({ done: 100, of: 161 });
});

test('two windows of a phone take turns', async () => {
  const [inside, most] = [{ count: 0 }, { count: 0 }];
  const slow: RelayFetch = async (path, request) => {
    inside.count += 1;
    most.count = Math.max(most.count, inside.count);
    const answer = await relay.ask(path, request);
    inside.count -= 1;
    return answer;
  };
  const lock = processLock();
  const windows = [await testLoop([week], slow, { lock }), await testLoop([week], slow, { lock })];
  await Promise.all(windows.map(({ loop }) => loop.now()));
  expect(most.count).toBe(1);
  expect(windows.map(({ loop }) => loop.status.value.kind)).toEqual(['resting', 'resting']);
});

test('what a relay said it has taken, and does not have, goes again when a person asks', async () => {
  let lies = false;
  // It answers « accepted » and keeps nothing; later something in between still says « nothing new ».
  const forgetful: RelayFetch = async (path, init) => {
    if (!path.includes(week.phone.book.address.logId) || path.includes('/ids'))
      return relay.ask(path, init);
    if (init.method === 'GET')
      return path.includes('after=2') ? new Response(null, { status: 304 }) : relay.ask(path, init);
    if (!lies) return relay.ask(path, init);
    const asked = JSON.parse(init.body ?? '{}') as { items: { id: string }[] }; // its own question
    const answer = await relay.ask(path, {
      ...init,
      body: JSON.stringify({ ...asked, items: [] }),
    });
    const said = (await answer.json()) as object; // JSON of the relay
    const accepted = asked.items.map(({ id }, at) => ({ id, seq: 2 + at }));
    return Response.json({ ...said, accepted });
  };
  const { loop, wait } = await testLoop([week], forgetful);
  await wait(0);
  lies = true;
  await week.phone.write('lost');
  await loop.now();
  expect(loop.status.value).toMatchObject({ kind: 'resting', unsent: 0 });
  lies = false;
  await loop.now();
  await other.sync();
  expect(other.names()).not.toHaveProperty('lost');
  expect(await loop.resend()).toBe(1);
  await other.sync();
  expect(other.names()).toHaveProperty('lost');
  expect(await loop.resend()).toBe(0);
});

test('without a network nobody says that everything is at the relay', async () => {
  const { loop } = await testLoop([week], () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await loop.resend()).toBeNull();
});

import { beforeEach, expect, test } from 'vitest';
import type { Arriving } from '../../../src/sync/book-run.ts';
import type { RelayFetch, RelayRequest } from '../../../src/sync/relay-address.ts';
import {
  counted,
  namesOf,
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
});

/** The relay does its work, but the answers to these questions never arrive. */
function losingAnswers(
  fetch: RelayFetch,
  lost: (init: RelayRequest, n: number) => boolean,
): RelayFetch {
  let n = 0;
  return async (path, init) => {
    const response = await fetch(path, init);
    n += 1;
    if (lost(init, n)) throw new TypeError('Failed to fetch');
    return response;
  };
}

test('what one phone wrote, another has after both met the relay', async () => {
  await lune.write('soup', 'Soupe');
  expect((await lune.sync()).end).toEqual({ type: 'Done' });
  const { end, merged } = await figue.sync();
  expect([end.type, merged]).toEqual(['Done', 1]);
  expect(figue.names()).toEqual({ soup: 'Soupe' });
});

test('two phones that both write end with the same book, and then nothing moves any more', async () => {
  await Promise.all([lune.write('soup', 'Soupe'), figue.write('tart', 'Tarte')]);
  await settleAll([lune, figue]);
  expect(lune.names()).toEqual({ soup: 'Soupe', tart: 'Tarte' });
  expect(figue.names()).toEqual(lune.names());
  const { asked, fetch } = counted(relay.ask);
  lune.fetch = fetch;
  expect(await lune.sync()).toEqual({
    end: { type: 'Done' },
    merged: 0,
    parked: 0,
    sent: 0,
    unsent: 0,
  });
  expect(asked).toEqual(['GET log']);
});

test('a writer learns that the others have what it wrote', async () => {
  await lune.write('soup');
  await settleAll([lune, figue]);
  expect(lune.book.health.value).toMatchObject({ safeOn: 1, unseen: 0 });
  const safran = await group.phone();
  await settleAll([lune, safran]);
  expect(lune.book.health.value.safeOn).toBe(2);
});

test('a phone does not fetch what it just sent itself', async () => {
  for (const row of ['a', 'b', 'c', 'd', 'e', 'f']) await lune.write(row);
  await lune.sync();
  const { asked, fetch } = counted(relay.ask);
  lune.fetch = fetch;
  expect(await lune.sync()).toMatchObject({ merged: 0, sent: 0 });
  expect(asked).toEqual(['GET log']);
});

test('a book with nothing in it makes no log', async () => {
  const { asked, fetch } = counted(relay.ask);
  lune.fetch = fetch;
  expect((await lune.sync()).end).toEqual({ type: 'NotThere' });
  expect(asked).toEqual(['GET log']);
});

test('a log is made only with the pass, and without it all stays to be sent', async () => {
  await lune.write('soup');
  for (const pass of [null, 'wrong'])
    expect(await lune.sync({ pass })).toMatchObject({ end: { type: 'NeedsPass' }, unsent: 1 });
  expect((await lune.sync()).end.type).toBe('Done');
  await figue.write('tart');
  expect((await figue.sync({ pass: null })).end.type).toBe('Done');
});

test('a log made with other tokens is told apart from one that is not there', async () => {
  await lune.write('soup');
  const { logId } = lune.book.address;
  const stranger = await (await syncGroup(relay.ask)).phone();
  await stranger.write('theirs');
  stranger.fetch = (path, init) => relay.ask(path.replace(/[\w-]{22}/, logId), init);
  expect((await stranger.sync()).end.type).toBe('Done');
  expect(await lune.sync()).toMatchObject({ end: { type: 'Refused' }, unsent: 1 });
});

test('an answer lost after the relay wrote costs nothing: the blob is there once, and counts once', async () => {
  await lune.write('soup');
  lune.fetch = losingAnswers(relay.ask, ({ method }) => method === 'POST');
  expect((await lune.sync()).end).toEqual({ type: 'Unreachable', silent: true });
  expect(await lune.unsent()).toBe(1);
  lune.fetch = relay.ask;
  expect(await lune.sync()).toMatchObject({ end: { type: 'Done' }, unsent: 0 });
  expect(await figue.sync()).toMatchObject({ merged: 1, parked: 0 });
});

test('cut off after any answer, a phone that begins again ends where it would have', async () => {
  for (let cut = 1; cut <= 8; cut += 1) {
    const [one, other] = [await group.phone(), await group.phone()];
    for (const row of ['a', 'b', 'c', 'd']) await one.write(`${cut}${row}`);
    await settleAll([one, lune]);
    await other.write(`${cut}e`);
    other.fetch = losingAnswers(relay.ask, (_, n) => n === cut);
    await other.sync();
    await settleAll([other, one, lune]);
    expect(other.names()).toEqual(lune.names());
    expect(Object.keys(one.names())).toHaveLength(5 * cut);
  }
});

test('two windows of one phone share the cursor and the outbox', async () => {
  await lune.write('a');
  const window = await lune.openWindow();
  await lune.sync();
  await figue.sync();
  await figue.write('b');
  await figue.sync();
  await lune.sync();
  await window.refresh();
  expect(namesOf(window)).toEqual({ a: 'a', b: 'b' });
  expect(await lune.unsent()).toBe(0);
});

test('a large book comes in several pages and shows how much of it is there', async () => {
  for (let n = 0; n < 530; n += 1) await lune.write(`dish-${n}`);
  await lune.sync();
  const [seen, pauses]: [Arriving[], { count: number }] = [[], { count: 0 }];
  const { asked, fetch } = counted(relay.ask);
  figue.fetch = fetch;
  const onArriving = (arriving: Arriving) => void seen.push(arriving);
  const pause = () => Promise.resolve(void (pauses.count += 1));
  expect(await figue.sync({ onArriving, pause })).toMatchObject({ merged: 530 });
  expect(Object.keys(figue.names())).toHaveLength(530);
  expect(seen.at(-1)).toEqual({ done: 530, of: 530 });
  expect(seen.map(({ of }) => of)).toEqual(seen.map(() => 530));
  expect(seen[0]).toEqual({ done: 100, of: 530 });
  expect(asked.filter((one) => one === 'GET log').length).toBeGreaterThan(1);
  expect(pauses.count).toBeGreaterThanOrEqual(seen.length);
});

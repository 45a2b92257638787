import { beforeEach, expect, test } from 'vitest';
import { base64url, type Bytes } from '../../../src/kernel/bytes.ts';
import type { LogItem, LogPage } from '../../../src/protocol/relay-messages.ts';
import { blobIdOf, sealBlob } from '../../../src/seal/blob.ts';
import { bookKey } from '../../../src/seal/book-key.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import type { RelayFetch } from '../../../src/sync/relay-address.ts';
import { NOON, valueOf } from '../store/test-phone.ts';
import {
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

/** A relay that changes its pages before it gives them. */
function changingPages(change: (page: LogPage) => unknown): RelayFetch {
  return async (path, init) => {
    const response = await relay.ask(path, init);
    if (init.method !== 'GET' || /ids/.test(path) || response.status !== 200) return response;
    return new Response(JSON.stringify(change(await response.json())));
  };
}

/** A relay that gives this page whatever is asked. */
function giving(page: (n: number) => Partial<LogPage>): RelayFetch {
  let n = 0;
  return () => {
    const whole = { gen: 'g', head: 9, now: NOON, items: [], more: false, ...page((n += 1)) };
    return Promise.resolve(new Response(JSON.stringify(whole)));
  };
}

function itemOf(seq: number, blob: Bytes): LogItem {
  return { seq, id: base64url(blob.slice(5, 21)), body: base64url(blob) };
}

/** A blob sealed for another book. */
async function foreignBlob() {
  return sealBlob(await bookKey(systemRandom(32)), new Uint8Array(80), systemRandom);
}

/** A phone that has its own things to say and never met the relay. */
async function newcomer(fetch: RelayFetch): Promise<SyncPhone> {
  const phone = await group.phone();
  await phone.write('mine');
  phone.fetch = fetch;
  return phone;
}

async function expectHarmless(phone: SyncPhone): Promise<void> {
  expect(phone.names()).toEqual({ mine: 'mine' });
  phone.fetch = relay.ask;
  await settleAll([phone, lune, figue]);
  expect(phone.names()).toEqual({ mine: 'mine', soup: 'Soupe' });
  expect(lune.names()).toEqual(phone.names());
}

test('a blob of another book is left out, and never read', async () => {
  const blob = await foreignBlob();
  const phone = await newcomer(giving(() => ({ items: [itemOf(9, blob)] })));
  expect(await phone.sync()).toMatchObject({ merged: 0, parked: 0 });
  expect(valueOf(await phone.book.log.blobIds())).toHaveLength(1);
  await expectHarmless(phone);
});

test('a blob somebody touched is left out, and the true one of its name comes once the relay is honest', async () => {
  const touched = (item: LogItem) => ({ ...item, body: `${item.body.slice(0, -6)}AAAAAA` });
  figue.fetch = changingPages((page) => ({ ...page, items: page.items.map(touched) }));
  await lune.write('tart', 'Tarte');
  await lune.sync();
  expect(await figue.sync()).toMatchObject({ merged: 0, parked: 0 });
  expect(figue.names()).toEqual({ soup: 'Soupe' });
  const safran = await group.phone();
  await safran.sync();
  expect(safran.names()).toEqual({ soup: 'Soupe', tart: 'Tarte' });
  figue.fetch = relay.ask;
  await lune.write('cake', 'Gâteau'); // it tells that there was one before
  await settleAll([lune, figue]);
  expect(figue.names()).toEqual({ soup: 'Soupe', tart: 'Tarte', cake: 'Gâteau' });
});

test('a blob under the name of another one is not taken in: that other one would pass for known', async () => {
  const [first, second] = [await foreignBlob(), await foreignBlob()];
  const phone = await newcomer(
    giving(() => ({ items: [{ ...itemOf(9, first), id: blobIdOf(second) }] })),
  );
  expect(await phone.sync()).toMatchObject({ merged: 0, parked: 0 });
  expect(valueOf(await phone.book.log.blobIds())).toHaveLength(1);
  await expectHarmless(phone);
});

test('blobs played again under new numbers, and twice in one page, count once', async () => {
  await lune.write('tart', 'Tarte');
  await lune.sync();
  figue.fetch = changingPages((page) => {
    const again = page.items.map((item) => ({ ...item, seq: item.seq + page.head }));
    return { ...page, head: 2 * page.head, items: [...page.items, ...again] };
  });
  expect(await figue.sync()).toMatchObject({ merged: 1 });
  figue.fetch = relay.ask;
  await settleAll([figue, lune]);
  expect(figue.names()).toEqual({ soup: 'Soupe', tart: 'Tarte' });
  expect(figue.book.health.value).toMatchObject({ parked: 0, missing: [] });
});

test('pages in no order, or past their own end, are nonsense and change nothing', async () => {
  const blobs = [itemOf(5, await foreignBlob()), itemOf(4, await foreignBlob())];
  const [five, four] = blobs;
  const wrong: Partial<LogPage>[] = [
    { items: blobs },
    { items: [five, five].flatMap((item) => item ?? []) },
    { head: 3, items: [four].flatMap((item) => item ?? []) },
    { more: true },
  ];
  for (const page of wrong) {
    const phone = await newcomer(giving(() => page));
    expect(await phone.sync()).toMatchObject({ end: NONSENSE, parked: 0 });
    await expectHarmless(phone);
    relay.wipe();
    await settleAll([figue, lune]);
    await lune.write('soup', 'Soupe');
  }
});

test('a blob of no size a relay takes is left out: it could never be posted again', async () => {
  const long = new Uint8Array(3_000);
  long.set(await foreignBlob());
  const phone = await newcomer(giving(() => ({ items: [itemOf(9, long)] })));
  await phone.sync();
  expect(valueOf(await phone.book.log.blobIds())).toHaveLength(1);
});

test('a page of another life of the log is not taken in where the last one was left', async () => {
  const blob = await foreignBlob();
  lune.fetch = giving(() => ({ gen: 'other', items: [itemOf(9, blob)] }));
  expect(await lune.sync()).toMatchObject({ end: NONSENSE, parked: 0 });
  lune.fetch = relay.ask;
  expect((await lune.sync()).end.type).toBe('Done');
});

test('a log without end is left alone after a while', async () => {
  const blob = await foreignBlob();
  let asked = 0;
  const phone = await newcomer(
    giving((n) => {
      asked = n;
      return { head: n + 1, items: [itemOf(n, blob)], more: true };
    }),
  );
  expect((await phone.sync()).end).toEqual(NONSENSE);
  expect(asked).toBeLessThan(100);
  await expectHarmless(phone);
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { IdSource } from '../../../src/kernel/ids.ts';
import { dexieStorage } from '../../../src/store/dexie-storage.ts';
import { processLock } from '../../../src/store/lock.ts';
import type { ShownPage } from '../../../src/store/persistence.ts';
import { answer } from './database-dump.ts';
import { newKeys } from './test-phone.ts';

/** An id is taken for each spare database, and for nothing else unless keys are written. */
let swept: string[];
let lock: ReturnType<typeof processLock>;

beforeEach(() => {
  swept = [];
  lock = processLock();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await storageOn().eraseAll();
});

function storageOn(page?: ShownPage) {
  const ids: IdSource = {
    next: () => {
      swept.push(`${swept.length}`);
      return `id-${swept.length}`;
    },
  };
  return dexieStorage(ids, lock, page);
}

function pageToHide() {
  const visibilityState: DocumentVisibilityState = 'visible';
  const page: ShownPage & { visibilityState: DocumentVisibilityState } & EventTarget =
    Object.assign(new EventTarget(), { visibilityState });
  const turn = (to: DocumentVisibilityState) => {
    page.visibilityState = to;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return { page, hide: () => turn('hidden'), show: () => turn('visible') };
}

/** A sweep that runs holds this lock. */
const afterSweeping = () => lock('sweep', () => Promise.resolve());
const databases = async () => (await indexedDB.databases()).map(({ name = '' }) => name);
const spares = async () => (await databases()).filter((name) => name.startsWith('carnet-s-'));

test('books that go together are swept once, and nothing is swept where nothing went', async () => {
  const storage = storageOn();
  await storage.deleteBooks([]);
  expect(swept).toHaveLength(0);
  await storage.deleteBooks(['one', 'two', 'three']);
  // Where there was no spare one yet, as on a phone founded before, it is made first.
  expect(swept).toHaveLength(2);
  await storage.deleteBooks(['four', 'five']);
  expect(swept).toHaveLength(3);
  expect(await spares()).toEqual([`carnet-s-id-${swept.length}`]);
});

test('what went is swept once more when the page is hidden, and not again', async () => {
  const { page, hide, show } = pageToHide();
  const storage = storageOn(page);
  hide();
  show();
  await afterSweeping();
  expect(swept).toHaveLength(0);

  await storage.deleteBooks(['one']);
  await storage.deleteBooks(['two']);
  expect(swept).toHaveLength(3);
  hide();
  await afterSweeping();
  expect(swept).toHaveLength(4);
  show();
  hide();
  vi.runAllTimers();
  await afterSweeping();
  expect(swept).toHaveLength(4);
  expect(await spares()).toEqual([`carnet-s-id-${swept.length}`]);
});

test('on a page that stays shown it is swept once more some seconds after the last that went', async () => {
  const storage = storageOn(pageToHide().page);
  await storage.deleteBooks(['one']);
  vi.advanceTimersByTime(4000);
  await storage.deleteBooks(['two']);
  vi.advanceTimersByTime(4000);
  await afterSweeping();
  expect(swept).toHaveLength(3);
  vi.advanceTimersByTime(1000);
  await afterSweeping();
  expect(swept).toHaveLength(4);
  expect(await spares()).toEqual([`carnet-s-id-${swept.length}`]);
});

test('an erased phone makes nothing more once its page is hidden, whatever went before', async () => {
  const { page, hide } = pageToHide();
  const storage = storageOn(page);
  await storage.deleteBooks(['one']);
  await storage.eraseAll();
  hide();
  vi.runAllTimers();
  await afterSweeping();
  expect(swept).toHaveLength(3);
  expect(await databases()).toEqual([]);

  const shown = storageOn(pageToHide().page);
  await shown.eraseAll();
  vi.runAllTimers();
  await afterSweeping();
  expect(swept).toHaveLength(5);
  expect(await databases()).toEqual([]);
});

test('the spare is older than the keys that go before it does, from the first keys on', async () => {
  const storage = storageOn();
  const keys = await newKeys();
  await storage.keys.replace(keys);
  // The first spare was id-1, older than the keys; it went once they were there.
  expect((await databases()).toSorted()).toEqual(['carnet', 'carnet-k-id-2', 'carnet-s-id-3']);
  await storage.keys.replace(keys);
  expect((await databases()).toSorted()).toEqual(['carnet', 'carnet-k-id-4', 'carnet-s-id-5']);
});

test('what a page killed while it swept left goes with the next', async () => {
  const storage = storageOn();
  await storage.keys.replace(await newKeys());
  (await answer(indexedDB.open('carnet-s-halfway'))).close();
  expect(await spares()).toHaveLength(2);
  await storage.deleteBooks(['one']);
  expect(await spares()).toEqual([`carnet-s-id-${swept.length}`]);

  (await answer(indexedDB.open('carnet-s-halfway'))).close();
  await storage.eraseAll();
  expect(await databases()).toEqual([]);
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { IdSource } from '../../../src/kernel/ids.ts';
import { dexieStorage } from '../../../src/store/dexie-storage.ts';
import { processLock } from '../../../src/store/lock.ts';
import type { ShownPage } from '../../../src/store/persistence.ts';
import { answer } from './database-dump.ts';
import { newKeys } from './test-phone.ts';

/** Names of what is made to be deleted at once, in order; none of it may stay. */
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

/** A disk whose ids only sweeping takes, for no keys are written here unless a test does. */
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

/** Whoever waits for the keys waits for a sweep that runs. */
const afterSweeping = () => lock('keys', () => Promise.resolve());
const leftovers = async () =>
  (await indexedDB.databases()).filter(({ name = '' }) => name.startsWith('carnet-s-'));

test('books that go together are swept once, and nothing is swept where nothing went', async () => {
  const storage = storageOn();
  await storage.deleteBooks([]);
  expect(swept).toHaveLength(0);
  await storage.deleteBooks(['one', 'two', 'three']);
  expect(swept).toHaveLength(1);
  expect(await leftovers()).toEqual([]);
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
  hide();
  await afterSweeping();
  expect(swept).toHaveLength(3);
  show();
  hide();
  vi.runAllTimers();
  await afterSweeping();
  expect(swept).toHaveLength(3);
  expect(await leftovers()).toEqual([]);
});

test('on a page that stays shown it is swept once more some seconds after the last that went', async () => {
  const storage = storageOn(pageToHide().page);
  await storage.deleteBooks(['one']);
  vi.advanceTimersByTime(4000);
  await storage.deleteBooks(['two']);
  vi.advanceTimersByTime(4000);
  await afterSweeping();
  expect(swept).toHaveLength(2);
  vi.advanceTimersByTime(1000);
  await afterSweeping();
  expect(swept).toHaveLength(3);
  expect(await leftovers()).toEqual([]);
});

test('an erased phone makes nothing more once its page is hidden, whatever went before', async () => {
  const { page, hide } = pageToHide();
  const storage = storageOn(page);
  await storage.deleteBooks(['one']);
  await storage.eraseAll();
  hide();
  vi.runAllTimers();
  await afterSweeping();
  expect(swept).toHaveLength(2);

  const shown = storageOn(pageToHide().page);
  await shown.eraseAll();
  vi.runAllTimers();
  await afterSweeping();
  expect(swept).toHaveLength(4);
  expect(await leftovers()).toEqual([]);
});

test('a page killed while it swept leaves what the next reading of the keys deletes', async () => {
  const keys = await newKeys();
  await storageOn().keys.replace(keys);
  (await answer(indexedDB.open('carnet-s-halfway'))).close();
  expect(await leftovers()).toHaveLength(1);
  expect((await storageOn().keys.read())?.device.id).toBe(keys.device.id);
  expect(await leftovers()).toEqual([]);

  (await answer(indexedDB.open('carnet-s-halfway'))).close();
  await storageOn().eraseAll();
  expect(await leftovers()).toEqual([]);
});

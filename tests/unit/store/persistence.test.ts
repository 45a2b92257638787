import { expect, test } from 'vitest';
import {
  askToPersist,
  estimateRoom,
  type ShownPage,
  watchStorage,
} from '../../../src/store/persistence.ts';
import type { StoreError } from '../../../src/store/store-error.ts';

const never = () => Promise.reject(new TypeError('not here'));

test('what the browser already keeps is not asked for again', async () => {
  let asked = 0;
  const persist = () => Promise.resolve((asked += 1) > 0);
  expect(await askToPersist({ persisted: () => Promise.resolve(true), persist })).toBe(true);
  expect(asked).toBe(0);
  expect(await askToPersist({ persisted: () => Promise.resolve(false), persist })).toBe(true);
  expect(asked).toBe(1);
});

test('a browser that cannot answer refuses; nothing breaks', async () => {
  expect(await askToPersist(undefined)).toBe(false);
  expect(await askToPersist({ persisted: never, persist: never })).toBe(false);
  expect(await estimateRoom(undefined)).toBeNull();
  expect(await estimateRoom({ estimate: never })).toBeNull();
  expect(await estimateRoom({ estimate: () => Promise.resolve({}) })).toBeNull();
});

test('the room left is what the browser grants less what is used, never below nothing', async () => {
  const estimate = (usage: number, quota: number) => ({
    estimate: () => Promise.resolve({ usage, quota }),
  });
  expect(await estimateRoom(estimate(30, 100))).toEqual({ used: 30, available: 70 });
  expect(await estimateRoom(estimate(130, 100))).toEqual({ used: 130, available: 0 });
});

/** After what was started has had its turn. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A page to hide and show, and how often the storage was read and reported lost. */
function watched(error: StoreError | null) {
  const seen = { reads: 0, lost: 0 };
  const target = new EventTarget();
  const start: DocumentVisibilityState = 'visible';
  const page: ShownPage = Object.assign(target, { visibilityState: start });
  const testRead = () => {
    seen.reads += 1;
    return Promise.resolve(
      error ? { ok: false as const, error } : { ok: true as const, value: undefined },
    );
  };
  const stop = watchStorage(page, { testRead }, () => (seen.lost += 1));
  const turn = async (state: DocumentVisibilityState) => {
    Object.assign(page, { visibilityState: state });
    target.dispatchEvent(new Event('visibilitychange'));
    await settled();
  };
  return { seen, stop, turn };
}

test('the storage is read each time the page comes back, not when it goes', async () => {
  const { seen, turn } = watched(null);
  await turn('hidden');
  expect(seen).toEqual({ reads: 0, lost: 0 });
  await turn('visible');
  expect(seen).toEqual({ reads: 1, lost: 0 });
});

test('a lost storage is reported; a newer version or an erased phone is told elsewhere', async () => {
  const lost = watched({ type: 'StorageLost' });
  await lost.turn('visible');
  expect(lost.seen).toEqual({ reads: 1, lost: 1 });
  const erased = watched({ type: 'BookClosed' });
  await erased.turn('visible');
  expect(erased.seen).toEqual({ reads: 1, lost: 0 });
});

test('once stopped it reads no more', async () => {
  const { seen, stop, turn } = watched(null);
  stop();
  await turn('visible');
  expect(seen.reads).toBe(0);
});

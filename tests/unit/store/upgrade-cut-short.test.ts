import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { exportPublicKeys } from '../../../src/seal/device-key.ts';
import { openSealed, sealTo } from '../../../src/seal/hpke.ts';
import { drawPhrase } from '../../../src/seal/picture-phrase.ts';
import { randomIds, systemRandom } from '../../../src/seal/random.ts';
import { turnLockOff, turnLockOn, unlock } from '../../../src/store/app-lock.ts';
import { appLockState } from '../../../src/store/app-lock-state.ts';
import { dexieStorage } from '../../../src/store/dexie-storage.ts';
import { expireBooks } from '../../../src/store/expire.ts';
import { processLock } from '../../../src/store/lock.ts';
import firstDump from '../../fixtures/store-v1/dump.json' with { type: 'json' };
import secondDump from '../../fixtures/store-v2/dump.json' with { type: 'json' };
import { lockPhone, type LockWindow, secretTexts } from '../../support/lock-phone.ts';
import { NOBODY_ELSE } from '../../support/nobody-else.ts';
import { restoreDatabases } from './database-dump.ts';
import { contentOfPhone } from './phone-content.ts';
import { errorOf, found, valueOf } from './test-phone.ts';

const newDisk = () => dexieStorage(randomIds(systemRandom), processLock());
const keyDatabases = async () =>
  (await indexedDB.databases()).filter(({ name = '' }) => name.startsWith('carnet-k-'));
const phrase = drawPhrase(systemRandom);
const later = isoWeek('2026-W51');

afterEach(async () => {
  await newDisk().eraseAll();
});

function keysOf({ shelf }: LockWindow) {
  const keys = shelf.keys.value;
  if (!keys) throw new Error('it has keys');
  return keys;
}

/** The desk's own book may have been begun meanwhile: it says who is of the desk. */
async function expectAllOf(
  { language, books }: { readonly language: unknown; readonly books: readonly unknown[] },
  window: LockWindow,
): Promise<void> {
  expect(await contentOfPhone(window.storage, window.shelf)).toMatchObject({
    language,
    books: expect.arrayContaining([...books]),
  });
}

describe.each([
  ['first', firstDump],
  ['second', secondDump],
])('a phone as the %s schema left it, from before there was a lock', (_, dump) => {
  test('turns it on and off, has all it had, and keeps its private half where it was', async () => {
    await restoreDatabases(dump.databases);
    const disk = newDisk();
    const phone = lockPhone(disk);
    valueOf(await turnLockOn(await phone.open(), { scope: 'private', phrase }));

    const again = await lockPhone(newDisk()).open();
    expect(appLockState(keysOf(again))).toBe('locked');
    expect(errorOf(await again.shelf.open('desk'))).toBe('BookClosed');
    valueOf(await again.shelf.open('group'));
    valueOf(await unlock(again, phrase));
    expect(await contentOfPhone(again.storage, again.shelf)).toEqual(dump.content);

    // No browser reads that half out, so nothing wraps it; what is sealed to the phone still opens.
    const { device } = keysOf(again);
    expect(device.agree.privateKey?.extractable).toBe(false);
    const { agree } = await exportPublicKeys(device);
    const sealed = valueOf(await sealTo(agree, 'info', new Uint8Array([7])));
    expect(valueOf(await openSealed(device.agree, 'info', sealed))).toEqual(new Uint8Array([7]));

    valueOf(await turnLockOff(again));
    const plain = await lockPhone(newDisk()).open();
    expect(appLockState(keysOf(plain))).toBe('off');
    await expectAllOf(dump.content, plain);
  });

  test('walks weeks and lets weeks go while it is closed, and has the rest once it is open', async () => {
    await restoreDatabases(dump.databases);
    valueOf(await turnLockOn(await lockPhone(newDisk()).open(), { scope: 'private', phrase }));
    const disk = newDisk();
    const closed = await lockPhone(disk).open();
    valueOf(await closed.shelf.prepareWeek(later));
    valueOf(await closed.shelf.open('week/2026-W51'));
    const now = toInstant(Date.UTC(2026, 11, 10, 11));
    const run = { shelf: closed.shelf, catalogue: disk.catalogue, now, relayAgrees: true };
    const { expired } = valueOf(await expireBooks({ ...run, ...NOBODY_ELSE, confirmed: true }));
    expect(expired).toContain('contacts/2026-W48');

    const opened = await lockPhone(newDisk()).open();
    valueOf(await unlock(opened, phrase));
    valueOf(await opened.shelf.prepareWeek(later));
    const { books } = keysOf(opened);
    expect(Object.keys(books)).not.toContain('contacts/2026-W48');
    expect(Object.keys(books)).toContain('contacts/2026-W51');
    valueOf(await opened.shelf.open('contacts/2026-W51'));
    valueOf(await opened.shelf.open('week/2026-W48'));
  });
});

/** The browser does `steps` more things to its databases, then the power goes. */
function powerGoesAfter(steps: number): () => void {
  let left = steps;
  const undo: (() => void)[] = [];
  const cut = (owner: object, method: string) => {
    const real: unknown = Reflect.get(owner, method);
    Reflect.set(owner, method, function cutShort(this: unknown, ...args: unknown[]) {
      if (left <= 0) throw new DOMException('The power went', 'AbortError');
      left -= 1;
      return Reflect.apply(real as () => unknown, this, args);
    });
    undo.push(() => Reflect.set(owner, method, real));
  };
  cut(IDBFactory.prototype, 'open');
  cut(IDBFactory.prototype, 'deleteDatabase');
  cut(IDBObjectStore.prototype, 'put');
  cut(IDBObjectStore.prototype, 'createIndex');
  return () => undo.forEach((one) => one());
}

/** More than turning a lock takes. */
const MOST_STEPS = 40;

describe('a phone that dies while its lock is turned', () => {
  test.each(['on', 'off'] as const)(
    '%s opens as before or as after, whenever that was, and leaves no keys lying',
    async (way) => {
      const endings = new Set<string>();
      let steps = 0;
      for (let isDone = false; !isDone && steps < MOST_STEPS; steps += 1) {
        const window = await lockPhone(newDisk()).open();
        await found(window.shelf);
        valueOf(await window.shelf.prepareWeek(isoWeek('2026-W48')));
        if (way === 'off') valueOf(await turnLockOn(window, { scope: 'all', phrase }));
        const before = await secretTexts(keysOf(window));

        const powerIsBack = powerGoesAfter(steps);
        const turned = await (
          way === 'on' ? turnLockOn(window, { scope: 'all', phrase }) : turnLockOff(window)
        ).catch(() => null);
        powerIsBack();

        const again = await lockPhone(newDisk()).open();
        const state = appLockState(keysOf(again));
        endings.add(state);
        expect(await keyDatabases()).toHaveLength(1);
        if (state === 'locked') valueOf(await unlock(again, phrase));
        expect(await secretTexts(keysOf(again))).toEqual(before);
        isDone = turned?.ok === true;
        // What was said to be done is done.
        const done = way === 'on' ? 'locked' : 'off';
        expect(isDone ? state : done).toBe(done);
        await newDisk().eraseAll();
      }
      expect(steps).toBeGreaterThan(4);
      expect(steps).toBeLessThan(MOST_STEPS);
      expect([...endings].sort()).toEqual(['locked', 'off']);
    },
    60_000,
  );
});

test('a phone that dies while it comes to a later schema opens with all it had, whenever that was', async () => {
  let [steps, isDone] = [0, false];
  for (; !isDone && steps < MOST_STEPS; steps += 1) {
    await restoreDatabases(firstDump.databases);
    const disk = newDisk();
    const powerIsBack = powerGoesAfter(steps);
    const opened = await lockPhone(disk)
      .open()
      .then(({ storage, shelf }) => contentOfPhone(storage, shelf))
      .catch(() => null);
    powerIsBack();
    isDone = opened !== null;
    const again = await lockPhone(newDisk()).open();
    await expectAllOf(firstDump.content, again);
    await newDisk().eraseAll();
  }
  // Each of its databases is one step to open and one to change.
  expect(steps).toBeGreaterThan(4);
  expect(isDone).toBe(true);
}, 60_000);

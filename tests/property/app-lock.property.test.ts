import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWeeks, isoWeek } from '../../src/domain/calendar.ts';
import { drawPhrase } from '../../src/seal/picture-phrase.ts';
import { systemRandom } from '../../src/seal/random.ts';
import type { Result } from '../../src/kernel/result.ts';
import {
  addPasskey,
  type AppLockError,
  turnLockOff,
  turnLockOn,
  unlock,
  unlockByPasskey,
} from '../../src/store/app-lock.ts';
import { appLockState } from '../../src/store/app-lock-state.ts';
import { MINE, ringOfBook, weekBookName } from '../../src/store/book-name.ts';
import { openMine } from '../../src/store/open-mine.ts';
import { bytesIn, lockPhone, type LockWindow, secretTexts } from '../support/lock-phone.ts';
import { errorOf, found, valueOf } from '../unit/store/test-phone.ts';

const WEEK = isoWeek('2026-W48');
const runs = { numRuns: 15 };
const phrases = fc.array(fc.nat(63), { minLength: 6, maxLength: 6 });
const scopes = fc.constantFrom('private' as const, 'all' as const);

/** A phone that founded its group and opened some weeks. */
async function phoneWithWeeks(weeks: number) {
  const phone = lockPhone();
  const window = await phone.open();
  await found(window.shelf);
  valueOf(await window.shelf.prepareWeek(addWeeks(WEEK, weeks)));
  valueOf(await openMine({ shelf: window.shelf, random: systemRandom }));
  return { phone, window };
}

const refusalOf = (result: Result<unknown, AppLockError>) =>
  result.ok ? undefined : result.error.type;

async function secretNames({ shelf }: LockWindow): Promise<readonly string[]> {
  const keys = shelf.keys.value;
  return keys ? Object.keys(await secretTexts(keys)).sort() : [];
}

test('whatever is done with the lock, the phone has the keys it had before', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('on' as const), scope: scopes, phrase: phrases }),
    fc.record({ kind: fc.constant('off' as const) }),
    fc.record({ kind: fc.constant('again' as const) }),
    fc.record({ kind: fc.constant('closed, and a week walked' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const { phone, window: first } = await phoneWithWeeks(1);
      let [window, phrase, week] = [first, null as readonly number[] | null, 2];
      for (const one of steps) {
        if (one.kind === 'on') {
          valueOf(await turnLockOn(window, one));
          phrase = one.phrase;
        } else if (one.kind === 'off') {
          if (phrase) valueOf(await turnLockOff(window));
          phrase = null;
        } else {
          window = await phone.open();
          if (one.kind === 'closed, and a week walked')
            valueOf(await window.shelf.prepareWeek(addWeeks(WEEK, week++)));
          if (phrase) valueOf(await unlock(window, phrase));
        }
      }
      // The weeks walked past while it was closed come when it is open.
      valueOf(await window.shelf.prepareWeek(addWeeks(WEEK, week)));
      const twin = await phoneWithWeeks(1);
      valueOf(await twin.window.shelf.prepareWeek(addWeeks(WEEK, week)));
      expect(await secretNames(window)).toEqual(await secretNames(twin.window));
    }),
    runs,
  );
});

test('no secret the lock holds lies on the disk, and the six pictures bring back each as it was', async () => {
  await fc.assert(
    fc.asyncProperty(scopes, phrases, fc.nat(3), async (scope, phrase, weeks) => {
      const { phone, window } = await phoneWithWeeks(weeks);
      const before = window.shelf.keys.value;
      if (!before) throw new Error('the phone has keys');
      const secrets = await secretTexts(before);
      valueOf(await turnLockOn(window, { scope, phrase }));

      const stored = await phone.disk.keys.read();
      const onDisk = new Set(bytesIn(stored));
      const isOpen = (name: string) =>
        scope === 'private' && (name.startsWith('kitchen ') || ringOfBook(name) === 'kitchen');
      const inClear = Object.keys(secrets).filter((name) => onDisk.has(secrets[name] ?? ''));
      expect(inClear.sort()).toEqual(Object.keys(secrets).filter(isOpen).sort());

      const again = await phone.open();
      expect(appLockState(again.shelf.keys.value)).toBe('locked');
      valueOf(await unlock(again, phrase));
      const opened = again.shelf.keys.value;
      expect(opened && (await secretTexts(opened))).toEqual(secrets);
      expect(appLockState(opened)).toBe('open');
    }),
    runs,
  );
});

test('another phrase, an order changed, a slot of another lock: nothing opens', async () => {
  await fc.assert(
    fc.asyncProperty(phrases, phrases, async (phrase, other) => {
      fc.pre(phrase.join() !== other.join());
      const { phone, window } = await phoneWithWeeks(0);
      valueOf(await turnLockOn(window, { scope: 'private', phrase }));
      const again = await phone.open();
      expect(refusalOf(await unlock(again, other))).toBe('WrongPhrase');
      const lifted = phrase.toReversed();
      if (lifted.join() !== phrase.join())
        expect(refusalOf(await unlock(again, lifted))).toBe('WrongPhrase');
      expect(appLockState(again.shelf.keys.value)).toBe('locked');
    }),
    runs,
  );
});

test('a closed phone opens the kitchen and nothing else; what is of this phone alone is not made a second time', async () => {
  const { phone, window } = await phoneWithWeeks(0);
  valueOf(await turnLockOn(window, { scope: 'private', phrase: drawPhrase(systemRandom) }));
  const closed = await phone.open();
  valueOf(await closed.shelf.open('group'));
  valueOf(await closed.shelf.open(weekBookName('week', WEEK)));
  for (const name of ['desk', 'circle', MINE, weekBookName('contacts', WEEK)] as const)
    expect(errorOf(await closed.shelf.open(name))).toBe('BookClosed');
  const mine = await openMine({ shelf: closed.shelf, random: systemRandom });
  expect(refusalOf(mine)).toBe('PhoneLocked');
  expect(refusalOf(await turnLockOff(closed))).toBe('PhoneLocked');
  expect(refusalOf(await turnLockOn(closed, { scope: 'all', phrase: [1, 2, 3, 4, 5, 6] }))).toBe(
    'PhoneLocked',
  );
});

test('a week that expires while the phone is closed leaves nothing to open, in the lock neither', async () => {
  const { phone, window } = await phoneWithWeeks(1);
  const phrase = drawPhrase(systemRandom);
  valueOf(await turnLockOn(window, { scope: 'private', phrase }));
  const closed = await phone.open();
  const gone = weekBookName('contacts', WEEK);
  await closed.shelf.destroy([gone]);
  const again = await phone.open();
  valueOf(await unlock(again, phrase));
  const books = Object.keys(again.shelf.keys.value?.books ?? {});
  expect(books).toContain(weekBookName('contacts', addWeeks(WEEK, 1)));
  expect(books).not.toContain(gone);
  const slots = Object.keys((await phone.disk.keys.read())?.appLock?.slots ?? {});
  expect(slots.filter((name) => name.endsWith(gone))).toEqual([]);
});

test('a new phrase shuts out the old one, also in a window that was open', async () => {
  const { phone, window } = await phoneWithWeeks(0);
  const [old, fresh] = [drawPhrase(systemRandom), drawPhrase(systemRandom)];
  valueOf(await turnLockOn(window, { scope: 'private', phrase: old }));
  const other = await phone.open();
  valueOf(await unlock(other, old));
  valueOf(await turnLockOn(window, { scope: 'all', phrase: fresh }));
  await other.shelf.loadKeys();
  expect(appLockState(other.shelf.keys.value)).toBe('locked');
  const again = await phone.open();
  expect(refusalOf(await unlock(again, old))).toBe('WrongPhrase');
  valueOf(await unlock(again, fresh));
});

test('a passkey opens what the pictures open, and no other output does', async () => {
  const { phone, window } = await phoneWithWeeks(0);
  const phrase = drawPhrase(systemRandom);
  valueOf(await turnLockOn(window, { scope: 'private', phrase }));
  const [id, salt, output] = [systemRandom(16), systemRandom(32), systemRandom(32)];
  expect(refusalOf(await addPasskey(window, { id, salt, output }, [0, 0, 0, 0, 0, 0]))).toBe(
    'WrongPhrase',
  );
  valueOf(await addPasskey(window, { id, salt, output }, phrase));
  const again = await phone.open();
  expect(refusalOf(await unlockByPasskey(again, systemRandom(32)))).toBe('WrongPhrase');
  valueOf(await unlockByPasskey(again, output));
  expect(appLockState(again.shelf.keys.value)).toBe('open');
  expect(again.shelf.keys.value).toHaveProperty('rings.circle');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWeeks, compareWeeks, isoWeek, type IsoWeek } from '../../src/domain/calendar.ts';
import { utf8 } from '../../src/kernel/bytes.ts';
import { sealBlob } from '../../src/seal/blob.ts';
import { bookKey } from '../../src/seal/book-key.ts';
import { systemRandom } from '../../src/seal/random.ts';
import { WEEK_KINDS, weekBookName } from '../../src/store/book-name.ts';
import type { KeyRecord } from '../../src/store/key-record.ts';
import { needsWeek, secretOf, walkToWeek } from '../../src/store/keyring.ts';
import { openedWith, reachableFrom, secretsIn } from '../support/derivable.ts';
import { newKeys, valueOf } from '../unit/store/test-phone.ts';

const FIRST = isoWeek('2026-W48');
const week = fc.nat(9).map((at) => addWeeks(FIRST, at));
const runs = { numRuns: 12 };

const walk = async (keys: KeyRecord, to: IsoWeek) =>
  valueOf(await walkToWeek(keys, to, systemRandom));
const without = (keys: KeyRecord, expired: IsoWeek): KeyRecord => ({
  ...keys,
  books: Object.fromEntries(Object.entries(keys.books).filter(([name]) => !name.endsWith(expired))),
});

test('after a week expired, its kept ciphertext opens with nothing the phone still holds', async () => {
  await fc.assert(
    fc.asyncProperty(week, week, async (a, b) => {
      const [expired, last] = compareWeeks(a, b) <= 0 ? [a, b] : [b, a];
      const open = await walk(await walk(await newKeys(), FIRST), last);
      // These have no secret before a desk phone shows a round, or a receipt is photographed.
      const kinds = WEEK_KINDS.filter((kind) => kind !== 'sheet' && kind !== 'receipts');
      const names = kinds.map((kind) => weekBookName(kind, expired));
      const stolen = await Promise.all(
        names.map(async (name) => {
          const secret = secretOf(open, name);
          if (!secret) throw new Error(`${name} had no secret`);
          return sealBlob(await bookKey(secret), utf8('Figue'), systemRandom);
        }),
      );
      const held = secretsIn(without(open, expired));
      const secrets = await Promise.all(held.map((one) => reachableFrom(one, names)));
      expect(await openedWith(secrets.flat(), stolen)).toBe('');
    }),
    { numRuns: 3 },
  );
}, 60_000);

test('the same search does open a week that has not expired: it would find a leak', async () => {
  const before = await newKeys();
  const open = await walk(before, FIRST);
  const name = weekBookName('contacts', FIRST);
  const secret = secretOf(open, name);
  const fromChain = await reachableFrom(before.rings.desk?.chain ?? new Uint8Array(0), [name]);
  expect(fromChain.map(String)).toContain(String(secret));
  expect(secretsIn(open).map(String)).toContain(String(secret));
  const key = secret && (await bookKey(secret));
  const sealed = key ? [await sealBlob(key, utf8('Figue'), systemRandom)] : [];
  expect(await openedWith(fromChain, sealed)).toBe('Figue');
});

test('an expired week gets no key again, however often it is asked for', async () => {
  await fc.assert(
    fc.asyncProperty(week, week, async (expired, asked) => {
      const last = addWeeks(FIRST, 9);
      const gone = without(await walk(await walk(await newKeys(), FIRST), last), expired);
      expect(needsWeek(gone, expired)).toBe(false);
      const again = await walk(await walk(gone, expired), addWeeks(asked, 12));
      for (const kind of WEEK_KINDS)
        expect(secretOf(again, weekBookName(kind, expired))).toBeNull();
    }),
    runs,
  );
});

test('whichever weeks are opened first, every week from the first on can be opened, with the same key', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(week, { maxLength: 4 }), async (order) => {
      const first = await walk(await newKeys(), FIRST);
      const last = addWeeks(FIRST, 9);
      let jumping = first;
      for (const to of order) jumping = await walk(jumping, to);
      jumping = await walk(jumping, last);
      let steadily = first;
      for (let at = FIRST; compareWeeks(at, last) <= 0; at = addWeeks(at, 1)) {
        steadily = await walk(steadily, at);
        for (const kind of ['week', 'contacts', 'addresses'] as const) {
          const name = weekBookName(kind, at);
          expect(String(secretOf(jumping, name))).toBe(String(secretOf(steadily, name)));
        }
        expect(secretOf(jumping, weekBookName('drafts', at))).not.toBeNull();
      }
    }),
    runs,
  );
});

test('walking never changes a secret that is there', async () => {
  await fc.assert(
    fc.asyncProperty(week, week, async (a, b) => {
      const before = await walk(await walk(await newKeys(), FIRST), a);
      const after = await walk(before, b);
      for (const [name, secret] of Object.entries(before.books))
        expect(String(secretOf(after, name))).toBe(String(secret));
    }),
    runs,
  );
});

test('a clock more than thirty years ahead walks nothing', async () => {
  const keys = await walk(await newKeys(), FIRST);
  expect(await walkToWeek(keys, isoWeek('2058-W01'), systemRandom)).toEqual({
    ok: false,
    error: { type: 'WeekTooFar' },
  });
});

test('names that belong to every object are no books', async () => {
  const keys = await newKeys();
  for (const name of ['__proto__', 'constructor', 'toString'])
    expect(secretOf(keys, name)).toBeNull();
});

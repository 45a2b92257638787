import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWeeks, compareWeeks, isoWeek, type WeekName } from '../../src/domain/calendar.ts';
import { eventName } from '../../src/domain/week-name.ts';
import { utf8 } from '../../src/kernel/bytes.ts';
import { sealBlob } from '../../src/seal/blob.ts';
import { bookKey } from '../../src/seal/book-key.ts';
import { systemRandom } from '../../src/seal/random.ts';
import { seedOf, WEEK_KINDS, weekBookName } from '../../src/store/book-name.ts';
import type { KeyRecord } from '../../src/store/key-record.ts';
import { needsWeek, secretOf, walkToWeek } from '../../src/store/keyring.ts';
import { openedWith, reachableFrom, secretsIn } from '../support/derivable.ts';
import { newKeys, valueOf } from '../unit/store/test-phone.ts';

const FIRST = isoWeek('2026-W48');
const week = fc.nat(9).map((at) => addWeeks(FIRST, at));
const runs = { numRuns: 12 };

const walk = async (keys: KeyRecord, to: WeekName) =>
  valueOf(await walkToWeek(keys, to, systemRandom));
const without = (keys: KeyRecord, expired: WeekName): KeyRecord => ({
  ...keys,
  // What expires of a week takes its seeds with it.
  books: Object.fromEntries(
    Object.entries(keys.books).filter(
      ([name]) => !name.endsWith(expired) && !name.endsWith(seedOf(expired)),
    ),
  ),
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

const RING_KINDS = ['week', 'contacts', 'addresses'] as const;
const event = fc
  .tuple(week, fc.integer({ min: 1, max: 9999 }))
  .map(([of, number]) => eventName(of, number));
const secretsOf = (keys: KeyRecord, name: WeekName) =>
  RING_KINDS.map((kind) => String(secretOf(keys, weekBookName(kind, name))));

test('an event has the same keys on every phone of its rings, whenever it is opened', async () => {
  await fc.assert(
    fc.asyncProperty(event, fc.array(week, { maxLength: 3 }), async (name, order) => {
      const first = await walk(await newKeys(), FIRST);
      let late = first;
      for (const to of order) late = await walk(late, to);
      late = await walk(await walk(late, addWeeks(FIRST, 9)), name);
      const early = await walk(first, name);
      expect(secretsOf(late, name)).toEqual(secretsOf(early, name));
      expect(secretsOf(early, name)).not.toContain('null');
      expect(secretOf(early, weekBookName('drafts', name))).not.toBeNull();
      expect(needsWeek(early, name)).toBe(false);
    }),
    runs,
  );
});

test('no two events, and no event and its week, have a key in common', async () => {
  await fc.assert(
    fc.asyncProperty(event, event, async (a, b) => {
      fc.pre(a !== b);
      const keys = await walk(await walk(await walk(await newKeys(), addWeeks(FIRST, 9)), a), b);
      const all = Object.values(keys.books).map(String);
      expect(new Set(all).size).toBe(all.length);
    }),
    runs,
  );
});

test('an event that expired opens with nothing the phone still holds, and gets no key again', async () => {
  await fc.assert(
    fc.asyncProperty(event, week, async (name, last) => {
      const all = await walk(await walk(await walk(await newKeys(), FIRST), last), name);
      const names = RING_KINDS.map((kind) => weekBookName(kind, name));
      const stolen = await Promise.all(
        names.map(async (book) => {
          const secret = secretOf(all, book);
          if (!secret) throw new Error(`${book} had no secret`);
          return sealBlob(await bookKey(secret), utf8('Figue'), systemRandom);
        }),
      );
      const gone = without(all, name);
      expect(needsWeek(gone, name)).toBe(false);
      expect(secretsOf(await walk(gone, name), name)).toEqual(['null', 'null', 'null']);
      const secrets = await Promise.all(secretsIn(gone).map((one) => reachableFrom(one, names)));
      expect(await openedWith(secrets.flat(), stolen)).toBe('');
      // The search would find it: the seed alone opens it.
      const seed = all.books[weekBookName('week', seedOf(name))] ?? new Uint8Array(0);
      const found = await reachableFrom(seed, names);
      expect(found.map(String)).toContain(String(secretOf(all, names[0] ?? '')));
    }),
    { numRuns: 3 },
  );
}, 60_000);

test('a phone that walked past a week before there were events has no key for its events, and keeps the rest', async () => {
  const all = await walk(await walk(await newKeys(), FIRST), addWeeks(FIRST, 2));
  const seeds = Object.entries(all.books).filter(([name]) => !name.endsWith('.0000'));
  const old = { ...all, books: Object.fromEntries(seeds) };
  const name = eventName(FIRST, 4711);
  expect(needsWeek(old, name)).toBe(false);
  expect(await walk(old, name)).toEqual(old);
  const later = eventName(addWeeks(FIRST, 3), 4711);
  expect(secretsOf(await walk(old, later), later)).not.toContain('null');
});

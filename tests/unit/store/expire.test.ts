import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWeeks, isoWeek } from '../../../src/domain/calendar.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { latestDue, weekBookName } from '../../../src/store/book-name.ts';
import { type Expiry, expireBooks } from '../../../src/store/expire.ts';
import type { Shelf } from '../../../src/store/shelf.ts';
import type { Storage } from '../../../src/store/storage.ts';
import { put } from '../../../src/store/table.ts';
import { dishes, found, NOON, testPhone, type TestPhone, valueOf } from './test-phone.ts';
import { NOBODY_ELSE } from '../../support/nobody-else.ts';

const DAY = 86_400_000;
const WEEK = isoWeek('2026-W48'); // Monday 23 to Sunday 29 November
const [CONTACTS, ADDRESSES] = [weekBookName('contacts', WEEK), weekBookName('addresses', WEEK)];
const WEEK_BOOK = weekBookName('week', WEEK);
const SEEDS = ['addresses/2026-W48.0000', 'week/2026-W48.0000'];
/** Opened with the first book of their ring: they say who may write in it. They never go. */
const ROOTS = ['desk', 'group'];
/** Nothing went, and nothing was asked. */
const NOTHING: Expiry = { expired: [], ask: null, onlyHere: [] };
const dueOf = (name: string) =>
  latestDue(name === CONTACTS ? 'contacts' : 'addresses', WEEK) ?? Infinity;
const on = (day: number, hour = 10) => Date.UTC(2026, 10, day, hour);

/** A phone with the books of one week written in, and one that was never opened before it. */
async function phoneInWeek(
  firstDay: number | null = on(22),
): Promise<{ phone: TestPhone; shelf: Shelf }> {
  const phone = testPhone();
  const shelf = await phone.window();
  await found(shelf);
  if (firstDay !== null) await expireAt(phone, shelf, firstDay);
  for (const week of [addWeeks(WEEK, -2), WEEK]) valueOf(await shelf.prepareWeek(week));
  for (const name of [WEEK_BOOK, CONTACTS, ADDRESSES] as const) {
    const book = valueOf(await shelf.open(name));
    valueOf(await book.commit([put(dishes, 'd', { name: 'Figue' })]));
  }
  return { phone, shelf };
}

type Answer = 'yes' | null;

async function expireAt(
  phone: TestPhone,
  shelf: Shelf,
  at: number,
  answer: Answer = null,
): Promise<Expiry> {
  const { catalogue } = phone.storage;
  const run = { shelf, catalogue, now: toInstant(at), relayAgrees: false, ...NOBODY_ELSE };
  return valueOf(await expireBooks({ ...run, confirmed: answer === 'yes' }));
}

async function names(shelf: Shelf) {
  const entries = (await shelf.entries()).map(({ name }) => name);
  return { entries: entries.sort(), secrets: Object.keys(shelf.keys.value?.books ?? {}).sort() };
}

test('nothing goes before its day', async () => {
  const { phone, shelf } = await phoneInWeek();
  const first = await expireAt(phone, shelf, on(24));
  // Of the weeks walked past only what nobody can need any more.
  expect(first.ask).toBeNull();
  expect(first.expired.filter((name) => name.startsWith('week/'))).toEqual([]);
  expect(first.expired.filter((name) => name >= 'contacts/2026-W47' && name < 'd')).toEqual([]);
  expect(first.expired).toContain('contacts/2026-W46');
  expect(first.expired).toContain('addresses/2026-W47');
  expect(first.expired.filter((name) => name.endsWith('2026-W48'))).toEqual([]);
  expect((await names(shelf)).entries).toEqual([ADDRESSES, CONTACTS, ...ROOTS, WEEK_BOOK]);
});

test('addresses go at noon after the last possible hand-over, contacts a week later, the week stays', async () => {
  const { phone, shelf } = await phoneInWeek();
  await expireAt(phone, shelf, on(29));
  expect((await names(shelf)).entries).toEqual([ADDRESSES, CONTACTS, ...ROOTS, WEEK_BOOK]);
  expect((await expireAt(phone, shelf, on(30, 12))).expired).toContain(ADDRESSES);
  expect((await expireAt(phone, shelf, on(37, 12))).expired).toContain(CONTACTS);
  expect(await names(shelf)).toMatchObject({ entries: [...ROOTS, WEEK_BOOK] });
  expect((await names(shelf)).secrets).not.toContain(CONTACTS);
});

test('a book goes on the day the app set, which the group or the hand-over decides', async () => {
  const { phone, shelf } = await phoneInWeek();
  await shelf.setDue(ADDRESSES, toInstant(on(27, 11)));
  await shelf.setDue(WEEK_BOOK, toInstant(on(28)));
  expect((await expireAt(phone, shelf, on(27, 10))).expired).not.toContain(ADDRESSES);
  expect((await expireAt(phone, shelf, on(27, 12))).expired).toEqual([ADDRESSES, SEEDS[0]]);
  expect((await expireAt(phone, shelf, on(28, 12))).expired).toEqual([WEEK_BOOK, SEEDS[1]]);
});

test('what expired opens no more, in this window, another, or after a new start', async () => {
  const { phone, shelf } = await phoneInWeek();
  const other = await phone.window();
  const book = valueOf(await other.open(CONTACTS));
  await expireAt(phone, shelf, on(37, 12), 'yes');
  for (const window of [shelf, other, await phone.window()])
    expect(await window.open(CONTACTS)).toEqual({ ok: false, error: { type: 'BookClosed' } });
  expect(await book.commit([put(dishes, 'x', { name: 'Kiwi' })])).toEqual({
    ok: false,
    error: { type: 'BookClosed' },
  });
  expect(await shelf.prepareWeek(WEEK)).toEqual({ ok: true, value: undefined });
  expect((await names(shelf)).secrets).not.toContain(CONTACTS);
});

test('the secret of a week never opened goes too, its kitchen book after nine weeks', async () => {
  const { phone, shelf } = await phoneInWeek();
  const unopened = weekBookName('week', addWeeks(WEEK, -1));
  await expireAt(phone, shelf, on(24), 'yes');
  expect((await names(shelf)).secrets).toContain(unopened);
  await expireAt(phone, shelf, on(24) + 60 * DAY, 'yes');
  expect((await names(shelf)).secrets).toContain(unopened);
  await expireAt(phone, shelf, on(24) + 70 * DAY, 'yes');
  expect((await names(shelf)).secrets).not.toContain(unopened);
});

describe('a clock that may be wrong', () => {
  test('more than 21 days ahead deletes nothing until a person confirms the day', async () => {
    const { phone, shelf } = await phoneInWeek();
    await expireAt(phone, shelf, on(24));
    const before = await names(shelf);
    const later = on(24) + 22 * DAY;
    expect(await expireAt(phone, shelf, later)).toEqual({ ...NOTHING, ask: '2026-12-16' });
    expect(await names(shelf)).toEqual(before);
    expect((await expireAt(phone, shelf, later, 'yes')).expired).toContain(CONTACTS);
  });

  test('that comes back to the right day is forgotten: nothing was accepted', async () => {
    const { phone, shelf } = await phoneInWeek();
    await expireAt(phone, shelf, on(24));
    await expireAt(phone, shelf, on(24) + 400 * DAY);
    await expireAt(phone, shelf, on(25));
    expect(await phone.storage.catalogue.read('accepted-time')).toBe(on(25));
  });

  test('is not asked about when nothing would go', async () => {
    const phone = testPhone();
    const shelf = await phone.window();
    await expireAt(phone, shelf, on(24));
    expect(await expireAt(phone, shelf, on(24) + 60 * DAY)).toEqual(NOTHING);
  });

  test('on a phone that never accepted any time, is asked about before anything goes', async () => {
    const { phone, shelf } = await phoneInWeek(null);
    // The addresses of the open week are due by noon of the Monday after.
    const monday = toInstant(Date.UTC(2026, 10, 30, 12));
    expect((await expireAt(phone, shelf, monday)).ask).toBe('2026-11-30');
  });

  test('at the very start of a group costs it no key: the date may be mended', async () => {
    const { phone, shelf } = await phoneInWeek(null);
    const before = await names(shelf);
    expect(await expireAt(phone, shelf, on(25))).toEqual(NOTHING);
    expect(await names(shelf)).toEqual(before);
  });

  test('that the relay agrees with is right', async () => {
    const { phone, shelf } = await phoneInWeek();
    const now = toInstant(on(24) + 60 * DAY);
    const run = { shelf, ...phone.storage, now, confirmed: false, ...NOBODY_ELSE };
    expect(valueOf(await expireBooks({ ...run, relayAgrees: true })).expired).toContain(CONTACTS);
  });
});

test('over any run of clocks no living week is deleted, and the accepted time never goes back', async () => {
  const step = fc.record({
    /** Days of true time that pass. */
    passes: fc.integer({ min: 0, max: 20 }),
    /** How wrong the clock stands, in days: right, far ahead, or anything behind. */
    wrongBy: fc.oneof(
      fc.constant(0),
      fc.integer({ min: 22, max: 4000 }),
      fc.integer({ min: -9000, max: -1 }),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      const { phone, shelf } = await phoneInWeek();
      let truth: number = NOON;
      await expireAt(phone, shelf, truth, 'yes');
      let accepted = truth;
      for (const { passes, wrongBy } of steps) {
        truth += passes * DAY;
        const clock = truth + wrongBy * DAY;
        const first = await expireAt(phone, shelf, clock);
        // The person looks at the day that is asked about, and knows which one it is.
        const right = wrongBy === 0;
        if (first.ask !== null && right) await expireAt(phone, shelf, clock, 'yes');
        const now = Number(await phone.storage.catalogue.read('accepted-time'));
        expect(now).toBeGreaterThanOrEqual(accepted);
        accepted = now;
        const { entries } = await names(shelf);
        const gone = [CONTACTS, ADDRESSES].filter((name) => !entries.includes(name));
        expect(gone.filter((name) => truth <= dueOf(name))).toEqual([]);
        const overdue = right
          ? [CONTACTS, ADDRESSES].filter((name) => entries.includes(name) && truth > dueOf(name))
          : [];
        expect(overdue).toEqual([]);
        expect(entries).toEqual(expect.arrayContaining([...ROOTS, WEEK_BOOK]));
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

/** A phone whose power goes before its nth change of the disk. */
function cutAt(disk: Storage, steps: number): Storage {
  let left = steps;
  const live =
    <A extends readonly unknown[], T>(change: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> =>
      left-- > 0 ? change(...args) : Promise.reject(new Error('no power'));
  const { catalogue, keys } = disk;
  return {
    ...disk,
    catalogue: {
      ...catalogue,
      put: live(catalogue.put),
      remove: live(catalogue.remove),
      write: live(catalogue.write),
    },
    keys: { ...keys, replace: live(keys.replace) },
    deleteBooks: live(disk.deleteBooks),
  };
}

test('killed between any two steps and started again, an expiry ends in the same state', async () => {
  const at = on(37, 12);
  const endings = new Set<string>();
  let cut = 0;
  for (let steps = 0; steps < 12; steps += 1) {
    const { phone } = await phoneInWeek();
    const disk = cutAt(phone.storage, steps);
    const dying = await phone.window(disk);
    const { catalogue } = disk;
    const run = { shelf: dying, catalogue, now: toInstant(at), relayAgrees: false, ...NOBODY_ELSE };
    const first = await expireBooks({ ...run, confirmed: true });
    if (!first.ok) cut += 1;
    const started = await phone.window();
    await expireAt(phone, started, at, 'yes');
    const logs = await Promise.all(
      [WEEK_BOOK, CONTACTS, ADDRESSES].map(async (name) => (await started.open(name)).ok),
    );
    endings.add(JSON.stringify([await names(started), logs]));
  }
  expect(cut).toBeGreaterThanOrEqual(5); // each step was cut before it once
  expect(endings.size).toBe(1);
  expect([...endings][0]).toContain('[true,false,false]');
});

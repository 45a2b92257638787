import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWeeks, dateOf, weekOf, ZONE } from '../../src/domain/calendar.ts';
import { eventName } from '../../src/domain/week-name.ts';
import { type Instant, toInstant } from '../../src/kernel/clock.ts';
import { latestDue, parseWeekBookName, seedOf, weekBookName } from '../../src/store/book-name.ts';
import { memberTable } from '../../src/store/books/group-book.ts';
import { ACCEPTED_TIME } from '../../src/store/expire.ts';
import type { KeyRecord } from '../../src/store/key-record.ts';
import { put } from '../../src/store/table.ts';
import {
  backupOf,
  namesOn,
  restoredPhone,
  WEEK,
  type Word,
  write,
} from '../support/backup-phone.ts';
import { founderPhone, type GroupPhone } from '../support/group-of-phones.ts';
import { valueOf } from '../support/open-phone.ts';

const DAY = 86_400_000;
const KINDS = ['week', 'contacts', 'addresses'] as const;
const AHEAD = [0, 1, 2];
const EVENT = eventName(WEEK, 4711);
const BOOKS = KINDS.flatMap((part) =>
  AHEAD.map((week): Word => ({ part, week, row: 'a', nickname: 'Kiwi' })),
);

/** An event in the first week, served a few days before its latest day: its contacts go in ten days. */
async function writeEvent(phone: GroupPhone) {
  valueOf(await phone.shelf.prepareWeek(EVENT));
  for (const kind of KINDS) {
    const book = valueOf(await phone.shelf.open(weekBookName(kind, EVENT)));
    valueOf(
      await book.commit([put({ ...memberTable, table: 'words' }, 'a', { nickname: 'Figue' })]),
    );
  }
  const name = weekBookName('contacts', EVENT);
  const due = toInstant(phone.clock.at + 10 * DAY);
  await phone.shelf.setDue(name, due);
  return [{ name, due }];
}

/** A phone with three weeks, of which the first is settled and goes in sixty days. */
async function phoneWithWeeks(accepted?: number) {
  const phone = await founderPhone();
  await write(phone, BOOKS);
  const settled = toInstant(phone.clock.at + 60 * DAY);
  await phone.shelf.setDue(weekBookName('week', WEEK), settled);
  const early = await writeEvent(phone);
  if (accepted !== undefined) await phone.storage.catalogue.write(ACCEPTED_TIME, accepted);
  const dues = KINDS.flatMap((kind) =>
    AHEAD.map((ahead) => {
      const week = addWeeks(WEEK, ahead);
      const isSettled = kind === 'week' && ahead === 0;
      return { name: weekBookName(kind, week), due: isSettled ? settled : latestDue(kind, week) };
    }),
  );
  return { phone, text: await backupOf(phone), dues: [...dues, ...early] };
}

const isPast = (due: Instant | null, now: number) => due !== null && now > due;

/** Books whose key is here though their kind is gone by then, and chains that still lead to this week. */
function keptTooLong({ books, rings }: KeyRecord, now: number): readonly string[] {
  const stale = Object.keys(books).filter((name) => {
    const place = parseWeekBookName(name);
    return place !== null && isPast(latestDue(place.kind, place.week), now);
  });
  const thisWeek = weekOf(dateOf(toInstant(now), ZONE));
  const early = Object.entries(rings).filter(([, { chainWeek }]) => chainWeek <= thisWeek);
  return [...stale, ...early.map(([ring]) => ring)];
}

test('whenever a backup is put back, no book that is past its day comes, and no key of one', async () => {
  const { phone, text, dues } = await phoneWithWeeks();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.integer({ min: -30, max: 500 }), fc.integer({ min: 5, max: 20 })),
      async (days) => {
        const now = phone.clock.at + days * DAY;
        const restored = await restoredPhone(text, now);
        const [names, keys] = [await namesOn(restored), restored.shelf.keys.value];
        for (const { name, due } of dues) {
          expect(names.includes(name)).toBe(!isPast(due, now));
          expect(Object.hasOwn(keys?.books ?? {}, name)).toBe(!isPast(due, now));
        }
        expect(keys && keptTooLong(keys, now)).toEqual([]);
        // What went of an event is not to be opened anew from what its week left for it.
        const seed = weekBookName('contacts', seedOf(WEEK));
        const isGone = dues.some(
          ({ name, due }) => name === `contacts/${EVENT}` && isPast(due, now),
        );
        expect(Object.hasOwn(keys?.books ?? {}, seed)).toBe(!isGone);
      },
    ),
    { numRuns: 40 },
  );
});

test('a clock that was set back brings nothing back that the phone had seen go', async () => {
  const late = Date.UTC(2027, 2, 1);
  const { phone, text, dues } = await phoneWithWeeks(late);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: -400, max: 40 }), async (days) => {
      const restored = await restoredPhone(text, phone.clock.at + days * DAY);
      const names = await namesOn(restored);
      const kept = dues.filter(({ due }) => !isPast(due, late)).map(({ name }) => name);
      const known = dues.map(({ name }): string => name);
      expect(names.filter((name) => known.includes(name))).toEqual(kept.sort());
      expect(await restored.storage.catalogue.read(ACCEPTED_TIME)).toBe(late);
    }),
    { numRuns: 15 },
  );
});

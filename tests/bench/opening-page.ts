// Runs in the browser: fills a phone with weeks, and opens one as the app does.
import { addWeeks, isoWeek, wallTime } from '../../src/domain/calendar.ts';
import { cookedFor } from '../../src/domain/cap.ts';
import { toDishId } from '../../src/domain/dish.ts';
import { cents } from '../../src/domain/money.ts';
import { toOrderId } from '../../src/domain/order.ts';
import { tally } from '../../src/domain/tally.ts';
import { signal } from '@preact/signals';
import { openSession } from '../../src/app/session.ts';
import { toInstant } from '../../src/kernel/clock.ts';
import { randomIds, systemRandom } from '../../src/seal/random.ts';
import { contactTable } from '../../src/store/books/desk-books.ts';
import { memberTable } from '../../src/store/books/group-book.ts';
import {
  answerKind,
  dishTable,
  lineTable,
  orderTable,
  paymentKind,
} from '../../src/store/books/week-book.ts';
import { dexieStorage } from '../../src/store/dexie-storage.ts';
import { webLock } from '../../src/store/lock.ts';
import { Shelf } from '../../src/store/shelf.ts';
import { happen, put } from '../../src/store/table.ts';
import type { OpenWeek } from '../../src/store/views/open-week.ts';
import { singleWindow } from '../../src/store/windows.ts';
import { foundGroup } from '../../src/sync/found-group.ts';

const FIRST_WEEK = isoWeek('2026-W48');
const FIRST_TUESDAY = Date.UTC(2026, 10, 24, 12);
const WEEK_MS = 7 * 24 * 3_600_000;
const DISHES = ['soup', 'brick', 'mafe', 'veg', 'tajine', 'baklava'];
const ids = randomIds(systemRandom);

/** The phone on the Tuesday of the last of so many weeks. */
function phone(weeks: number) {
  const storage = dexieStorage(ids, webLock);
  const clock = { now: () => toInstant(FIRST_TUESDAY + (weeks - 1) * WEEK_MS) };
  const shelf = new Shelf({
    storage,
    windows: singleWindow(),
    lock: webLock,
    clock,
    ids,
    random: systemRandom,
    appVersion: 'bench',
  });
  const now = signal(clock.now());
  return {
    windowId: 'bench',
    clock,
    ids,
    random: systemRandom,
    shelf,
    catalogue: storage.catalogue,
    now,
  };
}

/** Fills an empty phone with so many weeks, this one the last: 6 dishes, 20 orders, 80 lines, 20 payments each. */
async function fill(weeks: number): Promise<void> {
  const here = phone(weeks);
  must(await foundGroup(here.shelf, systemRandom));
  const session = must(await openSession(here));
  must(
    await session.group.book.commit([
      put(memberTable, 'lune', { nickname: 'Lune', colour: 'sky', shape: 'circle' }),
    ]),
  );
  for (let at = 0; at < weeks; at += 1) {
    const week = must(await session.openWeek(addWeeks(FIRST_WEEK, at)));
    await fillWeek(week);
    for (const book of [week.book, week.contactsBook, week.addressesBook, week.draftsBook])
      book?.close();
  }
}

async function fillWeek({ book, contactsBook }: OpenWeek): Promise<void> {
  const menu = DISHES.map((name, position) =>
    put(dishTable, name, {
      name,
      course: position > 1 && position < 5 ? 'main' : 'starter',
      price: cents(900),
      position,
      libraryId: name,
    }),
  );
  must(await book.commit(menu));
  for (let at = 0; at < 20; at += 1) {
    const order = toOrderId(ids.next());
    const lines = DISHES.slice(at % 3, (at % 3) + 4).map((name) => {
      const dish = toDishId(name);
      return put(lineTable, `${order}/${name}`, {
        order,
        dish,
        quantity: 2,
        unitPrice: cents(900),
      });
    });
    if (contactsBook)
      must(await contactsBook.commit([put(contactTable, order, { nickname: `Kiwi ${at}` })]));
    must(
      await book.commit([
        put(orderTable, order, {
          code: `KA-${100 + at}`,
          slot: wallTime('17:30'),
          takenAt: toInstant(0),
        }),
        ...lines,
        happen(answerKind, ids.next(), { order, kind: 'confirmed', replaces: [], basis: '' }),
      ]),
    );
    must(
      await book.commit([
        happen(paymentKind, ids.next(), { order, method: 'cash', amount: cents(7200) }),
      ]),
    );
  }
}

/** Opens the group and this week as the app does; milliseconds since navigation, and the portions. */
async function open(weeks: number): Promise<{ ms: number; portions: number }> {
  const here = phone(weeks);
  await here.shelf.loadKeys();
  const session = must(await openSession(here));
  const week = must(await session.openWeek(addWeeks(FIRST_WEEK, weeks - 1)));
  const counted = tally(cookedFor(week.orders.value), week.menu.value);
  return { ms: performance.now(), portions: counted.dishes };
}

function must<T>(result: { ok: true; value: T } | { ok: false; error: { type: string } }): T {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

Object.assign(globalThis, { bench: { fill, open } });

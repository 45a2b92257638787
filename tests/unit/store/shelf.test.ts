import { expect, test } from 'vitest';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { memoryStorage } from '../../../src/store/memory-storage.ts';
import { put } from '../../../src/store/table.ts';
import { dishes, dishesOf, errorOf, found, newKeys, testPhone, valueOf } from './test-phone.ts';

const soup = put(dishes, 'd1', { name: 'Soupe' });
const WEEK = isoWeek('2026-W48');

test('a book is opened once, however often it is asked for', async () => {
  const shelf = await testPhone().window();
  await found(shelf);
  const [one, two] = await Promise.all([shelf.open('group'), shelf.open('group')]);
  expect(valueOf(one)).toBe(valueOf(two));
  expect(await shelf.entries()).toHaveLength(1);
});

test('without keys, or before its week was prepared, a book is closed and leaves no trace', async () => {
  const shelf = await testPhone().window();
  expect(errorOf(await shelf.open('group'))).toBe('BookClosed');
  await found(shelf);
  expect(errorOf(await shelf.open('contacts/2026-W48'))).toBe('BookClosed');
  expect(await shelf.entries()).toEqual([]);
  valueOf(await shelf.prepareWeek(WEEK));
  valueOf(await shelf.open('contacts/2026-W48')); // the refusal before was not kept
});

test('what one window writes shows in the other', async () => {
  const phone = testPhone();
  const left = await phone.window();
  await found(left);
  const right = await phone.window();
  const [here, there] = [valueOf(await left.open('group')), valueOf(await right.open('group'))];
  valueOf(await here.commit([soup]));
  valueOf(await there.commit([put(dishes, 'd2', { name: 'Tarte' })])); // after its refresh
  expect(Object.keys(dishesOf(there))).toEqual(['d1', 'd2']);
});

test('two windows that prepare a week at the same moment agree on every key', async () => {
  const phone = testPhone();
  const left = await phone.window();
  await found(left);
  const right = await phone.window();
  await Promise.all([left.prepareWeek(WEEK), right.prepareWeek(WEEK)]);
  const names = ['week/2026-W48', 'drafts/2026-W48'] as const;
  for (const name of names) {
    valueOf(await valueOf(await left.open(name)).commit([soup]));
    expect(Object.keys(dishesOf(valueOf(await right.open(name))))).toEqual(['d1']);
  }
});

test('a book destroyed in one window is let go in the others', async () => {
  const phone = testPhone();
  const left = await phone.window();
  await found(left);
  valueOf(await left.prepareWeek(WEEK));
  const right = await phone.window();
  valueOf(await right.open('contacts/2026-W48'));
  await left.destroy(['contacts/2026-W48']);
  await expect.poll(async () => errorOf(await right.open('contacts/2026-W48'))).toBe('BookClosed');
  // The book that says who may write in the desk's books stays.
  expect((await right.entries()).map(({ name }) => name)).toEqual(['desk']);
});

test('a window that has not heard of it yet makes no new database for a destroyed book', async () => {
  const storage = memoryStorage();
  const phone = testPhone(storage);
  const left = await phone.window();
  await found(left);
  valueOf(await left.prepareWeek(WEEK));
  const deaf = await testPhone(storage).window(); // hears no message of the others
  await left.destroy(['contacts/2026-W48']);
  expect(errorOf(await deaf.open('contacts/2026-W48'))).toBe('BookClosed');
  expect(await deaf.entries()).toEqual([]);
});

test('an erased phone has no keys and opens nothing, in every window', async () => {
  const phone = testPhone();
  const left = await phone.window();
  await found(left);
  const right = await phone.window();
  const book = valueOf(await right.open('group'));
  await left.eraseAll();
  expect(errorOf(await book.commit([soup]))).toBe('BookClosed');
  await expect.poll(() => right.keys.value).toBeNull();
  expect(errorOf(await right.open('group'))).toBe('BookClosed');
});

test('a phone is erased even when one of its books does not open', async () => {
  const storage = memoryStorage();
  const broken = {
    ...storage,
    bookLog: () => {
      throw new DOMException('Internal error', 'UnknownError');
    },
  };
  const phone = testPhone(broken);
  const shelf = await phone.window();
  await found(shelf);
  expect(errorOf(await shelf.open('group'))).toBe('StorageLost');
  await shelf.eraseAll();
  expect(await storage.keys.read()).toBeNull();
});

test('a database a newer Carnet wrote is refused in words, and asked again the next time', async () => {
  const storage = memoryStorage();
  let newer = true;
  const bookLog = (id: string) => {
    if (newer) throw new DOMException('newer', 'VersionError');
    return storage.bookLog(id);
  };
  const shelf = await testPhone({ ...storage, bookLog }).window();
  await found(shelf);
  expect(errorOf(await shelf.open('group'))).toBe('NewerVersion');
  newer = false;
  valueOf(await shelf.open('group'));
});

test('keys are changed by one window at a time, each from what the other wrote', async () => {
  const phone = testPhone();
  const [left, right] = [await phone.window(), await phone.window()];
  const mine = await newKeys();
  const founding = [left, right].map((shelf) =>
    shelf.changeKeys((now) =>
      Promise.resolve(now ? { ok: false, error: 'there' } : { ok: true, value: mine }),
    ),
  );
  expect((await Promise.all(founding)).map(({ ok }) => ok)).toEqual([true, false]);
});

test('the day a book goes is kept, and a book that is not there gets none', async () => {
  const shelf = await testPhone().window();
  await found(shelf);
  valueOf(await shelf.open('group'));
  await shelf.setDue('group', toInstant(5));
  await shelf.setDue('circle', toInstant(5));
  expect((await shelf.entries()).map(({ name, due }) => [name, due])).toEqual([['group', 5]]);
});

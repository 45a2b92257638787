import { describe, expect, test } from 'vitest';
import { bookKey } from '../../../src/seal/book-key.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { Book } from '../../../src/store/book.ts';
import { happen, put, remove } from '../../../src/store/table.ts';
import {
  anyDish,
  dishes,
  dishesOf,
  errorOf,
  payments,
  testBook,
  type TestBook,
  testClock,
  valueOf,
} from './test-phone.ts';

const soup = { name: 'Soupe', portions: 12, note: '' };
const entriesIn = async (one: TestBook) => valueOf(await one.log().after(0));

describe('what is written', () => {
  test('is there after the app was closed and opened again', async () => {
    const one = await testBook();
    const book = await one.open();
    valueOf(await book.commit([put(dishes, 'd1', soup), happen(payments, 'p1', { cents: 1150 })]));
    valueOf(await book.commit([put(dishes, 'd1', { portions: 14 })]));
    const again = await one.open();
    expect(dishesOf(again)).toEqual({ d1: { ...soup, portions: 14, id: 'd1' } });
    expect(dishesOf(again)).toEqual(dishesOf(book));
    expect(again.facts(payments).value).toEqual(book.facts(payments).value);
    expect(again.facts(payments).value[0]).toMatchObject({ id: 'p1', data: { cents: 1150 } });
  });

  test('shows in collections that were read before', async () => {
    const book = await (await testBook()).open();
    const rows = book.rows(dishes);
    const facts = book.facts(payments);
    expect([rows.value.size, facts.value.length]).toEqual([0, 0]);
    await book.commit([put(dishes, 'd1', soup), happen(payments, 'p1', { cents: 1 })]);
    expect([rows.value.size, facts.value.length]).toEqual([1, 1]);
  });

  test('a value that is already there writes nothing', async () => {
    const one = await testBook();
    const book = await one.open();
    await book.commit([put(dishes, 'd1', soup), happen(payments, 'p1', { cents: 1 })]);
    const same = [put(dishes, 'd1', soup), happen(payments, 'p1', { cents: 2 })];
    expect(valueOf(await book.commit(same))).toEqual({ registers: [], facts: [] });
    expect(await entriesIn(one)).toHaveLength(1);
  });

  test('a field given as undefined is one not given', async () => {
    const one = await testBook();
    const book = await one.open();
    await book.commit([put(anyDish, 'd1', { name: 'Soupe', note: undefined })]);
    expect((await one.open()).rows(anyDish).value.get('d1')).toEqual({ name: 'Soupe', id: 'd1' });
  });

  test('of several values that one gesture gives to a field, the last counts', async () => {
    const one = await testBook();
    const book = await one.open();
    await book.commit([put(dishes, 'd1', soup)]);
    await book.commit([put(dishes, 'd1', { portions: 9 }), put(dishes, 'd1', { portions: 12 })]);
    await book.commit([remove(dishes, 'd1'), put(dishes, 'd1', { note: 'sans sel' })]);
    expect(dishesOf(book)).toEqual({ d1: { ...soup, note: 'sans sel', id: 'd1' } });
    expect(dishesOf(await one.open())).toEqual(dishesOf(book));
  });

  test('a removed row is not shown, and comes back when it is written again', async () => {
    const one = await testBook();
    const book = await one.open();
    await book.commit([put(dishes, 'd1', soup)]);
    await book.commit([remove(dishes, 'd1')]);
    expect(dishesOf(await one.open())).toEqual({});
    await book.commit([put(dishes, 'd1', { portions: 3 })]);
    expect(dishesOf(await one.open())).toEqual({ d1: { ...soup, portions: 3, id: 'd1' } });
  });
});

describe('refusals', () => {
  test('one value larger than a batch is refused, and nothing of the gesture is written', async () => {
    const one = await testBook();
    const book = await one.open();
    const huge = put(dishes, 'd2', { ...soup, note: 'é'.repeat(24_000) });
    expect(errorOf(await book.commit([put(dishes, 'd1', soup), huge]))).toBe('EntryTooLarge');
    expect([dishesOf(book), await entriesIn(one)]).toEqual([{}, []]);
  });

  test('what this phone could not read back is not written: endless names, endless nesting', async () => {
    const one = await testBook();
    const book = await one.open();
    let nested: unknown = 1;
    for (let i = 0; i < 40; i += 1) nested = [nested];
    expect(errorOf(await book.commit([put(dishes, 'x'.repeat(161), soup)]))).toBe('EntryTooLarge');
    expect(errorOf(await book.commit([put(anyDish, 'd', { nested })]))).toBe('EntryTooLarge');
    valueOf(await book.commit([put(dishes, 'd1', soup)]));
    expect(dishesOf(await one.open())).toEqual({ d1: { ...soup, id: 'd1' } });
  });

  test('a value that is no JSON is a bug that reaches neither disk nor memory', async () => {
    const one = await testBook();
    const book = await one.open();
    await expect(
      book.commit([put(dishes, 'd1', { ...soup, portions: Number.NaN })]),
    ).rejects.toThrow();
    valueOf(await book.commit([put(dishes, 'd2', soup)]));
    expect(Object.keys(dishesOf(await one.open()))).toEqual(['d2']);
  });

  test('a full phone says so and leaves disk and memory as they were', async () => {
    const one = await testBook();
    const before = await one.open();
    await before.commit([put(dishes, 'd1', soup)]);
    let full = true;
    const log = one.log();
    const tight = await Book.open(
      {
        name: 'week/2026-W48',
        epoch: 1,
        key: one.key,
        admission: one.admission,
        log: {
          ...log,
          append: (entries) =>
            full
              ? Promise.resolve({ ok: false, error: { type: 'QuotaExceeded' } })
              : log.append(entries),
        },
      },
      one.deps,
    );
    const book = valueOf(tight);
    expect(errorOf(await book.commit([put(dishes, 'd1', { portions: 1 })]))).toBe('QuotaExceeded');
    expect(dishesOf(book)).toEqual({ d1: { ...soup, id: 'd1' } });
    expect(await entriesIn(one)).toHaveLength(1);
    full = false; // room again: the next gesture goes on where the chain stood
    valueOf(await book.commit([put(dishes, 'd1', { portions: 2 })]));
    expect(dishesOf(await one.open())).toMatchObject({ d1: { portions: 2 } });
  });

  test('a book opened with another key says it cannot be read', async () => {
    const one = await testBook();
    await (await one.open()).commit([put(dishes, 'd1', soup)]);
    const { admission } = one;
    const identity = { name: 'week/2026-W48', epoch: 1, log: one.log(), admission };
    const other = await Book.open({ ...identity, key: await bookKey(systemRandom(32)) }, one.deps);
    expect(errorOf(other)).toBe('BookUnreadable');
  });

  test('a closed book can still be read, and says that it is closed', async () => {
    const book = await (await testBook()).open();
    await book.commit([put(dishes, 'd1', soup)]);
    book.close();
    expect(errorOf(await book.commit([put(dishes, 'd2', soup)]))).toBe('BookClosed');
    expect(Object.keys(dishesOf(book))).toEqual(['d1']);
  });
});

describe('clocks', () => {
  test.each([
    ['at 1970', 0],
    ['before 1970', -5_000_000_000],
    ['beyond 2200', 8_000_000_000_000],
  ])('a phone whose clock stands %s writes, overwrites and reads back', async (_, at) => {
    const one = await testBook({ clock: testClock(at) });
    const book = await one.open();
    for (const portions of [1, 2, 3])
      valueOf(await book.commit([put(dishes, 'd1', { ...soup, portions })]));
    valueOf(await book.commit([happen(payments, 'p1', { cents: 1 })]));
    const again = await one.open();
    expect(dishesOf(again)).toMatchObject({ d1: { portions: 3 } });
    expect(again.facts(payments).value).toHaveLength(1);
  });
});

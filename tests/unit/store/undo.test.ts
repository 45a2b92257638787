import { describe, expect, test } from 'vitest';
import { happen, put, remove } from '../../../src/store/table.ts';
import { dishes, dishesOf, payments, testBook, type TestBook, valueOf } from './test-phone.ts';

const soup = { name: 'Soupe', portions: 12, note: '' };
const entriesIn = async (one: TestBook) => valueOf(await one.log().after(0));

describe('undo', () => {
  test('brings back what was there, and undoing that brings the gesture back', async () => {
    const one = await testBook();
    const book = await one.open();
    await book.commit([put(dishes, 'd1', soup)]);
    const changed = valueOf(await book.commit([put(dishes, 'd1', { portions: 40, note: 'x' })]));
    const undone = valueOf(await book.undo(changed));
    expect(dishesOf(await one.open())).toEqual({ d1: { ...soup, id: 'd1' } });
    await book.undo(undone);
    expect(dishesOf(await one.open())).toEqual({
      d1: { ...soup, portions: 40, note: 'x', id: 'd1' },
    });
  });

  test('of a new row hides it; undone again it is back', async () => {
    const book = await (await testBook()).open();
    const made = valueOf(await book.commit([put(dishes, 'd1', soup)]));
    const undone = valueOf(await book.undo(made));
    expect(dishesOf(book)).toEqual({});
    await book.undo(undone);
    expect(dishesOf(book)).toEqual({ d1: { ...soup, id: 'd1' } });
  });

  test('of a removal shows the row again', async () => {
    const book = await (await testBook()).open();
    await book.commit([put(dishes, 'd1', soup)]);
    await book.undo(valueOf(await book.commit([remove(dishes, 'd1')])));
    expect(dishesOf(book)).toEqual({ d1: { ...soup, id: 'd1' } });
  });

  test('takes a fact back, and back again', async () => {
    const one = await testBook();
    const book = await one.open();
    const paid = valueOf(await book.commit([happen(payments, 'p1', { cents: 5 })]));
    const undone = valueOf(await book.undo(paid));
    expect((await one.open()).facts(payments).value).toEqual([]);
    await book.undo(undone);
    expect((await one.open()).facts(payments).value).toHaveLength(1);
    expect(book.everHappened(payments)).toHaveLength(1);
  });

  test('twice is once', async () => {
    const one = await testBook();
    const book = await one.open();
    const made = valueOf(
      await book.commit([put(dishes, 'd1', soup), happen(payments, 'p', { cents: 1 })]),
    );
    await book.undo(made);
    expect(valueOf(await book.undo(made))).toEqual({ registers: [], facts: [] });
    expect(await entriesIn(one)).toHaveLength(2);
  });

  test('leaves what somebody else wrote over it', async () => {
    const one = await testBook();
    const mine = await one.open();
    await mine.commit([put(dishes, 'd1', soup)]);
    const changed = valueOf(await mine.commit([put(dishes, 'd1', { portions: 20, note: 'x' })]));
    const theirs = await one.openElsewhere();
    valueOf(await theirs.commit([put(dishes, 'd1', { portions: 30 })]));
    await mine.refresh();
    await mine.undo(changed);
    expect(dishesOf(mine)).toEqual({ d1: { ...soup, portions: 30, note: '', id: 'd1' } });
  });

  test('of a new row leaves it when somebody else has written in it since', async () => {
    const one = await testBook();
    const mine = await one.open();
    const made = valueOf(await mine.commit([put(dishes, 'd1', soup)]));
    const theirs = await one.openElsewhere();
    valueOf(await theirs.commit([put(dishes, 'd1', { portions: 30 })]));
    await mine.refresh();
    await mine.undo(made);
    expect(dishesOf(mine)).toEqual({ d1: { ...soup, portions: 30, id: 'd1' } });
  });

  test('still works on a book that was opened from a snapshot since', async () => {
    const one = await testBook();
    const book = await one.open();
    await book.commit([put(dishes, 'd1', soup)]);
    const changed = valueOf(await book.commit([put(dishes, 'd1', { portions: 40, note: 'x' })]));
    for (let i = 0; i < 64; i += 1) await book.commit([put(dishes, 'd2', { name: `Plat ${i}` })]);
    expect(valueOf(await one.log().load()).snapshot).not.toBeNull();
    const again = await one.open();
    await again.undo(changed);
    expect(dishesOf(again)['d1']).toEqual({ ...soup, id: 'd1' });
  });
});

import { describe, expect, test } from 'vitest';
import { happen, put } from '../../../src/store/table.ts';
import { anyDish, dishes, dishesOf, payments, testBook, valueOf } from './test-phone.ts';

const soup = { name: 'Soupe', portions: 12, note: '' };

describe('strange content', () => {
  test('hostile names of rows and fields are names like others', async () => {
    const one = await testBook();
    const book = await one.open();
    const fields = JSON.parse(
      '{"__proto__":"a","constructor":"b","toString":"c","name":"Soupe"}',
    ) as Record<string, string>;
    for (const id of ['__proto__', 'constructor', 'hasOwnProperty'])
      valueOf(await book.commit([put(anyDish, id, fields), happen(payments, id, { cents: 1 })]));
    const again = await one.open();
    expect([...again.rows(dishes).value.keys()]).toEqual([
      '__proto__',
      'constructor',
      'hasOwnProperty',
    ]);
    expect(again.rows(anyDish).value.get('constructor')).toMatchObject({ constructor: 'b' });
    expect(again.facts(payments).value).toHaveLength(3);
    expect(({} as Record<string, unknown>)['name']).toBeUndefined();
    const receipt = valueOf(await again.commit([put(anyDish, '__proto__', { name: 'Autre' })]));
    await again.undo(receipt);
    expect(again.rows(dishes).value.get('__proto__')).toMatchObject({ name: 'Soupe' });
  });

  test('fields of a newer version stay when this one writes the same row, also through a snapshot', async () => {
    const one = await testBook();
    const newer = await one.openElsewhere();
    await newer.commit([put(anyDish, 'd1', { ...soup, spicy: { level: 3 } })]);
    const book = await one.open();
    await book.refresh();
    for (let i = 0; i < 70; i += 1)
      valueOf(await book.commit([put(dishes, 'd1', { portions: i })]));
    expect(dishesOf(book)).toEqual({ d1: { ...soup, portions: 69, id: 'd1' } });
    expect(valueOf(await one.log().load()).snapshot).not.toBeNull();
    expect((await one.open()).rows(anyDish).value.get('d1')).toMatchObject({ spicy: { level: 3 } });
  });

  test('a row with wrong types is not shown and hides no other', async () => {
    const one = await testBook();
    const book = await one.open();
    await book.commit([
      put(anyDish, 'bad', { name: 7 }),
      put(anyDish, 'empty', {}),
      put(anyDish, 'half', { name: 'x', portions: 'y' }),
      put(dishes, 'd1', soup),
      happen({ kind: 'payment', schema: anyDish.schema }, 'p1', { cents: 'many' }),
      happen(payments, 'p2', { cents: 3 }),
    ]);
    const again = await one.open();
    expect(Object.keys(dishesOf(again))).toEqual(['d1']);
    expect(again.facts(payments).value.map(({ id }) => id)).toEqual(['p2']);
    await again.commit([put(dishes, 'bad', { name: 'Réparé', portions: 0 })]);
    expect(Object.keys(dishesOf(again))).toEqual(['bad', 'd1']);
  });

  test('only a fact that takes back takes back, whatever its name', async () => {
    const book = await (await testBook()).open();
    await book.commit([happen(payments, 'p1', { cents: 3 })]);
    await book.commit([happen(payments, 'void/p1', { cents: 4 })]);
    expect(book.facts(payments).value.map(({ id }) => id)).toEqual(['p1', 'void/p1']);
  });
});

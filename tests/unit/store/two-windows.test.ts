import { expect, test } from 'vitest';
import { utf8ToText } from '../../../src/kernel/bytes.ts';
import { parseBatch } from '../../../src/protocol/batch.ts';
import { openBlob } from '../../../src/seal/blob.ts';
import { splitSigned } from '../../../src/seal/device-key.ts';
import { happen, put } from '../../../src/store/table.ts';
import { dishes, dishesOf, payments, testBook, type TestBook, valueOf } from './test-phone.ts';

async function ownNumbers(one: TestBook): Promise<readonly number[]> {
  const entries = valueOf(await one.log().after(0));
  const signed = await Promise.all(
    entries.map(async ({ blob }) => valueOf(await openBlob(one.key, blob))),
  );
  return signed.map((body) => valueOf(parseBatch(utf8ToText(splitSigned(body).body))).seq);
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test('two windows that write by turns lose nothing and never use a number twice', async () => {
  const one = await testBook();
  const windows = [await one.open(), await one.open()];
  for (let i = 0; i < 10; i += 1) {
    const book = windows[i % 2];
    valueOf(
      (await book?.commit([put(dishes, `d${i}`, { name: `Plat ${i}` })])) ?? {
        ok: false,
        error: { type: 'none' },
      },
    );
  }
  expect(Object.keys(dishesOf(await one.open()))).toHaveLength(10);
  expect(await ownNumbers(one)).toEqual(upTo(10));
});

test('two windows that write at the same moment lose nothing either', async () => {
  const one = await testBook();
  const [left, right] = [await one.open(), await one.open()];
  const gestures = Array.from({ length: 12 }, (_, i) =>
    (i % 2 === 0 ? left : right).commit([happen(payments, `p${i}`, { cents: i })]),
  );
  for (const gesture of await Promise.all(gestures)) valueOf(gesture);
  expect((await one.open()).facts(payments).value).toHaveLength(12);
  expect(await ownNumbers(one)).toEqual(upTo(12));
  await left.refresh();
  await right.refresh();
  expect(left.facts(payments).value).toEqual(right.facts(payments).value);
});

test('an overwrite in the second window wins over the value of the first it has not read yet', async () => {
  const one = await testBook();
  const [left, right] = [await one.open(), await one.open()];
  valueOf(await left.commit([put(dishes, 'd1', { name: 'Soupe', portions: 1 })]));
  valueOf(await right.commit([put(dishes, 'd1', { name: 'Soupe', portions: 2 })]));
  expect(dishesOf(right)).toMatchObject({ d1: { portions: 2 } });
  expect(dishesOf(await one.open())).toMatchObject({ d1: { portions: 2 } });
});

test('the undo of a window whose number was taken undoes only its own gesture', async () => {
  const one = await testBook();
  const [left, right] = [await one.open(), await one.open()];
  const mine = valueOf(await left.commit([put(dishes, 'd1', { name: 'Soupe', portions: 1 })]));
  valueOf(
    await right.commit([put(dishes, 'd1', { portions: 5 }), put(dishes, 'd2', { name: 'Tarte' })]),
  );
  valueOf(await left.undo(mine));
  expect(Object.keys(dishesOf(await one.open()))).toEqual(['d2']);
});

test('what arrived from another phone meanwhile shows with the next gesture, without losing either', async () => {
  const one = await testBook();
  const book = await one.open();
  const theirs = await one.openElsewhere();
  valueOf(await theirs.commit([put(dishes, 'd1', { name: 'Soupe' })]));
  valueOf(await book.commit([put(dishes, 'd2', { name: 'Tarte' })]));
  expect(Object.keys(dishesOf(book)).sort()).toEqual(['d1', 'd2']);
  expect(Object.keys(dishesOf(await one.open())).sort()).toEqual(['d1', 'd2']);
});

import { expect, test } from 'vitest';
import { deskKey, keptDeskKey } from '../../../src/features/desk-key.ts';
import { deskSecretTable, IMPORT_KEY_ROW } from '../../../src/store/books/desk-books.ts';
import { remove } from '../../../src/store/table.ts';
import { openPhone, valueOf } from '../../support/open-phone.ts';

test('two who ask for the desk’s key at once get one key: with two, each message would be there twice', async () => {
  const { deskBook, phone } = await openPhone();
  valueOf(await deskKey(deskBook, phone.random));
  valueOf(await deskBook.commit([remove(deskSecretTable, IMPORT_KEY_ROW)]));
  const [first, second] = await Promise.all([
    deskKey(deskBook, phone.random),
    deskKey(deskBook, phone.random),
  ]);
  expect(valueOf(first)).toEqual(valueOf(second));
  expect(keptDeskKey(deskBook)).toEqual(valueOf(first));
});

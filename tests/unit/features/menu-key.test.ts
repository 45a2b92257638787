import { expect, test } from 'vitest';
import { tendInbox } from '../../../src/features/desk-inbox.ts';
import { menuKeyOf } from '../../../src/features/menu-key.ts';
import { createMenuKey, openMenuSigned, signAsMenu } from '../../../src/seal/menu-signing.ts';
import { publicHalfOf } from '../../../src/seal/inbox-key.ts';
import { menuKeyTable } from '../../../src/store/books/desk-books.ts';
import { menuSignerTable } from '../../../src/store/books/inbox-row.ts';
import { put } from '../../../src/store/table.ts';
import { valueOf } from '../../support/open-phone.ts';
import { openOrders } from '../../support/orders-week.ts';

test('a desk phone makes one signing pair for the week: the private half stays in the contacts', async () => {
  const open = await openOrders();
  valueOf(await tendInbox(open.props));
  valueOf(await tendInbox(open.props));
  const kept = [...(open.week.contactsBook?.rows(menuKeyTable).value.values() ?? [])];
  expect(kept).toHaveLength(1);
  expect(open.week.signers.value.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
  const inWeek = JSON.stringify([...open.week.book.rows(menuSignerTable).value.values()]);
  expect(inWeek).not.toContain(kept[0]?.d);
});

test('what the pair of the week signs names its signer', async () => {
  const open = await openOrders();
  valueOf(await tendInbox(open.props));
  const key = menuKeyOf(open.week);
  const signed = key && (await signAsMenu(key, 'answer', Uint8Array.of(7)));
  const opened = signed && (await openMenuSigned('answer', signed));
  expect(opened?.body).toEqual(Uint8Array.of(7));
});

test('of two pairs made apart the smaller id is in use, and a phone stopped between the halves publishes its own', async () => {
  const open = await openOrders();
  valueOf(await tendInbox(open.props));
  const other = await createMenuKey();
  const written = await open.week.contactsBook?.commit([put(menuKeyTable, '0', { ...other })]);
  expect(written?.ok).toBe(true);
  valueOf(await tendInbox(open.props));
  expect(open.week.signers.value).toHaveLength(2);
  expect(open.week.signers.value[0]).toMatchObject({ id: '0', key: publicHalfOf(other) });
  expect(menuKeyOf(open.week)?.d).toBe(other.d);
});

test('a phone that has not received the private half of the pair in use signs nothing', async () => {
  const open = await openOrders();
  valueOf(await tendInbox(open.props));
  const key = publicHalfOf(await createMenuKey()) ?? '';
  valueOf(await open.week.book.commit([put(menuSignerTable, '0', { key })]));
  expect(menuKeyOf(open.week)).toBeNull();
});

import { beforeEach, expect, test } from 'vitest';
import { kitSheets } from '../../../../src/features/print/kit-sheets.ts';
import {
  changesSince,
  lastPrinting,
  notePrinting,
} from '../../../../src/features/print/printings.ts';
import type { Sheet } from '../../../../src/features/print/sheet.ts';
import type { Book } from '../../../../src/store/book.ts';
import { lineTable, orderTable } from '../../../../src/store/books/week-book.ts';
import { put, remove } from '../../../../src/store/table.ts';
import { minutesAfterFive, openEvening, orderAt } from '../../../support/evening-phone.ts';
import { frenchTexts } from '../../../support/french-texts.ts';
import { type OpenPhone, valueOf } from '../../../support/open-phone.ts';

let phone: OpenPhone;
const AT = minutesAfterFive(2);

beforeEach(async () => {
  phone = await openEvening();
  valueOf(await notePrinting(drafts(), [packing()], AT));
});

function drafts(): Book {
  if (!phone.week.draftsBook) throw new Error('the drafts of this week are gone');
  return phone.week.draftsBook;
}

function packing(): Sheet {
  const found = kitSheets({ ...phone, mine: null }, frenchTexts()).find(
    ({ kind }) => kind === 'packing',
  );
  if (!found) throw new Error('no packing sheet');
  return found;
}

const changes = () => changesSince(packing(), lastPrinting(drafts(), 'packing'));

test('a sheet that says the same as on paper has no marks', () => {
  expect(lastPrinting(drafts(), 'packing')?.at).toBe(AT);
  expect(changes()).toBeNull();
});

test('a sheet never printed has no marks', () => {
  expect(lastPrinting(drafts(), 'kitchen')).toBeNull();
  expect(changesSince(packing(), null)).toBeNull();
});

test('a bag with other portions is marked, and no other', async () => {
  const { order } = orderAt(phone, 3);
  const [line] = order.lines;
  if (!line) throw new Error('an order has lines');
  const key = [...phone.week.book.rows(lineTable).value].find(
    ([row]) => row.includes(order.id) && row.includes(line.dish),
  )?.[0];
  if (key === undefined) throw new Error('a line has a row');
  valueOf(await phone.week.book.commit([put(lineTable, key, { quantity: line.quantity + 2 })]));
  expect([...(changes()?.changed ?? [])]).toEqual([order.id]);
  expect(changes()).toMatchObject({ since: AT, gone: [] });
});

test('a bag that is no more is still said: it stands on the old paper', async () => {
  const { order, code } = orderAt(phone, 3);
  valueOf(await phone.week.book.commit([remove(orderTable, order.id)]));
  expect(changes()?.changed.size).toBe(0);
  expect(changes()?.gone.map(({ key, cells }) => [key, cells[1]])).toEqual([[order.id, code]]);
});

test('a printing taken back leaves the marks against the one before', async () => {
  const again = valueOf(await notePrinting(drafts(), [packing()], minutesAfterFive(9)));
  expect(lastPrinting(drafts(), 'packing')?.at).toBe(minutesAfterFive(9));
  valueOf(await again.undo());
  expect(lastPrinting(drafts(), 'packing')?.at).toBe(AT);
});

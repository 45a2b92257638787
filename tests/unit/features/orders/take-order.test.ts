import { expect, test } from 'vitest';
import { orderStates } from '../../../../src/domain/cap.ts';
import { takeOrder } from '../../../../src/features/orders/take-order.ts';
import { deskSecretTable, IMPORT_KEY_ROW } from '../../../../src/store/books/desk-books.ts';
import { parseCommunication } from '../../../../src/formats/structured-communication.ts';
import { base64urlToBytes } from '../../../../src/kernel/bytes.ts';
import { err } from '../../../../src/kernel/result.ts';
import type { Book } from '../../../../src/store/book.ts';
import type { OpenPhone } from '../../../support/open-phone.ts';
import { openPhone, valueOf } from '../../../support/open-phone.ts';
import { exampleEntry, openOrders, orderOf, taken } from '../../../support/orders-week.ts';

function stateOf({ week }: OpenPhone, id: string) {
  const order = week.orders.value.find((one) => one.id === id);
  const states = orderStates(week.orders.value, week.menu.value, week.terms.value);
  return order && states.get(order.id);
}

test('an order said yes to aloud is confirmed, with its contact, address and lines', async () => {
  const open = await openOrders();
  const delivered = { address: 'rue du Port 3', delivery: true, slot: null };
  await taken(open, exampleEntry('a', { mafe: 2, cake: 1 }, { contact: '0470', ...delivered }));
  expect(stateOf(open, 'a')).toBe('confirmed');
  expect(orderOf(open, 'a').lines).toHaveLength(2);
  expect(open.week.contacts.value.get('a')).toMatchObject({ nickname: 'Lune', contact: '0470' });
  expect(open.week.addresses.value.get('a')).toBe('rue du Port 3');
});

test('the week, which the kitchen reads, holds neither nickname, contact, note nor address', async () => {
  const open = await openOrders();
  const said = { nickname: 'Mango', contact: 'mango@example.org', note: 'door', address: 'Port 3' };
  await taken(open, exampleEntry('a', { mafe: 1 }, { ...said, delivery: true }));
  const known = JSON.stringify([open.week.orders.value, [...open.week.terms.value.slots]]);
  for (const word of Object.values(said)) expect(known).not.toContain(word);
});

test('an order put aside and one only noted have no payment reference yet', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a'), 'held');
  await taken(open, exampleEntry('b'), 'requested');
  expect([stateOf(open, 'a'), stateOf(open, 'b')]).toEqual(['held', 'requested']);
  expect(orderOf(open, 'b').answers).toEqual([]);
  expect(open.week.contacts.value.get('a')?.reference).toBeNull();
});

test('the reference names the year and the week, and is the same when the order is taken again', async () => {
  const open = await openOrders();
  const saved = await taken(open, exampleEntry('a'));
  const first = open.week.contacts.value.get('a')?.reference ?? '';
  expect(first).toMatch(/^02648\d{7}$/);
  expect(parseCommunication(first).ok).toBe(true);
  valueOf(await saved.undo());
  await taken(open, exampleEntry('a'));
  expect(open.week.contacts.value.get('a')?.reference).toBe(first);
  const key = open.deskBook.rows(deskSecretTable).value.get(IMPORT_KEY_ROW)?.value ?? '';
  expect(base64urlToBytes(key)).toHaveLength(32);
});

test('undoing takes the order out of the week and its contact with it', async () => {
  const open = await openOrders();
  const saved = await taken(open, exampleEntry('a', {}, { address: 'Port 3', delivery: true }));
  valueOf(await saved.undo());
  expect(open.week.orders.value).toEqual([]);
  expect(open.week.contacts.value.size).toBe(0);
  expect(open.week.addresses.value.size).toBe(0);
  expect(open.week.unfinished.value).toEqual([]);
});

test('contacts are written before the week: what was cut off between them is offered', async () => {
  const open = await openOrders();
  const torn = { ...open.props.week, book: refusing(open.week.book) };
  const entry = exampleEntry('a', { mafe: 1 }, { address: 'Port 3', delivery: true });
  const props = { ...open.props, week: torn };
  const answer = { answer: 'confirmed', cap: { type: 'ask' }, takenBy: null } as const;
  const failed = await takeOrder(props, { entry, ...answer });
  expect(failed).toMatchObject({ ok: false, error: { type: 'QuotaExceeded' } });
  expect(open.week.orders.value).toEqual([]);
  expect(open.week.unfinished.value).toEqual(['a']);
  valueOf(await takeOrder(open.props, { entry, ...answer }));
  expect(open.week.unfinished.value).toEqual([]);
});

test('above the cap nothing is written before a person chooses', async () => {
  const open = await openOrders({ mainsCap: 3 });
  await taken(open, exampleEntry('a', { mafe: 2 }));
  const order = { entry: exampleEntry('b', { tajine: 2 }), answer: 'held', takenBy: null } as const;
  const asked = await takeOrder(open.props, { ...order, cap: { type: 'ask' } });
  expect(asked).toEqual(err({ type: 'OverCap', wouldBe: 4, cap: 3 }));
  expect(open.week.orders.value).toHaveLength(1);
  expect(open.week.contacts.value.size).toBe(1);
});

test('taken anyway it is over; waiting it waits; with the cap raised it is confirmed', async () => {
  const open = await openOrders({ mainsCap: 3 });
  await taken(open, exampleEntry('a', { mafe: 2 }));
  await taken(open, exampleEntry('b', { mafe: 2 }), 'confirmed', { type: 'anyway' });
  expect(stateOf(open, 'b')).toBe('over');
  await taken(open, exampleEntry('c', { mafe: 2 }), 'confirmed', { type: 'waiting' });
  expect(stateOf(open, 'c')).toBe('waiting');
  const raise = { type: 'raise', cap: 6, decision: null } as const;
  const saved = await taken(open, exampleEntry('d', { mafe: 2 }), 'confirmed', raise);
  expect(open.week.terms.value.mainsCap).toBe(6);
  expect([stateOf(open, 'b'), stateOf(open, 'd')]).toEqual(['confirmed', 'confirmed']);
  valueOf(await saved.undo());
  expect(open.week.terms.value.mainsCap).toBe(3);
});

test('raising the cap of a week without terms of its own keeps its cutoff and slots', async () => {
  const open = await openPhone();
  const before = open.week.terms.value;
  const raise = { type: 'raise', cap: 90, decision: null } as const;
  await taken(open, exampleEntry('a'), 'confirmed', raise);
  expect(open.week.terms.value).toEqual({ ...before, mainsCap: 90 });
});

test('a starter never asks about the cap', async () => {
  const open = await openOrders({ mainsCap: 1 });
  await taken(open, exampleEntry('a', { mafe: 1 }));
  await taken(open, exampleEntry('b', { soup: 5 }), 'confirmed', { type: 'ask' });
  expect(stateOf(open, 'b')).toBe('confirmed');
});

test('on a phone whose contacts are gone the lines are still taken', async () => {
  const open = await openOrders();
  const week = { ...open.week, contactsBook: null, addressesBook: null, draftsBook: null };
  const entry = exampleEntry('a', { mafe: 1 }, { nickname: '' });
  const order = { entry, answer: 'confirmed', cap: { type: 'ask' }, takenBy: null } as const;
  valueOf(await takeOrder({ ...open.props, week }, order));
  expect(stateOf(open, 'a')).toBe('confirmed');
  expect(open.week.contacts.value.size).toBe(0);
});

/** The same book on a full phone. */
function refusing(book: Book): Book {
  return new Proxy(book, {
    get: (target, name) => {
      if (name === 'commit') return () => Promise.resolve(err({ type: 'QuotaExceeded' }));
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

import { expect, test, vi } from 'vitest';
import { toOrderId } from '../../../src/domain/order.ts';
import { tendInbox } from '../../../src/features/desk-inbox.ts';
import { answerOrder } from '../../../src/features/answer-order.ts';
import { takeOrder } from '../../../src/features/orders/take-order.ts';
import { sealPerson } from '../../../src/features/sealed-person.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { addressTable, contactTable, inboxKeyTable } from '../../../src/store/books/desk-books.ts';
import { inboxTable } from '../../../src/store/books/inbox-row.ts';
import { orderTable } from '../../../src/store/books/week-book.ts';
import { put } from '../../../src/store/table.ts';
import { withRings } from '../../support/kitchen-view.ts';
import { type OpenPhone, SUNDAY_NOON, valueOf } from '../../support/open-phone.ts';
import { exampleEntry, openOrders, taken } from '../../support/orders-week.ts';

const PERSON = { nickname: 'Figue', contact: '0470 11 22 33', note: 'deuxième sonnette' };
const WHOLE = { ...PERSON, address: '' };
const DELIVERED = { delivery: true, slot: null, address: 'rue du Port 3' };

/** A desk phone whose week has its inbox. */
async function deskPhone(): Promise<OpenPhone> {
  const open = await openOrders();
  valueOf(await tendInbox(open.props));
  return open;
}

/** A kitchen phone takes an order; the desk phone has not looked yet. */
async function takenInKitchen(open: OpenPhone, id: string, change = {}) {
  const entry = exampleEntry(id, { mafe: 2 }, { ...PERSON, ...change });
  const said = { entry, answer: 'confirmed', cap: { type: 'anyway' }, takenBy: null } as const; // its literals
  return valueOf(await takeOrder(withRings(open, 'kitchen'), said));
}

test('a desk phone makes one inbox for the week: the private half in the contacts, the public one in the week', async () => {
  const open = await deskPhone();
  valueOf(await tendInbox(open.props));
  const kept = [...(open.week.contactsBook?.rows(inboxKeyTable).value.keys() ?? [])];
  expect(kept).toHaveLength(1);
  expect([...open.week.book.rows(inboxTable).value.keys()]).toEqual(kept);
});

test('a phone stopped between the two halves publishes the half it kept', async () => {
  const open = await deskPhone();
  const [inbox] = open.week.inboxes.value;
  if (!inbox) throw new Error('no inbox');
  const other = await openOrders();
  const contacts = other.week.contactsBook;
  const key = open.week.contactsBook?.rows(inboxKeyTable).value.get(inbox.id);
  if (!contacts || !key) throw new Error('no contacts');
  const { x, y, d } = key;
  valueOf(await contacts.commit([put(inboxKeyTable, 'aa', { x, y, d })]));
  valueOf(await tendInbox(other.props));
  expect(other.week.inboxes.value.find(({ id }) => id === 'aa')?.key).toBe(inbox.key);
});

test('a kitchen phone takes a whole order, and the week holds nothing readable of the person', async () => {
  const open = await deskPhone();
  await takenInKitchen(open, 'a', DELIVERED);
  const [order] = open.week.orders.value;
  expect(order).toMatchObject({ id: 'a', delivery: true, lines: [{ quantity: 2 }] });
  const known = JSON.stringify([...open.week.book.rows(orderTable).value.values()]);
  for (const word of ['Figue', '0470', 'sonnette', 'rue du Port'])
    expect(known).not.toContain(word);
});

test('a desk phone moves the person to the contacts and the address to the addresses, and the week forgets', async () => {
  const open = await deskPhone();
  await takenInKitchen(open, 'a', DELIVERED);
  valueOf(await tendInbox(open.props));
  expect(open.week.contacts.value.get('a')).toMatchObject(PERSON);
  expect(open.week.addresses.value.get('a')).toBe('rue du Port 3');
  expect(open.week.sealed.value.size).toBe(0);
  expect(open.week.unfinished.value).toEqual([]);
});

test('it happens by itself as soon as the order is there', async () => {
  const open = await deskPhone();
  await takenInKitchen(open, 'a');
  await vi.waitFor(() => expect(open.week.contacts.value.get('a')?.nickname).toBe('Figue'));
});

test('what a person of the desk wrote about the order stays', async () => {
  const open = await deskPhone();
  const { contactsBook: contacts, addressesBook: addresses } = open.week;
  if (!contacts || !addresses) throw new Error('no desk books');
  valueOf(
    await contacts.commit([put(contactTable, 'a', { nickname: 'Lune', contact: 'lune@x.be' })]),
  );
  valueOf(await addresses.commit([put(addressTable, 'a', { address: 'quai 9' })]));
  await takenInKitchen(open, 'a', DELIVERED);
  valueOf(await tendInbox(open.props));
  expect(open.week.contacts.value.get('a')).toMatchObject({
    nickname: 'Lune',
    contact: 'lune@x.be',
  });
  expect(open.week.addresses.value.get('a')).toBe('quai 9');
  expect(open.week.sealed.value.size).toBe(0);
});

test('an order confirmed in the kitchen gets the payment reference the desk would give it', async () => {
  const open = await deskPhone();
  await taken(open, exampleEntry('first')); // makes the desk's key
  await takenInKitchen(open, 'a');
  valueOf(await tendInbox(open.props));
  const reference = open.week.contacts.value.get('a')?.reference;
  expect(reference).toMatch(/^02648\d{7}$/);
  const again = {
    order: exampleEntry('a').order,
    kind: 'confirmed',
    cap: { type: 'ask' },
  } as const; // its literals
  valueOf(await answerOrder(open.props, again));
  expect(open.week.contacts.value.get('a')?.reference).toBe(reference);
});

test('a sealed person copied onto another order is not believed', async () => {
  const open = await deskPhone();
  const sealed = await sealPerson(open.week.inboxes.value, toOrderId('a'), WHOLE);
  await taken(open, exampleEntry('b', { mafe: 1 }, { nickname: 'Lune' }), 'held');
  valueOf(await open.week.book.commit([put(orderTable, 'b', { sealed })]));
  valueOf(await tendInbox(open.props));
  expect(open.week.contacts.value.get('b')?.nickname).toBe('Lune');
  expect([...open.week.sealed.value.keys()]).toEqual(['b']);
});

test('garbage in the place of a sealed person stops nobody else', async () => {
  const open = await deskPhone();
  const [inbox] = open.week.inboxes.value;
  const sealed = ['!', 'AAAA', ''].map((box) => ({ inbox: inbox?.id ?? '', box }));
  const row = { code: 'KA-471', takenAt: SUNDAY_NOON, sealed };
  valueOf(await open.week.book.commit([put(orderTable, 'a', row)]));
  await takenInKitchen(open, 'b', { nickname: 'Safran' });
  valueOf(await tendInbox(open.props));
  expect(open.week.contacts.value.get('b')?.nickname).toBe('Safran');
  expect(open.week.contacts.value.has('a')).toBe(false);
});

test('with two inboxes an order opens with the key of either', async () => {
  const one = await deskPhone();
  const two = await deskPhone();
  const [other] = two.week.inboxes.value;
  if (!other) throw new Error('no inbox');
  valueOf(await one.week.book.commit([put(inboxTable, other.id, { key: other.key })]));
  const sealed = await sealPerson(one.week.inboxes.value, toOrderId('a'), WHOLE);
  expect(sealed).toHaveLength(2);
  for (const desk of [one, two]) {
    const row = { code: 'KA-471', takenAt: SUNDAY_NOON, sealed };
    valueOf(await desk.week.book.commit([put(orderTable, 'a', row)]));
    valueOf(await tendInbox(desk.props));
    expect(desk.week.contacts.value.get('a')).toMatchObject(PERSON);
  }
});

test('a week handed over long ago gets no inbox', async () => {
  const open = await openOrders({ now: toInstant(SUNDAY_NOON + 30 * 86_400_000) });
  valueOf(await tendInbox(open.props));
  expect(open.week.inboxes.value).toEqual([]);
});

test('without an inbox the order is taken without a name', async () => {
  const open = await openOrders({ now: toInstant(SUNDAY_NOON + 30 * 86_400_000) });
  await takenInKitchen(open, 'a', { nickname: '' });
  expect(open.week.orders.value).toHaveLength(1);
  expect(open.week.sealed.value.size).toBe(0);
});

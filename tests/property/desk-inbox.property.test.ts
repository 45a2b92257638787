import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tendInbox } from '../../src/features/desk-inbox.ts';
import { takeOrder } from '../../src/features/orders/take-order.ts';
import { addressTable, contactTable } from '../../src/store/books/desk-books.ts';
import { put } from '../../src/store/table.ts';
import { carry } from '../support/carry.ts';
import { type OpenPhone, openPhone, valueOf } from '../support/open-phone.ts';
import { exampleEntry, openOrders } from '../support/orders-week.ts';

const SEALED = { nickname: 'Figue', contact: '0470 11 22 33', note: 'deuxième sonnette' };

/** Two phones of the desk and one of the kitchen, which took an order for them. */
async function threePhones() {
  const one = await openOrders();
  const two = await openPhone({ joins: one });
  const kitchen = await openPhone({ joins: one, rings: ['kitchen'] });
  valueOf(await tendInbox(one.props));
  await carry(one, kitchen);
  const entry = exampleEntry(
    'a',
    { mafe: 2 },
    { ...SEALED, delivery: true, slot: null, address: 'rue du Port 3' },
  );
  const said = { entry, answer: 'confirmed', cap: { type: 'anyway' }, takenBy: null } as const; // its literals
  valueOf(await takeOrder(kitchen.props, said));
  return { one, two, kitchen };
}

type Phones = Awaited<ReturnType<typeof threePhones>>;

/** What may happen in any order, any number of times. */
const STEPS: Readonly<Record<string, (phones: Phones) => Promise<unknown>>> = {
  'kitchen to one': ({ kitchen, one }) => carry(kitchen, one),
  'kitchen to two': ({ kitchen, two }) => carry(kitchen, two),
  'one to two': ({ one, two }) => carry(one, two),
  'two to one': ({ one, two }) => carry(two, one),
  'one looks': async ({ one }) => valueOf(await tendInbox(one.props)),
  'two looks': async ({ two }) => valueOf(await tendInbox(two.props)),
  'one corrects': async ({ one }) =>
    one.week.contactsBook?.commit([put(contactTable, 'a', { contact: 'figue@example.org' })]),
  'two corrects the address': async ({ two }) =>
    two.week.addressesBook?.commit([put(addressTable, 'a', { address: 'quai 9' })]),
};
const step = fc.constantFrom(...Object.keys(STEPS));

/** Everybody has everything, and looked. */
async function settle({ one, two, kitchen }: Phones): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const [from, to] of [
      [kitchen, one],
      [one, two],
      [two, one],
      [one, kitchen],
    ] as const)
      // pairs, not arrays
      await carry(from, to);
    for (const desk of [one, two]) valueOf(await tendInbox(desk.props));
  }
}

function known({ week }: OpenPhone) {
  return {
    contact: week.contacts.value.get('a'),
    address: week.addresses.value.get('a'),
    sealed: week.sealed.value.size,
    rivals: week.contactsBook?.rivals.value.length,
  };
}

test('however two desk phones move the same sealed order, both know the person once, as corrected', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 9 }), async (steps) => {
      const phones = await threePhones();
      for (const what of steps) await STEPS[what]?.(phones);
      await settle(phones);
      const contact = steps.includes('one corrects') ? 'figue@example.org' : SEALED.contact;
      const address = steps.includes('two corrects the address') ? 'quai 9' : 'rue du Port 3';
      expect(known(phones.one)).toEqual(known(phones.two));
      expect(known(phones.one)).toMatchObject({
        contact: { ...SEALED, contact },
        address,
        sealed: 0,
        rivals: 0,
      });
      expect(phones.kitchen.week.sealed.value.size).toBe(0);
      expect(phones.kitchen.week.contacts.value.size).toBe(0);
    }),
    { numRuns: 25 },
  );
}, 120_000);

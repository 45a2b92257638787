import { describe, expect, test } from 'vitest';
import { startPhone, UNASKED } from '../../../src/app/start-phone.ts';
import { weekBookName } from '../../../src/store/book-name.ts';
import type { Book } from '../../../src/store/book.ts';
import { addressTable } from '../../../src/store/books/desk-books.ts';
import { put } from '../../../src/store/table.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { foundGroup } from '../../../src/sync/found-group.ts';
import { askToJoin } from '../../../src/sync/joining.ts';
import { carry } from '../../support/carry.ts';
import {
  FIXTURE_WEEK,
  newPhone,
  openPhone,
  type OpenPhone,
  valueOf,
} from '../../support/open-phone.ts';

test('a phone that asked to join a group and waits for the answer still shows the first door', async () => {
  const { phone } = await newPhone();
  valueOf(await askToJoin(phone.shelf, 'téléphone de Kiwi', systemRandom));
  expect(await startPhone(phone, UNASKED)).toEqual({ kind: 'first-run' });
  expect(phone.shelf.keys.value?.asked).toBeDefined();
});

test('a phone whose founding was cut short goes on at the first door', async () => {
  const { phone } = await newPhone();
  valueOf(await foundGroup(phone.shelf, systemRandom));
  expect(await startPhone(phone, UNASKED)).toEqual({ kind: 'first-run' });
});

describe('a phone that wrote addresses, and opens after the day they go', () => {
  const ADDRESSES = weekBookName('addresses', FIXTURE_WEEK);
  const FRIDAY_EVENING = toInstant(Date.UTC(2026, 10, 27, 18));

  function addressesOf({ week }: OpenPhone): Book {
    if (!week.addressesBook) throw new Error('this phone has no book of addresses');
    return week.addressesBook;
  }

  async function writes(phone: OpenPhone) {
    await startPhone(phone.phone, UNASKED); // the date of that day was believed
    const row = { address: 'En Basse-Noisette 9, 4000 Liège' };
    valueOf(await addressesOf(phone).commit([put(addressTable, 'KA-47', row)]));
    phone.setNow(FRIDAY_EVENING);
  }

  async function twoPhones() {
    const first = await openPhone();
    const second = await openPhone({ joins: first });
    return { first, second };
  }

  const has = ({ phone }: OpenPhone) => phone.shelf.has(ADDRESSES);

  test('lets them go when there is nobody to pass them on to', async () => {
    const phone = await openPhone();
    await writes(phone);
    expect(await startPhone(phone.phone, UNASKED)).not.toMatchObject({ kind: 'ask-only-here' });
    expect(await has(phone)).toBe(false);
  });

  test('asks first when no other phone of the group has them', async () => {
    const { first } = await twoPhones();
    await writes(first);
    const asked = { kind: 'ask-only-here', books: [ADDRESSES], date: 'unasked' };
    expect(await startPhone(first.phone, UNASKED)).toEqual(asked);
    expect(await has(first)).toBe(true);
  });

  test('keeps them when told to, and asks again at the next start', async () => {
    const { first } = await twoPhones();
    await writes(first);
    const kept = await startPhone(first.phone, { ...UNASKED, onlyHere: 'keep' });
    expect(kept.kind).not.toBe('ask-only-here');
    expect(await has(first)).toBe(true);
    expect(await startPhone(first.phone, UNASKED)).toMatchObject({ kind: 'ask-only-here' });
  });

  test('lets them go when told to', async () => {
    const { first } = await twoPhones();
    await writes(first);
    await startPhone(first.phone, { ...UNASKED, onlyHere: 'let-go' });
    expect(await has(first)).toBe(false);
  });

  test('lets them go by itself once another phone said that it has them', async () => {
    const { first, second } = await twoPhones();
    await writes(first);
    await carry(first, second);
    valueOf(await addressesOf(second).acknowledge());
    await carry(second, first);
    expect(await startPhone(first.phone, UNASKED)).not.toMatchObject({ kind: 'ask-only-here' });
    expect(await has(first)).toBe(false);
  });
});

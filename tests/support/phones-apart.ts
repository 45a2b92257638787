import { base64url } from '../../src/kernel/bytes.ts';
import { toInstant } from '../../src/kernel/clock.ts';
import { exportPublicKeys } from '../../src/seal/device-key.ts';
import { deviceAddedKind } from '../../src/store/books/device-facts.ts';
import { happen } from '../../src/store/table.ts';
import { readTray, type TrayEntry } from '../../src/features/tray/read-tray.ts';
import { expect } from 'vitest';
import { exampleEntry, openOrders, taken } from './orders-week.ts';
import { carry } from './carry.ts';
import { type OpenPhone, openPhone, valueOf } from './open-phone.ts';

/** Phones of one group with all rings, that met before they went apart; the first made it all. */
export async function phonesApart(
  first: OpenPhone,
  ...labels: readonly [string, ...string[]]
): Promise<OpenPhone[]> {
  const [own, ...others] = labels;
  await callPhone(first, first, own);
  const phones = [first];
  for (const label of others) {
    const joined = await openPhone({ joins: first, now: first.phone.clock.now() });
    await callPhone(first, joined, label);
    phones.push(joined);
  }
  await meet(phones);
  return phones;
}

/** Everybody hands everything to everybody, and a second goes by. */
export async function meet(phones: readonly OpenPhone[]): Promise<void> {
  for (const from of phones) for (const to of phones) if (from !== to) await carry(from, to);
  for (const { phone, setNow } of phones) setNow(toInstant(phone.clock.now() + 1000));
}

/** What is to be decided on a phone, as every phone should have it. */
export function trayOf({ props }: OpenPhone): unknown[] {
  return readTray(props).map((entry) => {
    if (!('book' in entry)) return entry;
    const { book, ...rest } = entry;
    return { ...rest, book: book.name };
  });
}

/** The one entry of a type there must be. */
export function onlyEntry<T extends TrayEntry['type']>(
  { props }: OpenPhone,
  type: T,
): Extract<TrayEntry, { type: T }> {
  const entries = readTray(props);
  const [entry] = entries;
  if (entries.length !== 1 || entry?.type !== type)
    throw new Error(`The tray holds ${entries.map((one) => one.type).join(', ') || 'nothing'}`);
  return entry as Extract<TrayEntry, { type: T }>; // looked at on the line above
}

/** Kiwi's, Mango's and Figue's phones, with an order of two mafés that was confirmed. */
export async function threePhones() {
  const first = await openOrders();
  await taken(first, exampleEntry('a', { mafe: 2 }));
  const [kiwi, mango, figue] = await phonesApart(first, 'Kiwi', 'Mango', 'Figue');
  if (!kiwi || !mango || !figue) throw new Error('There are three phones');
  return { kiwi, mango, figue, all: [kiwi, mango, figue] };
}

/** Every phone asks the same questions. */
export function sameTrays(all: readonly OpenPhone[]): void {
  const [first, ...others] = all.map(trayOf);
  for (const other of others) expect(other).toEqual(first);
}

async function callPhone(by: OpenPhone, phone: OpenPhone, label: string): Promise<void> {
  const keys = phone.phone.shelf.keys.value;
  if (!keys) throw new Error('This phone has no group');
  const { sign, agree } = await exportPublicKeys(keys.device);
  const told = { id: keys.device.id, sign: base64url(sign), agree: base64url(agree), label };
  valueOf(await by.group.book.commit([happen(deviceAddedKind, `named/${label}`, told)]));
}

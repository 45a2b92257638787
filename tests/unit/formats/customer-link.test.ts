import { expect, test } from 'vitest';
import { toDishId } from '../../../src/domain/dish.ts';
import { menuFragment, readCustomerLink } from '../../../src/formats/customer-link.ts';
import { deflate } from '../../../src/formats/deflate.ts';
import { dishNumbers } from '../../../src/formats/dish-number.ts';
import { frameBytes } from '../../../src/formats/checked-frame.ts';
import { menuFromBytes, menuToBytes } from '../../../src/formats/menu-bytes.ts';
import { menuToTuple } from '../../../src/formats/menu-tuple.ts';
import { utf8 } from '../../../src/kernel/bytes.ts';
import { fixtureCustomerMenu } from '../../support/customer-menu.ts';

test('the menu of a week fits a link of about five hundred characters', async () => {
  const link = menuFragment(await menuToBytes(fixtureCustomerMenu()));
  console.log(`link of the fixture's menu: ${link.length} characters after the address`);
  expect(link.length).toBeLessThan(560);
});

test('a text without any link says so', () => {
  const missing = { ok: false, error: { type: 'NoLink' } };
  expect(readCustomerLink('https://carnet.example/m/')).toEqual(missing);
  expect(readCustomerLink('')).toEqual(missing);
});

test('a menu that inflates beyond all bounds is refused', async () => {
  const bomb = frameBytes(await deflate(new Uint8Array(50_000_000)));
  expect(await menuFromBytes(bomb)).toEqual({ ok: false, error: { type: 'Damaged' } });
});

test('a menu of a later app asks for a newer page', async () => {
  const later = await menuToBytes(fixtureCustomerMenu());
  later[0] = 2;
  expect(readCustomerLink(menuFragment(later))).toEqual({ ok: false, error: { type: 'Newer' } });
});

test.each([
  ['a price below zero', (tuple: unknown[]) => setAt(tuple, [1, 0, 3], -1)],
  ['a price of half a cent', (tuple: unknown[]) => setAt(tuple, [1, 0, 3], 0.5)],
  ['no dish at all', (tuple: unknown[]) => setAt(tuple, [1], [])],
  ['a week that does not exist', (tuple: unknown[]) => setAt(tuple, [0, 2], '2025-W53')],
  ['an hour that does not exist', (tuple: unknown[]) => setAt(tuple, [0, 5], '24:00')],
  ['a mail address with a header in it', (t: unknown[]) => setAt(t, [2, 0], 'a@b.be?cc=x')],
  ['an allergen beyond the fourteen', (tuple: unknown[]) => setAt(tuple, [1, 0, 6], [28])],
  ['a name of a thousand signs', (tuple: unknown[]) => setAt(tuple, [1, 0, 1], 'x'.repeat(1000))],
])('%s makes no menu', async (_, change) => {
  const tuple: unknown[] = JSON.parse(JSON.stringify(menuToTuple(fixtureCustomerMenu())));
  change(tuple);
  const bytes = frameBytes(await deflate(utf8(JSON.stringify(tuple))));
  expect(await menuFromBytes(bytes)).toEqual({ ok: false, error: { type: 'Damaged' } });
});

test('a dish keeps its number when others come and go', () => {
  const ids = Array.from({ length: 300 }, (_, at) => toDishId(`dish-${at}`));
  const all = dishNumbers(ids);
  expect(new Set(all.values()).size).toBe(ids.length);
  expect(dishNumbers(ids.toReversed())).toEqual(all);
  const few = ids.slice(0, 12);
  expect(few.map((id) => dishNumbers(few).get(id))).toEqual(few.map((id) => all.get(id)));
});

/** Replaces what lies at a path of places. */
function setAt(list: unknown[], [at = 0, ...rest]: readonly number[], value: unknown): void {
  const inner = list[at];
  if (rest.length > 0 && Array.isArray(inner)) setAt(inner, rest, value);
  else list[at] = value;
}

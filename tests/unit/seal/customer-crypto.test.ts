import { expect, test } from 'vitest';
import { menuFromBytes, menuToBytes } from '../../../src/formats/menu-bytes.ts';
import { base64url, base64urlToBytes, utf8 } from '../../../src/kernel/bytes.ts';
import { isBlobSize } from '../../../src/protocol/relay-messages.ts';
import { createInboxKey } from '../../../src/seal/inbox-key.ts';
import {
  createMenuKey,
  openMenuSigned,
  signAsMenu,
  signerOf,
} from '../../../src/seal/menu-signing.ts';
import {
  newOrderSeed,
  orderIdOf,
  orderIdOfSeed,
  secretOfRevision,
} from '../../../src/seal/order-secret.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { openMenu, sealMenu } from '../../../src/seal/sealed-menu.ts';
import { openOrder, sealOrder } from '../../../src/seal/sealed-order.ts';
import { fixtureCustomerMenu } from '../../support/customer-menu.ts';

const key16 = () => base64url(systemRandom(16));

test('a menu at the relay opens with the link and says what was published', async () => {
  const { menuKey, signer, blob, menu } = await publishedMenu();
  expect(isBlobSize(blob.length)).toBe(true);
  const bytes = await openMenu({ menuKey, signer }, blob);
  expect(bytes && (await menuFromBytes(bytes))).toEqual({ ok: true, value: menu });
});

test('a menu signed by another, though it was sealed under the right key, is refused', async () => {
  const { menuKey, signer } = await publishedMenu();
  const forged = await publishedMenu(menuKey);
  expect(await openMenu({ menuKey, signer }, forged.blob)).toBeNull();
});

test('a menu that the relay touched, or of another key, is refused', async () => {
  const { menuKey, signer, blob } = await publishedMenu();
  const touched = blob.slice();
  touched[100] = (touched[100] ?? 0) ^ 1;
  expect(await openMenu({ menuKey, signer }, touched)).toBeNull();
  expect(await openMenu({ menuKey: key16(), signer }, blob)).toBeNull();
});

test('a signed menu does not pass for an answer', async () => {
  const key = await createMenuKey();
  const signed = await signAsMenu(key, 'menu', utf8('body'));
  if (!signed) throw new Error('it was not signed');
  expect(await openMenuSigned('answer', signed)).toBeNull();
  expect((await openMenuSigned('menu', signed))?.signer).toBe(await signerOf(key));
  signed[130] = 0;
  expect(await openMenuSigned('menu', signed)).toBeNull();
});

test('a sealed order has one size and opens with the inbox of the week only', async () => {
  const [inbox, other] = [await createInboxKey(), await createInboxKey()];
  const publicHalf = base64urlToBytes(inbox.publicHalf) ?? new Uint8Array();
  const short = await sealOrder(publicHalf, utf8('a'));
  const long = await sealOrder(publicHalf, new Uint8Array(1_900).fill(7));
  if (!short.ok || !long.ok) throw new Error('it was not sealed');
  expect([short.value.length, long.value.length]).toEqual([2_048, 2_048]);
  expect(await openOrder(inbox.privateHalf, short.value)).toEqual({ ok: true, value: utf8('a') });
  expect((await openOrder(other.privateHalf, short.value)).ok).toBe(false);
});

test('each change shows the next link of a chain that ends in the id of the order', async () => {
  const seed = newOrderSeed(systemRandom);
  const id = await orderIdOfSeed(seed);
  for (const revision of [1, 2, 31]) {
    const secret = await secretOfRevision(seed, revision);
    expect(await orderIdOf({ secret, revision })).toBe(id);
  }
});

test('who has read the order and its first change cannot make the second', async () => {
  const seed = newOrderSeed(systemRandom);
  const id = await orderIdOfSeed(seed);
  const first = await secretOfRevision(seed, 1);
  for (const secret of [id, first]) {
    for (const revision of [2, 3, 31]) {
      expect(await orderIdOf({ secret, revision })).not.toBe(id);
    }
  }
});

async function publishedMenu(menuKey = key16()) {
  const key = await createMenuKey();
  const signer = (await signerOf(key)) ?? '';
  const menu = fixtureCustomerMenu({ signer });
  const signed = await signAsMenu(key, 'menu', await menuToBytes(menu));
  const blob = signed && (await sealMenu(menuKey, signed, systemRandom));
  if (!blob) throw new Error('the menu was not sealed');
  return { menuKey, signer, blob, menu };
}

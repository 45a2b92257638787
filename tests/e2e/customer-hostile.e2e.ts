import { createClient } from '@libsql/client';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCustomerLink, type RelayMenu } from '../../src/formats/customer-link.ts';
import type { CustomerMenu } from '../../src/formats/customer-menu.ts';
import { menuFromBytes, menuToBytes } from '../../src/formats/menu-bytes.ts';
import { orderToBytes } from '../../src/formats/order-bytes.ts';
import { readOrderCode } from '../../src/formats/order-code.ts';
import { fr } from '../../src/i18n/menu-page/fr.ts';
import {
  base32,
  base64url,
  base64urlToBytes,
  type Bytes,
  concatBytes,
} from '../../src/kernel/bytes.ts';
import { openBlob } from '../../src/seal/blob.ts';
import { bookKey } from '../../src/seal/book-key.ts';
import { createMenuKey, signAsMenu, signerOf } from '../../src/seal/menu-signing.ts';
import { systemRandom } from '../../src/seal/random.ts';
import { sealMenu } from '../../src/seal/sealed-menu.ts';
import { sealOrder } from '../../src/seal/sealed-order.ts';
import type { OpenedApp } from '../support/app-browser.ts';
import { customerAt, fillOrder, linkOf, openInbox } from '../support/customer-driver.ts';
import { valueOf } from '../support/open-phone.ts';
import { usePass } from '../support/several-phones-driver.ts';
import { openWorld, type PhoneWorld, syncNow } from '../support/several-phones-group.ts';
import { type KeptBlob, keptBlobs } from '../support/several-phones-relay.ts';
import { fixtureDishes } from '../support/week-driver-fixture.ts';
import { addDish, openMenu, publishMenu } from '../support/week-driver-menu.ts';
import { readOrders } from '../support/week-driver-orders.ts';
import { openDoor, press, said, startGroup, t } from '../support/week-driver.ts';

/** Key and signature before the body of what is signed. */
const SIGNED_HEAD = 128;

let world: PhoneWorld;
let desk: OpenedApp;
/** The whole link, made before there was a relay, and the short one. */
let links: { readonly whole: string; readonly short: string };

beforeAll(async () => {
  world = await openWorld();
  desk = await world.newPhone();
  const { page } = desk;
  await startGroup(page, { nickname: 'Lune', shares: true });
  await openMenu(page);
  const mafe = fixtureDishes.find(({ name }) => name === 'Mafé bœuf');
  if (mafe) await addDish(page, mafe);
  await publishMenu(page);
  const whole = await linkOf(page, '#m=');
  await usePass(page, world.pass);
  await syncNow(page);
  links = { whole, short: await linkOf(page, '#r=') };
}, 300_000);
afterAll(async () => {
  await world.close();
});

function relayMenuOf(link: string): RelayMenu {
  const read = valueOf(readCustomerLink(link));
  if (read.kind !== 'relay') throw new Error('a link of another kind');
  return read;
}

/** What lies at the relay, as whoever has the link opens it. */
async function menuAtRelay(link: RelayMenu) {
  const key = await bookKey(base64urlToBytes(link.menuKey) ?? new Uint8Array());
  for (const blob of await keptBlobs(world.line)) {
    const signed = await openBlob(key, blob.body);
    if (!signed.ok) continue;
    const menu = valueOf(await menuFromBytes(signed.value.slice(SIGNED_HEAD)));
    return { blob, signed: signed.value, menu };
  }
  throw new Error('The relay has no menu');
}

/** The relay hands out something else from now on. */
async function swapAtRelay({ log, id }: KeptBlob, body: Bytes): Promise<void> {
  const { dataFolder } = world.line.relay();
  const client = createClient({ url: `file:${join(dataFolder, 'relay.db')}` });
  const sql = 'update carnet_items set body = ? where log = ? and id = ?';
  await client.execute({ sql, args: [body, log, id] });
  client.close();
}

async function sealed(link: RelayMenu, signed: Bytes | null): Promise<Bytes> {
  const blob = signed && (await sealMenu(link.menuKey, signed, systemRandom));
  if (!blob) throw new Error('The menu was not sealed');
  return blob;
}

/** What a relay makes alone, and with somebody who has the link: another account, another inbox. */
async function forgedMenus(link: RelayMenu, signed: Bytes, menu: CustomerMenu): Promise<Bytes[]> {
  const own = await createMenuKey();
  const account = { name: 'Les Casseroles du jeudi', iban: 'BE71096123456769' };
  const forged = { ...menu, account };
  const bytesOf = (signer: string) => menuToBytes({ ...forged, signer });
  const signedBy = async (signer: string) =>
    sealed(link, await signAsMenu(own, 'menu', await bytesOf(signer)));
  return [
    systemRandom(2_048),
    await signedBy((await signerOf(own)) ?? ''),
    await signedBy(link.signer),
    // The group's own signature over another menu.
    await sealed(link, concatBytes(signed.slice(0, SIGNED_HEAD), await bytesOf(link.signer))),
  ];
}

/** Sends from the page of somebody who has the link, with a token that she made up; gives the status. */
function send({ page }: OpenedApp, path: string, init: { method: string; body: unknown }) {
  return page.evaluate(
    async ([to, token, { method, body }]) => {
      const own = { Authorization: `Bearer ${token}`, 'X-Carnet': '1' };
      const headers = { 'Content-Type': 'application/json', ...own };
      return (await fetch(to, { method, headers, body: JSON.stringify(body) })).status;
    },
    [path, base64url(systemRandom(16)), init] as const,
  );
}

test('a menu swapped by the relay, alone or with a reader of the link, is refused on the page', async () => {
  const link = relayMenuOf(links.short);
  const customer = await customerAt(links.short);
  const reader = await customerAt(links.short);
  try {
    const { page } = customer;
    await page.getByRole('heading', { name: fr.whatTitle }).waitFor();
    await desk.setOffline(true);
    const { blob, signed, menu } = await menuAtRelay(link);
    const forged = await forgedMenus(link, signed, menu);
    // A reader of the link alone may not write at the relay.
    const [, own = new Uint8Array()] = forged;
    const put = { method: 'PUT', body: { body: base64url(own), expires: '2026-12-03' } };
    expect(await send(reader, `/v1/menus/${link.menuId}`, put)).toBe(401);
    await page.reload();
    await page.getByRole('heading', { name: fr.whatTitle }).waitFor();
    for (const body of forged) {
      await swapAtRelay(blob, body);
      await page.reload();
      await page.getByRole('alert').filter({ hasText: fr.wrongMenu }).waitFor();
      expect(await page.getByRole('button', { name: fr.next }).count()).toBe(0);
      expect(await page.getByText('Mafé').count()).toBe(0);
    }
    // The team's next turn puts its own menu back.
    await desk.setOffline(false);
    await syncNow(desk.page);
    await page.reload();
    await page.getByRole('heading', { name: fr.whatTitle }).waitFor();
  } finally {
    await desk.setOffline(false);
    await reader.close();
    await customer.close();
  }
});

test('who read an order and forges its cancellation is not obeyed; who sent it is', async () => {
  const team = desk.page;
  const customer = await customerAt(links.whole);
  const forger = await customerAt(links.short);
  try {
    await fillOrder(customer.page, 'Safran');
    await press(customer.page, fr.send);
    // The text stands in a group chat: the team reads it, and so does the forger.
    const chat = (await customer.page.locator('pre').textContent()) ?? '';
    await press(customer.page, fr.iSentIt);
    await openInbox(team);
    await team.getByLabel(t('inbox.paste')).fill(chat);
    await press(team, t('inbox.readIt'));
    await press(team, t('inbox.acceptSure', { n: 1 }));
    await said(team, t('inbox.acceptedSaid', { n: 1 }));

    await forger.page.getByRole('heading', { name: fr.whatTitle }).waitFor();
    expect(await forger.page.getByRole('button', { name: fr.cancelOrder }).count()).toBe(0);
    const order = readOrderCode(chat);
    if (order?.kind !== 'order') throw new Error('There is no order in the chat');
    const { inbox } = (await menuAtRelay(relayMenuOf(links.short))).menu;
    const key = base64urlToBytes(inbox?.key ?? '') ?? new Uint8Array();
    for (const secret of [order.id, base32(systemRandom(16))]) {
      const cancel = { kind: 'cancel', secret, revision: 1, week: order.week } as const; // its literal
      const box = valueOf(await sealOrder(key, orderToBytes(cancel)));
      const body = { id: base64url(systemRandom(16)), body: base64url(box) };
      expect(await send(forger, `/v1/inboxes/${inbox?.id}`, { method: 'POST', body })).toBe(202);
    }
    await syncNow(team);
    await openInbox(team);
    // They stand apart, and nothing can be cancelled with one tap.
    const apart = team.locator('details').filter({ hasText: `${t('inbox.later')} (2)` });
    await apart.locator('summary').first().click();
    await expect.poll(() => apart.getByText(t('codes.whyUnknown')).count()).toBe(2);
    expect(await team.getByRole('button', { name: t('inbox.cancel') }).count()).toBe(0);
    await openDoor(team, 'orders');
    expect(await orderRow(desk)).toContain(t('orders.stateConfirmed'));

    await press(customer.page, fr.cancelOrder);
    await press(customer.page, fr.cancelYes);
    const own = (await customer.page.locator('pre').textContent()) ?? '';
    await openInbox(team);
    await team.getByLabel(t('inbox.paste')).fill(own);
    await press(team, t('inbox.readIt'));
    await press(team, t('inbox.cancel'));
    await said(team, t('inbox.cancelledSaid'));
    await openDoor(team, 'orders');
    expect(await orderRow(desk)).toContain(t('orders.stateCancelled'));
  } finally {
    await forger.close();
    await customer.close();
  }
});

/** The row of the only order in the team's list. */
async function orderRow({ page }: OpenedApp): Promise<string> {
  await page.getByText('Safran').first().waitFor();
  return (await readOrders(page)).map(({ text }) => text).join('\n');
}

import { expect, test } from 'vitest';
import { relayFragment } from '../../../src/formats/customer-link.ts';
import type { CustomerMenu } from '../../../src/formats/customer-menu.ts';
import { menuToBytes } from '../../../src/formats/menu-bytes.ts';
import { orderFromBytes, orderToBytes } from '../../../src/formats/order-bytes.ts';
import { base64url, base64urlToBytes, type Bytes } from '../../../src/kernel/bytes.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { openLink } from '../../../src/menu-page/open-link.ts';
import type { PageDeps } from '../../../src/menu-page/page-deps.ts';
import { postOrder } from '../../../src/menu-page/seal-and-post.ts';
import { createInboxKey } from '../../../src/seal/inbox-key.ts';
import { createMenuKey, signAsMenu, signerOf } from '../../../src/seal/menu-signing.ts';
import { sha256 } from '../../../src/seal/hash.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { sealMenu } from '../../../src/seal/sealed-menu.ts';
import { openOrder, sealOrder } from '../../../src/seal/sealed-order.ts';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { fixtureCustomerMenu } from '../../support/customer-menu.ts';
import { relayInMemory, type RelayInMemory } from '../../support/relay-in-memory.ts';

const NOBODY = { remember: false, avoid: [], orders: [] };
const NOW = Date.parse('2026-11-23T10:00:00Z');

test('the page opens a menu that lies at the relay', async () => {
  const { deps, link, menu } = await published();
  expect(await openLink(deps, link, NOBODY)).toMatchObject({ kind: 'menu', menu });
});

test('a menu that the relay, or another reader of the link, swapped is refused', async () => {
  const { deps, link, put, menu, menuKey } = await published();
  const cheaper = { ...menu, account: { name: 'Thief', iban: 'BE71096123456769' } };
  await put(await sealedMenu(menuKey, cheaper));
  expect(await openLink(deps, link, NOBODY)).toEqual({ kind: 'problem', problem: 'wrongMenu' });
});

test('a menu that is gone, and a network that is gone, are told apart', async () => {
  const { deps, link, relay } = await published();
  relay.wipe();
  expect(await openLink(deps, link, NOBODY)).toEqual({ kind: 'problem', problem: 'menuGone' });
  const offline = { ...deps, fetch: () => Promise.reject(new TypeError('no network')) };
  expect(await openLink(offline, link, NOBODY)).toEqual({ kind: 'problem', problem: 'noNetwork' });
});

test('a sealed order reaches the desk, once however often it is sent, and nobody else reads it', async () => {
  const { deps, inbox, desk, relay, inboxId } = await published();
  const order = {
    kind: 'order' as const,
    id: 'a'.repeat(26),
    week: isoWeek('2026-W48'),
    menuVersion: 1,
    language: 'ar' as const,
    lines: [{ dish: 7, quantity: 2 }],
    offered: 0,
    asked: 0,
    handover: null,
    name: 'نادية',
    contact: '+32470000002',
    note: '',
  };
  const box = await sealOrder(bytesOf(inbox.publicHalf), orderToBytes(order));
  if (!box.ok) throw new Error('it was not sealed');
  const sent = { id: systemRandom(16), box: box.value };
  const first = await postOrder(deps, inboxId, sent);
  relay.advance(5_000);
  expect(await postOrder(deps, inboxId, sent)).toEqual(first);
  const answer = await relay.fetch(`${relay.origin}/v1/inboxes/${inboxId}`, {
    headers: { Authorization: `Bearer ${desk}`, 'X-Carnet': '1' },
  });
  const { items } = (await answer.json()) as { items: { body: string }[] }; // as the relay answers
  expect(items).toHaveLength(1);
  const opened = await openOrder(inbox.privateHalf, bytesOf(items[0]?.body ?? ''));
  expect(opened.ok && orderFromBytes(opened.value)).toEqual(order);
});

test('an inbox that the desk closed says so', async () => {
  const { deps, inboxId, openInbox } = await published();
  await openInbox(false);
  const sent = { id: systemRandom(16), box: new Uint8Array(2_048) };
  expect(await postOrder(deps, inboxId, sent)).toEqual({
    ok: false,
    error: { type: 'InboxClosed' },
  });
});

function bytesOf(text: string): Bytes {
  const bytes = base64urlToBytes(text);
  if (!bytes) throw new Error('it is no base64url');
  return bytes;
}

const word = () => base64url(systemRandom(16));

async function sealedMenu(
  menuKey: string,
  menu: CustomerMenu,
  key?: Awaited<ReturnType<typeof createMenuKey>>,
) {
  const signed = await signAsMenu(key ?? (await createMenuKey()), 'menu', await menuToBytes(menu));
  const blob = signed && (await sealMenu(menuKey, signed, systemRandom));
  if (!blob) throw new Error('it was not sealed');
  return blob;
}

async function send(relay: RelayInMemory, path: string, token: string, body: unknown) {
  const answer = await relay.fetch(relay.origin + path, {
    method: 'PUT',
    headers: {
      Authorization: `Bearer ${token}`,
      'X-Carnet': '1',
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
}

/** A relay with the fixture's menu and an open inbox, as the group's phones would leave it. */
async function published() {
  const relay = relayInMemory({ now: NOW });
  const [key, inbox] = [await createMenuKey(), await createInboxKey()];
  const signer = (await signerOf(key)) ?? '';
  const [menuId, menuKey, inboxId, write, desk] = [word(), word(), word(), word(), word()];
  const menu = fixtureCustomerMenu({ signer, inbox: { id: inboxId, key: inbox.publicHalf } });
  const hash = async (token: string) => base64url(await sha256(bytesOf(token)));
  const terms = { expires: '2026-11-26', pass: relay.pass };
  const create = { write: await hash(write), ...terms };
  const put = (blob: Bytes) =>
    send(relay, `/v1/menus/${menuId}`, write, { body: base64url(blob), create });
  await put(await sealedMenu(menuKey, menu, key));
  const opening = { desk: await hash(desk), pass: relay.pass };
  const openInbox = (open: boolean) =>
    send(relay, `/v1/inboxes/${inboxId}`, desk, { open, expires: terms.expires, create: opening });
  await openInbox(true);
  const deps: PageDeps = {
    clock: { now: () => toInstant(NOW) },
    random: systemRandom,
    fetch: (input, init) => relay.fetch(input, init),
    relay: relay.origin,
    storage: null,
    languages: ['fr'],
    copy: () => Promise.resolve(true),
    share: null,
    saveFile: () => undefined,
  };
  const link = `https://carnet.example/m/${relayFragment({ menuId, menuKey, signer })}`;
  return { relay, deps, link, menu, menuKey, put, inbox, inboxId, desk, openInbox };
}

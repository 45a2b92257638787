import { beforeEach, expect, test } from 'vitest';
import { relayToken } from '../../../src/features/customer-carry.ts';
import { menuLinks } from '../../../src/features/menu/customer-menu-of.ts';
import { renewCustomerLink } from '../../../src/features/renew-link.ts';
import { base32ToBytes, base64url } from '../../../src/kernel/bytes.ts';
import type { CustomerMenu } from '../../../src/formats/customer-menu.ts';
import type { RelayMenu } from '../../../src/formats/customer-link.ts';
import { menuToBytes } from '../../../src/formats/menu-bytes.ts';
import { PutInbox } from '../../../src/protocol/customer-relay-messages.ts';
import { signAsMenu, signerOf } from '../../../src/seal/menu-signing.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { sealMenu } from '../../../src/seal/sealed-menu.ts';
import { inboxKeyTable, menuKeyTable } from '../../../src/store/books/desk-books.ts';
import { customerRelay } from '../../../src/sync/customer-relay.ts';
import { relayAt } from '../../../src/sync/relay-address.ts';
import { orderingPage } from '../../support/coded-orders.ts';
import {
  carrier,
  deskPhone,
  LINES,
  menuAt,
  newRelay,
  ORIGIN,
  post,
  shortLink,
} from '../../support/desk-and-relay.ts';
import { cardsOf } from '../../support/inbox-phone.ts';
import { type OpenPhone, valueOf } from '../../support/open-phone.ts';
import { phonesApart } from '../../support/phones-apart.ts';

type Relay = ReturnType<typeof newRelay>;

/** What lies on a phone of the desk: the tokens of the week's inboxes, and the word that begins new ones. */
interface Thief {
  open(): Promise<unknown>;
  shut(): Promise<unknown>;
}

async function thiefAt(relay: Relay, stolen: OpenPhone, inbox: CustomerMenu['inbox']) {
  const ask = relayAt(relay.origin, (input, init) => relay.fetch(input, init));
  const halves = [...(stolen.week.contactsBook?.rows(inboxKeyTable).value ?? [])];
  const [, half] = halves.find(([id]) => addressOf(id) === inbox?.id) ?? [];
  const token = half && (await relayToken(half, 'inbox'));
  if (!token || !inbox) throw new Error('she has the keys of the desk');
  const put = (how: { open: boolean; forGood?: true }) =>
    customerRelay({ fetch: ask }).putInbox(
      { id: inbox.id, token },
      { ...how, expires: '2026-12-31', pass: relay.pass },
    );
  const thief: Thief = {
    open: () => put({ open: true }),
    shut: () => put({ open: false, forGood: true }),
  };
  return thief;
}

const addressOf = (id: string) => base64url(base32ToBytes(id) ?? new Uint8Array());

const shutIn = ({ week }: OpenPhone, inbox: CustomerMenu['inbox']) =>
  week.inboxes.value.find(({ id }) => addressOf(id) === inbox?.id)?.shutAt;

async function renewLink({ props, week }: OpenPhone): Promise<void> {
  if (!week.contactsBook) throw new Error('the desk has this book');
  valueOf(await renewCustomerLink(props, { week, contacts: week.contactsBook }));
}

const idsOf = async (phone: OpenPhone) =>
  (await cardsOf(phone)).map((card) => 'message' in card && card.message.id);

let relay: Relay;
let kiwi: OpenPhone;
let stolen: OpenPhone;
let inbox: CustomerMenu['inbox'];
let thief: Thief;
beforeEach(async () => {
  relay = newRelay();
  const [one, other] = await phonesApart(await deskPhone(), 'Kiwi', 'Mango');
  if (!one || !other) throw new Error('two phones');
  [kiwi, stolen] = [one, other];
  await carrier(kiwi, relay)();
  ({ inbox } = await menuAt(await shortLink(kiwi), relay));
  thief = await thiefAt(relay, stolen, inbox);
});

test('with the former tokens nobody opens the former inbox again, and no order by the former link is taken', async () => {
  const turn = carrier(kiwi, relay);
  const early = await orderingPage(1, { lines: LINES });
  expect(await post(relay, inbox, early.order)).toBe(202);
  await renewLink(kiwi);
  await turn();
  const late = await orderingPage(2, { lines: LINES });
  for (let between = 0; between < 3; between += 1) {
    expect(await thief.open()).toEqual({ ok: false, error: { type: 'Shut' } });
    await carrier(stolen, relay)(); // her copy of the app has not heard of it
    expect(await post(relay, inbox, late.order)).toBe(410);
    await turn();
  }
  await carrier(kiwi, relay)(); // the app starts anew
  expect(await idsOf(kiwi)).toEqual([early.id]);
});

test('after a relay lost everything the first turn of an app shuts it again', async () => {
  await renewLink(kiwi);
  await carrier(kiwi, relay)();
  relay.wipe();
  expect(await thief.open()).toMatchObject({ ok: true });
  await carrier(kiwi, relay)();
  expect(await thief.open()).toEqual({ ok: false, error: { type: 'Shut' } });
  expect(await post(relay, inbox, (await orderingPage(1, { lines: LINES })).order)).toBe(410);
});

test('a former inbox that was shut and read to its end is asked for no more', async () => {
  const asked: string[] = [];
  const counting = { ...relay, fetch: watched(asked) };
  await renewLink(kiwi);
  const turn = carrier(kiwi, counting);
  for (let turns = 0; turns < 3; turns += 1) await turn();
  asked.splice(0);
  await turn();
  expect(asked.filter((path) => path.includes('/v1/inboxes/'))).toHaveLength(1);
  expect(asked.join()).not.toContain(inbox?.id);
});

function watched(asked: string[]): Relay['fetch'] {
  return (input, init) => {
    asked.push(new Request(input).url);
    return relay.fetch(input, init);
  };
}

test('who shuts the living inbox out of spite is seen, and the group moves to another', async () => {
  const turn = carrier(kiwi, relay);
  expect(await thief.shut()).toMatchObject({ ok: true });
  await turn();
  expect(shutIn(kiwi, inbox)).toEqual(expect.any(Number));
  // Customers are led to one that is open, or shown the other ways: no button that can't work.
  expect((await menuAt(await shortLink(kiwi), relay)).inbox?.id).not.toBe(inbox?.id);
  await renewLink(kiwi);
  await turn();
  await turn();
  const { inbox: next } = await menuAt(await shortLink(kiwi), relay);
  const { id, order } = await orderingPage(1, { lines: LINES });
  expect(await post(relay, next, order)).toBe(202);
  await turn();
  expect(await idsOf(kiwi)).toEqual([id]);
  expect(valueOf(await menuLinks(kiwi.props, ORIGIN)).short).not.toBeNull();
});

test('a menu of her own where the former link leads stands until the next turn of a desk phone, whatever its number', async () => {
  const former = await shortLink(kiwi);
  const menu = await menuAt(former, relay);
  await renewLink(kiwi);
  const turn = carrier(kiwi, relay);
  await turn();
  for (const own of [{ inbox }, { inbox: null, channels: HER_OWN, version: 9_999 }]) {
    const { version } = await forgeMenu(former, { ...menu, version: 9_000, ...own });
    expect((await menuAt(former, relay)).version).toBe(version);
    await turn();
    const last = await menuAt(former, relay);
    expect([last.inbox, last.channels]).toEqual([null, menu.channels]);
    expect(last.version).toBeLessThan(version);
  }
});

const HER_OWN = { mail: 'thief@example.org', sms: null, whatsApp: null };

/** She signs it with the pair that lay on the phone, and puts it at the relay. */
async function forgeMenu(place: RelayMenu, menu: CustomerMenu): Promise<CustomerMenu> {
  const kept = [...(stolen.week.contactsBook?.rows(menuKeyTable).value.values() ?? [])];
  const signers = await Promise.all(kept.map(signerOf));
  const pair = kept[signers.indexOf(place.signer)];
  const token = pair && (await relayToken(pair, 'menu'));
  const signed = pair && (await signAsMenu(pair, 'menu', await menuToBytes(menu)));
  const body = signed && (await sealMenu(place.menuKey, signed, systemRandom));
  if (!body || !token) throw new Error('she has the keys of the desk');
  const ask = relayAt(relay.origin, (input, init) => relay.fetch(input, init));
  const { version: replaces } = valueOf(await customerRelay({ fetch: ask }).menu(place.menuId));
  const begin = { expires: '2026-12-31', pass: relay.pass };
  const at = { id: place.menuId, token };
  valueOf(await customerRelay({ fetch: ask }).putMenu(at, { body, replaces, ...begin }));
  return menu;
}

test('an inbox that is open again at another host is named in the menu again', async () => {
  expect(await thief.shut()).toMatchObject({ ok: true });
  await carrier(kiwi, relay)();
  relay.wipe();
  await carrier(kiwi, relay)();
  expect(shutIn(kiwi, inbox)).toBeNull();
  const { inbox: again } = await menuAt(await shortLink(kiwi), relay);
  expect(again?.id).toBe(inbox?.id);
  expect(await post(relay, again, (await orderingPage(1, { lines: LINES })).order)).toBe(202);
});

test('at a relay of before, which knows no « for good », it is closed at each turn as before', async () => {
  const former = { ...relay, fetch: ofBefore() };
  const turn = carrier(kiwi, former);
  await renewLink(kiwi);
  await turn();
  const { order } = await orderingPage(1, { lines: LINES });
  expect(await post(relay, inbox, order)).toBe(410);
  expect(await thief.open()).toMatchObject({ ok: true });
  await turn();
  expect(await post(relay, inbox, order)).toBe(410);
});

/** It leaves out what it does not know. */
function ofBefore(): Relay['fetch'] {
  return async (input, init) => {
    const request = new Request(input, init);
    if (request.method !== 'PUT' || !request.url.includes('/v1/inboxes/'))
      return relay.fetch(input, init);
    const { forGood: _, ...known } = PutInbox.parse(await request.json());
    return relay.fetch(input, { ...init, body: JSON.stringify(known) });
  };
}

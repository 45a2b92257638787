import type { CustomerMenu } from '../../src/formats/customer-menu.ts';
import { readCustomerLink, type RelayMenu } from '../../src/formats/customer-link.ts';
import { menuFromBytes } from '../../src/formats/menu-bytes.ts';
import { orderToBytes } from '../../src/formats/order-bytes.ts';
import { readOrderCodes } from '../../src/formats/order-code.ts';
import type { OrderMessage } from '../../src/formats/order-message.ts';
import type { CustomerCarryDeps } from '../../src/features/customer-carry.ts';
import { tendInbox } from '../../src/features/desk-inbox.ts';
import { takeRelayOrders, type ToldInboxes } from '../../src/features/inbox/take-relay-orders.ts';
import { menuLinks } from '../../src/features/menu/customer-menu-of.ts';
import { publishMenu } from '../../src/features/menu/publish-menu.ts';
import { putMenu } from '../../src/features/menu/put-menu.ts';
import { base64url, base64urlToBytes } from '../../src/kernel/bytes.ts';
import { systemRandom } from '../../src/seal/random.ts';
import { openMenu } from '../../src/seal/sealed-menu.ts';
import { sealOrder } from '../../src/seal/sealed-order.ts';
import { RELAY_ROW, relayTable } from '../../src/store/books/device-facts.ts';
import { put } from '../../src/store/table.ts';
import { customerRelay } from '../../src/sync/customer-relay.ts';
import { relayAt } from '../../src/sync/relay-address.ts';
import { codedLines } from './coded-orders.ts';
import { type OpenPhone, SUNDAY_NOON, valueOf } from './open-phone.ts';
import { menuPhone } from './menu-phone.ts';
import { relayInMemory } from './relay-in-memory.ts';

type Relay = ReturnType<typeof relayInMemory>;
/** Where the app is served. */
export const ORIGIN = 'https://carnet.example.org';
/** What customers order. */
export const LINES = codedLines({ mafe: 2 });

/** A relay on which nothing lies. */
export const newRelay = () => relayInMemory({ now: SUNDAY_NOON });

/** A phone of the desk that knows a relay, with a menu that is out. */
export async function deskPhone(): Promise<OpenPhone> {
  const open = await menuPhone();
  valueOf(await tendInbox(open.props));
  valueOf(await open.group.book.commit([put(relayTable, RELAY_ROW, { pass: 'sesame' })]));
  valueOf(await publishMenu(open.props));
  return open;
}

/** One turn of a phone at the relay, as after every round. */
export function carrier(open: OpenPhone, relay: Relay) {
  const asked = relayAt(relay.origin, (input, init) => relay.fetch(input, init));
  const told: ToldInboxes = new Map();
  const deps: CustomerCarryDeps = {
    ...open.props,
    relay: customerRelay({ fetch: asked }),
    relayPass: () => relay.pass,
  };
  return async () => {
    await takeRelayOrders(deps, told);
    await putMenu(deps);
  };
}

/** The fragment behind `#r=` of the short link. */
export async function shortLink(open: OpenPhone) {
  const { short } = valueOf(await menuLinks(open.props, ORIGIN));
  const read = valueOf(readCustomerLink(short ?? ''));
  if (read.kind !== 'relay') throw new Error('a link of another kind');
  return read;
}

/** What the customer's page reads behind a link. */
export async function menuAt(link: RelayMenu, relay: Relay) {
  const asked = await relay.fetch(`${relay.origin}/v1/menus/${link.menuId}`);
  const { body } = (await asked.json()) as { body: string };
  const bytes = await openMenu(link, base64urlToBytes(body) ?? new Uint8Array());
  if (!bytes) throw new Error('refused');
  return valueOf(await menuFromBytes(bytes));
}

/** What the customer's page sends; the status it gets. */
export async function post(relay: Relay, inbox: CustomerMenu['inbox'], message: OrderMessage) {
  if (!inbox) throw new Error('no inbox');
  const key = base64urlToBytes(inbox.key) ?? new Uint8Array();
  const box = valueOf(await sealOrder(key, orderToBytes(message)));
  const answer = await relay.fetch(`${relay.origin}/v1/inboxes/${inbox.id}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Carnet': '1' },
    body: JSON.stringify({ id: base64url(systemRandom(16)), body: base64url(box) }),
  });
  return answer.status;
}

/** A code as the message it carries. */
export function messageIn(code: string): OrderMessage {
  const [found] = readOrderCodes(code);
  if (!found?.order.ok) throw new Error('no code');
  return found.order.value;
}

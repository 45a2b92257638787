import { expect, test } from 'vitest';
import { takeRelayOrders } from '../../../../src/features/inbox/take-relay-orders.ts';
import { setLinkOpen } from '../../../../src/features/menu/close-link.ts';
import { menuLinks } from '../../../../src/features/menu/customer-menu-of.ts';
import { publishMenu } from '../../../../src/features/menu/publish-menu.ts';
import { putMenu } from '../../../../src/features/menu/put-menu.ts';
import { base64url } from '../../../../src/kernel/bytes.ts';
import { arrivalDigest } from '../../../../src/seal/order-secret.ts';
import { systemRandom } from '../../../../src/seal/random.ts';
import { dishTable } from '../../../../src/store/books/week-book.ts';
import { put } from '../../../../src/store/table.ts';
import { customerRelay } from '../../../../src/sync/customer-relay.ts';
import { codedLines, orderingPage } from '../../../support/coded-orders.ts';
import { bring, cardsOf, pasted } from '../../../support/inbox-phone.ts';
import { SUNDAY_NOON, valueOf } from '../../../support/open-phone.ts';
import { meet, phonesApart } from '../../../support/phones-apart.ts';
import {
  carrier,
  deskPhone,
  LINES,
  menuAt,
  messageIn,
  newRelay,
  ORIGIN,
  post,
  shortLink,
} from '../../../support/desk-and-relay.ts';

test('a menu goes out by the relay, an order comes back, and the menu says that it arrived', async () => {
  const [open, relay] = [await deskPhone(), newRelay()];
  const turn = carrier(open, relay);
  await turn();
  const link = await shortLink(open);
  const menu = await menuAt(link, relay);
  expect(menu).toMatchObject({ version: 1, week: '2026-W48' });
  expect(menu.arrived).toHaveLength(10);
  const { id, order } = await orderingPage(1, { lines: LINES });
  expect(await post(relay, menu.inbox, order)).toBe(202);
  await turn();
  expect(await cardsOf(open)).toMatchObject([
    { type: 'order', message: { id, read: { sentAt: SUNDAY_NOON } } },
  ]);
  const digest = base64url(await arrivalDigest(id));
  expect((await menuAt(link, relay)).arrived).toContain(digest);
});

test('an order that came by mail and then by the relay is one message, and its page learns that it arrived', async () => {
  const [open, relay] = [await deskPhone(), newRelay()];
  const turn = carrier(open, relay);
  await turn();
  const link = await shortLink(open);
  const { inbox } = await menuAt(link, relay);
  const { id, order, code } = await orderingPage(1, { lines: LINES });
  await bring(open, [pasted(`Bonjour\n${code}`)]);
  await post(relay, inbox, order);
  await turn();
  expect(await cardsOf(open)).toHaveLength(1);
  const digest = base64url(await arrivalDigest(id));
  expect((await menuAt(link, relay)).arrived).toContain(digest);
});

test('two phones of the desk take the same orders once, and a change after them', async () => {
  const relay = newRelay();
  const [kiwi, mango] = await phonesApart(await deskPhone(), 'Kiwi', 'Mango');
  if (!kiwi || !mango) throw new Error('two phones');
  await carrier(kiwi, relay)();
  const { inbox } = await menuAt(await shortLink(kiwi), relay);
  const customer = await orderingPage(1, { lines: LINES });
  await post(relay, inbox, customer.order);
  await carrier(mango, relay)();
  await carrier(kiwi, relay)();
  await meet([kiwi, mango]);
  expect(await cardsOf(kiwi)).toHaveLength(1);
  expect(await cardsOf(mango)).toHaveLength(1);
  await post(relay, inbox, messageIn(await customer.change(1, { lines: codedLines({ mafe: 1 }) })));
  await carrier(mango, relay)();
  expect((await cardsOf(mango)).map(({ type }) => type)).toContain('change');
});

test('a changed menu goes out by itself, and a phone that was away does not bring back the older one', async () => {
  const relay = newRelay();
  const [kiwi, mango] = await phonesApart(await deskPhone(), 'Kiwi', 'Mango');
  if (!kiwi || !mango) throw new Error('two phones');
  await carrier(kiwi, relay)();
  const link = await shortLink(kiwi);
  valueOf(await kiwi.week.book.commit([put(dishTable, 'mafe', { off: true })]));
  valueOf(await publishMenu(kiwi.props));
  await carrier(kiwi, relay)();
  await carrier(mango, relay)();
  const menu = await menuAt(link, relay);
  expect(menu.version).toBe(2);
  expect(menu.dishes).not.toContainEqual(expect.objectContaining({ name: 'mafe' }));
});

test('a menu put at the same place by somebody else is refused', async () => {
  const [open, other] = [await deskPhone(), await deskPhone()];
  const relay = newRelay();
  await carrier(other, relay)();
  await carrier(open, relay)();
  const [link, theirs] = [await shortLink(open), await shortLink(other)];
  await expect(menuAt({ ...theirs, signer: link.signer }, relay)).rejects.toThrow('refused');
  await expect(menuAt({ ...theirs, menuKey: link.menuKey }, relay)).rejects.toThrow('refused');
});

test('closed, the relay takes no order and the menu is over; opened again it does', async () => {
  const [open, relay] = [await deskPhone(), newRelay()];
  const turn = carrier(open, relay);
  await turn();
  const link = await shortLink(open);
  const { inbox, cutoff } = await menuAt(link, relay);
  const { order } = await orderingPage(1, { lines: LINES });
  valueOf(await setLinkOpen(open.props, false));
  await turn();
  const closed = await menuAt(link, relay);
  expect(closed.inbox).toBeNull();
  expect(closed.cutoff).toMatchObject({ date: '2026-11-22', time: '12:00' });
  expect(await menuLinks(open.props, ORIGIN)).toMatchObject({ error: { type: 'LinkClosed' } });
  expect(await post(relay, inbox, order)).toBe(410);
  valueOf(await setLinkOpen(open.props, true));
  await turn();
  expect((await menuAt(link, relay)).cutoff).toEqual(cutoff);
  expect(await post(relay, inbox, order)).toBe(202);
});

test('a relay that lost everything gets the menu and the inbox again', async () => {
  const [open, relay] = [await deskPhone(), newRelay()];
  const turn = carrier(open, relay);
  await turn();
  const link = await shortLink(open);
  relay.wipe();
  await turn();
  await turn();
  const { inbox } = await menuAt(link, relay);
  expect(await post(relay, inbox, (await orderingPage(1, { lines: LINES })).order)).toBe(202);
  await turn();
  expect(await cardsOf(open)).toHaveLength(1);
});

test('boxes that nobody’s page made are no orders, and stop nothing', async () => {
  const [open, relay] = [await deskPhone(), newRelay()];
  const turn = carrier(open, relay);
  await turn();
  const { inbox } = await menuAt(await shortLink(open), relay);
  await relay.fetch(`${relay.origin}/v1/inboxes/${inbox?.id}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Carnet': '1' },
    body: JSON.stringify({ id: base64url(systemRandom(16)), body: base64url(systemRandom(2048)) }),
  });
  await post(relay, inbox, (await orderingPage(1, { lines: LINES })).order);
  await turn();
  expect(await cardsOf(open)).toHaveLength(1);
});

test('without a network nothing fails and nothing is noted', async () => {
  const open = await deskPhone();
  const silent = customerRelay({ fetch: () => Promise.reject(new Error('no network')) });
  const deps = { ...open.props, relay: silent, relayPass: () => 'sesame' };
  await takeRelayOrders(deps, new Map());
  await putMenu(deps);
  expect(valueOf(await menuLinks(open.props, ORIGIN)).short).toBeNull();
});

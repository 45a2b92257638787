import { expect, test } from 'vitest';
import { menuLinks } from '../../../../src/features/menu/customer-menu-of.ts';
import { renewCustomerLink } from '../../../../src/features/renew-link.ts';
import { base64url } from '../../../../src/kernel/bytes.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import { arrivalDigest } from '../../../../src/seal/order-secret.ts';
import { orderingPage } from '../../../support/coded-orders.ts';
import { cardsOf } from '../../../support/inbox-phone.ts';
import { SUNDAY_NOON, valueOf } from '../../../support/open-phone.ts';
import {
  carrier,
  deskPhone,
  LINES,
  menuAt,
  newRelay,
  ORIGIN,
  post,
  shortLink,
} from '../../../support/desk-and-relay.ts';
import { phonesApart } from '../../../support/phones-apart.ts';

test('after the link was renewed the former one takes no order and says so; the new one does, and nothing sent is lost', async () => {
  const [open, relay] = [await deskPhone(), newRelay()];
  const turn = carrier(open, relay);
  await turn();
  const former = await shortLink(open);
  const formerInbox = (await menuAt(former, relay)).inbox;
  const early = await orderingPage(1, { lines: LINES });
  expect(await post(relay, formerInbox, early.order)).toBe(202);
  const { week } = open;
  if (!week.contactsBook) throw new Error('the desk has this book');
  open.setNow(toInstant(SUNDAY_NOON + 60_000));
  valueOf(await renewCustomerLink(open.props, { week, contacts: week.contactsBook }));
  // Until the relay has the menu anew only the whole link is handed out.
  expect(valueOf(await menuLinks(open.props, ORIGIN)).short).toBeNull();
  await turn();

  const late = await orderingPage(2, { lines: LINES });
  expect(await post(relay, formerInbox, late.order)).toBe(410);
  const ended = await menuAt(former, relay);
  expect(ended.inbox).toBeNull();
  expect(ended.cutoff).toMatchObject({ date: '2026-11-22', time: '12:01' });
  expect(ended.arrived).toContain(base64url(await arrivalDigest(early.id)));

  const link = await shortLink(open);
  expect([link.menuId, link.menuKey, link.signer]).not.toEqual([
    former.menuId,
    former.menuKey,
    former.signer,
  ]);
  const { inbox } = await menuAt(link, relay);
  expect(inbox?.id).not.toBe(formerInbox?.id);
  expect(await post(relay, inbox, late.order)).toBe(202);
  await turn();
  const ids = (await cardsOf(open)).map((card) => 'message' in card && card.message.id);
  expect(new Set(ids)).toEqual(new Set([early.id, late.id]));
});

test('a phone that has not heard of the new link does not bring the former one back', async () => {
  const relay = newRelay();
  const [kiwi, lost] = await phonesApart(await deskPhone(), 'Kiwi', 'Mango');
  if (!kiwi || !lost) throw new Error('two phones');
  const turn = carrier(kiwi, relay);
  await turn();
  const former = await shortLink(kiwi);
  const { inbox } = await menuAt(former, relay);
  const { week } = kiwi;
  if (!week.contactsBook) throw new Error('the desk has this book');
  valueOf(await renewCustomerLink(kiwi.props, { week, contacts: week.contactsBook }));
  await turn();
  await carrier(lost, relay)();
  expect((await menuAt(former, relay)).inbox).toBeNull();
  const { order } = await orderingPage(1, { lines: LINES });
  expect(await post(relay, inbox, order)).toBe(410);
});

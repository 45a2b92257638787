import { signal } from '@preact/signals-core';
import type { CustomerCarryDeps } from '../../src/features/customer-carry.ts';
import { tendInbox } from '../../src/features/desk-inbox.ts';
import { acceptOrders } from '../../src/features/inbox/accept-orders.ts';
import { draftOf } from '../../src/features/inbox/card-draft.ts';
import { changeOf } from '../../src/features/inbox/change-draft.ts';
import {
  cancelByMessage,
  changedQuantities,
  changeOrder,
} from '../../src/features/inbox/change-order.ts';
import { type ChangeCard, type InboxCard, placesOf } from '../../src/features/inbox/inbox-cards.ts';
import { type InboxDeps, inboxDeps } from '../../src/features/inbox/inbox-deps.ts';
import { intakeMenu, understandKept } from '../../src/features/inbox/inbox-message.ts';
import { plainReader } from '../../src/features/inbox/plain-reader.ts';
import { readCards } from '../../src/features/inbox/read-cards.ts';
import { takeRelayOrders } from '../../src/features/inbox/take-relay-orders.ts';
import { putMenu } from '../../src/features/menu/put-menu.ts';
import type { BookName } from '../../src/store/book-name.ts';
import { openGroup } from '../../src/store/views/open-group.ts';
import { openWeek } from '../../src/store/views/open-week.ts';
import { customerRelay } from '../../src/sync/customer-relay.ts';
import { tolerate } from './checked-writing.ts';
import { phoneOf } from './people.ts';
import { checkProof } from './proof-oracle.ts';
import type { WorldPhone } from './world-phone.ts';
import { ADDRESSES_BOOK, CONTACTS_BOOK, WEEK, WEEK_BOOK } from './world-week.ts';

type Desk = Omit<CustomerCarryDeps, 'relay' | 'relayPass'>;

/** The week as screens of this phone see it; null while its books do not open. */
export async function deskOf(phone: WorldPhone): Promise<Desk | null> {
  const own = (name: BookName) => (phone.bookNames.includes(name) ? phone.open(name) : null);
  const [group, week] = [await own('group'), await own(WEEK_BOOK)];
  if (!group || !week) return null;
  const [deskBook, contacts] = [await own('desk'), await own(CONTACTS_BOOK)];
  const addresses = await own(ADDRESSES_BOOK);
  const opened = openGroup(group);
  const books = { week, contacts, addresses, drafts: null, rings: new Set(phone.rings) };
  return {
    phone: { ...phoneOf(phone), catalogue: phone.storage.catalogue },
    group: opened,
    deskBook,
    me: signal(null),
    week: openWeek(WEEK, books, opened.settings),
  };
}

/** What the app does for customers after a round: keeps the inbox, takes what came, puts the menu out. */
export async function tendDesk(phone: WorldPhone): Promise<void> {
  const { app, world } = phone;
  const desk = app && (await deskOf(phone));
  if (!desk) return;
  const tended = await tendInbox(desk);
  if (!tended.ok) return tolerate(tended.error);
  const relayPass = () => world.relay.pass;
  const deps = { ...desk, relay: customerRelay({ fetch: app.fetch }), relayPass };
  try {
    await takeRelayOrders(deps, app.told);
    await putMenu(deps);
  } catch (thrown) {
    // A full disk: at the next round.
    if (!(thrown instanceof DOMException)) throw thrown;
  }
}

/** A person of the desk works through the cards: accepts what is sure or late, lets each change do what it says. */
export async function workThroughCards(phone: WorldPhone): Promise<void> {
  const desk = await deskOf(phone);
  const deps = desk && inboxDeps(desk);
  if (!deps) return;
  const { sure, late } = placesOf(await cardsOf(deps));
  const orders = [...sure, ...late.filter((card) => card.type === 'order')];
  const cards = orders.map((card) => ({ card, draft: draftOf(card.wish) }));
  const accepted = await acceptOrders(deps, { cards, as: 'confirmed', cap: { type: 'anyway' } });
  if (!accepted.ok) return tolerate(accepted.error);
  phone.world.counts.ordersAccepted += cards.length;
  for (const card of await cardsOf(deps))
    if (card.type === 'change') await letChange(phone, deps, card);
}

/** The cards of the inbox of a phone. */
export async function cardsOf(deps: InboxDeps): Promise<readonly InboxCard[]> {
  const menu = intakeMenu(deps.week, deps.deskBook);
  const messages = await understandKept(plainReader, deps.messages.kept.value, menu);
  return readCards(deps, messages ?? []);
}

async function letChange(phone: WorldPhone, deps: InboxDeps, card: ChangeCard): Promise<void> {
  const { target, message } = card;
  if (target === null) return;
  checkProof(phone.world, deps, card);
  const order = deps.week.orders.value.find(({ id }) => id === target);
  if (card.does !== 'cancel' && !order) return; // its order is accepted first
  const done =
    card.does === 'cancel' || !order
      ? await cancelByMessage(deps, message.id, target)
      : await changeOrder(
          deps,
          { ...changeOf(card, target, changedQuantities(order, card)), learned: [] },
          { type: 'anyway' },
        );
  if (!done.ok) return tolerate(done.error);
  phone.world.counts.ordersChanged += 1;
}

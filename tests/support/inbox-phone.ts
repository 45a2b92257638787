import type { InboxCard } from '../../src/features/inbox/inbox-cards.ts';
import { bringMessages, ofThisWeek } from '../../src/features/inbox/bring-messages.ts';
import { draftOf } from '../../src/features/inbox/card-draft.ts';
import type { OrderCard } from '../../src/features/inbox/inbox-cards.ts';
import { type InboxDeps, inboxDeps } from '../../src/features/inbox/inbox-deps.ts';
import { intakeMenu, understandKept } from '../../src/features/inbox/inbox-message.ts';
import type { MessageSource } from '../../src/features/inbox/message-reader.ts';
import { plainReader } from '../../src/features/inbox/plain-reader.ts';
import { readCards } from '../../src/features/inbox/read-cards.ts';
import { FIXTURE_MENU } from './fixture-week.ts';
import { type OpenPhone, valueOf } from './open-phone.ts';
import { openOrders, type OrdersOptions } from './orders-week.ts';

/** A phone of the desk with the fixture's menu. */
export function openFixtureOrders(options: OrdersOptions = {}): Promise<OpenPhone> {
  return openOrders({ dishes: FIXTURE_MENU.dishes, ...options });
}

/** The inbox of a phone of the desk. */
export function depsOf({ props }: OpenPhone): InboxDeps {
  const deps = inboxDeps(props);
  if (!deps) throw new Error('This phone does not see messages');
  return deps;
}

/** Reads files into the inbox of a phone. */
export async function bring(open: OpenPhone, files: readonly MessageSource[]) {
  const deps = depsOf(open);
  const near = open.week.terms.value.servedOn;
  const on = { onProgress: () => {}, stop: new AbortController().signal };
  const sent = (await plainReader.split(files, near, on)) ?? [];
  const readable = sent.filter(({ unread }) => unread === null);
  return valueOf(await bringMessages(deps, ofThisWeek(deps, readable).now));
}

/** A pasted text as a source. */
export function pasted(text: string, name = 'paste'): MessageSource {
  return { name, content: new Blob([text]) };
}

/** The cards of a phone's inbox. */
export async function cardsOf(open: OpenPhone): Promise<InboxCard[]> {
  const deps = depsOf(open);
  const menu = intakeMenu(open.week, deps.deskBook);
  const messages = await understandKept(plainReader, deps.messages.kept.value, menu);
  return readCards(deps, messages ?? []);
}

/** A card as it was read, to be accepted. */
export function asRead(card: OrderCard) {
  return { card, draft: draftOf(card.wish) };
}

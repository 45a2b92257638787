import { type MomentInstants, instantOf } from '../domain/calendar.ts';
import type { CustomerMenu } from '../formats/customer-menu.ts';
import { ORDER_BOUNDS, type NewOrder } from '../formats/order-message.ts';
import { newOrderSeed, orderIdOfSeed, secretOfRevision } from '../seal/order-secret.ts';
import { contentOf, EMPTY_DRAFT } from './draft.ts';
import { type KeptOrder, withOrder, writeKept } from './kept-orders.ts';
import type { MenuControl, Outgoing, PageControl } from './page-state.ts';

const BOX_ID_BYTES = 16;

/** Makes the message of the draft: a new order, or the next revision of the one being changed. */
export async function prepareOrder({ deps, state, menu }: MenuControl): Promise<Outgoing> {
  const { editing, draft, texts } = state;
  const content = contentOf(draft, menu, texts.language);
  const boxId = deps.random(BOX_ID_BYTES);
  if (editing) {
    const { seed } = editing;
    const revision = editing.revision + 1;
    const secret = await secretOfRevision(seed, revision);
    const order: NewOrder = { kind: 'order', id: editing.order.id, ...content };
    const kept = { ...editing, menu, order, revision, receivedAt: null };
    return { message: { kind: 'change', secret, revision, ...content }, kept, boxId };
  }
  const seed = newOrderSeed(deps.random);
  const message: NewOrder = { kind: 'order', id: await orderIdOfSeed(seed), ...content };
  const kept = { seed, revision: 0, order: message, menu, receivedAt: null };
  return { message, kept: { ...kept, cancelled: false, answer: null }, boxId };
}

/** Makes the message that withdraws an order. */
export async function prepareCancellation(
  { deps }: PageControl,
  editing: KeptOrder,
): Promise<Outgoing> {
  const revision = editing.revision + 1;
  const secret = await secretOfRevision(editing.seed, revision);
  return {
    message: { kind: 'cancel', secret, revision, week: editing.order.week },
    kept: { ...editing, revision, cancelled: true },
    boxId: deps.random(BOX_ID_BYTES),
  };
}

/** Seals and sends by the relay; what went wrong is said and nothing is lost. */
export async function sendByRelay(page: MenuControl, outgoing: Outgoing): Promise<void> {
  // What gets lost on the way back may have arrived: no other change may go out under this number.
  const editing = page.state.editing && outgoing.kept;
  page.update({ isSending: true, said: null, editing });
  const part = await import('./seal-and-post.ts').catch(() => null);
  const received = part && (await part.sealAndPost(page, outgoing));
  if (received?.ok) return keepSent(page, { ...outgoing.kept, receivedAt: received.value });
  const isClosed = received?.error.type === 'InboxClosed';
  page.update({ isSending: false, said: isClosed ? 'relayClosed' : 'relayFailed' });
}

/**
 * Somebody took a way to send: the order is kept though she may never come back to say so, and what she
 * changes from now on is the next revision, for the team may have this one.
 */
export function keepOnTheWay({ deps, state, update }: PageControl, order: KeptOrder): void {
  const kept = withOrder(state.kept, order);
  writeKept(deps.storage, kept);
  update({ kept, ...(state.editing ? { editing: order } : {}) });
}

/** The order was sent: its card is shown, and kept if the person wants that. */
export function keepSent({ deps, state, goTo }: PageControl, order: KeptOrder): void {
  const kept = withOrder(state.kept, order);
  writeKept(deps.storage, kept);
  goTo('card', {
    kept,
    draft: { ...EMPTY_DRAFT, name: state.draft.name, contact: state.draft.contact },
    gone: [],
    editing: null,
    outgoing: null,
    isSending: false,
    said: null,
  });
}

/** From this very instant on it is late. */
export function cutoffOf(menu: CustomerMenu): MomentInstants['instant'] {
  return instantOf(menu.cutoff).instant;
}

/** Whether it is late by this phone's clock; the receipt decides. */
export function isLate({ clock }: PageControl['deps'], menu: CustomerMenu): boolean {
  return clock.now() >= cutoffOf(menu);
}

/** Why an order can no longer be changed from here; null when it can. */
export function changeBlocker(
  page: PageControl,
  { menu, revision }: KeptOrder,
): 'tooLateToChange' | 'tooManyChanges' | null {
  if (isLate(page.deps, menu)) return 'tooLateToChange';
  return revision >= ORDER_BOUNDS.revision ? 'tooManyChanges' : null;
}

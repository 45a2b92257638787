import { type MomentInstants, instantOf } from '../domain/calendar.ts';
import type { CustomerMenu } from '../formats/customer-menu.ts';
import { orderToBytes } from '../formats/order-bytes.ts';
import { ORDER_BOUNDS, type NewOrder } from '../formats/order-message.ts';
import { base64urlToBytes } from '../kernel/bytes.ts';
import { newOrderSeed, orderIdOfSeed, secretOfRevision } from '../seal/order-secret.ts';
import { contentOf, EMPTY_DRAFT } from './draft.ts';
import { type KeptOrder, withOrder, writeKept } from './kept-orders.ts';
import type { MenuControl, Outgoing, PageControl, Said } from './page-state.ts';
import { postOrder } from './relay-access.ts';

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
  page.update({ isSending: true, said: null });
  const failed = (said: Said) => page.update({ isSending: false, said });
  const { inbox } = page.menu;
  const key = base64urlToBytes(inbox?.key ?? '');
  const sealing = await import('../seal/sealed-order.ts').catch(() => null);
  const box = key && sealing && (await sealing.sealOrder(key, orderToBytes(outgoing.message)));
  if (!inbox || !box?.ok) return failed('relayFailed');
  const received = await postOrder(page.deps, inbox.id, { id: outgoing.boxId, box: box.value });
  if (!received.ok) {
    return failed(received.error.type === 'InboxClosed' ? 'relayClosed' : 'relayFailed');
  }
  keepSent(page, { ...outgoing.kept, receivedAt: received.value });
}

/** The order was sent: its card is shown, and kept if the person wants that. */
export function keepSent({ deps, state, goTo }: PageControl, order: KeptOrder): void {
  const kept = withOrder(state.kept, order);
  writeKept(deps.storage, kept);
  goTo('card', {
    kept,
    draft: { ...EMPTY_DRAFT, name: state.draft.name, contact: state.draft.contact },
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

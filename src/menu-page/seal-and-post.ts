import { readChecked, wholeNumber } from '../formats/checked-values.ts';
import { orderToBytes } from '../formats/order-bytes.ts';
import { base64url, base64urlToBytes, type Bytes } from '../kernel/bytes.ts';
import { type Instant, toInstant } from '../kernel/clock.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { sealOrder } from '../seal/sealed-order.ts';
import type { PageDeps } from './page-deps.ts';
import type { MenuControl, Outgoing } from './page-state.ts';
import { fieldOf, GONE } from './relay-access.ts';

type PostError = { readonly type: 'InboxClosed' | 'NotSent' };

/** Seals a message to the inbox of the menu and leaves it there; loaded once somebody begins to order. */
export async function sealAndPost(
  { deps, menu: { inbox } }: Pick<MenuControl, 'deps' | 'menu'>,
  { message, boxId }: Outgoing,
): Promise<Result<Instant, PostError>> {
  const key = base64urlToBytes(inbox?.key ?? '');
  const box = key && (await sealOrder(key, orderToBytes(message)));
  if (!inbox || !box?.ok) return err({ type: 'NotSent' });
  return postOrder(deps, inbox.id, { id: boxId, box: box.value });
}

/**
 * Leaves a sealed order in the inbox, and says when it was received. Sent again under the same id it is
 * one order. Errors: InboxClosed; NotSent (no network, too many at once, a sick relay).
 */
export async function postOrder(
  { fetch, relay }: Pick<PageDeps, 'fetch' | 'relay'>,
  inboxId: string,
  { id, box }: { readonly id: Bytes; readonly box: Bytes },
): Promise<Result<Instant, PostError>> {
  try {
    const response = await fetch(`${relay}/v1/inboxes/${inboxId}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Carnet': '1' },
      body: JSON.stringify({ id: base64url(id), body: base64url(box) }),
    });
    if (GONE.includes(response.status)) return err({ type: 'InboxClosed' });
    const at = await fieldOf(response, 'at');
    const received = readChecked(() => wholeNumber(at, 0, Number.MAX_SAFE_INTEGER));
    return response.ok && received !== null ? ok(toInstant(received)) : err({ type: 'NotSent' });
  } catch {
    return err({ type: 'NotSent' });
  }
}

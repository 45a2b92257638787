import { checkedText, readChecked, wholeNumber } from '../formats/checked-values.ts';
import { base64url, base64urlToBytes, type Bytes } from '../kernel/bytes.ts';
import { type Instant, toInstant } from '../kernel/clock.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { PageDeps } from './page-deps.ts';

// The two requests the page ever makes, to the relay of the app's own address. Both carry nothing of the
// customer: one names a menu, the other brings a sealed box.

/** A blob of 64 kB in base64url, the largest that a relay keeps. */
const MOST_LETTERS = 90_000;
const GONE: readonly number[] = [401, 404, 410];

/** Fetches the sealed menu. Errors: MenuGone (never there, over, closed); NoNetwork, also a sick relay. */
export async function fetchMenu(
  { fetch, relay }: Pick<PageDeps, 'fetch' | 'relay'>,
  menuId: string,
): Promise<Result<Bytes, { readonly type: 'MenuGone' | 'NoNetwork' }>> {
  try {
    const response = await fetch(`${relay}/v1/menus/${menuId}`, { cache: 'no-store' });
    if (GONE.includes(response.status)) return err({ type: 'MenuGone' });
    const body = await fieldOf(response, 'body');
    const blob = readChecked(() => base64urlToBytes(checkedText(body, MOST_LETTERS)));
    return response.ok && blob ? ok(blob) : err({ type: 'NoNetwork' });
  } catch {
    return err({ type: 'NoNetwork' });
  }
}

/**
 * Leaves a sealed order in the inbox, and says when it was received. Sent again under the same id it is
 * one order. Errors: InboxClosed; NotSent (no network, too many at once, a sick relay).
 */
export async function postOrder(
  { fetch, relay }: Pick<PageDeps, 'fetch' | 'relay'>,
  inboxId: string,
  { id, box }: { readonly id: Bytes; readonly box: Bytes },
): Promise<Result<Instant, { readonly type: 'InboxClosed' | 'NotSent' }>> {
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

async function fieldOf(response: Response, name: string): Promise<unknown> {
  const answer: unknown = await response.json();
  const fields = typeof answer === 'object' && answer !== null ? Object.entries(answer) : [];
  return fields.find(([key]) => key === name)?.[1];
}

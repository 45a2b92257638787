import { checkedText, readChecked } from '../formats/checked-values.ts';
import { base64urlToBytes, type Bytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { PageDeps } from './page-deps.ts';

// The two requests the page ever makes (the other stands in seal-and-post.ts), to the relay of the app's
// own address. Both carry nothing of the customer: one names a menu, the other brings a sealed box.

/** A blob of 64 kB in base64url, the largest that a relay keeps. */
const MOST_LETTERS = 90_000;
export const GONE: readonly number[] = [401, 404, 410];

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

/** One field of an answer of the relay. Throws where it is no JSON. */
export async function fieldOf(response: Response, name: string): Promise<unknown> {
  const answer: unknown = await response.json();
  const fields = typeof answer === 'object' && answer !== null ? Object.entries(answer) : [];
  return fields.find(([key]) => key === name)?.[1];
}

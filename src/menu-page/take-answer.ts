import type { OrderAnswer } from '../formats/order-answer.ts';
import { type Kept, withOrder } from './kept-orders.ts';
import type { Opened } from './open-link.ts';
import type { PageState, Said } from './page-state.ts';

/**
 * What an answer does to this phone: it goes on the card of its order if the signer of that order's menu
 * signed it and nothing later is there. An order that this phone does not know stays a mere message.
 */
export function takeAnswer(
  kept: Kept,
  opened: Extract<Opened, { readonly kind: 'answer' }>,
): Partial<PageState> | null {
  const known = kept.orders.find(({ order }) => order.id === opened.answer.order);
  if (!known) return null;
  const shown = (said: Said | null, orders: Kept): Partial<PageState> => ({
    kept: orders,
    opened: { kind: 'menu', menu: known.menu, read: new Set([known.order.id]) },
    step: 'card',
    said,
  });
  if (known.menu.signer !== opened.signer) return shown('answerForged', kept);
  if (known.answer && !isNewer(opened.answer, known.answer)) return shown('answerOlder', kept);
  return shown(null, withOrder(kept, { ...known, answer: opened.answer }));
}

function isNewer(answer: OrderAnswer, before: OrderAnswer): boolean {
  if (answer.revision !== before.revision) return answer.revision > before.revision;
  return answer.answeredAt >= before.answeredAt;
}

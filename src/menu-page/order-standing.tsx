import { wallMomentOf, ZONE } from '../domain/calendar.ts';
import type { AnswerState } from '../formats/order-answer.ts';
import type { MenuPageKey } from '../i18n/menu-page/words.ts';
import { Mark, type Tone } from '../ui/mark.tsx';
import type { KeptOrder } from './kept-orders.ts';
import type { MenuControl } from './page-state.ts';
import { cutoffOf } from './send-order.ts';

/** A sentence that says how an order stands. */
type StateKey = Extract<MenuPageKey, `state${string}`>;

/** The sentence and the shape of an answer. */
export const ANSWER_WORD = {
  confirmed: ['stateConfirmed', 'good'],
  waiting: ['stateWaiting', 'attention'],
  full: ['stateFull', 'problem'],
  late: ['stateLate', 'problem'],
  changed: ['stateChanged', 'attention'],
  declined: ['stateDeclined', 'problem'],
  cancelled: ['stateCancelled', 'info'],
} as const satisfies Record<AnswerState, readonly [StateKey, Tone]>;

/** How an order stands: what the group said of its last revision, else what this phone did. */
export function OrderStanding({
  page,
  kept,
}: {
  readonly page: MenuControl;
  readonly kept: KeptOrder;
}) {
  const { t } = page.state.texts;
  const [word, tone] = standing(page, kept);
  const { receivedAt } = kept;
  const isLate = receivedAt !== null && receivedAt >= cutoffOf(kept.menu);
  return (
    <div class="standing">
      <output class="standing-word">
        <Mark tone={tone} />
        {t(word)}
      </output>
      {isLate && <p>{t('lateReceived', { time: wallMomentOf(receivedAt, ZONE).time })}</p>}
    </div>
  );
}

function standing({ state }: MenuControl, kept: KeptOrder): readonly [StateKey, Tone] {
  const { answer, revision, receivedAt, cancelled, order } = kept;
  // An answer to what was sent before says nothing of the change.
  if (answer && answer.revision >= revision) return ANSWER_WORD[answer.state];
  if (cancelled) return ['stateCancelSent', 'info'];
  if (receivedAt === null) return ['stateSent', 'todo'];
  const isRead = state.opened?.kind === 'menu' && state.opened.read.has(order.id);
  return isRead && revision === 0 ? ['stateRead', 'todo'] : ['stateUnread', 'todo'];
}

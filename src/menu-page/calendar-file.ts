import { icsFile } from '../formats/ics.ts';
import type { MenuPageTexts } from '../i18n/menu-page/texts.ts';
import type { Instant } from '../kernel/clock.ts';
import type { KeptOrder } from './kept-orders.ts';

const MINUTES = 30;
const CANCELLED: readonly string[] = ['cancelled', 'declined', 'full', 'late'];

/** The pick-up for a calendar: neutral, without name, dish or address. A later file replaces it. */
export function calendarFile(kept: KeptOrder, { t }: MenuPageTexts, now: Instant): string {
  const { order, menu, revision, cancelled, answer } = kept;
  const { slot, isDelivery } = handoverOf(kept);
  return icsFile({
    uid: `${order.id}@carnet`,
    // Each change and each answer is a later version.
    sequence: revision * 2 + (answer && answer.revision >= revision ? 1 : 0),
    cancelled: cancelled || (answer !== null && CANCELLED.includes(answer.state)),
    summary: t(isDelivery ? 'calendarDelivery' : 'calendarSummary'),
    description: '',
    date: menu.servedOn,
    start: slot,
    minutes: MINUTES,
    stamp: now,
  });
}

/** As the group answered, else as it was ordered. */
function handoverOf({ order: { handover }, answer }: KeptOrder) {
  if (answer) return { slot: answer.slot, isDelivery: answer.delivery };
  const slot = handover?.kind === 'pickup' ? handover.slot : null;
  return { slot, isDelivery: handover?.kind === 'delivery' };
}

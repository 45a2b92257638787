import { kitchenMinutes, type KitchenSlot } from '../../domain/kitchen-slot.ts';
import { icsFile } from '../../formats/ics.ts';
import { sequenceAt } from '../../formats/ics-sequence.ts';
import type { Instant } from '../../kernel/clock.ts';

/**
 * All slots of the kitchen for a calendar, also of those who share it: when, and one neutral word. A week
 * without the kitchen is told as cancelled, so that a calendar that has it gives it back.
 */
export function kitchenCalendar(
  slots: readonly KitchenSlot[],
  { summary, now }: { readonly summary: string; readonly now: Instant },
): string {
  return icsFile(
    ...slots.map((slot) => ({
      uid: `${slot.week}-kitchen@carnet`,
      sequence: sequenceAt(now),
      cancelled: slot.off,
      summary,
      description: '',
      date: slot.date,
      start: slot.from,
      minutes: kitchenMinutes(slot),
      stamp: now,
    })),
  );
}

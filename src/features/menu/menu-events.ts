import { answerHeads } from '../../domain/order.ts';
import type { WeekEvent } from '../../domain/week-state.ts';

/** What was done to the menu of a week, oldest first: its published and reopened times stay readable. */
export function menuHistory(events: readonly WeekEvent[]): WeekEvent[] {
  return events
    .filter(({ kind }) => kind === 'menu-published' || kind === 'menu-reopened')
    .toSorted((a, b) => a.at - b.at);
}

/** What stands of it: more than one when phones did not see each other. */
export function menuHeads(events: readonly WeekEvent[]): WeekEvent[] {
  return answerHeads(menuHistory(events));
}

/** Whether the menu is out. Where one phone published and another reopened at once, it is. */
export function isPublished(events: readonly WeekEvent[]): boolean {
  return menuHeads(events).some(({ kind }) => kind === 'menu-published');
}

/** Whether the money of the week is closed: its menu can no longer change. */
export function isOver(events: readonly WeekEvent[]): boolean {
  return events.some(({ kind }) => kind === 'settled' || kind === 'expired');
}

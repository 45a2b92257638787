import { type IsoWeek, wallTime } from '../../domain/calendar.ts';
import { eventName } from '../../domain/week-name.ts';
import type { Result } from '../../kernel/result.ts';
import { bringingTable, eventTable } from '../../store/books/event-tables.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import { put } from '../../store/table.ts';
import { demoViewer } from './demo-group.ts';
import type { Session, SessionError } from '../session.ts';

/** [what, how many, who]. */
const BRINGINGS = [
  ['Farine, en kilos', 5, demoViewer],
  ['Saladiers', 6, null],
  ['Tabliers', 8, null],
] as const;

/** A workshop without sale, two days after the meal: a thing of one day, and who brings what. */
export async function writeDemoEvent(
  { group, openWeek }: Pick<Session, 'group' | 'openWeek'>,
  week: IsoWeek,
): Promise<Result<Saved, SessionError>> {
  const event = eventName(week, 1);
  const said = { name: 'Atelier pain', weekday: 6 as const, time: wallTime('14:00') }; // its literal
  const change = put(eventTable, event, { ...said, mainsCap: null, prices: false });
  const made = await saveGesture({ book: group.book, changes: [change] });
  const opened = made.ok ? await openWeek(event) : made;
  if (!opened.ok) return opened;
  const changes = BRINGINGS.map(([thing, quantity, who], at) =>
    put(bringingTable, `demo-${at}`, { thing, quantity, member: who }),
  );
  return saveGesture({ book: opened.value.book, changes });
}

import type { IsoDate } from '../../domain/calendar.ts';
import type { LostTurn } from '../../domain/stand-in.ts';
import { icsFile } from '../../formats/ics.ts';
import type { Instant } from '../../kernel/clock.ts';

/** What a calendar is told of a turn. */
export interface TurnEntry {
  readonly turn: Pick<LostTurn, 'week' | 'task'>;
  readonly date: IsoDate;
  /** Seen by everybody who sees the phone: a neutral word. */
  readonly summary: string;
  readonly now: Instant;
}

/** A turn for a calendar: the day and a neutral word, nobody's name and no place. */
export function turnCalendar({ turn, date, summary, now }: TurnEntry): string {
  return icsFile({
    uid: `${turn.week}-${turn.task}@carnet`,
    sequence: 0,
    cancelled: false,
    summary,
    description: '',
    date,
    start: null,
    minutes: 0,
    stamp: now,
  });
}

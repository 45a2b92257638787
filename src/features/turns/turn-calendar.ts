import type { IsoDate } from '../../domain/calendar.ts';
import type { LostTurn } from '../../domain/stand-in.ts';
import { icsFile } from '../../formats/ics.ts';
import { sequenceAt } from '../../formats/ics-sequence.ts';
import type { Instant } from '../../kernel/clock.ts';

/** What a calendar is told of a turn. */
export interface TurnEntry {
  readonly turn: Pick<LostTurn, 'week' | 'task'>;
  readonly date: IsoDate;
  /** Seen by everybody who sees the phone: a neutral word. */
  readonly summary: string;
  /** The turn went to somebody else: a calendar that has it takes it out. */
  readonly cancelled: boolean;
  readonly now: Instant;
}

/**
 * A turn for a calendar: the day and a neutral word, nobody's name and no place. A turn may go and come
 * back: each file is a later version of the same entry.
 */
export function turnCalendar({ turn, date, summary, cancelled, now }: TurnEntry): string {
  return icsFile({
    uid: `${turn.week}-${turn.task}@carnet`,
    sequence: sequenceAt(now),
    cancelled,
    summary,
    description: '',
    date,
    start: null,
    minutes: 0,
    stamp: now,
  });
}

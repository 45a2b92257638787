import { addWeeks, type IsoDate, type IsoWeek } from './calendar.ts';
import { weekAhead } from './current-week.ts';
import type { MemberId } from './member.ts';
import type { Settings } from './settings.ts';

/** What somebody says of herself and a week: she comes, only if nobody else does, or not. */
export const WILLINGNESS = ['yes', 'if-needed', 'no'] as const;
export type Willingness = (typeof WILLINGNESS)[number];

/** What a member said of a week. Who said nothing has none. */
export interface Availability {
  readonly week: IsoWeek;
  readonly member: MemberId;
  readonly says: Willingness;
}

/** How many weeks people look ahead. */
const WEEKS_AHEAD = 6;

/** The weeks people say something about: the one ahead and the five after it, the nearest first. */
export function weeksAhead(
  today: IsoDate,
  settings: Pick<Settings, 'handoverWeekday'>,
): readonly IsoWeek[] {
  const first = weekAhead(today, settings);
  return Array.from({ length: WEEKS_AHEAD }, (_, later) => addWeeks(first, later));
}

/** What a member said of a week; null while she said nothing. */
export function saidOf(
  availabilities: readonly Availability[],
  member: MemberId,
  week: IsoWeek,
): Willingness | null {
  const said = availabilities.find((one) => one.member === member && one.week === week);
  return said?.says ?? null;
}

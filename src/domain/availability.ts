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

/** Who could not come in a week: who said no, and who is to be asked first and said nothing. */
export function absentIn(
  availabilities: readonly Availability[],
  week: IsoWeek,
  {
    members,
    askFirst,
  }: { readonly members: readonly MemberId[]; readonly askFirst: readonly MemberId[] },
): readonly MemberId[] {
  const said = new Map(
    availabilities.filter((one) => one.week === week).map(({ member, says }) => [member, says]),
  );
  return members.filter((member) => {
    const says = said.get(member);
    return says === undefined ? askFirst.includes(member) : says === 'no';
  });
}

import { absentIn } from '../../domain/availability.ts';
import { addWeeks, compareWeeks, type IsoWeek } from '../../domain/calendar.ts';
import { isEvent } from '../../domain/week-name.ts';
import type { MemberId } from '../../domain/member.ts';
import { countsOfWeek, type TaskCount } from '../../domain/turn-count.ts';
import { cooksOf } from '../../domain/turn.ts';
import { canonicalJson } from '../../protocol/canonical-json.ts';
import { intentId } from '../../seal/hash.ts';
import type { Book } from '../../store/book.ts';
import { turnCountKind } from '../../store/books/group-book.ts';
import { availabilityTable } from '../../store/books/turn-tables.ts';
import { type Change, happen, put, takeBack } from '../../store/table.ts';
import { askFirstOf, availabilitiesOf } from '../../store/views/turn-rules.ts';
import type { ScreenProps } from '../screen-props.ts';

/** What the group's book keeps of the turns of a week. */
interface TurnWord {
  readonly week: IsoWeek;
  readonly cooks: MemberId[];
  readonly counts: TaskCount[];
}

/**
 * Who did what is said once per week, as counts; another word takes the earlier one back. What people
 * said of weeks as old as those that expire is forgotten with it.
 */
export async function turnChanges({
  week,
  group,
}: Pick<ScreenProps, 'week' | 'group'>): Promise<Change[]> {
  const { book } = group;
  // An event has no turns: who brings what is said in it.
  if (isEvent(week.week)) return [];
  const members = group.members.value.filter(({ left }) => !left).map(({ id }) => id);
  const rules = { members, askFirst: askFirstOf(book) };
  const absent = absentIn(availabilitiesOf(book), week.week, rules);
  const cooks = cooksOf(week.turns.value, group.members.value).map(({ id }) => id);
  const said = await toldOnce(book, {
    week: week.week,
    cooks: cooks.toSorted(),
    counts: [...countsOfWeek(week.turns.value, members, absent)],
  });
  const oldest = addWeeks(week.week, -group.settings.value.weeksKept);
  return [...said, ...forgottenAnswers(book, oldest)];
}

async function toldOnce(book: Book, word: TurnWord): Promise<Change[]> {
  const told = book.facts(turnCountKind).value.filter(({ data }) => data.week === word.week);
  const said = wordText(word);
  if (told.some(({ data }) => wordText(data) === said)) return [];
  const ever = book.everHappened(turnCountKind).filter(({ data }) => data.week === word.week);
  const seen = ever.map(({ id }) => id).toSorted();
  const id = await intentId('turn-count', word.week, said, ...seen);
  return [...told.map((one) => takeBack(one.id)), happen(turnCountKind, id, word)];
}

function wordText({ cooks, counts }: TurnWord): string {
  const each = counts.map(({ member, task, times }) => [task, member, times]);
  return canonicalJson([[...cooks].toSorted(), each]);
}

/** Who could come, and who could not, is nobody's business once the week is gone. */
function forgottenAnswers(book: Book, oldest: IsoWeek): Change[] {
  const rows = [...book.rows(availabilityTable).value.values()];
  return rows
    .filter(({ week, says }) => says !== null && compareWeeks(week, oldest) < 0)
    .map(({ id }) => put(availabilityTable, id, { says: null }));
}

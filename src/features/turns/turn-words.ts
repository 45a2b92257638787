import { dateInWeek } from '../../domain/calendar.ts';
import type { LostTurn } from '../../domain/stand-in.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import { groupTasks } from '../../store/views/turn-rules.ts';
import { taskWord } from './task-word.ts';

/** The day and the task of a turn, as sentences name them. */
export function turnWords(
  texts: Pick<Texts, 't' | 'day'>,
  { book, settings }: OpenGroup,
  { week, task: id }: Pick<LostTurn, 'week' | 'task'>,
): { readonly day: string; readonly task: string } {
  const task = groupTasks(book).find((one) => one.id === id);
  return {
    day: texts.day(dateInWeek(week, settings.value.handoverWeekday)),
    task: task ? taskWord(texts, task) : '',
  };
}

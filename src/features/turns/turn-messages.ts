import type { Member } from '../../domain/member.ts';
import type { LostTurn } from '../../domain/stand-in.ts';
import { doersOf } from '../../domain/turn.ts';
import type { TurnExchange } from '../../domain/turn-exchange.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { activeTasks } from '../../store/views/turn-rules.ts';
import { exchangeWords } from './exchange-words.ts';
import { taskWord } from './task-word.ts';
import { turnWords } from './turn-words.ts';

/*
 * What the group's own messenger gets: who is spoken to or who has the turn, the day, the task. No invisible
 * sign stands around a name, as it would on a screen.
 */

/** Asks a member to take a turn over. */
export function standInMessage(
  texts: Pick<Texts, 't' | 'day'>,
  group: OpenGroup,
  { turn, to }: { readonly turn: LostTurn; readonly to: Pick<Member, 'nickname'> },
): string {
  return texts.t('myTurns.message', { name: to.nickname, ...turnWords(texts, group, turn) });
}

/** Asks the other person for an exchange. */
export function exchangeMessage(
  texts: Pick<Texts, 't' | 'day'>,
  group: OpenGroup,
  exchange: TurnExchange,
): string {
  const { gives, takes } = exchange;
  const other = group.members.value.find(({ id }) => id === takes.member);
  return texts.t('myTurns.exchangeMessage', {
    ...exchangeWords(texts, group, { exchange, to: gives.member }),
    name: other?.nickname ?? '',
  });
}

/** Who does what in a week; null while nobody does anything. */
export function reminderMessage(
  texts: Pick<Texts, 't' | 'day' | 'list'>,
  group: OpenGroup,
  { turns, terms }: Pick<OpenWeek, 'turns' | 'terms'>,
): string | null {
  const { t, day, list } = texts;
  const lines = activeTasks(group.book).flatMap((task) => {
    const doers = doersOf(turns.value, group.members.value, task.id);
    const names = list(doers.map(({ nickname }) => nickname));
    return doers.length === 0
      ? []
      : [t('myTurns.reminderLine', { task: taskWord(texts, task), names })];
  });
  const first = t('myTurns.reminderFirst', { day: day(terms.value.servedOn) });
  return lines.length === 0 ? null : [first, ...lines].join('\n');
}

import { doersOf } from '../../domain/turn.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { activeTasks } from '../../store/views/turn-rules.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { SendText } from './send-text.tsx';
import { taskWord } from './task-word.ts';

/** Who does what this week, as a text for the group's own messenger: Carnet itself reminds nobody. */
export function Reminder({ group, week }: ScreenProps) {
  const texts = useTexts();
  const { t, day, list } = texts;
  const lines = activeTasks(group.book).flatMap((task) => {
    const doers = doersOf(week.turns.value, group.members.value, task.id);
    const names = list(doers.map(({ nickname }) => nickname));
    return doers.length === 0
      ? []
      : [t('myTurns.reminderLine', { task: taskWord(texts, task), names })];
  });
  if (lines.length === 0) return null;
  const first = t('myTurns.reminderFirst', { day: day(week.terms.value.servedOn) });
  return (
    <Disclosure summary={t('myTurns.reminder')} late>
      <SendText text={[first, ...lines].join('\n')} />
    </Disclosure>
  );
}

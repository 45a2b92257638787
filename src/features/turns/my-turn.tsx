import { CalendarPlus, CalendarX } from 'lucide';
import { useState } from 'preact/hooks';
import { dateInWeek } from '../../domain/calendar.ts';
import { isKnownTask } from '../../domain/task.ts';
import { type LostTurn, standInsFor } from '../../domain/stand-in.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { groupTasks } from '../../store/views/turn-rules.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { saveFile } from '../save-file.ts';
import type { ScreenProps } from '../screen-props.ts';
import { readPlan } from './read-plan.ts';
import { StandIn } from './stand-in.tsx';
import { taskWord } from './task-word.ts';
import { turnCalendar } from './turn-calendar.ts';
import type { WeeksAhead } from './use-weeks-ahead.ts';

export interface MyTurnProps extends ScreenProps {
  readonly ahead: WeeksAhead;
  readonly turn: LostTurn;
}

/** One turn: into the calendar, or to somebody else. */
export function MyTurn({ ahead, turn, ...props }: MyTurnProps) {
  const texts = useTexts();
  const { t, day } = texts;
  const { group, phone } = props;
  const [isLost, setLost] = useState(false);
  const task = groupTasks(group.book).find(({ id }) => id === turn.task);
  const word = task ? taskWord(texts, task) : '';
  const servedOn = dateInWeek(turn.week, group.settings.value.handoverWeekday);
  const calendar = () => {
    const summary = isKnownTask(turn.task) ? word : t('myTurns.calendar');
    const entry = { turn, date: servedOn, summary, now: phone.clock.now() };
    saveFile(new File([turnCalendar(entry)], `${turn.week}.ics`, { type: 'text/calendar' }));
  };
  return (
    <Section title={`${day(servedOn)} · ${word}`}>
      <div class="turns-row">
        <Button icon={CalendarPlus} onPress={calendar}>
          {t('myTurns.toCalendar')}
        </Button>
        <Button icon={CalendarX} pressed={isLost} onPress={() => setLost(!isLost)}>
          {t('myTurns.cannot')}
        </Button>
      </div>
      {isLost && <StandIns {...props} ahead={ahead} turn={turn} />}
    </Section>
  );
}

function StandIns({ ahead, turn, ...props }: MyTurnProps) {
  const { t } = useTexts();
  const found = standInsFor(readPlan(props.group, ahead), turn);
  if (found.length === 0) return <p>{t('myTurns.nobody')}</p>;
  return (
    <>
      <p>{t('myTurns.standIns')}</p>
      {found.map((to) => (
        <StandIn key={to} {...props} ahead={ahead} turn={turn} to={to} />
      ))}
    </>
  );
}

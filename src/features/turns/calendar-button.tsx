import { CalendarMinus, CalendarPlus } from 'lucide';
import { dateInWeek } from '../../domain/calendar.ts';
import type { LostTurn } from '../../domain/stand-in.ts';
import { isKnownTask } from '../../domain/task.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../save-file.ts';
import type { ScreenProps } from '../screen-props.ts';
import { turnCalendar } from './turn-calendar.ts';
import { turnWords } from './turn-words.ts';

export interface CalendarButtonProps extends ScreenProps {
  readonly turn: LostTurn;
  /** The turn is somebody else's now. */
  readonly cancelled?: boolean;
}

/** A turn into the calendar of the phone, or out of it. */
export function CalendarButton({ turn, cancelled = false, group, phone }: CalendarButtonProps) {
  const texts = useTexts();
  const { t } = texts;
  const words = turnWords(texts, group, turn);
  const save = () => {
    const date = dateInWeek(turn.week, group.settings.value.handoverWeekday);
    // What a group called a task of its own may name somebody.
    const summary = isKnownTask(turn.task) ? words.task : t('myTurns.calendar');
    const file = turnCalendar({ turn, date, summary, cancelled, now: phone.clock.now() });
    saveFile(new File([file], `${turn.week}.ics`, { type: 'text/calendar' }));
  };
  return (
    <Button icon={cancelled ? CalendarMinus : CalendarPlus} onPress={save}>
      {cancelled ? t('myTurns.fromCalendar', words) : t('myTurns.toCalendar')}
    </Button>
  );
}

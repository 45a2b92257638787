import { useTexts } from '../../i18n/use-texts.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { SendText } from './send-text.tsx';
import { reminderMessage } from './turn-messages.ts';

/** Who does what this week, as a text for the group's own messenger: Carnet itself reminds nobody. */
export function Reminder({ group, week }: ScreenProps) {
  const texts = useTexts();
  const text = reminderMessage(texts, group, week);
  if (text === null) return null;
  return (
    <Disclosure summary={texts.t('myTurns.reminder')} late>
      <SendText text={text} />
    </Disclosure>
  );
}

import { ArrowLeftRight, CalendarX } from 'lucide';
import { useState } from 'preact/hooks';
import { type LostTurn, standInsFor } from '../../domain/stand-in.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { CalendarButton } from './calendar-button.tsx';
import { ExchangeTurn } from './exchange-turn.tsx';
import { readPlan } from './read-plan.ts';
import { StandIn } from './stand-in.tsx';
import { turnWords } from './turn-words.ts';
import type { WeeksAhead } from './use-weeks-ahead.ts';

export interface MyTurnProps extends ScreenProps {
  readonly ahead: WeeksAhead;
  readonly turn: LostTurn;
}

/** One turn: into the calendar, to somebody else, or for another one. */
export function MyTurn({ ahead, turn, ...props }: MyTurnProps) {
  const texts = useTexts();
  const { t } = texts;
  const [opened, setOpened] = useState<'stand-ins' | 'exchange' | null>(null);
  const toggle = (part: typeof opened) => setOpened(opened === part ? null : part);
  const { day, task: word } = turnWords(texts, props.group, turn);
  return (
    <Section title={`${day} · ${word}`}>
      <div class="turns-row">
        <CalendarButton {...props} turn={turn} />
        <Button
          icon={CalendarX}
          pressed={opened === 'stand-ins'}
          onPress={() => toggle('stand-ins')}
        >
          {t('myTurns.cannot')}
        </Button>
        <Button
          icon={ArrowLeftRight}
          pressed={opened === 'exchange'}
          onPress={() => toggle('exchange')}
        >
          {t('myTurns.exchange')}
        </Button>
      </div>
      {opened === 'stand-ins' && <StandIns {...props} ahead={ahead} turn={turn} />}
      {opened === 'exchange' && <ExchangeTurn {...props} ahead={ahead} turn={turn} />}
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

import { MessageCircleQuestionMark } from 'lucide';
import { useState } from 'preact/hooks';
import type { LostTurn } from '../../domain/stand-in.ts';
import { exchangesFor, type TurnExchange } from '../../domain/turn-exchange.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, type SelectOption } from '../../ui/select-field.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { askExchange, exchangesAhead } from './exchange-turns.ts';
import { nameIn } from './reason-words.ts';
import { readPlan } from './read-plan.ts';
import { SendText } from './send-text.tsx';
import { exchangeMessage } from './turn-messages.ts';
import { turnWords } from './turn-words.ts';
import type { WeeksAhead } from './use-weeks-ahead.ts';

export interface ExchangeTurnProps extends ScreenProps {
  readonly ahead: WeeksAhead;
  readonly turn: LostTurn;
}

/** Which turn of somebody else this one could be exchanged for: chosen, then asked. */
export function ExchangeTurn({ ahead, turn, group, ...props }: ExchangeTurnProps) {
  const texts = useTexts();
  const { t } = texts;
  const [chosen, setChosen] = useState('');
  const asked = exchangesAhead(ahead)
    .filter(({ state }) => state === 'asked')
    .map(keyOf);
  const possible = exchangesFor(readPlan(group, ahead), turn).filter(
    (one) => !asked.includes(keyOf(one)) && !asked.includes(keyOf(mirrored(one))),
  );
  if (possible.length === 0) return <p>{t('myTurns.noExchange')}</p>;
  const options = possible.map((one): SelectOption<string> => {
    const { day, task } = turnWords(texts, group, one.takes);
    const name = nameIn(group.members.value, one.takes.member);
    return { value: keyOf(one), word: t('myTurns.exchangeTurn', { day, task, name }) };
  });
  const exchange = possible.find((one) => keyOf(one) === chosen);
  return (
    <div class="turns-card">
      <SelectField
        label={t('myTurns.exchangeFor')}
        options={[{ value: '', word: t('myTurns.chooseTurn') }, ...options]}
        value={exchange ? chosen : ''}
        onChange={setChosen}
      />
      {exchange && <Ask {...props} group={group} ahead={ahead} exchange={exchange} />}
    </div>
  );
}

function Ask({
  ahead,
  exchange,
  group,
  gestures,
}: Omit<ExchangeTurnProps, 'turn'> & { readonly exchange: TurnExchange }) {
  const texts = useTexts();
  const { t } = texts;
  const other = group.members.value.find(({ id }) => id === exchange.takes.member);
  return (
    <>
      <SendText text={exchangeMessage(texts, group, exchange)} />
      <Button
        icon={MessageCircleQuestionMark}
        onPress={() => void gestures.run(() => askExchange(ahead, exchange))} // shows above
      >
        {t('myTurns.propose', { name: other?.nickname ?? '' })}
      </Button>
    </>
  );
}

function keyOf({ gives, takes }: TurnExchange): string {
  return [gives, takes].map(({ week, task, member }) => `${week}/${task}/${member}`).join('+');
}

/** The same exchange as the other person would propose it. */
function mirrored({ gives, takes }: TurnExchange): TurnExchange {
  return { gives: takes, takes: gives };
}

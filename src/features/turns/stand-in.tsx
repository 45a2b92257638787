import { MessageCircleQuestionMark, X } from 'lucide';
import type { MemberId } from '../../domain/member.ts';
import type { LostTurn } from '../../domain/stand-in.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Token } from '../../ui/token.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { SendText } from './send-text.tsx';
import { answerSwap, askedSwaps, askStandIn } from './swap-turn.ts';
import { standInMessage } from './turn-messages.ts';
import type { WeeksAhead } from './use-weeks-ahead.ts';

export interface StandInProps extends ScreenProps {
  readonly ahead: WeeksAhead;
  readonly turn: LostTurn;
  readonly to: MemberId;
}

/** Somebody who could take a turn over: she is asked here, and by a message she surely reads. */
export function StandIn({ ahead, turn, to, group, gestures }: StandInProps) {
  const texts = useTexts();
  const { t } = texts;
  const member = group.members.value.find(({ id }) => id === to);
  if (!member) return null;
  const { shape, colour, nickname } = member;
  const isAsked = askedSwaps(ahead).some(
    (swap) => swap.week === turn.week && swap.task === turn.task && swap.to === to,
  );
  const text = standInMessage(texts, group, { turn, to: member });
  const takeBack = () =>
    void gestures.run(() => answerSwap(ahead, { ...turn, to }, false), t('myTurns.takenBack'));
  return (
    <div class="turns-card">
      <Token shape={shape} colour={colour} name={nickname} />
      <SendText text={text} />
      {isAsked ? (
        <>
          <Tag tone="todo">{t('myTurns.waiting')}</Tag>
          <Button kind="quiet" icon={X} onPress={takeBack}>
            {t('myTurns.takeBack')}
          </Button>
        </>
      ) : (
        <Button
          icon={MessageCircleQuestionMark}
          onPress={() => void gestures.run(() => askStandIn(ahead, turn, to))} // shows here
        >
          {t('myTurns.ask', { name: nickname })}
        </Button>
      )}
    </div>
  );
}

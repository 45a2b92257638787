import { Check, X } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { nameIn } from './reason-words.ts';
import { answerSwap, type AskedSwap } from './swap-turn.ts';
import { turnWords } from './turn-words.ts';
import type { WeeksAhead } from './use-weeks-ahead.ts';

export interface SwapAskedProps extends ScreenProps {
  readonly ahead: WeeksAhead;
  readonly swap: AskedSwap;
}

/** Somebody asks this person to take a turn over: it is hers once she says yes. */
export function SwapAsked({ ahead, swap, group, gestures }: SwapAskedProps) {
  const texts = useTexts();
  const { t } = texts;
  const about = {
    name: nameIn(group.members.value, swap.member),
    ...turnWords(texts, group, swap),
  };
  const answer = (agrees: boolean, said: string) =>
    void gestures.run(() => answerSwap(ahead, swap, agrees), said); // its failure shows in the shell
  return (
    <Notice
      tone="attention"
      word={t('myTurns.asked')}
      action={
        <div class="turns-row">
          <Button icon={Check} onPress={() => answer(true, t('myTurns.agreed'))}>
            {t('myTurns.agree')}
          </Button>
          <Button icon={X} onPress={() => answer(false, t('myTurns.declined'))}>
            {t('myTurns.decline')}
          </Button>
        </div>
      }
    >
      {t('myTurns.askedSentence', about)}
    </Notice>
  );
}

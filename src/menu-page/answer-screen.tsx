import type { OrderAnswer } from '../formats/order-answer.ts';
import { Mark } from '../ui/mark.tsx';
import { Notice } from '../ui/notice.tsx';
import { Screen } from './screen.tsx';
import { Answered } from './answered.tsx';
import { ANSWER_WORD } from './order-standing.tsx';
import type { PageControl } from './page-state.ts';

/** An answer to an order that this phone does not know: shown, with what cannot be checked. */
export function AnswerScreen({
  page,
  answer,
}: {
  readonly page: PageControl;
  readonly answer: OrderAnswer;
}) {
  const { texts } = page.state;
  const { t } = texts;
  const [word, tone] = ANSWER_WORD[answer.state];
  return (
    <Screen title={t('answerTitle')}>
      <Notice tone="attention" word={t('attention')}>
        {t('answerUnknown')}
      </Notice>
      <p class="standing-word">
        <Mark tone={tone} />
        {t(word)}
      </p>
      <Answered page={page} answer={answer} kept={null} />
    </Screen>
  );
}

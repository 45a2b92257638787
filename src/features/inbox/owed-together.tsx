import { sortDishes } from '../../domain/menu.ts';
import type { CustomerLanguage } from '../../domain/written-language.ts';
import { customerTexts } from '../../i18n/customers/customer-texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { ReadyMessage } from '../../formats/message-links.ts';
import { noteTold, type OwedAnswer } from './answer-list.ts';
import type { InboxProps } from './inbox-props.ts';
import { SendAnswer } from '../send-answer.tsx';

export interface OwedTogetherProps extends Pick<InboxProps, 'deps' | 'screen'> {
  readonly answers: readonly OwedAnswer[];
}

/** One message for the chat in which several people ordered: each finds her code and her dishes. */
export function OwedTogether({ deps, screen, answers }: OwedTogetherProps) {
  const { t } = useTexts();
  return (
    <article class="inbox-card">
      <h3>{t('inbox.together', { n: answers.length })}</h3>
      <SendAnswer
        title={t('inbox.togetherText')}
        contact=""
        language="fr"
        write={(language) => together(language, answers, deps.week)}
        onSent={() =>
          void screen.gestures.run(
            () => noteTold(deps, answers),
            t('inbox.togetherSaid', { n: answers.length }),
          )
        }
      />
    </article>
  );
}

function together(
  language: CustomerLanguage,
  answers: readonly OwedAnswer[],
  week: OpenWeek,
): ReadyMessage {
  const texts = customerTexts(language);
  const dishes = sortDishes(week.menu.value.dishes);
  const lines = answers.map(({ order, code, nickname }) => {
    const ordered = dishes.flatMap(({ id, name }) => {
      const quantity = order.lines.find(({ dish }) => dish === id)?.quantity;
      return quantity === undefined ? [] : [texts.say('line', { quantity, dish: name })];
    });
    const when = order.slot === null ? [] : [order.slot];
    return `${[code, nickname].join(' ').trim()} : ${[...ordered, ...when].join(', ')}`;
  });
  const subject = texts.say('several');
  return { subject, body: [subject, ...lines].join('\n') };
}

import type { MessageDecisionKind } from '../../domain/inbox-message.ts';
import { ownOrder } from '../../domain/inbox-message.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { saveGesture } from '../../store/gesture.ts';
import { Button } from '../../ui/button.tsx';
import { answerChange, findOrder } from '../answer-order.ts';
import { CardHead } from './card-head.tsx';
import { wishOf } from './card-wish.ts';
import { decisionChange } from './decide-message.ts';
import { DECISION_WORD } from './decision-words.ts';
import type { ContestedCard } from './inbox-cards.ts';
import type { InboxProps } from './inbox-props.ts';
import { MessageText } from './message-text.tsx';

/** Two phones decided differently about a message: one of the answers is chosen. */
export function ContestedCardView({
  card,
  deps,
  screen,
}: InboxProps & { readonly card: ContestedCard }) {
  const { t } = useTexts();
  const { message } = card;
  const own = findOrder(deps, ownOrder(message.id));
  const choose = async (
    decision: MessageDecisionKind,
    order: ContestedCard['said'][number]['order'],
  ) => {
    const decided = await decisionChange(deps, { message: message.id, decision, order });
    const drops = own && decision !== 'order' ? [answerChange(deps, own, 'cancelled')] : [];
    return saveGesture(
      { book: deps.contacts, changes: [decided] },
      { book: deps.week.book, changes: drops },
    );
  };
  const options = [
    ...(own ? [{ decision: 'order' as const, order: null }] : []),
    ...card.said.map(({ decision, order }) => ({ decision, order })),
  ];
  return (
    <article class="inbox-card">
      <CardHead message={message} name={wishOf([message]).name}>
        <strong>{t('inbox.contested')}</strong>
      </CardHead>
      <MessageText message={message} />
      <div class="inbox-buttons">
        {options.map(({ decision, order }) => (
          <Button
            key={`${decision} ${order ?? ''}`}
            onPress={() =>
              void screen.gestures.run(() => choose(decision, order), t('inbox.decidedSaid'))
            }
          >
            {t(DECISION_WORD[decision])}
          </Button>
        ))}
      </div>
    </article>
  );
}

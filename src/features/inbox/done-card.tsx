import { RotateCcw } from 'lucide';
import { displayCodes } from '../../domain/order-code.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { paths } from '../paths.ts';
import { CardHead } from './card-head.tsx';
import { wishOf } from './card-wish.ts';
import { reopenMessage } from './decide-message.ts';
import { DECISION_WORD } from './decision-words.ts';
import type { DoneCard } from './inbox-cards.ts';
import type { InboxProps } from './inbox-props.ts';
import { MessageText } from './message-text.tsx';

/** A message that is done with: what became of it, its order, and the way back. */
export function DoneCardView({ card, deps, screen }: InboxProps & { readonly card: DoneCard }) {
  const { t } = useTexts();
  const { message, decision, order } = card;
  const code = order && displayCodes(deps.week.orders.value).get(order);
  const back = () =>
    void screen.gestures.run(() => reopenMessage(deps, message.id), t('inbox.reopenedSaid'));
  return (
    <article class="inbox-card">
      <CardHead message={message} name={wishOf([message]).name}>
        <Tag tone="good">{t(decision ? DECISION_WORD[decision.decision] : 'inbox.accepted')}</Tag>
      </CardHead>
      <MessageText message={message} />
      <div class="inbox-buttons">
        {order && code && (
          <LinkButton href={paths.order(deps.week.week, order)}>
            {t('inbox.seeOrder', { code })}
          </LinkButton>
        )}
        {decision && (
          <Button kind="quiet" icon={RotateCcw} onPress={back}>
            {t('inbox.reopen')}
          </Button>
        )}
      </div>
    </article>
  );
}

import { Check, Clock, NotebookPen, Trash2 } from 'lucide';
import type { MessageDecisionKind } from '../../domain/inbox-message.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Tag } from '../../ui/tag.tsx';
import { CapChoice } from '../cap-choice.tsx';
import { type CardDraft, hasLines, settlePoint } from './card-draft.ts';
import { CardFields } from './card-fields.tsx';
import { CardHead } from './card-head.tsx';
import { CardLines } from './card-lines.tsx';
import { decideMessage } from './decide-message.ts';
import { FromPage, SharedDishes } from './from-page.tsx';
import type { OrderCard } from './inbox-cards.ts';
import type { InboxProps } from './inbox-props.ts';
import { MessageText } from './message-text.tsx';
import { OpenPoints } from './open-points.tsx';
import { orderToWrite } from './order-to-write.ts';
import { PairQuestion } from './pair-question.tsx';
import { useAccepting } from './use-accepting.ts';
import { useCardDraft } from './use-card-draft.ts';
import { whyUnclear } from './why-unclear.ts';

export interface OrderCardProps extends InboxProps {
  readonly card: OrderCard;
}

/** A message that orders: its words, what was read in them, and what to do with it. */
export function OrderCardView({ card, ...props }: OrderCardProps) {
  const { t } = useTexts();
  const { menu, terms } = props.deps.week;
  const [draft, setDraft] = useCardDraft(props.deps, props.screen, card);
  const why = whyUnclear(card.message.read.reason);
  const texts = card.parts.map((part) => <MessageText key={part.id} message={part} />);
  const part = { card, draft, menu: menu.value, onChange: setDraft };
  const rest = (
    <>
      <CardFields {...part} terms={terms.value} />
      <Actions {...props} {...{ card, draft }} />
    </>
  );
  return (
    <article class="inbox-card">
      <CardHead message={card.message} name={draft.nickname}>
        <FromPage message={card.message} />
        <StateTag card={card} />
      </CardHead>
      {!card.isSure && texts}
      {why && <p>{t(why)}</p>}
      <SharedDishes message={card.message} />
      <OpenPoints
        points={card.wish.open}
        settled={draft.settled}
        menu={menu.value}
        onSettle={(at, dish) => setDraft(settlePoint(draft, card.wish, { at, dish }))}
      />
      <CardLines {...part} />
      {card.pairWith && <PairQuestion {...props} {...{ card, draft }} other={card.pairWith} />}
      {card.isSure ? (
        <Disclosure late summary={[whenWords(), t('inbox.open')].join(' · ')}>
          <div class="inbox-stack">
            {texts}
            {rest}
          </div>
        </Disclosure>
      ) : (
        rest
      )}
    </article>
  );

  function whenWords(): string {
    if (draft.handover === 'delivery') return t('inbox.delivery');
    return draft.handover === 'not-said' ? t('inbox.notSaid') : draft.handover;
  }
}

interface ActionsProps extends OrderCardProps {
  readonly draft: CardDraft;
}

/** Accepting it, and what else may become of it. */
function Actions({ card, draft, ...props }: ActionsProps) {
  const { t } = useTexts();
  const { deps, screen } = props;
  const accepting = useAccepting(deps, screen, props.as);
  const noting = useAccepting(deps, screen, 'requested');
  const all = [{ card, draft }];
  const { offered } = orderToWrite(deps, { card, draft });
  const reason = hasLines(draft) || offered > 0 ? undefined : t('inbox.nothingOrdered');
  return (
    <>
      {accepting.over && (
        <CapChoice
          over={accepting.over}
          decisions={screen.group.decisions.value}
          onAnswer={(cap) => accepting.accept(all, cap)}
          onChange={accepting.dismiss}
        />
      )}
      <div class="inbox-buttons">
        {card.isLate && (
          <Button kind="main" icon={NotebookPen} reason={reason} onPress={() => noting.accept(all)}>
            {t('inbox.noteLate')}
          </Button>
        )}
        {!card.pairWith && (
          <Button
            kind={card.isLate ? 'plain' : 'main'}
            icon={Check}
            reason={reason}
            onPress={() => accepting.accept(all)}
          >
            <AcceptWord {...{ card, draft }} />
          </Button>
        )}
        <Aside {...props} card={card} />
      </div>
    </>
  );
}

/** What accepting says: late all the same, or without the words nobody settled. */
function AcceptWord({ card, draft }: Pick<ActionsProps, 'card' | 'draft'>) {
  const { t } = useTexts();
  const left = card.wish.open.find((_, at) => !draft.settled.has(at));
  if (card.isLate) return <>{t('inbox.acceptLate')}</>;
  const leavesOut = left !== undefined && left.quantity !== null && hasLines(draft);
  return <>{leavesOut ? t('inbox.acceptWithout', { words: left.words }) : t('inbox.accept')}</>;
}

function StateTag({ card }: Pick<OrderCardProps, 'card'>) {
  const { t } = useTexts();
  if (card.isLate) return <Tag tone="attention">{t('inbox.isLate')}</Tag>;
  if (card.isSure) return <Tag tone="good">{t('inbox.isSure')}</Tag>;
  const isOpen = card.wish.open.length > 0 || card.wish.lines.length === 0;
  return isOpen ? (
    <Tag tone="attention">{t('inbox.isOpen')}</Tag>
  ) : (
    <Tag tone="info">{t(card.pairWith ? 'inbox.isSure' : 'inbox.isGuess')}</Tag>
  );
}

/** What does not count it now. */
function Aside({ card, deps, screen }: OrderCardProps) {
  const { t } = useTexts();
  const decide = (decision: MessageDecisionKind, said: string) =>
    void screen.gestures.run(
      () => decideMessage(deps, { message: card.message.id, decision, order: null }),
      said,
    );
  return (
    <>
      {!card.isLater && (
        <Button icon={Clock} kind="quiet" onPress={() => decide('later', t('inbox.laterSaid'))}>
          {t('inbox.keepLater')}
        </Button>
      )}
      <Button
        icon={Trash2}
        kind="quiet"
        onPress={() => decide('not-an-order', t('inbox.notAnOrderSaid'))}
      >
        {t('inbox.notAnOrder')}
      </Button>
    </>
  );
}

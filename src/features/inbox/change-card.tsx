import { useState } from 'preact/hooks';
import { Ban, Check, Clock, X } from 'lucide';
import type { MessageDecisionKind } from '../../domain/inbox-message.ts';
import { displayCodes } from '../../domain/order-code.ts';
import type { Order, OrderId } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { findOrder } from '../answer-order.ts';
import { CapChoice } from '../cap-choice.tsx';
import type { CapAnswer, OverCap } from '../cap-answer.ts';
import { CardHead } from './card-head.tsx';
import { cancelByMessage, changedQuantities, changeOrder, changeQuestion } from './change-order.ts';
import { ChangePreview } from './change-preview.tsx';
import { decideMessage } from './decide-message.ts';
import { FromPage, SharedDishes } from './from-page.tsx';
import { type ChangeCard, isUnproven } from './inbox-cards.ts';
import { offeredIn, saidByPage } from './order-to-write.ts';
import type { InboxProps } from './inbox-props.ts';
import { MessageText } from './message-text.tsx';
import { WhichOrder } from './which-order.tsx';
import { whyUnclear } from './why-unclear.ts';

export interface ChangeCardProps extends InboxProps {
  readonly card: ChangeCard;
}

/** A change, a continuation or a cancellation beside its order: before → after, then one tap. */
export function ChangeCardView({ card, ...props }: ChangeCardProps) {
  const { t } = useTexts();
  const { deps, screen } = props;
  const [chosen, setChosen] = useState<OrderId | null>(null);
  const target = card.target ?? chosen;
  const order = target ? findOrder(deps, target) : undefined;
  const code = (order && displayCodes(deps.week.orders.value).get(order.id)) ?? '';
  const changing = useChanging(props, { card, order, said: t('inbox.appliedSaid', { code }) });
  return (
    <article class="inbox-card">
      <CardHead message={card.message} name={card.wish.name}>
        <strong>{titleOf(card.does)}</strong>
        <FromPage message={card.message} />
      </CardHead>
      <ChangeWords message={card.message} />
      {!target && !isUnproven(card) && <WhichOrder {...props} card={card} onChoose={setChosen} />}
      {order && card.does !== 'cancel' && (
        <ChangePreview group={screen.group} week={deps.week} order={order} card={card} />
      )}
      <OverTheCap {...changing} screen={screen} />
      <div class="inbox-buttons">
        {target && (
          <MainButton
            {...props}
            {...{ card, target }}
            isThere={order !== undefined}
            onApply={() => changing.apply({ type: 'ask' })}
          />
        )}
        <PutAway {...props} card={card} target={target} />
      </div>
    </article>
  );

  function titleOf(does: ChangeCard['does']): string {
    return code === '' ? t(SOMEONES[does]) : t(TITLE[does], { code });
  }
}

/** What to do with what does not fit under the cap; nothing while it fits. */
function OverTheCap({
  over,
  apply,
  dismiss,
  screen,
}: ReturnType<typeof useChanging> & Pick<InboxProps, 'screen'>) {
  if (!over) return null;
  const decisions = screen.group.decisions.value;
  return <CapChoice over={over} decisions={decisions} onAnswer={apply} onChange={dismiss} />;
}

const TITLE = {
  change: 'inbox.changes',
  replace: 'inbox.changes',
  continue: 'inbox.continues',
  cancel: 'inbox.cancels',
} as const;

const SOMEONES = {
  change: 'inbox.changesSomeone',
  replace: 'inbox.changesSomeone',
  continue: 'inbox.changesSomeone',
  cancel: 'inbox.cancelsSomeone',
} as const;

/** Making the change, once the cap is settled. */
function useChanging(
  { deps, screen }: InboxProps,
  { card, order, said }: { card: ChangeCard; order: Order | undefined; said: string },
) {
  const [over, setOver] = useState<OverCap | null>(null);
  const apply = (cap: CapAnswer) => {
    if (!order) return;
    const change = changeOf(card, order.id, changedQuantities(order, card));
    const asked = cap.type === 'ask' ? changeQuestion(deps, change) : null;
    setOver(asked);
    if (!asked) void screen.gestures.run(() => changeOrder(deps, change, cap), said);
  };
  return { over, apply, dismiss: () => setOver(null) };
}

interface MainButtonProps extends ChangeCardProps {
  readonly target: OrderId;
  /** Whether its order was accepted. */
  readonly isThere: boolean;
  readonly onApply: () => void;
}

/** Makes the change, or cancels the order. */
function MainButton({ card, deps, screen, target, isThere, onApply }: MainButtonProps) {
  const { t } = useTexts();
  const cancel = () =>
    void screen.gestures.run(
      () => cancelByMessage(deps, card.message.id, target),
      t('inbox.cancelledSaid'),
    );
  if (card.does === 'cancel')
    return (
      <Button kind="main" icon={Ban} onPress={cancel}>
        {t(isThere ? 'inbox.cancel' : 'inbox.forgetBoth')}
      </Button>
    );
  const reason = isThere ? undefined : t('inbox.notAcceptedYet');
  return (
    <Button kind="main" icon={Check} reason={reason} onPress={onApply}>
      {t('inbox.apply')}
    </Button>
  );
}

/** Not now, or not at all: who asked for the change of an order that is known is owed an answer. */
function PutAway({
  card,
  deps,
  screen,
  target,
}: ChangeCardProps & { readonly target: OrderId | null }) {
  const { t } = useTexts();
  const decide = (decision: MessageDecisionKind, said: string) => {
    const order = decision === 'refused' ? target : null;
    void screen.gestures.run(
      () => decideMessage(deps, { message: card.message.id, decision, order }),
      said,
    );
  };
  return (
    <>
      {!card.isLater && (
        <Button kind="quiet" icon={Clock} onPress={() => decide('later', t('inbox.laterSaid'))}>
          {t('inbox.keepLater')}
        </Button>
      )}
      <Button
        kind="quiet"
        icon={X}
        onPress={() => decide(target ? 'refused' : 'not-an-order', t('inbox.dontApplySaid'))}
      >
        {t('inbox.dontApply')}
      </Button>
    </>
  );
}

function changeOf(
  { does, message, wish }: ChangeCard,
  order: OrderId,
  quantities: ReturnType<typeof changedQuantities>,
) {
  const { handover, note } = wish;
  return {
    message: message.id,
    order,
    decision: does === 'continue' ? ('joined' as const) : ('applied' as const),
    quantities,
    handover:
      handover === null ? null : handover.kind === 'pickup' ? handover.slot : ('delivery' as const),
    address: handover?.kind === 'delivery' ? handover.address : '',
    note,
    offered: offeredIn(wish),
    ...saidByPage(wish),
  };
}

/** The words themselves, and why they may not count. */
function ChangeWords({ message }: Pick<ChangeCard, 'message'>) {
  const { t } = useTexts();
  const { reason } = message.read;
  const why =
    message.coded && (reason === 'code-dish-off' ? 'codes.changeDishOff' : whyUnclear(reason));
  return (
    <>
      <MessageText message={message} />
      {why && <p>{t(why)}</p>}
      <SharedDishes message={message} />
    </>
  );
}

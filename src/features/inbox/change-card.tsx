import { useState } from 'preact/hooks';
import { Ban, Check } from 'lucide';
import type { DishId } from '../../domain/dish.ts';
import { displayCodes } from '../../domain/order-code.ts';
import type { Order, OrderId } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { findOrder } from '../answer-order.ts';
import { CapChoice } from '../cap-choice.tsx';
import type { CapAnswer, OverCap } from '../cap-answer.ts';
import { CardHead } from './card-head.tsx';
import { type ChangeDraft, changeOf, putRight, quantitiesAfter } from './change-draft.ts';
import { ChangeFix } from './change-fix.tsx';
import { cancelByMessage, changeOrder, changeQuestion, type OrderChange } from './change-order.ts';
import { ChangePreview } from './change-preview.tsx';
import { FromPage, SharedDishes } from './from-page.tsx';
import { type ChangeCard, isUnproven } from './inbox-cards.ts';
import type { InboxProps } from './inbox-props.ts';
import { MessageText } from './message-text.tsx';
import { PutAway } from './put-away-change.tsx';
import { useChangeDraft } from './use-change-draft.ts';
import { WhichOrder } from './which-order.tsx';
import { whyUnclear } from './why-unclear.ts';

export interface ChangeCardProps extends InboxProps {
  readonly card: ChangeCard;
}

/** A change, a continuation or a cancellation beside its order: before → after, then one tap. */
export function ChangeCardView({ card, ...props }: ChangeCardProps) {
  const { t } = useTexts();
  const { deps, screen } = props;
  const [draft, setDraft] = useChangeDraft(deps, screen, card);
  const target = targetOf(deps, card, draft);
  const order = target ? findOrder(deps, target) : undefined;
  const code = codeOf(deps, order);
  const right = putRight(card, draft);
  const after = order ? quantitiesAfter(order, right, draft) : NOTHING;
  const said = t('inbox.appliedSaid', { code });
  const changing = useChanging(props, {
    change: order && changeOf(right, order.id, after),
    draft,
    said,
  });
  return (
    <article class="inbox-card">
      <CardHead message={card.message} name={card.wish.name}>
        <strong>{titleOf(card.does)}</strong>
        <FromPage message={card.message} />
      </CardHead>
      <ChangeWords message={card.message} />
      {!target && !isUnproven(card) && <WhichOrder {...props} card={card} onChoose={choose} />}
      {order && <ChangedOrder {...props} {...{ card, order, right, draft, after, setDraft }} />}
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

  function choose(chosenOrder: OrderId): void {
    setDraft({ ...draft, order: chosenOrder });
  }

  function titleOf(does: ChangeCard['does']): string {
    return code === '' ? t(SOMEONES[does]) : t(TITLE[does], { code });
  }
}

/** What a person chose may be gone since: undone, or on another phone. */
function targetOf(
  deps: InboxProps['deps'],
  { target }: ChangeCard,
  { order }: ChangeDraft,
): OrderId | null {
  if (target || !order) return target;
  return findOrder(deps, order)?.id ?? null;
}

interface ChangedOrderProps extends ChangeCardProps {
  readonly order: Order;
  /** As a person put it right. */
  readonly right: ChangeCard;
  readonly draft: ChangeDraft;
  readonly after: ReadonlyMap<DishId, number>;
  readonly setDraft: (draft: ChangeDraft) => void;
}

/** What the order has and will have, and putting right what words say; a code says what it means. */
function ChangedOrder({ card, order, right, draft, after, setDraft, ...props }: ChangedOrderProps) {
  const { week } = props.deps;
  if (card.does === 'cancel') return null;
  return (
    <>
      <ChangePreview {...{ order, after, week }} group={props.screen.group} card={right} />
      {!card.message.coded && (
        <ChangeFix {...{ right, draft, after, week }} wish={card.wish} onChange={setDraft} />
      )}
    </>
  );
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

function codeOf({ week }: InboxProps['deps'], order: Order | undefined): string {
  return (order && displayCodes(week.orders.value).get(order.id)) ?? '';
}

const NOTHING: ReadonlyMap<DishId, number> = new Map();

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
  {
    change,
    draft: { learned },
    said,
  }: { change: Omit<OrderChange, 'learned'> | undefined; draft: ChangeDraft; said: string },
) {
  const [over, setOver] = useState<OverCap | null>(null);
  const apply = (cap: CapAnswer) => {
    if (!change) return;
    const asked = cap.type === 'ask' ? changeQuestion(deps, change) : null;
    setOver(asked);
    if (!asked)
      void screen.gestures.run(() => changeOrder(deps, { ...change, learned }, cap), said);
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

/** The words themselves, and why they may not count. */
function ChangeWords({ message }: Pick<ChangeCard, 'message'>) {
  const { t } = useTexts();
  const { reason } = message.read;
  const why = reason === 'code-dish-off' ? 'codes.changeDishOff' : whyUnclear(reason);
  return (
    <>
      <MessageText message={message} />
      {why && reason !== 'nothing-to-change' && <p>{t(why)}</p>}
      <SharedDishes message={message} />
    </>
  );
}

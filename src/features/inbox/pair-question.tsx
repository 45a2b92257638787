import { useState } from 'preact/hooks';
import { Combine, Copy, Users } from 'lucide';
import { displayCodes } from '../../domain/order-code.ts';
import type { Order, OrderId } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { findOrder } from '../answer-order.ts';
import { CapChoice } from '../cap-choice.tsx';
import type { CapAnswer, OverCap } from '../cap-answer.ts';
import { sameOrder, twoPeople } from './answer-pair.ts';
import type { CardDraft } from './card-draft.ts';
import { addedQuantities, changeOrder, changeQuestion } from './change-order.ts';
import type { OrderCard } from './inbox-cards.ts';
import { offeredIn, saidByPage } from './order-to-write.ts';
import type { InboxProps } from './inbox-props.ts';
import { OrderPicture } from './order-picture.tsx';
import { useAccepting } from './use-accepting.ts';

export interface PairQuestionProps extends InboxProps {
  readonly card: OrderCard;
  readonly draft: CardDraft;
  readonly other: OrderId;
}

/** A message that looks like another order: the same, more of it, or two people. */
export function PairQuestion({ card, draft, other, ...props }: PairQuestionProps) {
  const { t } = useTexts();
  const { deps, screen, as } = props;
  const accepting = useAccepting(deps, screen, as);
  const order = findOrder(deps, other);
  const code = displayCodes(deps.week.orders.value).get(other) ?? '';
  const adding = useAdding(props, { card, order, said: t('inbox.pairSaidAdd', { code }) });
  const two = async () => {
    // Two gestures: that they are two people holds, whatever becomes of the order.
    if (await screen.gestures.run(() => twoPeople(deps, card, other)))
      accepting.accept([{ card, draft }]);
  };
  return (
    <fieldset class="inbox-stack inbox-group">
      <legend>{t('inbox.pair')}</legend>
      <p>{order ? t('inbox.pairOther', { code }) : t('inbox.pairWaiting')}</p>
      {order && <OrderPicture week={deps.week} order={order} />}
      <Button
        icon={Copy}
        wide
        onPress={() =>
          void screen.gestures.run(() => sameOrder(deps, card, other), t('inbox.pairSaidSame'))
        }
      >
        {t('inbox.pairSame')}
      </Button>
      {order && (
        <Button icon={Combine} wide onPress={() => adding.add({ type: 'ask' })}>
          {t('inbox.pairAdd', { code })}
        </Button>
      )}
      <Button icon={Users} wide onPress={() => void two()}>
        {t('inbox.pairTwo')}
      </Button>
      {adding.over && (
        <CapChoice
          over={adding.over}
          decisions={screen.group.decisions.value}
          onAnswer={adding.add}
          onChange={adding.dismiss}
        />
      )}
    </fieldset>
  );
}

/** Adding the lines of a message to an order, once the cap is settled. */
function useAdding(
  { deps, screen }: InboxProps,
  { card, order, said }: { card: OrderCard; order: Order | undefined; said: string },
) {
  const [over, setOver] = useState<OverCap | null>(null);
  const add = (cap: CapAnswer) => {
    if (!order) return;
    const change = {
      message: card.message.id,
      order: order.id,
      decision: 'joined',
      quantities: addedQuantities(order, card),
      handover: null,
      address: '',
      note: card.wish.note,
      fromPage: saidByPage(card.wish).fromPage,
      menuVersion: null,
      learned: [],
      person: { nickname: '', contact: '' },
      offered: order.offered + (offeredIn(card.wish) ?? 0),
    } as const; // its literals
    const asked = cap.type === 'ask' ? changeQuestion(deps, change) : null;
    setOver(asked);
    if (!asked) void screen.gestures.run(() => changeOrder(deps, change, cap), said);
  };
  return { over, add, dismiss: () => setOver(null) };
}

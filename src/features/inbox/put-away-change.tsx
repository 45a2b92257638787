import { Clock, X } from 'lucide';
import type { MessageDecisionKind } from '../../domain/inbox-message.ts';
import type { OrderId } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { decideMessage } from './decide-message.ts';
import type { ChangeCard } from './inbox-cards.ts';
import type { InboxProps } from './inbox-props.ts';

export interface PutAwayProps extends Pick<InboxProps, 'deps' | 'screen'> {
  readonly card: ChangeCard;
  /** The order it is about, where that is known. */
  readonly target: OrderId | null;
}

/** Not now, or not at all: who asked for the change of an order that is known is owed an answer. */
export function PutAway({ card, deps, screen, target }: PutAwayProps) {
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

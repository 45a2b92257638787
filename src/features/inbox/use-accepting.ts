import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import type { CapAnswer, OverCap } from '../cap-answer.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { type AcceptAs, acceptOrders, acceptQuestion } from './accept-orders.ts';
import type { InboxDeps } from './inbox-deps.ts';
import type { CardToAccept } from './order-to-write.ts';

/** Accepting cards: the question of the cap, and the taps. */
export interface Accepting {
  readonly over: OverCap | null;
  readonly accept: (cards: readonly CardToAccept[], cap?: CapAnswer) => void;
  readonly dismiss: () => void;
}

/** Accepts cards once the cap is settled; nothing that does not fit is dropped. */
export function useAccepting(
  deps: InboxDeps,
  { gestures }: Pick<ScreenProps, 'gestures'>,
  as: AcceptAs,
): Accepting {
  const { t } = useTexts();
  const [over, setOver] = useState<OverCap | null>(null);
  const once = useOneAtATime();
  const accept = (cards: readonly CardToAccept[], cap: CapAnswer = { type: 'ask' }) => {
    const asked = cap.type === 'ask' ? acceptQuestion(deps, { cards, as, cap }) : null;
    setOver(asked);
    if (asked) return;
    const said = t(as === 'confirmed' ? 'inbox.acceptedSaid' : 'inbox.notedSaid', {
      n: cards.length,
    });
    once('accept', () => gestures.run(() => acceptOrders(deps, { cards, as, cap }), said));
  };
  return { over, accept, dismiss: () => setOver(null) };
}

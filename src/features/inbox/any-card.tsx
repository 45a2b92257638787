import { ChangeCardView } from './change-card.tsx';
import { ContestedCardView } from './contested-card.tsx';
import { DoneCardView } from './done-card.tsx';
import type { InboxCard } from './inbox-cards.ts';
import type { InboxProps } from './inbox-props.ts';
import { OrderCardView } from './order-card.tsx';
import { OtherCardView } from './other-card.tsx';

/** A card of any kind. */
export function AnyCard({ card, ...props }: InboxProps & { readonly card: InboxCard }) {
  switch (card.type) {
    case 'order':
      return <OrderCardView {...props} card={card} />;
    case 'change':
      return <ChangeCardView {...props} card={card} />;
    case 'other':
      return <OtherCardView {...props} card={card} />;
    case 'contested':
      return <ContestedCardView {...props} card={card} />;
    case 'done':
      return <DoneCardView {...props} card={card} />;
  }
}

import { useMemo, useState } from 'preact/hooks';
import { ChangeCardView } from './change-card.tsx';
import { ContestedCardView } from './contested-card.tsx';
import { DoneCardView } from './done-card.tsx';
import type { InboxCard } from './inbox-cards.ts';
import type { InboxProps } from './inbox-props.ts';
import { OrderCardView } from './order-card.tsx';
import { OtherCardView } from './other-card.tsx';

type AnyCardProps = InboxProps & { readonly card: InboxCard };

/** A card of any kind, drawn again only where it says something else: each gesture makes all of them anew. */
export function AnyCard({ card, screen, deps, view, as }: AnyCardProps) {
  const same = useSameCard(card);
  return useMemo(
    () => <CardOfKind {...{ card: same, screen, deps, view, as }} />,
    [same, screen, deps, view, as],
  );
}

/** The card given before while this one says the same. */
function useSameCard(card: InboxCard): InboxCard {
  const said = JSON.stringify(card);
  const [kept, setKept] = useState({ said, card });
  if (kept.said !== said) setKept({ said, card });
  return kept.said === said ? kept.card : card;
}

function CardOfKind({ card, ...props }: AnyCardProps) {
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

import type { Menu } from '../../domain/menu.ts';
import type { CardDraft } from './card-draft.ts';
import type { OrderCard } from './inbox-cards.ts';

/** What the lines of a card are drawn from. */
export interface CardLinesProps {
  readonly card: OrderCard;
  readonly draft: CardDraft;
  readonly menu: Menu;
  readonly onChange: (draft: CardDraft) => void;
}

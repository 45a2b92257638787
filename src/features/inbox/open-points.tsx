import { useTexts } from '../../i18n/use-texts.ts';
import { offeredDishes } from '../../domain/menu.ts';
import type { Menu } from '../../domain/menu.ts';
import { Button } from '../../ui/button.tsx';
import { type CardDraft, settlePoint } from './card-draft.ts';
import type { WishPoint } from './card-wish.ts';
import type { OrderCard } from './inbox-cards.ts';

export interface OpenPointsProps {
  readonly card: OrderCard;
  readonly draft: CardDraft;
  readonly menu: Menu;
  readonly onChange: (draft: CardDraft) => void;
}

/** What a person must settle: each point with the dishes it may mean, or left out. */
export function OpenPoints({ card, draft, menu, onChange }: OpenPointsProps) {
  const { t } = useTexts();
  const settle = (at: number, dish: Parameters<typeof settlePoint>[2]['dish']) =>
    onChange(settlePoint(draft, card.wish, { at, dish }));
  return (
    <>
      {card.wish.open.map((point, at) => {
        if (draft.settled.has(at)) return null;
        if (point.candidates.length === 0 && point.quantity === null)
          return <p key={at}>{t('inbox.askBefore', { words: point.words })}</p>;
        return (
          <fieldset key={at} class="inbox-stack inbox-group">
            <legend>{question(point)}</legend>
            <div class="inbox-buttons">
              {dishesOf(point, menu).map(({ id, name }) => (
                <Button key={id} onPress={() => settle(at, id)}>
                  {name}
                </Button>
              ))}
              <Button kind="quiet" onPress={() => settle(at, null)}>
                {t('inbox.leaveOut')}
              </Button>
            </div>
          </fieldset>
        );
      })}
    </>
  );

  function question({ words, quantity }: WishPoint): string {
    return t(quantity === null ? 'inbox.askQuantity' : 'inbox.ask', { words });
  }
}

/** The candidates; where there are none, everything on the menu. */
function dishesOf({ candidates }: WishPoint, menu: Menu) {
  const offered = offeredDishes(menu);
  return candidates.length === 0
    ? offered
    : offered.filter(({ id }) => candidates.some((one) => one === id));
}

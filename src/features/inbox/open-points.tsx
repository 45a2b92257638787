import { useTexts } from '../../i18n/use-texts.ts';
import { offeredDishes } from '../../domain/menu.ts';
import type { DishId } from '../../domain/dish.ts';
import type { Menu } from '../../domain/menu.ts';
import { Button } from '../../ui/button.tsx';
import type { WishPoint } from './card-wish.ts';

export interface OpenPointsProps {
  readonly points: readonly WishPoint[];
  /** Those that have their answer, by place. */
  readonly settled: { has(at: number): boolean };
  readonly menu: Menu;
  readonly onSettle: (at: number, dish: DishId | null) => void;
}

/** What a person must settle: each point with the dishes it may mean, or left out. */
export function OpenPoints({ points, settled, menu, onSettle }: OpenPointsProps) {
  const { t } = useTexts();
  return (
    <>
      {points.map((point, at) => {
        if (settled.has(at)) return null;
        if (point.candidates.length === 0 && point.quantity === null)
          return <p key={at}>{t('inbox.askBefore', { words: point.words })}</p>;
        return (
          <fieldset key={at} class="inbox-stack inbox-group">
            <legend>{question(point)}</legend>
            <div class="inbox-buttons">
              {dishesOf(point, menu).map(({ id, name }) => (
                <Button key={id} onPress={() => onSettle(at, id)}>
                  {name}
                </Button>
              ))}
              <Button kind="quiet" onPress={() => onSettle(at, null)}>
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

import { Gift, HandHeart } from 'lucide';
import { ORDER_BOUNDS } from '../formats/order-message.ts';
import { Button } from '../ui/button.tsx';
import { Stepper } from '../ui/stepper.tsx';
import type { MenuControl } from './page-state.ts';

/** Two equal buttons, where the group turned them on. Nobody is asked why. */
export function OfferButtons({ page }: { readonly page: MenuControl }) {
  const { menu, state, update } = page;
  const { texts, draft } = state;
  const { t, money } = texts;
  if (menu.offerPrice === null && !menu.askOffered) return null;
  const set = (change: Partial<typeof draft>) => update({ draft: { ...draft, ...change } });
  return (
    <div class="offers">
      {menu.offerPrice !== null && (
        <div>
          <Button
            icon={Gift}
            wide
            pressed={draft.offered > 0}
            onPress={() => set({ offered: draft.offered > 0 ? 0 : 1 })}
          >
            {t('offerDish')}
          </Button>
          {draft.offered > 0 && (
            <Stepper
              label={t('offerNumber', { price: money(menu.offerPrice) })}
              value={draft.offered}
              min={1}
              max={ORDER_BOUNDS.quantity}
              lessLabel={t('less', { dish: t('offerDish') })}
              moreLabel={t('more', { dish: t('offerDish') })}
              onChange={(offered) => set({ offered })}
            />
          )}
        </div>
      )}
      {menu.askOffered && (
        <div>
          <Button
            icon={HandHeart}
            wide
            pressed={draft.asked > 0}
            onPress={() => set({ asked: draft.asked > 0 ? 0 : 1 })}
          >
            {t('askDish')}
          </Button>
          {draft.asked > 0 && (
            <Stepper
              label={t('askNumber')}
              value={draft.asked}
              min={1}
              max={ORDER_BOUNDS.quantity}
              lessLabel={t('less', { dish: t('askDish') })}
              moreLabel={t('more', { dish: t('askDish') })}
              onChange={(asked) => set({ asked })}
            />
          )}
        </div>
      )}
    </div>
  );
}

import { Button } from '../ui/button.tsx';
import { Counter } from './counter.tsx';
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
            wide
            pressed={draft.offered > 0}
            onPress={() => set({ offered: draft.offered > 0 ? 0 : 1 })}
          >
            {t('offerDish')}
          </Button>
          {draft.offered > 0 && (
            <Counter
              texts={texts}
              label={`${t('offerDish')} · ${money(menu.offerPrice)}`}
              value={draft.offered}
              least={1}
              onChange={(offered) => set({ offered })}
            />
          )}
        </div>
      )}
      {menu.askOffered && (
        <div>
          <Button
            wide
            pressed={draft.asked > 0}
            onPress={() => set({ asked: draft.asked > 0 ? 0 : 1 })}
          >
            {t('askDish')}
          </Button>
          {draft.asked > 0 && (
            <Counter
              texts={texts}
              label={t('askDish')}
              value={draft.asked}
              least={1}
              onChange={(asked) => set({ asked })}
            />
          )}
        </div>
      )}
    </div>
  );
}

import { Undo2 } from 'lucide';
import type { Dish } from '../../domain/dish.ts';
import type { Recipe } from '../../domain/recipe.ts';
import type { Texts } from '../../i18n/texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import type { LivePortions } from './portions.ts';

export interface PortionsPartProps {
  readonly recipe: Recipe;
  /** Of this week's menu, cooked by it. */
  readonly dishes: readonly Dish[];
  readonly live: LivePortions;
  /** null: as many as the orders say. */
  readonly chosen: number | null;
  readonly onChoose: (portions: number | null) => void;
}

/** Most portions one pot is asked for. */
const MOST_PORTIONS = 9999;

/** How many portions, and why; they follow the orders until a hand says otherwise. */
export function PortionsPart({ recipe, dishes, live, chosen, onChoose }: PortionsPartProps) {
  const texts = useTexts();
  const { t, number } = texts;
  const label = t('recipes.portions');
  return (
    <div class="recipe-portions">
      <Stepper
        label={label}
        hint={chosen === null ? whyPortions(texts, recipe, { dishes, live }) : t('recipes.byHand')}
        value={chosen ?? live.portions}
        onChange={onChoose}
        lessLabel={t('words.less', { what: label })}
        moreLabel={t('words.more', { what: label })}
        min={1}
        max={MOST_PORTIONS}
        size="large"
      />
      {chosen !== null && (
        <Button icon={Undo2} onPress={() => onChoose(null)}>
          {t('recipes.backTo', { n: number(live.portions) })}
        </Button>
      )}
    </div>
  );
}

function whyPortions(
  { t, percent }: Texts,
  { marginPercent }: Recipe,
  { dishes, live }: Pick<PortionsPartProps, 'dishes' | 'live'>,
): string {
  if (dishes.length === 0) return t('recipes.notThisWeek');
  if (live.ordered === 0) return t('recipes.noOrders');
  if (marginPercent === 0) return t('recipes.ordered', { n: live.ordered });
  return t('recipes.orderedWith', { n: live.ordered, margin: percent(marginPercent * 100) });
}

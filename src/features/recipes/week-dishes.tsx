import { CookingPot, NotebookPen, X } from 'lucide';
import type { Dish } from '../../domain/dish.ts';
import { offeredDishes } from '../../domain/menu.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Name } from '../../ui/name.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { paths } from '../paths.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { beginRecipe, newRecipeId } from './change-recipe.ts';
import { linkDish } from './link-dish.ts';
import { livePortions } from './portions.ts';
import { type DishRecipe, knownRecipes, recipeOfDish } from './read-recipes.ts';
import { RecipeName } from './recipe-name.tsx';
import type { RecipeScreenProps } from './with-mine.tsx';

type DishProps = RecipeScreenProps & { readonly dish: Dish; readonly found: DishRecipe };

/** Each dish of the week with its portions and what it is cooked by. */
export function WeekDishes(props: RecipeScreenProps) {
  const { t } = useTexts();
  const dishes = offeredDishes(props.week.menu.value);
  if (dishes.length === 0) return <p>{t('recipes.noDish')}</p>;
  return (
    <ul class="recipe-dishes">
      {dishes.map((dish) => (
        <DishCard key={dish.id} {...props} dish={dish} found={recipeOfDish(props, dish)} />
      ))}
    </ul>
  );
}

function DishCard(props: DishProps) {
  const { t, number } = useTexts();
  const { dish, found, week } = props;
  const recipe = found.type === 'known' ? found.known.recipe : { portions: 0, marginPercent: 0 };
  const { ordered, portions } = livePortions(week, [dish], recipe);
  return (
    <li class="recipe-dish">
      <h3 class="recipe-dish-head">
        <span class="recipe-dish-number">
          <Ltr>{number(ordered === 0 ? 0 : portions)}</Ltr>
        </span>
        {dish.name.trim() === '' ? t('menu.unnamed') : <Name>{dish.name}</Name>}
      </h3>
      {found.type === 'known' && (
        <LinkButton wide icon={CookingPot} href={paths.recipe(week.week, found.known.recipe.id)}>
          <RecipeName recipe={found.known.recipe} />
        </LinkButton>
      )}
      {found.type === 'elsewhere' && <p>{t('recipes.elsewhere')}</p>}
      <Disclosure summary={found.type === 'none' ? t('recipes.choose') : t('recipes.change')} late>
        <Choices {...props} />
      </Disclosure>
    </li>
  );
}

function Choices(props: DishProps) {
  const { t } = useTexts();
  const { dish, found, gestures, go, week, phone, me } = props;
  const once = useOneAtATime();
  const now = found.type === 'known' ? found.known.recipe.id : null;
  const others = [...knownRecipes(props).values()].filter(({ recipe }) => recipe.id !== now);
  const write = async () => {
    const id = newRecipeId(phone.ids);
    const start = { name: dish.name, by: me.value, portions: 10 };
    const begun = await gestures.run(() => beginRecipe(props, id, start));
    if (begun && (await gestures.run(() => linkDish(props, dish, id))))
      go(paths.editRecipe(week.week, id));
  };
  const link = (id: typeof now) =>
    gestures.run(
      () => linkDish(props, dish, id),
      id === null ? t('recipes.unlinkedSaid') : t('recipes.linkedSaid'),
    );
  return (
    <div class="recipe-choices">
      {others.map(({ recipe }) => (
        <Button key={recipe.id} wide onPress={() => once('link', () => link(recipe.id))}>
          <RecipeName recipe={recipe} />
        </Button>
      ))}
      <Button wide icon={NotebookPen} onPress={() => once('write', write)}>
        {t('recipes.write')}
      </Button>
      {found.type !== 'none' && (
        <Button kind="quiet" icon={X} onPress={() => once('link', () => link(null))}>
          {t('recipes.unlink')}
        </Button>
      )}
    </div>
  );
}

import { BookOpen } from 'lucide';
import { useEffect } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';
import { deleteRecipe, isBlank } from './change-recipe.ts';
import { EditHead } from './edit-head.tsx';
import { EditIngredients } from './edit-ingredients.tsx';
import { EditSharing } from './edit-sharing.tsx';
import { EditSteps } from './edit-steps.tsx';
import { findRecipe, type KnownRecipe, knownRecipes } from './read-recipes.ts';
import { type RecipeEditing, useRecipeSave } from './recipe-editing.ts';
import { RecipeName } from './recipe-name.tsx';
import { RecipeNotices } from './recipe-notices.tsx';
import type { OneRecipeProps } from './with-mine.tsx';
import './recipes.css';

/** Writes a recipe: every answer is kept as soon as it is given. */
export function EditRecipeScreen(props: OneRecipeProps) {
  const { t } = useTexts();
  const { week } = props;
  const known = knownRecipes(props).get(props.recipe);
  useDiscardBlank(props);
  if (known) return <Editor key={props.recipe} {...props} known={known} />;
  return (
    <Page
      title={t('recipes.title')}
      back={{ href: paths.recipes(week.week), word: t('recipes.title') }}
    >
      <EmptyState picture={BookOpen}>{t('recipes.gone')}</EmptyState>
    </Page>
  );
}

function Editor(all: OneRecipeProps & { readonly known: KnownRecipe }) {
  const { t } = useTexts();
  const { known, ...props } = all;
  const { week, gestures } = props;
  const editing: RecipeEditing = { props, known, ...useRecipeSave(gestures) };
  return (
    <Page
      title={<RecipeName recipe={known.recipe} />}
      back={{ href: paths.recipes(week.week), word: t('recipes.title') }}
      action={
        <LinkButton kind="main" wide href={paths.recipe(week.week, known.recipe.id)}>
          {t('recipes.toCook')}
        </LinkButton>
      }
    >
      <RecipeNotices {...props} known={known} />
      <EditHead {...editing} />
      <EditIngredients {...editing} />
      <EditSteps {...editing} />
      <EditSharing {...editing} />
    </Page>
  );
}

/** A recipe somebody began and wrote nothing of goes when the screen is left. */
function useDiscardBlank(props: OneRecipeProps): void {
  const { recipe, group, week, mine, gestures } = props;
  useEffect(
    () => () => {
      const books = { group, week, mine };
      const left = findRecipe(books, recipe);
      // Its failure leaves an empty recipe that can be deleted.
      if (left.ok && isBlank(left.value.recipe))
        void gestures.run(() => deleteRecipe(books, recipe));
    },
    [recipe, group, week, mine, gestures],
  );
}

import { BookOpen, Pencil } from 'lucide';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Name } from '../../ui/name.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dishesCookedBy } from '../inherit-allergens.ts';
import { paths } from '../paths.ts';
import { IngredientLines } from './ingredient-lines.tsx';
import { livePortions } from './portions.ts';
import { PortionsPart } from './portions-part.tsx';
import { type KnownRecipe, knownRecipes } from './read-recipes.ts';
import { RecipeName } from './recipe-name.tsx';
import { RecipeNotices } from './recipe-notices.tsx';
import { StepPages } from './step-pages.tsx';
import { useWakeLock } from './use-wake-lock.ts';
import type { OneRecipeProps } from './with-mine.tsx';
import './recipes.css';

/** To cook by: portions, amounts, one step at a time. For wet hands. */
export function RecipeScreen(props: OneRecipeProps) {
  const { t } = useTexts();
  const { week } = props;
  const known = knownRecipes(props).get(props.recipe);
  const back = { href: paths.recipes(week.week), word: t('recipes.title') };
  if (known) return <CookPage key={props.recipe} {...props} known={known} />;
  return (
    <Page title={t('recipes.title')} back={back}>
      <EmptyState picture={BookOpen}>{t('recipes.gone')}</EmptyState>
    </Page>
  );
}

function CookPage(props: OneRecipeProps & { readonly known: KnownRecipe }) {
  const { t } = useTexts();
  const { week, group, known } = props;
  const { recipe } = known;
  const isAwake = useWakeLock();
  const [chosen, setChosen] = useState<number | null>(null);
  const dishes = dishesCookedBy(group, week, recipe.id).filter(({ removed }) => !removed);
  const live = livePortions(week, dishes, recipe);
  const portions = chosen ?? live.portions;
  return (
    <Page
      title={<RecipeName recipe={recipe} />}
      back={{ href: paths.recipes(week.week), word: t('recipes.title') }}
      meta={
        <>
          <Tag tone={known.home === 'mine' ? 'info' : 'good'}>
            {known.home === 'mine' ? t('recipes.isPrivate') : t('recipes.isLent')}
          </Tag>
          {isAwake && <span class="recipe-awake">{t('recipes.awake')}</span>}
        </>
      }
    >
      <RecipeNotices {...props} known={known} />
      <PortionsPart
        recipe={recipe}
        dishes={dishes}
        live={live}
        chosen={chosen}
        onChoose={setChosen}
      />
      <Section title={t('recipes.ingredients')}>
        <IngredientLines recipe={recipe} portions={portions} />
      </Section>
      <StepPages {...props} steps={recipe.steps} />
      {recipe.note.trim() !== '' && (
        <Section title={t('recipes.note')}>
          <p class="recipe-note">
            <Name lines="all">{recipe.note}</Name>
          </p>
        </Section>
      )}
      <LinkButton icon={Pencil} href={paths.editRecipe(week.week, recipe.id)}>
        {t('recipes.toEdit')}
      </LinkButton>
    </Page>
  );
}

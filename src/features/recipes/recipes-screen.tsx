import { BookOpen, NotebookPen } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Name } from '../../ui/name.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { BringPanel } from './bring-panel.tsx';
import { beginRecipe, newRecipeId } from './change-recipe.ts';
import { type KnownRecipe, knownRecipes } from './read-recipes.ts';
import { RecipeName } from './recipe-name.tsx';
import { WeekDishes } from './week-dishes.tsx';
import type { RecipeScreenProps } from './with-mine.tsx';
import './recipes.css';

/** What this week is cooked by, then every recipe this phone can read. */
export function RecipesScreen(props: RecipeScreenProps) {
  const { t } = useTexts();
  const { week } = props;
  const all = [...knownRecipes(props).values()];
  const [mine, lent] = [inHome(all, 'mine'), inHome(all, 'group')];
  return (
    <Page
      title={t('recipes.title')}
      back={{ href: paths.kitchen(week.week), word: t('words.kitchen') }}
      action={<NewRecipe {...props} />}
    >
      <Section title={t('recipes.thisWeek')}>
        <WeekDishes {...props} />
      </Section>
      <Section title={t('recipes.mine')}>
        <p>{t('recipes.mineWhy')}</p>
        {mine.length === 0 ? (
          <EmptyState picture={BookOpen}>{t('recipes.noMine')}</EmptyState>
        ) : (
          <RecipeList {...props} recipes={mine} />
        )}
        <Disclosure summary={t('recipes.bring')} late>
          <BringPanel {...props} />
        </Disclosure>
      </Section>
      <Section title={t('recipes.lent')}>
        {lent.length === 0 ? (
          <p>{t('recipes.noLent')}</p>
        ) : (
          <RecipeList {...props} recipes={lent} />
        )}
      </Section>
    </Page>
  );
}

function NewRecipe(props: RecipeScreenProps) {
  const { t } = useTexts();
  const { phone, me, gestures, go, week } = props;
  const once = useOneAtATime();
  const begin = async () => {
    const id = newRecipeId(phone.ids);
    const start = { name: '', by: me.value, portions: 10 };
    if (await gestures.run(() => beginRecipe(props, id, start)))
      go(paths.editRecipe(week.week, id));
  };
  return (
    <Button kind="main" wide icon={NotebookPen} onPress={() => once('new', begin)}>
      {t('recipes.new')}
    </Button>
  );
}

type ListProps = RecipeScreenProps & { readonly recipes: readonly KnownRecipe[] };

function RecipeList({ recipes, week, group }: ListProps) {
  const { t } = useTexts();
  const members = new Map(group.members.value.map((member) => [member.id, member.nickname]));
  return (
    <List>
      {recipes.map(({ recipe, home }) => {
        const by = home === 'group' && recipe.by !== null ? members.get(recipe.by) : undefined;
        const parts = t('recipes.parts', { n: recipe.ingredients.length });
        return (
          <ListRow
            key={recipe.id}
            href={paths.recipe(week.week, recipe.id)}
            detail={
              <>
                {parts}
                {by !== undefined && (
                  <>
                    {' · '}
                    <Name>{by}</Name>
                  </>
                )}
              </>
            }
          >
            <RecipeName recipe={recipe} />
          </ListRow>
        );
      })}
    </List>
  );
}

function inHome(all: readonly KnownRecipe[], home: KnownRecipe['home']): KnownRecipe[] {
  const here = all.filter((known) => known.home === home);
  return here.toSorted((a, b) => a.recipe.name.localeCompare(b.recipe.name));
}

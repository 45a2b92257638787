import { CircleAlert, Soup } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ALLERGEN_WORD } from '../dish-words.ts';
import { dishesCookedBy } from '../inherit-allergens.ts';
import { paths } from '../paths.ts';
import { dishesBehind } from './dishes-behind.ts';
import { inheritMissed, missedInheritance } from './link-dish.ts';
import type { KnownRecipe } from './read-recipes.ts';
import type { RecipeScreenProps } from './with-mine.tsx';

/** What the menu does not say of what is in the pot: whom it touches, and where to tell them. */
export function RecipeNotices(props: RecipeScreenProps & { readonly known: KnownRecipe }) {
  const { t, list } = useTexts();
  const { week, group, gestures, known } = props;
  const { id } = known.recipe;
  const behind = dishesBehind(week, dishesCookedBy(group, week, id));
  const hasMissed = missedInheritance(props, id).length > 0;
  const inherit = () => gestures.run(() => inheritMissed(props), t('recipes.inheritedSaid'));
  return (
    <>
      {hasMissed && (
        <Notice
          tone="attention"
          word={t('recipes.attention')}
          action={
            <Button icon={CircleAlert} onPress={() => void inherit()}>
              {t('recipes.inherit')}
            </Button>
          }
        >
          {t('recipes.missed')}
        </Notice>
      )}
      {behind.map(({ dish, allergens, orders }) => (
        <Notice
          key={dish.id}
          tone="attention"
          word={t('recipes.attention')}
          isAnnounced
          action={
            <LinkButton icon={Soup} href={paths.menu(week.week)}>
              {t('recipes.tellThem')}
            </LinkButton>
          }
        >
          <p>
            <Name>{dish.name}</Name>
          </p>
          <p>
            {t('recipes.behind', { list: list(allergens.map((one) => t(ALLERGEN_WORD[one]))) })}{' '}
            {t('recipes.behindOrders', { n: orders })}
          </p>
        </Notice>
      ))}
    </>
  );
}

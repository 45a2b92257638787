import { BookOpen } from 'lucide';
import type { ComponentType } from 'preact';
import type { RecipeId } from '../../domain/recipe.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Book } from '../../store/book.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { useMine } from '../use-mine.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';

/** What every screen of the recipes is given: also the book that only this phone reads. */
export type RecipeScreenProps = ScreenProps & { readonly mine: Book };

/** The screens about one recipe. */
export type OneRecipeProps = RecipeScreenProps & { readonly recipe: RecipeId };

interface WithMineProps<P extends ScreenProps> {
  readonly screen: P;
  readonly Screen: ComponentType<P & { readonly mine: Book }>;
}

/** Opens what is private to this phone, then shows the screen. */
export function WithMine<P extends ScreenProps>({ screen, Screen }: WithMineProps<P>) {
  const { t } = useTexts();
  const { week } = screen;
  const mine = useMine(screen);
  if (mine) return <Screen {...screen} mine={mine} />;
  return (
    <Page
      title={t('week.starting')}
      back={{ href: paths.kitchen(week.week), word: t('words.kitchen') }}
    >
      <EmptyState picture={BookOpen}>{t('recipes.opening')}</EmptyState>
    </Page>
  );
}

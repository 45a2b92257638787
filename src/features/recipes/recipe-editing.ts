import { useRef, useState } from 'preact/hooks';
import type { Ingredient } from '../../domain/recipe.ts';
import type { SpokenError } from '../../i18n/errors.ts';
import type { Result } from '../../kernel/result.ts';
import type { Saved } from '../../store/gesture.ts';
import type { Gestures } from '../gestures.ts';
import type { KnownRecipe } from './read-recipes.ts';
import type { OneRecipeProps } from './with-mine.tsx';

/** What each part of the recipe editor is given. */
export interface RecipeEditing {
  readonly props: OneRecipeProps;
  readonly known: KnownRecipe;
  /** The part that was saved last. */
  readonly saved: string | null;
  /** Saves one part; true once it is on disk. `said` offers to undo it. */
  readonly save: (part: string, work: Work, said?: string) => Promise<boolean>;
}

/** What each part of one ingredient is given. */
export type IngredientEditing = RecipeEditing & { readonly ingredient: Ingredient };

type Work = () => Promise<Result<Saved, SpokenError>>;

/**
 * Saves one part after the other: an ingredient is one value, so whoever changes its unit must have read
 * the quantity that was left just before.
 */
export function useRecipeSave(gestures: Gestures): Pick<RecipeEditing, 'saved' | 'save'> {
  const [saved, setSaved] = useState<string | null>(null);
  const lastRef = useRef<Promise<unknown>>(Promise.resolve());
  const save: RecipeEditing['save'] = (part, work, said) => {
    const done = lastRef.current.then(() => gestures.run(work, said));
    lastRef.current = done;
    return done.then((isSaved) => {
      setSaved(isSaved ? part : null);
      return isSaved;
    });
  };
  return { saved, save };
}

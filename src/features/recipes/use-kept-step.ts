import { useState } from 'preact/hooks';
import type { RecipeId } from '../../domain/recipe.ts';
import { draftTable } from '../../store/books/desk-books.ts';
import { put } from '../../store/table.ts';
import type { ScreenProps } from '../screen-props.ts';

/** The step a cook was at: found again after another screen or a reload. */
export function useKeptStep(
  { week, gestures }: Pick<ScreenProps, 'week' | 'gestures'>,
  recipe: RecipeId,
) {
  const row = `cook-step/${recipe}`;
  const book = week.draftsBook;
  const [turned, setTurned] = useState<string | null>(null);
  const stored = book?.rows(draftTable).peek().get(row)?.value;
  const kept = typeof stored === 'string' ? stored : null;
  return {
    step: turned ?? kept,
    turnTo: (step: string) => {
      setTurned(step);
      void book?.commit([put(draftTable, row, { value: step })]).then((saved) => {
        if (!saved.ok) gestures.fail(saved.error);
      });
    },
  };
}

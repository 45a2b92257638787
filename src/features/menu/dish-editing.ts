import type { Dish } from '../../domain/dish.ts';
import type { Result } from '../../kernel/result.ts';
import type { Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';

/** What each part of the dish editor is given. */
export interface DishEditing {
  readonly week: OpenWeek;
  readonly dish: Dish;
  /** The part that was saved last. */
  readonly saved: string | null;
  /** Saves one part; true once it is on disk. `said` offers to undo it. */
  readonly save: (
    part: string,
    work: () => Promise<Result<Saved, StoreError>>,
    said?: string,
  ) => Promise<boolean>;
}

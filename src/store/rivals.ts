import type { BookState, Place } from '../protocol/merge.ts';
import { rivalsOf, type Written } from '../protocol/register.ts';

/** A field that two phones wrote without seeing each other. */
export interface Rival extends Written {
  readonly place: Place;
  /** What else was written; `value` stands. */
  readonly others: readonly Written[];
}

/** Every field of a book with rivals that say something else. */
export function rivalsIn(state: BookState): readonly Rival[] {
  const found: Rival[] = [];
  for (const [table, rows] of state.tables)
    for (const [row, fields] of rows)
      for (const [field, register] of Object.entries(fields)) {
        if (!register.rivals) continue;
        const others = rivalsOf(register);
        const { value, stamp } = register;
        if (others.length > 0) found.push({ place: [table, row, field], value, stamp, others });
      }
  return found;
}

import type { BookState, Place } from '../protocol/merge.ts';
import { type Register, rivalsOf, type Written } from '../protocol/register.ts';

/** A field that two phones wrote without seeing each other. */
export interface Rival extends Written {
  readonly place: Place;
  /** What else was written; `value` stands. */
  readonly others: readonly Written[];
}

/** Every field of a book with rivals that say something else. */
export function rivalsIn(state: BookState): readonly Rival[] {
  return [...state.tables].flatMap(([table, rows]) =>
    [...rows].flatMap(([row, fields]) =>
      Object.entries(fields).flatMap(([field, register]) =>
        register.rivals ? rivalAt([table, row, field], register) : [],
      ),
    ),
  );
}

function rivalAt(place: Place, register: Register): readonly Rival[] {
  const { value, stamp } = register;
  const others = rivalsOf(register);
  return others.length > 0 ? [{ place, value, stamp, others }] : [];
}

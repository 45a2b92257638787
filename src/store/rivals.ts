import { steadyList } from '../kernel/steady-list.ts';
import type { BookState, Place } from '../protocol/merge.ts';
import { type Register, rivalsOf, type Written } from '../protocol/register.ts';

/** A field that two phones wrote without seeing each other. */
export interface Rival extends Written {
  readonly place: Place;
  /** What else was written; `value` stands. */
  readonly others: readonly Written[];
}

/**
 * Finds every field of a book with rivals that say something else. While it finds the same it gives the
 * very same list: a menu follows it, and most writes touch no rival.
 */
export function rivalFinder(): (state: BookState) => readonly Rival[] {
  const steady = steadyList<Rival>();
  const found = new WeakMap<Register, readonly Rival[]>();
  const at = (place: Place, register: Register) => {
    const rivals = found.get(register) ?? rivalAt(place, register);
    found.set(register, rivals);
    return rivals;
  };
  return ({ tables }) => {
    const all = [...tables].flatMap(([table, rows]) =>
      [...rows].flatMap(([row, fields]) =>
        Object.entries(fields).flatMap(([field, register]) =>
          register.rivals ? at([table, row, field], register) : [],
        ),
      ),
    );
    return steady(all);
  };
}

function rivalAt(place: Place, register: Register): readonly Rival[] {
  const { value, stamp } = register;
  const others = rivalsOf(register);
  return others.length > 0 ? [{ place, value, stamp, others }] : [];
}

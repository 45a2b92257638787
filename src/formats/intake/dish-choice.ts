import type { DishId } from '../../domain/dish.ts';
import type { IndexedDish } from './menu-index.ts';

/** Which dishes words may name, and whether just one is meant. */
export interface DishChoice {
  readonly candidates: readonly DishId[];
  readonly firm: boolean;
}

/**
 * Chooses among dishes that all have the words said. One that is named whole, by its name or an alias, goes
 * before those that only contain the words; « le végé » is the only vegetarian main; anything else is open.
 */
export function candidatesOf(fits: readonly IndexedDish[], keys: ReadonlySet<string>): DishChoice {
  if (fits.length === 1) return { candidates: idsOf(fits), firm: true };
  const veggieMains = isVeggieOnly(keys)
    ? fits.filter(({ dish, veggie }) => dish.course === 'main' && veggie)
    : [];
  const whole = fits.filter((one) => isWhole(one, keys));
  if (whole.length === 1)
    return { candidates: idsOf(whole), firm: isAlone(whole, fits, { keys, veggieMains }) };
  if (veggieMains.length > 0)
    return { candidates: idsOf(veggieMains), firm: veggieMains.length === 1 };
  const heads = fits.filter(({ phrases }) =>
    phrases.some(([head]) => head !== undefined && keys.has(head)),
  );
  return { candidates: idsOf(heads.length === 1 ? heads : fits), firm: false };
}

/** By a name or an alias; « kebbé » alone is not « kebbé au four » where there is another one. */
function isWhole({ phrases, everyday }: IndexedDish, keys: ReadonlySet<string>): boolean {
  return phrases.some((phrase, at) => (at > 0 || everyday.size === 0) && sameKeys(phrase, keys));
}

interface Rivals {
  readonly keys: ReadonlySet<string>;
  readonly veggieMains: readonly IndexedDish[];
}

/** A dish named whole is meant unless another of its course has the words too; a long name is enough by itself. */
function isAlone(
  whole: readonly IndexedDish[],
  fits: readonly IndexedDish[],
  { keys, veggieMains }: Rivals,
): boolean {
  const [only] = whole;
  const named = keys.size > 1 && sameKeys(only?.phrases[0] ?? [], keys);
  const rivals =
    veggieMains.length > 0
      ? veggieMains
      : fits.filter(({ dish }) => dish.course === only?.dish.course);
  return named || rivals.every((one) => one === only);
}

function isVeggieOnly(keys: ReadonlySet<string>): boolean {
  return keys.size === 1 && keys.has('veggie');
}

function sameKeys(phrase: readonly string[], keys: ReadonlySet<string>): boolean {
  const all =
    phrase.every((key) => keys.has(key)) && [...keys].every((key) => phrase.includes(key));
  return phrase.length > 0 && all;
}

function idsOf(dishes: readonly IndexedDish[]): DishId[] {
  return dishes.map(({ dish }) => dish.id);
}

import { ceilingOf, compare, divide, type Fraction, subtract, ZERO } from './fraction.ts';
import {
  addMeasures,
  inSmallest,
  isSameFamily,
  type Measure,
  plainWord,
  unitFamily,
} from './measure.ts';
import { type Recipe, scaledIngredients } from './recipe.ts';

/** A recipe and for how many portions it is cooked. */
export interface CookedRecipe {
  readonly recipe: Recipe;
  readonly portions: number;
}

/** A thing to buy that stands in no recipe. */
export interface ExtraNeed {
  readonly id: string;
  readonly name: string;
  readonly measure: Measure | null;
}

/** One line of the list: the same thing in units that may be added up. */
export interface ShoppingItem {
  /** The same on every phone, from the thing and the family of its unit. */
  readonly key: string;
  readonly name: string;
  /** What all recipes need together; null when they only say « to taste ». */
  readonly need: Measure | null;
  /** Some recipe wants it to taste, so more than `need`. */
  readonly toTaste: boolean;
  /** The recipes it is for, by name; none for what was added by hand. */
  readonly recipes: readonly string[];
  /** What was added by hand to this line. */
  readonly extras: readonly string[];
}

/** What the group knows of a thing: where it is bought, and in which packs. */
export interface Ware {
  readonly shop: string;
  readonly aisle: string;
  /** null: sold loose. */
  readonly pack: Measure | null;
}

/** Whole packs to buy for an exact need. */
export interface Packs {
  readonly packs: number;
  /** What is left over, in the smallest unit. Never below 0. */
  readonly over: Fraction;
}

/** One thing in one family of units: « oignons » in pieces and in kilos are two lines. At most 150 characters. */
function itemKey(name: string, unit: string | null): string {
  const family = unit === null ? 'taste' : unitFamily(unit);
  return `${plainWord(name).slice(0, 100)}/${family.slice(0, 49)}`;
}

/**
 * Everything to buy, merged over the menu: the same thing in units of one family is one line, anything
 * else stays apart. What is wanted « to taste » joins a counted line of the same thing where there is one.
 * By name, then by key, so that all phones show one list.
 */
export function shoppingItems(
  cooked: readonly CookedRecipe[],
  extras: readonly ExtraNeed[] = [],
): ShoppingItem[] {
  const needs = [
    ...cooked.flatMap(({ recipe, portions }) =>
      (portions === 0 ? [] : scaledIngredients(recipe, portions)).map(({ name, measure }) => ({
        name,
        measure,
        recipes: [recipe.name],
        extras: [],
      })),
    ),
    ...extras.map(({ id, name, measure }) => ({ name, measure, recipes: [], extras: [id] })),
  ].filter(({ name }) => plainWord(name) !== '');
  const items = new Map<string, ShoppingItem>();
  const counted = needs.filter(({ measure }) => measure !== null);
  for (const need of counted) join(items, itemKey(need.name, need.measure?.unit ?? null), need);
  for (const need of needs.filter(({ measure }) => measure === null))
    join(items, countedKey(items, need.name) ?? itemKey(need.name, null), need);
  return [...items.values()].toSorted(byName);
}

/** Whole packs that hold at least the need; null when the pack is empty or of another family. */
export function packsFor(need: Measure, pack: Measure): Packs | null {
  if (!isSameFamily(need.unit, pack.unit) || compare(pack.amount, ZERO) <= 0) return null;
  const [wanted, held] = [inSmallest(need), inSmallest(pack)];
  const packs = ceilingOf(divide(wanted, held));
  const bought = { num: held.num * packs, den: held.den };
  return { packs: Number(packs), over: subtract(bought, wanted) };
}

/** What is still missing of a line that was bought when less was needed; null: nothing. */
export function missingSince(need: Measure | null, bought: Measure | null): Measure | null {
  if (need === null) return null;
  if (bought === null || !isSameFamily(need.unit, bought.unit)) return need;
  const missing = subtract(inSmallest(need), inSmallest(bought));
  if (compare(missing, ZERO) <= 0) return null;
  const { unit } = addMeasures(need, need) ?? need;
  return { amount: missing, unit };
}

type Need = Pick<ShoppingItem, 'name' | 'recipes' | 'extras'> & {
  readonly measure: Measure | null;
};

function join(items: Map<string, ShoppingItem>, key: string, need: Need): void {
  const line = { ...need, key, name: need.name.trim(), need: need.measure };
  const before = items.get(key) ?? { ...line, recipes: [], extras: [], toTaste: false };
  items.set(key, {
    key,
    name: before.name <= line.name ? before.name : line.name,
    need: items.has(key) ? sumOf(before.need, need.measure) : need.measure,
    toTaste: before.toTaste || need.measure === null,
    recipes: [...new Set([...before.recipes, ...need.recipes])],
    extras: [...before.extras, ...need.extras],
  });
}

/** One line holds one family of units: what may be missing is « to taste ». */
function sumOf(a: Measure | null, b: Measure | null): Measure | null {
  return a && b ? addMeasures(a, b) : (a ?? b);
}

/** The one counted line of a thing; none when it stands in several units, where nobody can say which. */
function countedKey(items: ReadonlyMap<string, ShoppingItem>, name: string): string | null {
  const lines = [...items.values()].filter(
    (line) => line.need !== null && plainWord(line.name) === plainWord(name),
  );
  return lines.length === 1 ? (lines[0]?.key ?? null) : null;
}

function byName(a: ShoppingItem, b: ShoppingItem): number {
  const [first, second] = [plainWord(a.name), plainWord(b.name)];
  return first < second ? -1 : first > second ? 1 : a.key < b.key ? -1 : 1;
}

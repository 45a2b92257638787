import { cookedFor } from '../domain/cap.ts';
import type { Dish } from '../domain/dish.ts';
import { type Measure, plainWord } from '../domain/measure.ts';
import { portionsToCook, type Recipe } from '../domain/recipe.ts';
import {
  type CookedRecipe,
  type Packs,
  missingSince,
  packsFor,
  type ShoppingItem,
  shoppingItems,
  type Ware,
} from '../domain/shopping-list.ts';
import { tally } from '../domain/tally.ts';
import type { Book } from '../store/book.ts';
import { boughtTable, extraTable, wareTable } from '../store/books/recipe-tables.ts';
import { expenseKind } from '../store/books/week-book.ts';
import type { OpenGroup } from '../store/views/open-group.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import { dishRecipesOf, type KeptMeasure, measureOf, recipesOf } from '../store/views/recipes.ts';

/** One line of the list with what the group knows of it, and whether it was bought. */
export interface ShoppingLine extends ShoppingItem {
  readonly ware: Ware;
  /** null: sold loose, to taste, or the pack counts in other units. */
  readonly packs: Packs | null;
  readonly got: boolean;
  /** More was ordered since it was bought; null: enough. */
  readonly missing: Measure | null;
  /** Ticked, and no receipt noted for it yet. */
  readonly awaitsReceipt: boolean;
}

/** What is bought in one shop, aisle by aisle. */
export interface ShopPart {
  /** Empty where nobody said. */
  readonly shop: string;
  readonly lines: readonly ShoppingLine[];
}

export interface ShoppingView {
  readonly shops: readonly ShopPart[];
  /** Ordered dishes that the list says nothing of. */
  readonly withoutRecipe: readonly Dish[];
  /** Lines still to buy, whole or in part. */
  readonly left: number;
}

type Sources = {
  readonly group: Pick<OpenGroup, 'book'>;
  readonly week: Pick<OpenWeek, 'book' | 'menu' | 'orders'>;
  /** The recipes of this phone alone; null while they are not open. */
  readonly mine: Book | null;
};

/** Row of what the group knows of a thing, whatever unit it is counted in. */
export function wareRow(name: string): string {
  return plainWord(name).slice(0, 150);
}

/** The shopping list of a week, following its orders. Reads signals. */
export function readShopping(sources: Sources): ShoppingView {
  const { group, week } = sources;
  const { cooked, withoutRecipe } = recipesToCook(sources);
  const lines = shoppingItems(cooked, extrasOf(week.book)).map(lineReader(group.book, week.book));
  return {
    shops: byShop(lines),
    withoutRecipe,
    left: lines.filter(({ got, missing }) => !got || missing !== null).length,
  };
}

/** What is cooked this week by recipe, with the margin, and the ordered dishes without any. Reads signals. */
function recipesToCook({ group, week, mine }: Sources): {
  readonly cooked: readonly CookedRecipe[];
  readonly withoutRecipe: readonly Dish[];
} {
  const [links, lent] = [dishRecipesOf(group.book), recipesOf(group.book)];
  const own = mine ? recipesOf(mine) : new Map<string, Recipe>();
  const menu = week.menu.value;
  const dishes = new Map(menu.dishes.map((dish) => [dish.id, dish]));
  const portions = new Map<Recipe, number>();
  const withoutRecipe: Dish[] = [];
  for (const { dish: id, quantity } of tally(cookedFor(week.orders.value), menu).perDish) {
    const dish = dishes.get(id);
    if (!dish || quantity === 0) continue;
    const link = links.get(dish.libraryId);
    const recipe = link && (lent.get(link) ?? own.get(link));
    if (!recipe) withoutRecipe.push(dish);
    // Each dish has its own margin, in whole portions: as the recipe's own screen says.
    else
      portions.set(
        recipe,
        (portions.get(recipe) ?? 0) + portionsToCook(quantity, recipe.marginPercent),
      );
  }
  const cooked = [...portions].map(([recipe, all]) => ({ recipe, portions: all }));
  return { cooked, withoutRecipe };
}

function extrasOf(week: Book) {
  const rows = [...week.rows(extraTable).value.values()];
  return rows.map(({ id, name, measure }) => ({
    id,
    name,
    measure: measure && measureOf(measure),
  }));
}

function lineReader(group: Book, week: Book): (item: ShoppingItem) => ShoppingLine {
  const [wares, bought] = [group.rows(wareTable).value, week.rows(boughtTable).value];
  const receipts = new Set<string>(week.facts(expenseKind).value.map(({ id }) => id));
  return (item) => {
    const ware = wareOf(wares.get(wareRow(item.name)));
    const packs = item.need && ware.pack ? packsFor(item.need, ware.pack) : null;
    const tick = bought.get(item.key);
    if (!tick?.got) return { ...item, ware, packs, ...STILL_TO_BUY };
    return {
      ...item,
      ware,
      packs,
      got: true,
      missing: missingSince(item.need, tick.need && measureOf(tick.need)),
      awaitsReceipt: tick.expense === null || !receipts.has(tick.expense),
    };
  };
}

const STILL_TO_BUY = { got: false, missing: null, awaitsReceipt: false } as const;

interface WareRow {
  readonly shop: string;
  readonly aisle: string;
  readonly pack: KeptMeasure | null;
}

function wareOf(row: WareRow | undefined): Ware {
  if (!row) return { shop: '', aisle: '', pack: null };
  const { shop, aisle, pack } = row;
  return { shop: shop.trim(), aisle: aisle.trim(), pack: pack && measureOf(pack) };
}

/** Shops by name, those without at the end; in each, aisles by name. The order of the list within. */
function byShop(lines: readonly ShoppingLine[]): ShopPart[] {
  const shops = new Map<string, ShoppingLine[]>();
  for (const line of lines) {
    const key = plainWord(line.ware.shop);
    shops.set(key, [...(shops.get(key) ?? []), line]);
  }
  return [...shops]
    .toSorted(([a], [b]) => emptyLast(a, b))
    .map(([, here]) => ({
      shop: here[0]?.ware.shop ?? '',
      lines: here.toSorted((a, b) => emptyLast(plainWord(a.ware.aisle), plainWord(b.ware.aisle))),
    }));
}

function emptyLast(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -1 : 1;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, type Fraction, subtract, toText, ZERO } from '../../src/domain/fraction.ts';
import {
  inSmallest,
  isSameFamily,
  KNOWN_UNITS,
  type Measure,
  plainWord,
  unitFamily,
} from '../../src/domain/measure.ts';
import { type Recipe, scaledIngredients } from '../../src/domain/recipe.ts';
import { missingSince, packsFor, shoppingItems } from '../../src/domain/shopping-list.ts';
import { arbitraryMeasure, arbitraryRecipe } from '../support/arbitrary-recipe.ts';

/** Few names, written otherwise, so that recipes share things. */
const thing = fc.constantFrom('Oignons', 'oignons ', 'Riz', 'RIZ', 'Crème', 'creme', 'sel');
const unit = fc.constantFrom(...KNOWN_UNITS, 'louche', 'Louche', 'boîte');

const recipeOfThings: fc.Arbitrary<Recipe> = fc
  .tuple(arbitraryRecipe, fc.infiniteStream(fc.tuple(thing, unit)))
  .map(([recipe, stream]) => ({
    ...recipe,
    ingredients: recipe.ingredients.map((ingredient) => {
      const [name, word] = stream.next().value as [string, string]; // it never ends
      const measure = ingredient.measure && { ...ingredient.measure, unit: word };
      return { ...ingredient, name, measure };
    }),
  }));

const cooked = fc.array(fc.record({ recipe: recipeOfThings, portions: fc.nat({ max: 300 }) }), {
  maxLength: 5,
});

const sum = (amounts: readonly Fraction[]) => amounts.reduce(add, ZERO);

test('merged, the list says exactly what the recipes say together, in each family of units', () => {
  fc.assert(
    fc.property(cooked, (recipes) => {
      const needs = recipes.flatMap(({ recipe, portions }) =>
        portions === 0 ? [] : scaledIngredients(recipe, portions),
      );
      const expected = new Map<string, Fraction>();
      for (const { name, measure } of needs) {
        if (measure === null) continue;
        const of = `${plainWord(name)} ${unitFamily(measure.unit)}`;
        expected.set(of, add(expected.get(of) ?? ZERO, inSmallest(measure)));
      }
      const listed = new Map(
        shoppingItems(recipes).flatMap(({ name, need }): [string, Fraction][] =>
          need ? [[`${plainWord(name)} ${unitFamily(need.unit)}`, inSmallest(need)]] : [],
        ),
      );
      expect(texts(listed)).toEqual(texts(expected));
    }),
  );
});

test('nothing wanted is left out, to taste or not, and nothing stands twice', () => {
  fc.assert(
    fc.property(cooked, (recipes) => {
      const items = shoppingItems(recipes);
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      for (const { recipe, portions } of recipes)
        for (const { name, measure } of portions === 0 ? [] : recipe.ingredients) {
          const here = items.filter((item) => plainWord(item.name) === plainWord(name));
          const isThere = measure
            ? here.some(({ need }) => need && isSameFamily(need.unit, measure.unit))
            : here.some(({ toTaste }) => toTaste);
          expect(isThere).toBe(true);
        }
    }),
  );
});

test('the order in which recipes are read changes nothing', () => {
  fc.assert(
    fc.property(cooked, (recipes) => {
      const listed = (list: typeof recipes) =>
        shoppingItems(list).map(({ key, name, need, toTaste }) => [
          key,
          name,
          toTaste,
          need && toText(inSmallest(need)),
        ]);
      expect(listed([...recipes].reverse())).toEqual(listed(recipes));
    }),
  );
});

test('packs hold at least what is needed, and one less would not', () => {
  fc.assert(
    fc.property(arbitraryMeasure, arbitraryMeasure, (need, pack) => {
      const found = packsFor(need, pack);
      if (compare(pack.amount, ZERO) === 0 || !isSameFamily(need.unit, pack.unit)) {
        expect(found).toBeNull();
        return;
      }
      const held = (packs: number) => sum(Array.from({ length: packs }, () => inSmallest(pack)));
      if (!found || found.packs > 1000) return; // added one by one below
      expect(compare(held(found.packs), inSmallest(need))).toBeGreaterThanOrEqual(0);
      if (found.packs > 0) expect(compare(held(found.packs - 1), inSmallest(need))).toBeLessThan(0);
      expect(toText(found.over)).toBe(toText(subtract(held(found.packs), inSmallest(need))));
    }),
  );
});

test('what is bought and what is still missing make up the need', () => {
  fc.assert(
    fc.property(arbitraryMeasure, arbitraryMeasure, (need, other) => {
      const bought: Measure = { ...other, unit: need.unit };
      const missing = missingSince(need, bought);
      const all = missing ? add(inSmallest(missing), inSmallest(bought)) : inSmallest(bought);
      expect(compare(all, inSmallest(need))).toBeGreaterThanOrEqual(0);
      if (missing) expect(toText(all)).toBe(toText(inSmallest(need)));
    }),
  );
});

function texts(amounts: ReadonlyMap<string, Fraction>) {
  return [...amounts].map(([name, amount]) => `${name} ${toText(amount)}`).toSorted();
}

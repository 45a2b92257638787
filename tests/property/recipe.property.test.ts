import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Allergen,
  ALLERGENS,
  type AllergenSheet,
  strictestPresence,
} from '../../src/domain/allergen.ts';
import { compare, divide, fromInteger, multiply, toText, ZERO } from '../../src/domain/fraction.ts';
import { portionsToCook, scaledMeasure } from '../../src/domain/recipe.ts';
import { inheritedAllergens, withInherited } from '../../src/domain/inherited-allergens.ts';
import { arbitraryMeasure, arbitraryRecipe } from '../support/arbitrary-recipe.ts';

const written = fc.integer({ min: 1, max: 500 });
const wanted = fc.nat({ max: 2000 });

test('an ingredient in step is the same per portion for any number of them', () => {
  fc.assert(
    fc.property(arbitraryMeasure, written, wanted, (measure, portions, n) => {
      const scaled = scaledMeasure({ measure, scaling: 'linear' }, { portions }, n);
      const each = divide(measure.amount, fromInteger(portions));
      expect(toText(scaled?.amount ?? ZERO)).toBe(toText(multiply(each, fromInteger(n))));
      expect(scaled?.unit).toBe(measure.unit);
    }),
  );
});

test('no way of scaling gives less than nothing, and more portions never need less', () => {
  fc.assert(
    fc.property(arbitraryRecipe, wanted, wanted, (recipe, a, b) => {
      const [fewer, more] = [Math.min(a, b), Math.max(a, b)];
      for (const ingredient of recipe.ingredients) {
        const less = scaledMeasure(ingredient, recipe, fewer);
        const much = scaledMeasure(ingredient, recipe, more);
        if (ingredient.measure === null) expect([less, much]).toEqual([null, null]);
        if (!less || !much) continue;
        expect(compare(less.amount, ZERO)).toBeGreaterThanOrEqual(0);
        expect(compare(much.amount, less.amount)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('what is damped lies between what is fixed and what is in step, above the portions written for', () => {
  fc.assert(
    fc.property(arbitraryMeasure, written, wanted, (measure, portions, more) => {
      const at = (scaling: 'linear' | 'damped' | 'fixed') =>
        scaledMeasure({ measure, scaling }, { portions }, portions + more)?.amount ?? ZERO;
      expect(compare(at('fixed'), at('damped'))).toBeLessThanOrEqual(0);
      expect(compare(at('damped'), at('linear'))).toBeLessThanOrEqual(0);
    }),
  );
});

test('the margin never cooks less than was ordered, nor a whole portion more than it says', () => {
  fc.assert(
    fc.property(wanted, fc.nat({ max: 100 }), (ordered, percent) => {
      const cooked = portionsToCook(ordered, percent);
      expect(cooked * 100).toBeGreaterThanOrEqual(ordered * (100 + percent));
      expect((cooked - 1) * 100).toBeLessThan(ordered * (100 + percent));
    }),
  );
});

test('an allergen of an ingredient cannot vanish, whatever the dish says itself', () => {
  fc.assert(
    fc.property(arbitraryRecipe, arbitraryRecipe, (recipe, other) => {
      const declared = inheritedAllergens(other.ingredients); // any sheet there can be
      const sheet = withInherited(declared, inheritedAllergens(recipe.ingredients));
      const said = ALLERGENS.map((allergen) => presenceIn(sheet, allergen));
      for (const { allergens } of [...recipe.ingredients, { allergens: declared }]) {
        const brought = ALLERGENS.map((allergen) => presenceIn(allergens, allergen));
        expect(said.map((one, at) => strictestPresence(one, [brought[at]]))).toEqual(said);
      }
    }),
  );
});

function presenceIn(sheet: AllergenSheet, allergen: Allergen) {
  return sheet[allergen]?.presence ?? 'not';
}

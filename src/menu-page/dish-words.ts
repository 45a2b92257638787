import { CakeSlice, Soup, Utensils } from 'lucide';
import { ALLERGENS, type Allergen, type Presence } from '../domain/allergen.ts';
import type { Course, Diet } from '../domain/dish.ts';
import type { CustomerDish } from '../formats/customer-menu.ts';
import type { MenuPageTexts } from '../i18n/menu-page/texts.ts';

export const COURSE_TITLE = {
  starter: 'starters',
  main: 'mains',
  dessert: 'desserts',
} as const satisfies Record<Course, string>;

export const COURSE_PICTURE = { starter: Soup, main: Utensils, dessert: CakeSlice };

const DIET_WORD = {
  vegetarian: 'vegetarian',
  vegan: 'vegan',
  halal: 'halal',
  'no-pork': 'noPork',
  'no-beef': 'noBeef',
  'no-alcohol': 'noAlcohol',
  'gluten-free': 'glutenFree',
} as const satisfies Record<Diet, string>;

const SPICY_WORD = [null, 'spicy1', 'spicy2', 'spicy3'] as const;

/** What the cook claims besides « vegetarian », and how hot it is, in words. */
export function claimsOf({ diets, spicy }: CustomerDish, { t }: MenuPageTexts): readonly string[] {
  const hot = SPICY_WORD[spicy] ?? null;
  const claims = diets
    .filter((diet) => diet !== 'vegetarian' && diet !== 'vegan')
    .map((diet) => t(DIET_WORD[diet]));
  return hot === null ? claims : [...claims, t(hot)];
}

/** The allergens of a dish of one presence, with the cereal or the nut the cook named. */
export function allergensOf(
  { allergens }: CustomerDish,
  presence: Presence,
  { t }: MenuPageTexts,
): readonly string[] {
  return ALLERGENS.filter((allergen) => allergens[allergen].presence === presence).map(
    (allergen) => {
      const { detail } = allergens[allergen];
      return detail === '' ? t(allergen) : `${t(allergen)} (${detail})`;
    },
  );
}

/** Names of allergens, in one text. */
export function allergenList(allergens: readonly Allergen[], texts: MenuPageTexts): string {
  return texts.list(allergens.map((allergen) => texts.t(allergen)));
}

import { CakeSlice, Salad, Soup } from 'lucide';
import type { Allergen } from '../domain/allergen.ts';
import type { Course, Diet } from '../domain/dish.ts';

/** One dish of a course. */
export const COURSE_WORD = {
  starter: 'menu.starter',
  main: 'menu.main',
  dessert: 'menu.dessert',
} as const satisfies Record<Course, string>;

/** All dishes of a course. */
export const COURSE_TITLE = {
  starter: 'menu.starters',
  main: 'menu.mains',
  dessert: 'menu.desserts',
} as const satisfies Record<Course, string>;

export const COURSE_PICTURE = { starter: Salad, main: Soup, dessert: CakeSlice };

/** What a cook claims of a dish. */
export const DIET_WORD = {
  vegetarian: 'menu.vegetarian',
  vegan: 'menu.vegan',
  halal: 'menu.halal',
  'no-pork': 'menu.noPork',
  'no-beef': 'menu.noBeef',
  'no-alcohol': 'menu.noAlcohol',
  'gluten-free': 'menu.glutenFree',
} as const satisfies Record<Diet, string>;

export const SPICY_WORD = ['menu.spicy0', 'menu.spicy1', 'menu.spicy2', 'menu.spicy3'] as const;

/** The fourteen, as the law calls them. */
export const ALLERGEN_WORD = {
  gluten: 'menu.gluten',
  crustaceans: 'menu.crustaceans',
  eggs: 'menu.eggs',
  fish: 'menu.fish',
  peanuts: 'menu.peanuts',
  soy: 'menu.soy',
  milk: 'menu.milk',
  nuts: 'menu.nuts',
  celery: 'menu.celery',
  mustard: 'menu.mustard',
  sesame: 'menu.sesame',
  sulphites: 'menu.sulphites',
  lupin: 'menu.lupin',
  molluscs: 'menu.molluscs',
} as const satisfies Record<Allergen, string>;

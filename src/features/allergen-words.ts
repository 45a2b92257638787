import {
  Bean,
  Egg,
  Fish,
  Flower2,
  type IconNode,
  LeafyGreen,
  Milk,
  Nut,
  Shell,
  Shrimp,
  Wheat,
  Wine,
} from 'lucide';
import type { Allergen, Presence } from '../domain/allergen.ts';

export const PRESENCE_WORD = {
  contains: 'menu.contains',
  'may-contain': 'menu.mayContain',
  not: 'menu.containsNot',
} as const satisfies Record<Presence, string>;

/** Two of the fourteen are declared by the name of the cereal or of the nut. */
export const DETAIL_WORD: { readonly [A in Allergen]?: 'menu.whichCereal' | 'menu.whichNut' } = {
  gluten: 'menu.whichCereal',
  nuts: 'menu.whichNut',
};

export const DETAIL_HINT: {
  readonly [A in Allergen]?: 'menu.whichCerealHint' | 'menu.whichNutHint';
} = {
  gluten: 'menu.whichCerealHint',
  nuts: 'menu.whichNutHint',
};

const PEANUT: IconNode = [
  [
    'path',
    {
      d: 'M12 2.5c-3 0-4.8 2-4.8 4.4 0 2 1.2 2.9 1.2 4.3S6.5 13.9 6.5 16.3c0 3 2.3 5.2 5.5 5.2s5.5-2.2 5.5-5.2c0-2.4-1.9-3.7-1.9-5.1s1.2-2.3 1.2-4.3c0-2.4-1.8-4.4-4.8-4.4Z',
    },
  ],
  ['path', { d: 'M12 6.5v.01M10.5 16v.01M13.5 18v.01M13.5 14.5v.01' }],
];

const MUSTARD_JAR: IconNode = [
  ['path', { d: 'M8 2.5h8v3H8z' }],
  ['path', { d: 'M8.5 5.5 6.5 8v11.5a2 2 0 0 0 2 2h7a2 2 0 0 0 2-2V8l-2-2.5' }],
  ['path', { d: 'M6.5 11.5h11M6.5 17.5h11' }],
];

const SEEDS: IconNode = [
  ['path', { d: 'M8 2.5c2 2 3 3.6 3 5a3 3 0 0 1-6 0c0-1.4 1-3 3-5Z' }],
  ['path', { d: 'M17 6.500c2 2 3 3.6 3 5a3 3 0 0 1-6 0c0-1.4 1-3 3-5Z' }],
  ['path', { d: 'M10.5 13.500c2 2 3 3.6 3 5a3 3 0 0 1-6 0c0-1.4 1-3 3-5Z' }],
];

export const ALLERGEN_PICTURE: Readonly<Record<Allergen, IconNode>> = {
  gluten: Wheat,
  crustaceans: Shrimp,
  eggs: Egg,
  fish: Fish,
  peanuts: PEANUT,
  soy: Bean,
  milk: Milk,
  nuts: Nut,
  celery: LeafyGreen,
  mustard: MUSTARD_JAR,
  sesame: SEEDS,
  sulphites: Wine,
  lupin: Flower2,
  molluscs: Shell,
};

import type { Willingness } from '../../domain/availability.ts';
import type { KnownTask } from '../../domain/task.ts';

/**
 * The demo week: an invented menu, invented customers (addresses of example.org, numbers nobody has),
 * invented purchases. Amounts in cents. A test holds it against the fixture week of the tests.
 */
export interface DemoDish {
  readonly id: string;
  readonly course: 'starter' | 'main' | 'dessert';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly priceCents: number;
  readonly vegan: boolean;
  /** `allergen` or `allergen:detail`. All others of the fourteen are declared absent. */
  readonly allergens: readonly string[];
}

export interface DemoExpense {
  readonly shop: string;
  readonly what: string;
  readonly amountCents: number;
  readonly paidBy: string;
  /** Days before hand-over. */
  readonly daysBefore: number;
}

export const demoDishes: readonly DemoDish[] = [
  {
    id: 'soupe-lentilles',
    course: 'starter',
    name: 'Soupe de lentilles corail',
    aliases: ['soupe', 'soupe lentilles', 'soupe de lentilles'],
    priceCents: 350,
    vegan: true,
    allergens: [],
  },
  {
    id: 'brick-thon',
    course: 'starter',
    name: 'Brick au thon',
    aliases: ['brick', 'brick thon'],
    priceCents: 400,
    vegan: false,
    allergens: ['gluten:wheat', 'fish', 'eggs'],
  },
  {
    id: 'mafe-boeuf',
    course: 'main',
    name: 'Mafé bœuf',
    aliases: ['mafé viande'],
    priceCents: 950,
    vegan: false,
    allergens: ['peanuts'],
  },
  {
    id: 'mafe-legumes',
    course: 'main',
    name: 'Mafé légumes',
    aliases: ['mafé végé', 'mafé végétarien', 'végé'],
    priceCents: 850,
    vegan: true,
    allergens: ['peanuts'],
  },
  {
    id: 'tajine-poulet',
    course: 'main',
    name: 'Tajine poulet citron',
    aliases: ['tajine', 'tajine poulet'],
    priceCents: 950,
    vegan: false,
    allergens: [],
  },
  {
    id: 'baklava',
    course: 'dessert',
    name: 'Baklava',
    aliases: [],
    priceCents: 300,
    vegan: false,
    allergens: ['gluten:wheat', 'nuts:pistachio', 'milk'],
  },
  {
    id: 'orange-cannelle',
    course: 'dessert',
    name: "Salade d'orange à la cannelle",
    aliases: ["salade d'orange", 'orange cannelle'],
    priceCents: 250,
    vegan: true,
    allergens: [],
  },
];

export const demoExpenses: readonly DemoExpense[] = [
  {
    shop: 'Marché de la Batte',
    what: 'patates douces, carottes, chou, oignons, oranges, citrons, coriandre',
    amountCents: 4275,
    paidBy: 'Figue',
    daysBefore: 4,
  },
  {
    shop: 'Emballages Meuse-Carton',
    what: '100 barquettes avec couvercle, sacs papier',
    amountCents: 1640,
    paidBy: 'Kiwi',
    daysBefore: 2,
  },
  {
    shop: 'Boucherie Chez Malik',
    what: '4,2 kg de bœuf à mijoter, 5 kg de hauts de cuisse de poulet',
    amountCents: 8640,
    paidBy: 'Safran',
    daysBefore: 1,
  },
  {
    shop: "Magasin Saveurs d'En Face",
    what: 'lentilles corail, feuilles de brick et filo, thon, œufs, pistaches, beurre',
    amountCents: 4385,
    paidBy: 'Indigo',
    daysBefore: 1,
  },
  {
    shop: 'Épicerie Le Baobab Bleu',
    what: "pâte d'arachide, concentré de tomate, riz, huile, épices",
    amountCents: 5190,
    paidBy: 'Lune',
    daysBefore: 1,
  },
];

/** What the group pays for the kitchen it cooks in. */
export const demoKitchenCents = 1270;

/** What each says of the week shown and the five after it; null: nothing yet. */
export const demoAvailabilities: Readonly<Record<string, readonly (Willingness | null)[]>> = {
  Lune: ['yes', 'yes', 'no', 'yes', 'if-needed', 'yes'],
  Figue: ['no', 'yes', 'yes', 'no', 'yes', 'yes'],
  Safran: ['yes', 'no', 'yes', 'yes', 'yes', 'no'],
  Indigo: ['if-needed', 'yes', null, 'yes', 'no', 'yes'],
  Kiwi: ['yes', 'if-needed', 'yes', 'no', 'yes', 'yes'],
  Mango: ['yes', 'yes', 'no', 'if-needed', 'yes', 'yes'],
  Myrtille: ['if-needed', 'yes', 'yes', 'yes', null, null],
};

/** What the group shares out beside the cooking. Its kitchen is shared: keys and cleaning are turns. */
export const demoTasks: readonly KnownTask[] = ['dishes', 'keys', 'cleaning'];

/** Who does what in the week shown, and who did in the week before. */
export const demoTurns: readonly (readonly [KnownTask, string])[] = [
  ['cook', 'Lune'],
  ['cook', 'Safran'],
  ['dishes', 'Kiwi'],
];
export const demoTurnsBefore: readonly (readonly [KnownTask, string])[] = [
  ['cook', 'Figue'],
  ['cook', 'Indigo'],
  ['dishes', 'Mango'],
];

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

export interface DemoOrder {
  readonly nickname: string;
  readonly contact: string;
  readonly lines: Readonly<Record<string, number>>;
  readonly slot: string | null;
  readonly address: string | null;
  readonly note: string;
  readonly kitchenNote: string;
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

export const demoOrders: readonly DemoOrder[] = [
  {
    nickname: 'Nadia',
    contact: 'nadia.fragnee@example.org',
    lines: { 'mafe-boeuf': 2, 'mafe-legumes': 1, baklava: 2 },
    slot: '18:30',
    address: null,
    note: '',
    kitchenNote: '',
  },
  {
    nickname: 'Fabienne',
    contact: 'fabienne4000@example.org',
    lines: { 'tajine-poulet': 2, 'mafe-legumes': 1, 'soupe-lentilles': 2, 'orange-cannelle': 1 },
    slot: '18:30',
    address: null,
    note: '',
    kitchenNote: '',
  },
  {
    nickname: 'Jean-Luc',
    contact: 'jl.longdoz@example.org',
    lines: { 'mafe-boeuf': 1, 'mafe-legumes': 3, 'brick-thon': 2 },
    slot: null,
    address: 'rue du Grand-Sureau 87, 4020 Liège',
    note: '2e étage, sonnette « J-L »',
    kitchenNote: '',
  },
  {
    nickname: 'Soraya',
    contact: 'soso.bressoux@example.org',
    lines: { 'mafe-boeuf': 2, 'mafe-legumes': 1, baklava: 2 },
    slot: '17:30',
    address: null,
    note: '',
    kitchenNote: '',
  },
  {
    nickname: 'Mathieu',
    contact: 'mathieu.laveu@example.org',
    lines: { 'tajine-poulet': 2, 'soupe-lentilles': 1, 'orange-cannelle': 2 },
    slot: '18:30',
    address: null,
    note: 'notre fils est allergique aux arachides',
    kitchenNote: 'allergie : arachides',
  },
  {
    nickname: 'Claudine',
    contact: 'claudine.bureau@example.org',
    lines: {
      'mafe-boeuf': 4,
      'mafe-legumes': 2,
      'tajine-poulet': 1,
      'soupe-lentilles': 2,
      'brick-thon': 1,
      'orange-cannelle': 2,
    },
    slot: '17:30',
    address: null,
    note: 'C’est Ilham qui passera prendre le tout',
    kitchenNote: '',
  },
  {
    nickname: 'Sophie',
    contact: 'sophie.angleur@example.org',
    lines: { 'mafe-legumes': 1, 'orange-cannelle': 1 },
    slot: null,
    address: null,
    note: '',
    kitchenNote: '',
  },
  {
    nickname: 'أم ليان',
    contact: 'oum.layan@example.org',
    lines: { 'tajine-poulet': 2, 'mafe-legumes': 1, 'soupe-lentilles': 1, baklava: 2 },
    slot: '17:30',
    address: null,
    note: '',
    kitchenNote: '',
  },
  {
    nickname: 'Bintou',
    contact: 'bintou.droixhe@example.org',
    lines: { 'mafe-boeuf': 3, 'brick-thon': 1 },
    slot: '18:30',
    address: null,
    note: '',
    kitchenNote: '',
  },
  {
    nickname: 'Lieve',
    contact: 'lieve.aan.de.maas@example.org',
    lines: { 'mafe-legumes': 2, 'soupe-lentilles': 1, 'orange-cannelle': 1 },
    slot: '18:30',
    address: null,
    note: '',
    kitchenNote: '',
  },
  {
    nickname: 'Hannah',
    contact: 'hannah.in.liege@example.org',
    lines: { 'mafe-legumes': 2, 'tajine-poulet': 1, 'soupe-lentilles': 2 },
    slot: '18:30',
    address: null,
    note: '',
    kitchenNote: '',
  },
  {
    nickname: 'Josée',
    contact: 'monique.stleonard@example.org',
    lines: { 'mafe-boeuf': 1, 'brick-thon': 1 },
    slot: null,
    address: 'En Basse-Noisette 9, 4000 Liège',
    note: "elle n'entend pas bien",
    kitchenNote: '',
  },
  {
    nickname: 'Yasmine',
    contact: '',
    lines: { 'mafe-boeuf': 2, 'mafe-legumes': 1, 'brick-thon': 2 },
    slot: '18:30',
    address: null,
    note: '',
    kitchenNote: '',
  },
  {
    nickname: 'Patrick',
    contact: '',
    lines: { 'mafe-boeuf': 2, baklava: 1 },
    slot: '17:30',
    address: null,
    note: '',
    kitchenNote: '',
  },
  {
    nickname: 'Véronique',
    contact: '',
    lines: { 'tajine-poulet': 4, 'soupe-lentilles': 4 },
    slot: '17:30',
    address: null,
    note: '',
    kitchenNote: '',
  },
  {
    nickname: 'Dédé',
    contact: '',
    lines: { 'mafe-boeuf': 1, baklava: 1 },
    slot: '18:30',
    address: null,
    note: '',
    kitchenNote: '',
  },
  {
    nickname: 'Sophie',
    contact: '+32 470 00 00 17',
    lines: { 'mafe-legumes': 3 },
    slot: '17:30',
    address: null,
    note: '',
    kitchenNote: '',
  },
  {
    nickname: 'Kevin',
    contact: '',
    lines: { 'mafe-boeuf': 2, baklava: 2 },
    slot: '18:30',
    address: null,
    note: '',
    kitchenNote: '',
  },
  {
    nickname: 'Samira',
    contact: '+32 470 00 00 22',
    lines: { 'mafe-boeuf': 2, 'mafe-legumes': 1, baklava: 2 },
    slot: '17:30',
    address: null,
    note: '',
    kitchenNote: '',
  },
  {
    nickname: 'Rachid',
    contact: '+32 470 00 00 14',
    lines: { 'mafe-boeuf': 1, 'tajine-poulet': 1, 'orange-cannelle': 1 },
    slot: '18:30',
    address: null,
    note: '',
    kitchenNote: '',
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

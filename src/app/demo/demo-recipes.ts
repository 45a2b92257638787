import type { Allergen } from '../../domain/allergen.ts';
import { toDishId } from '../../domain/dish.ts';
import { fraction } from '../../domain/fraction.ts';
import { type MemberId, toMemberId } from '../../domain/member.ts';
import { type Ingredient, type Recipe, type Scaling, toRecipeId } from '../../domain/recipe.ts';
import { inheritedAllergens } from '../../domain/inherited-allergens.ts';
import { wholeRecipe } from '../../features/recipes/recipe-rows.ts';
import type { Book } from '../../store/book.ts';
import { dishRecipeTable } from '../../store/books/recipe-tables.ts';
import { allergenTable } from '../../store/books/week-book.ts';
import { type Change, put } from '../../store/table.ts';
import { allergenRecipeRow } from '../../store/views/week-menu.ts';

/** An ingredient as it is written below: halves as 0.5; no amount is to taste. */
interface DemoIngredient {
  readonly name: string;
  readonly amount?: number;
  readonly unit?: string;
  readonly scaling?: Scaling;
  /** `allergen` or `allergen:detail`, as the dish says it. */
  readonly brings?: string;
}

interface DemoRecipe {
  readonly dish: string;
  readonly name: string;
  readonly by: MemberId;
  readonly portions: number;
  readonly marginPercent: number;
  readonly note: string;
  readonly ingredients: readonly DemoIngredient[];
  /** Text and minutes. */
  readonly steps: readonly (readonly [text: string, minutes: number])[];
}

/** Two recipes lent to the group; what they bring is what their dishes declare. */
const demoRecipes: readonly DemoRecipe[] = [
  {
    dish: 'mafe-legumes',
    name: 'Mafé de légumes',
    by: toMemberId('demo-figue'),
    portions: 10,
    marginPercent: 5,
    note: 'Le riz se cuit à part, au dernier moment.',
    ingredients: [
      { name: 'patates douces', amount: 1.5, unit: 'kg' },
      { name: 'carottes', amount: 800, unit: 'g' },
      { name: 'chou blanc', amount: 1 },
      { name: 'oignons', amount: 4 },
      { name: 'ail', amount: 4, unit: 'gousses', scaling: 'damped' },
      { name: 'pâte d’arachide', amount: 350, unit: 'g', brings: 'peanuts' },
      { name: 'concentré de tomate', amount: 140, unit: 'g' },
      { name: 'huile', amount: 10, unit: 'cl' },
      { name: 'eau', amount: 2, unit: 'l' },
      { name: 'laurier', amount: 3, unit: 'feuilles', scaling: 'fixed' },
      { name: 'sel', amount: 1.5, unit: 'c. à soupe', scaling: 'damped' },
      { name: 'riz', amount: 1, unit: 'kg' },
      { name: 'piment' },
    ],
    steps: [
      ['Éplucher et couper les légumes en gros morceaux.', 0],
      ['Faire dorer les oignons et l’ail dans l’huile, à feu moyen.', 10],
      ['Ajouter le concentré de tomate et remuer.', 3],
      [
        'Verser l’eau, le laurier et le sel. Délayer la pâte d’arachide avec une louche du bouillon, puis la verser.',
        0,
      ],
      ['Ajouter les carottes et le chou, couvrir, laisser mijoter.', 20],
      ['Ajouter les patates douces et laisser mijoter jusqu’à ce que l’huile remonte.', 25],
      ['Goûter, saler, pimenter. Cuire le riz.', 18],
    ],
  },
  {
    dish: 'baklava',
    name: 'Baklava aux pistaches',
    by: toMemberId('demo-indigo'),
    portions: 20,
    marginPercent: 10,
    note: '',
    ingredients: [
      { name: 'feuilles de filo', amount: 500, unit: 'g', brings: 'gluten:wheat' },
      { name: 'pistaches concassées', amount: 400, unit: 'g', brings: 'nuts:pistachio' },
      { name: 'beurre', amount: 250, unit: 'g', brings: 'milk' },
      { name: 'sucre', amount: 300, unit: 'g' },
      { name: 'eau', amount: 25, unit: 'cl' },
      { name: 'citron', amount: 0.5 },
      { name: 'eau de fleur d’oranger', amount: 2, unit: 'c. à soupe', scaling: 'damped' },
    ],
    steps: [
      [
        'Faire un sirop avec le sucre, l’eau et le jus de citron. Ajouter la fleur d’oranger, laisser refroidir.',
        10,
      ],
      ['Clarifier le beurre. Beurrer le plat, poser la moitié du filo, beurrer chaque feuille.', 0],
      ['Répartir les pistaches, couvrir du reste du filo. Couper en losanges avant de cuire.', 0],
      ['Cuire au four à 170 °C jusqu’à ce que ce soit doré.', 40],
      ['Verser le sirop froid sur le baklava chaud. Laisser reposer.', 120],
    ],
  },
];

/** The recipes in the group's book, each linked to its dish. */
export function demoRecipeChanges(group: Book): readonly Change[] {
  return demoRecipes.flatMap((demo) => {
    const recipe = recipeOf(demo);
    const link = put(dishRecipeTable, demo.dish, { recipe: recipe.id });
    return [...wholeRecipe(group, recipe), link];
  });
}

/** What their dishes inherit, in the week's book. */
export function demoInherited(): readonly Change[] {
  return demoRecipes.flatMap((demo) => {
    const dish = toDishId(demo.dish);
    const sheet = inheritedAllergens(recipeOf(demo).ingredients);
    return Object.entries(sheet).map(([name, entry]) => {
      const allergen = name as Allergen; // the sheet's own keys
      return put(allergenTable, allergenRecipeRow(dish, allergen), { dish, allergen, ...entry });
    });
  });
}

function recipeOf({ dish, ingredients, steps, ...demo }: DemoRecipe): Recipe {
  return {
    ...demo,
    id: toRecipeId(`demo-recipe-${dish}`),
    ingredients: ingredients.map((one, position) =>
      ingredientOf(one, `${dish}-${position}`, position),
    ),
    steps: steps.map(([text, minutes], position) => ({
      id: `demo-step-${dish}-${position}`,
      text,
      minutes,
      position,
    })),
  };
}

function ingredientOf(demo: DemoIngredient, id: string, position: number): Ingredient {
  const { name, amount, unit = 'piece', scaling = 'linear', brings } = demo;
  const [allergen, detail = ''] = brings?.split(':') ?? [];
  return {
    id: `demo-ingredient-${id}`,
    name,
    measure: amount === undefined ? null : { amount: fraction(BigInt(amount * 2), 2n), unit },
    scaling,
    allergens: allergen === undefined ? {} : { [allergen]: { presence: 'contains', detail } },
    position,
  };
}

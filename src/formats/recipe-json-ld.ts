import { err, ok, type Result } from '../kernel/result.ts';
import { readCarnetRecipe } from './carnet-recipe.ts';
import { readIngredientLine } from './ingredient-line.ts';
import {
  LONGEST_INGREDIENT,
  LONGEST_RECIPE_FILE,
  LONGEST_TEXT,
  LONGEST_TITLE,
  MOST_PARTS,
  MOST_RECIPES,
  type ReadRecipe,
} from './read-recipe.ts';
import { findRecipes, type JsonObject, linesOf, numberIn, textOf } from './recipe-nodes.ts';
import { readSteps } from './recipe-steps.ts';
import { webText } from './web-text.ts';

export type RecipeFileError =
  | { readonly type: 'RecipeFileTooLarge' }
  | { readonly type: 'NotARecipeFile' }
  | { readonly type: 'NoRecipeInFile' }
  | { readonly type: 'RecipeTooLong'; readonly most: number };

/**
 * Reads the recipes of a JSON-LD file, or of a web page that carries some (schema.org/Recipe). Recipes that
 * Carnet wrote come back exactly; of others, quantities are read only where they are sure. Errors:
 * RecipeFileTooLarge, NotARecipeFile (no JSON), NoRecipeInFile, RecipeTooLong (more than MOST_PARTS
 * ingredients or steps).
 */
export function readRecipes(text: string): Result<readonly ReadRecipe[], RecipeFileError> {
  if (text.length > LONGEST_RECIPE_FILE) return err({ type: 'RecipeFileTooLarge' });
  const documents = jsonIn(text);
  if (documents.length === 0) return err({ type: 'NotARecipeFile' });
  const found = documents.flatMap(findRecipes).slice(0, MOST_RECIPES);
  const recipes = found.map((node) => readCarnetRecipe(node) ?? readForeign(node));
  const named = recipes.filter(
    ({ name, ingredients, steps }) => name !== '' || ingredients.length + steps.length > 0,
  );
  if (named.length === 0) return err({ type: 'NoRecipeInFile' });
  const isLong = named.some(
    ({ ingredients, steps }) => ingredients.length > MOST_PARTS || steps.length > MOST_PARTS,
  );
  return isLong ? err({ type: 'RecipeTooLong', most: MOST_PARTS }) : ok(named);
}

/** The file as JSON, or the JSON-LD parts of a page; a byte order mark before it disturbs nobody. */
function jsonIn(text: string): unknown[] {
  const whole = parsed(text.replace(/^\uFEFF/, ''));
  if (whole !== undefined) return [whole];
  return scriptsOf(text).flatMap((json) => {
    const document = parsed(json);
    return document === undefined ? [] : [document];
  });
}

/** What stands in the JSON-LD scripts of a page. One walk: a pattern would go back and forth in hostile ones. */
function scriptsOf(page: string): string[] {
  const scripts: string[] = [];
  const opening = /<script\b[^<>]*>/gi;
  for (let found = opening.exec(page); found; found = opening.exec(page)) {
    if (!/application\/ld\+json/i.test(found[0])) continue;
    const end = page.indexOf('</script', opening.lastIndex);
    if (end === -1) return scripts;
    scripts.push(page.slice(opening.lastIndex, end));
    opening.lastIndex = end;
  }
  return scripts;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // it is no JSON: the caller says so
  }
}

function readForeign(node: JsonObject): ReadRecipe {
  const lines = linesOf(node['recipeIngredient'] ?? node['ingredients']).map(webText);
  const ingredients = lines.filter((line) => line !== '').map(ingredientOf);
  const long = lines.filter((line) => readIngredientLine(line).name.length > LONGEST_INGREDIENT);
  const note = [webText(textOf(node['description'])), ...long.map((line) => `- ${line}`)];
  return {
    name: cut(webText(textOf(node['name'])).replaceAll('\n', ' '), LONGEST_TITLE),
    portions: numberIn(node['recipeYield'] ?? node['yield']) ?? 1,
    marginPercent: 0,
    note: cut(note.filter((part) => part !== '').join('\n'), LONGEST_TEXT),
    ingredients,
    steps: readSteps(node['recipeInstructions'], LONGEST_TEXT),
    hasAllergens: false,
  };
}

function ingredientOf(line: string): ReadRecipe['ingredients'][number] {
  const { name, measure } = readIngredientLine(line);
  return { name: cut(name, LONGEST_INGREDIENT), measure, scaling: 'linear', allergens: {} };
}

/** What does not fit ends with « … »; the whole line of an ingredient stands in the note then. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;
}

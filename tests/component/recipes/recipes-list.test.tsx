import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { lendRecipe } from '../../../src/features/recipes/lend-recipe.ts';
import { knownRecipes, recipeOfDish } from '../../../src/features/recipes/read-recipes.ts';
import { RecipesScreen } from '../../../src/features/recipes/recipes-screen.tsx';
import { WithMine } from '../../../src/features/recipes/with-mine.tsx';
import { writeRecipe } from '../../../src/formats/write-recipe.ts';
import { dishRecipeTable } from '../../../src/store/books/recipe-tables.ts';
import { put } from '../../../src/store/table.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { menuPhone } from '../../support/menu-phone.ts';
import { valueOf } from '../../support/open-phone.ts';
import { exampleEntry, taken } from '../../support/orders-week.ts';
import { exampleRecipe, RECIPE, recipeDeps } from '../../support/recipe-phone.ts';

afterEach(cleanup);

async function showList() {
  const deps = await recipeDeps(await menuPhone(), exampleRecipe());
  showScreen(<WithMine screen={deps.props} Screen={RecipesScreen} />);
  await screen.findByRole('region', { name: 'Mes recettes' });
  return deps;
}

const dishCard = (name: string) =>
  within(
    screen.getByRole('heading', { level: 3, name: new RegExp(name) }).closest('li') ??
      document.body,
  );

test('a dish gets its recipe in two taps, and its portions follow the orders', async () => {
  const deps = await showList();
  await taken(deps, exampleEntry('a', { mafe: 7 }));
  await userEvent.click(dishCard('mafe').getByText('Choisir ou écrire sa recette'));
  await userEvent.click(dishCard('mafe').getByRole('button', { name: 'Mafé de Lune' }));
  const link = await dishCard('mafe').findByRole('link', { name: 'Mafé de Lune' });
  expect(link.getAttribute('href')).toBe(`/2026-W48/recipes/of/${RECIPE}`);
  dishCard('mafe').getByText('7');
  expect(deps.offers.current.value?.message).toBe('C’est la recette de ce plat.');
  deps.offers.undo();
  await dishCard('mafe').findByText('Choisir ou écrire sa recette');
});

test('a recipe written for a dish begins with its name and is linked', async () => {
  const deps = await showList();
  await userEvent.click(dishCard('soup').getByText('Choisir ou écrire sa recette'));
  await userEvent.click(dishCard('soup').getByRole('button', { name: /Écrire une recette/ }));
  await expect.poll(() => deps.visited.at(-1)).toMatch(/recipes\/of\/.+\/edit$/);
  const found = recipeOfDish(deps, { libraryId: 'soup' });
  expect(found).toMatchObject({ known: { home: 'mine', recipe: { name: 'soup' } } });
});

test('private and lent recipes stand apart; one of another phone says where it is', async () => {
  const deps = await showList();
  const mine = screen.getByRole('region', { name: 'Mes recettes' });
  within(mine).getByRole('link', { name: /Mafé de Lune/ });
  valueOf(await lendRecipe(deps, RECIPE));
  const lent = screen.getByRole('region', { name: 'Recettes prêtées au groupe' });
  await within(lent).findByRole('link', { name: /Mafé de Lune/ });
  expect(within(mine).queryByRole('link', { name: /Mafé de Lune/ })).toBe(null);
  const far = 'recipe-elsewhere' as typeof RECIPE;
  valueOf(await deps.group.book.commit([put(dishRecipeTable, 'cake', { recipe: far })]));
  await dishCard('cake').findByText('Sa recette est privée, sur un autre téléphone.');
});

test('a pasted recipe of a web site is brought, and says that nobody looked at its allergens', async () => {
  const deps = await showList();
  await userEvent.click(screen.getByText('Apporter une recette'));
  const field = screen.getByRole('textbox', { name: 'Ou colle son contenu ici' });
  await userEvent.fill(field, 'Prendre 500 g de riz');
  await userEvent.click(screen.getByRole('button', { name: 'Prendre ce texte' }));
  await screen.findByText(/Ce n’est pas un fichier de recette/);
  const document = { '@type': 'Recipe', name: 'Dhal', recipeIngredient: ['500 g de lentilles'] };
  await userEvent.fill(field, JSON.stringify(document));
  await userEvent.click(screen.getByRole('button', { name: 'Prendre ce texte' }));
  await expect.poll(() => deps.visited.length).toBe(1);
  const brought = [...knownRecipes(deps).values()].find(({ recipe }) => recipe.name === 'Dhal');
  expect(brought?.recipe.note).toBe('Allergènes : pas encore dits. Regarde chaque ingrédient.');
  expect(brought?.home).toBe('mine');
});

test('a file of Carnet comes back as a second recipe, equal and with its allergens', async () => {
  const deps = await showList();
  await userEvent.click(screen.getByText('Apporter une recette'));
  const file = new File([writeRecipe(exampleRecipe())], 'mafe.json', { type: 'application/json' });
  await userEvent.upload(screen.getByLabelText('Choisir un fichier'), file);
  await expect.poll(() => knownRecipes(deps).size).toBe(2);
  const [first, second] = [...knownRecipes(deps).values()].map(({ recipe }) => recipe);
  expect(second?.id).not.toBe(first?.id);
  const content = (one: typeof first) =>
    one?.ingredients.map(({ name, measure, allergens }) => ({ name, measure, allergens }));
  expect(content(second)).toEqual(content(first));
});

test('a new recipe opens its form', async () => {
  const deps = await showList();
  await userEvent.click(screen.getByRole('button', { name: 'Nouvelle recette' }));
  await expect.poll(() => deps.visited.at(-1)).toMatch(/\/edit$/);
});

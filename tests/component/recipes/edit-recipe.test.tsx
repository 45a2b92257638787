import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { beginRecipe } from '../../../src/features/recipes/change-recipe.ts';
import { EditRecipeScreen } from '../../../src/features/recipes/edit-recipe-screen.tsx';
import { linkDish } from '../../../src/features/recipes/link-dish.ts';
import { findRecipe } from '../../../src/features/recipes/read-recipes.ts';
import { fraction } from '../../../src/domain/fraction.ts';
import { toRecipeId } from '../../../src/domain/recipe.ts';
import { inheritedSheets } from '../../../src/store/views/week-menu.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { menuPhone } from '../../support/menu-phone.ts';
import { valueOf } from '../../support/open-phone.ts';
import { exampleRecipe, RECIPE, recipeDeps } from '../../support/recipe-phone.ts';
import { cookBy, ingredient, recipeOf } from '../../support/written-recipe.ts';

afterEach(cleanup);

async function showEditor(recipes = [exampleRecipe()]) {
  const deps = await recipeDeps(await menuPhone(), ...recipes);
  const show = () =>
    showScreen(<EditRecipeScreen {...deps.props} mine={deps.mine} recipe={RECIPE} />);
  const now = () => valueOf(findRecipe(deps, RECIPE)).recipe;
  return { deps, show, now };
}

function opened(summary: RegExp) {
  const details = screen
    .getAllByText(summary)
    .map((found) => found.closest('details'))
    .find((found) => found !== null);
  if (!details) throw new Error(`Nothing opens at ${String(summary)}`);
  return within(details);
}

test('an ingredient is written in the cook’s own units and saved at once', async () => {
  const { show, now } = await showEditor([exampleRecipe({ ingredients: [] })]);
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter un ingrédient' }));
  const line = await screen.findByRole('textbox', { name: 'Ingrédient' });
  await userEvent.fill(line, 'lait de coco');
  const quantity = screen.getByRole('textbox', { name: 'Quantité' });
  await userEvent.fill(quantity, 'beaucoup');
  await userEvent.tab();
  await screen.findByText(/Ce n’est pas une quantité/);
  await userEvent.fill(quantity, '1 1/2');
  await userEvent.tab();
  await userEvent.click(await screen.findByRole('radio', { name: 'Un autre mot' }));
  await userEvent.fill(await screen.findByRole('textbox', { name: 'Ton mot' }), 'louches');
  await userEvent.tab();
  await userEvent.click(screen.getByRole('radio', { name: /Amorti/ }));
  await expect
    .poll(() => now().ingredients)
    .toMatchObject([
      {
        name: 'lait de coco',
        measure: { amount: fraction(3n, 2n), unit: 'louches' },
        scaling: 'damped',
      },
    ]);
  await userEvent.fill(quantity, '2 kilos');
  await userEvent.tab();
  await expect.poll(() => now().ingredients[0]?.measure?.unit).toBe('kg');
});

test('an allergen an ingredient brings stands in its dish at once; gluten asks which cereal', async () => {
  const { deps, show } = await showEditor();
  valueOf(await linkDish(deps, { libraryId: 'mafe' }, RECIPE));
  show();
  const salt = () => opened(/^sel$/);
  await userEvent.click(salt().getByText('sel'));
  await userEvent.click(salt().getByText('Allergènes : rien de coché'));
  await userEvent.click(salt().getByRole('checkbox', { name: /gluten/i }));
  const which = await salt().findByRole('textbox', { name: /céréale/i });
  expect(which.getAttribute('aria-invalid')).toBe('true');
  await userEvent.fill(which, 'orge');
  await userEvent.tab();
  await expect
    .poll(() => inheritedSheets(deps.week.book).get('mafe')?.gluten)
    .toEqual({ presence: 'contains', detail: 'orge' });
});

test('an ingredient moves, and goes with a way back', async () => {
  const { deps, show, now } = await showEditor();
  show();
  const names = () => now().ingredients.map(({ name }) => name);
  await userEvent.click(opened(/patates douces/).getByText(/patates douces/));
  await userEvent.click(opened(/patates douces/).getByRole('button', { name: 'Monter' }));
  await expect.poll(names).toEqual(['patates douces', 'pâte d’arachide', 'sel']);
  await userEvent.click(opened(/patates douces/).getByRole('button', { name: 'Enlever' }));
  await expect.poll(names).toEqual(['pâte d’arachide', 'sel']);
  expect(deps.offers.current.value?.message).toBe('Ingrédient enlevé.');
  deps.offers.undo();
  await expect.poll(names).toEqual(['patates douces', 'pâte d’arachide', 'sel']);
});

test('lending says who can read it; only then it can be taken away, which says what stays', async () => {
  const { deps, show } = await showEditor();
  show();
  screen.getByText(/tous les téléphones de la cuisine peuvent la lire/);
  await userEvent.click(screen.getByRole('button', { name: 'Prêter au groupe' }));
  const back = await screen.findByRole('button', { name: 'La reprendre' });
  screen.getByText(/trace scellée/);
  expect(valueOf(findRecipe(deps, RECIPE)).home).toBe('group');
  await userEvent.click(back);
  await screen.findByRole('button', { name: 'Prêter au groupe' });
  expect(valueOf(findRecipe(deps, RECIPE)).home).toBe('mine');
});

test('a deleted recipe leaves its screen and can come back', async () => {
  const { deps, show } = await showEditor();
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Supprimer la recette' }));
  await expect.poll(() => deps.visited).toEqual(['/2026-W48/recipes']);
  expect(findRecipe(deps, RECIPE).ok).toBe(false);
  deps.offers.undo();
  await expect.poll(() => findRecipe(deps, RECIPE).ok).toBe(true);
});

test('a step with its minutes; a recipe nobody wrote anything in goes when it is left', async () => {
  const { deps, show, now } = await showEditor([]);
  valueOf(await beginRecipe(deps, RECIPE, { name: '', by: null, portions: 10 }));
  show();
  cleanup();
  await expect.poll(() => findRecipe(deps, RECIPE).ok).toBe(false);
  valueOf(await beginRecipe(deps, RECIPE, { name: '', by: null, portions: 10 }));
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter une étape' }));
  await userEvent.fill(await screen.findByRole('textbox', { name: 'Ce qu’on fait' }), 'Cuire.');
  const minutes = screen.getByRole('textbox', { name: 'Minuteur, en minutes' });
  await userEvent.fill(minutes, '20');
  await userEvent.tab();
  await expect.poll(() => now().steps).toMatchObject([{ text: 'Cuire.', minutes: 20 }]);
  await userEvent.fill(minutes, 'longtemps');
  await userEvent.tab();
  await screen.findByText(/nombre entier de minutes/);
  await userEvent.click(screen.getByRole('radio', { name: /^10/ }));
  await expect.poll(() => now().marginPercent).toBe(10);
});

test('what is tapped before the screen is drawn anew undoes nothing of what was tapped just before', async () => {
  const { show, now } = await showEditor();
  show();
  const salt = () => opened(/^sel$/);
  await userEvent.click(salt().getByText('sel'));
  await userEvent.click(salt().getByText('Allergènes : rien de coché'));
  for (const name of [/céleri/i, /sésame/i, /moutarde/i])
    fireEvent.click(salt().getByRole('checkbox', { name }));
  const sheet = () => now().ingredients.find(({ name }) => name === 'sel')?.allergens ?? {};
  await expect.poll(() => Object.keys(sheet()).toSorted()).toEqual(['celery', 'mustard', 'sesame']);
  const paste = () => opened(/pâte d’arachide/);
  await userEvent.click(paste().getByText(/pâte d’arachide/));
  const quantity = paste().getByRole('textbox', { name: 'Quantité' });
  fireEvent.input(quantity, { target: { value: '7' } });
  fireEvent.change(quantity);
  fireEvent.click(paste().getByRole('radio', { name: 'kg' }));
  await expect
    .poll(() => now().ingredients.find(({ name }) => /arachide/.test(name))?.measure)
    .toEqual({ amount: fraction(7n, 1n), unit: 'kg' });
});

test('a recipe lent from a phone that is gone can be taken off the list, with an undo', async () => {
  const open = await menuPhone();
  await cookBy(open, 'mafe', recipeOf('Mafé', [ingredient('Oignons', [100, 'g'])]));
  const deps = await recipeDeps(open);
  const recipe = toRecipeId('recipe Mafé');
  showScreen(<EditRecipeScreen {...deps.props} mine={deps.mine} recipe={recipe} />);
  await userEvent.click(screen.getByRole('button', { name: 'Retirer de la liste du groupe' }));
  await expect.poll(() => open.offers.current.value?.message).toMatch(/Retirée de la liste/);
  expect(open.visited).toEqual(['/2026-W48/recipes']);
});

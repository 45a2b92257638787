import { expect, test } from 'vitest';
import {
  changeRecipe,
  deleteRecipe,
  putIngredient,
  removeIngredient,
} from '../../../../src/features/recipes/change-recipe.ts';
import {
  lendRecipe,
  takeOffList,
  takeRecipeAway,
} from '../../../../src/features/recipes/lend-recipe.ts';
import { findRecipe, knownRecipes } from '../../../../src/features/recipes/read-recipes.ts';
import { recipesOf } from '../../../../src/store/views/recipes.ts';
import { openPhone, valueOf } from '../../../support/open-phone.ts';
import { meet, phonesApart } from '../../../support/phones-apart.ts';
import {
  cutOff,
  exampleIngredient,
  exampleRecipe,
  RECIPE,
  recipeDeps,
} from '../../../support/recipe-phone.ts';

async function twoPhones() {
  const [lune, figue] = await phonesApart(await openPhone(), 'Lune', 'Figue');
  if (!lune || !figue) throw new Error('There are two phones');
  const phones = [lune, figue];
  return {
    lune: await recipeDeps(lune, exampleRecipe()),
    figue: await recipeDeps(figue),
    meet: () => meet(phones),
  };
}

test('a private recipe stays on its phone; lent, the others read it and change it', async () => {
  const { lune, figue, meet: exchange } = await twoPhones();
  await exchange();
  expect([...knownRecipes(figue).keys()]).toEqual([]);
  valueOf(await lendRecipe(lune, RECIPE));
  await exchange();
  const seen = valueOf(findRecipe(figue, RECIPE));
  expect(seen).toMatchObject({ home: 'group', isLender: false });
  expect(seen.recipe).toEqual(exampleRecipe());
  valueOf(await putIngredient(figue, RECIPE, { id: 'sel', name: 'sel fin' }));
  valueOf(await changeRecipe(lune, RECIPE, { note: 'Doux' }));
  await exchange();
  for (const phone of [lune, figue]) {
    const { recipe } = valueOf(findRecipe(phone, RECIPE));
    expect(recipe.note).toBe('Doux');
    expect(recipe.ingredients.map(({ name }) => name)).toContain('sel fin');
  }
});

test('what is taken away is what the group has now, and the group no longer has it', async () => {
  const { lune, figue, meet: exchange } = await twoPhones();
  valueOf(await lendRecipe(lune, RECIPE));
  await exchange();
  valueOf(await removeIngredient(figue, RECIPE, 'sel'));
  valueOf(await putIngredient(figue, RECIPE, exampleIngredient('thym', { position: 9 })));
  await exchange();
  expect(valueOf(findRecipe(lune, RECIPE)).isLender).toBe(true);
  valueOf(await takeRecipeAway(lune, RECIPE));
  await exchange();
  expect(knownRecipes(figue).size).toBe(0);
  const back = valueOf(findRecipe(lune, RECIPE));
  expect(back).toMatchObject({ home: 'mine', isLender: false });
  expect(back.recipe.ingredients.map(({ name }) => name)).toEqual([
    'pâte d’arachide',
    'patates douces',
    'thym',
  ]);
});

test('somebody changes it while it is taken away: it does not come back by halves', async () => {
  const { lune, figue, meet: exchange } = await twoPhones();
  valueOf(await lendRecipe(lune, RECIPE));
  await exchange();
  valueOf(await takeRecipeAway(lune, RECIPE));
  valueOf(await putIngredient(figue, RECIPE, { id: 'sel', name: 'sel fin' }));
  valueOf(await changeRecipe(figue, RECIPE, { name: 'Mafé' }));
  await exchange();
  expect(knownRecipes(figue).size).toBe(0);
  expect(valueOf(findRecipe(lune, RECIPE)).recipe).toEqual(exampleRecipe());
});

test('lent, taken away and lent again, it is whole each time; each gesture can be undone', async () => {
  const deps = await recipeDeps(await openPhone(), exampleRecipe());
  const lent = valueOf(await lendRecipe(deps, RECIPE));
  valueOf(await takeRecipeAway(deps, RECIPE));
  valueOf(await lendRecipe(deps, RECIPE));
  expect(valueOf(findRecipe(deps, RECIPE)).recipe).toEqual(exampleRecipe());
  const away = valueOf(await takeRecipeAway(deps, RECIPE));
  valueOf(await away.undo());
  expect(valueOf(findRecipe(deps, RECIPE))).toMatchObject({ home: 'group', isLender: true });
  valueOf(await lent.undo());
});

test('lending that is cut short leaves the recipe in both books, and it can be taken away', async () => {
  const deps = await recipeDeps(await openPhone(), exampleRecipe());
  const broken = await lendRecipe({ ...deps, mine: cutOff(deps.mine) }, RECIPE);
  expect(broken.ok).toBe(false);
  expect(recipesOf(deps.mine).size + recipesOf(deps.group.book).size).toBe(2);
  expect(valueOf(findRecipe(deps, RECIPE))).toMatchObject({ home: 'group', isLender: true });
  valueOf(await removeIngredient(deps, RECIPE, 'sel'));
  valueOf(await takeRecipeAway(deps, RECIPE));
  const back = valueOf(findRecipe(deps, RECIPE));
  expect(back.home).toBe('mine');
  expect(back.recipe.ingredients.map(({ name }) => name)).not.toContain('sel');
});

test('taking away that is cut short leaves it in both books, and it can be taken away again', async () => {
  const deps = await recipeDeps(await openPhone(), exampleRecipe());
  valueOf(await lendRecipe(deps, RECIPE));
  const group = { book: cutOff(deps.group.book) };
  expect((await takeRecipeAway({ ...deps, group }, RECIPE)).ok).toBe(false);
  expect(recipesOf(deps.mine).get(RECIPE)).toEqual(exampleRecipe());
  expect(valueOf(findRecipe(deps, RECIPE))).toMatchObject({ home: 'group', isLender: true });
  valueOf(await takeRecipeAway(deps, RECIPE));
  expect(valueOf(findRecipe(deps, RECIPE))).toMatchObject({ home: 'mine', isLender: false });
  expect(recipesOf(deps.group.book).size).toBe(0);
});

test('any phone takes a lent recipe off the list; the lender keeps her copy, and an undo brings it back to all', async () => {
  const { lune, figue, meet: exchange } = await twoPhones();
  valueOf(await lendRecipe(lune, RECIPE));
  await exchange();
  valueOf(await removeIngredient(figue, RECIPE, 'sel'));
  const off = valueOf(await takeOffList(figue, RECIPE));
  await exchange();
  expect(knownRecipes(figue).size).toBe(0);
  const kept = valueOf(findRecipe(lune, RECIPE));
  expect(kept).toMatchObject({ home: 'mine', isLender: false, isReturned: true });
  expect(kept.recipe).toEqual(exampleRecipe());
  valueOf(await off.undo());
  await exchange();
  for (const phone of [lune, figue]) {
    const back = valueOf(findRecipe(phone, RECIPE));
    expect(back).toMatchObject({ home: 'group', isLender: phone === lune, isReturned: false });
    expect(back.recipe.ingredients.map(({ name }) => name)).not.toContain('sel');
  }
});

test('two phones that take it off at once agree, and she may lend it again', async () => {
  const { lune, figue, meet: exchange } = await twoPhones();
  valueOf(await lendRecipe(lune, RECIPE));
  await exchange();
  valueOf(await takeOffList(figue, RECIPE));
  valueOf(await takeRecipeAway(lune, RECIPE));
  await exchange();
  expect(knownRecipes(figue).size).toBe(0);
  expect(valueOf(findRecipe(lune, RECIPE))).toMatchObject({ home: 'mine', isReturned: false });
  valueOf(await lendRecipe(lune, RECIPE));
  await exchange();
  expect(valueOf(findRecipe(figue, RECIPE)).recipe).toEqual(exampleRecipe());
});

test('the lender who deletes it keeps no copy', async () => {
  const deps = await recipeDeps(await openPhone(), exampleRecipe());
  valueOf(await lendRecipe(deps, RECIPE));
  valueOf(await deleteRecipe(deps, RECIPE));
  expect(knownRecipes(deps).size).toBe(0);
  expect(recipesOf(deps.mine).size).toBe(0);
});

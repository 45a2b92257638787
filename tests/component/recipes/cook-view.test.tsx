import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { publishMenu } from '../../../src/features/menu/publish-menu.ts';
import { changeRecipe, putIngredient } from '../../../src/features/recipes/change-recipe.ts';
import { linkDish } from '../../../src/features/recipes/link-dish.ts';
import { RecipeScreen } from '../../../src/features/recipes/recipe-screen.tsx';
import { TimerStrip } from '../../../src/features/timer-strip.tsx';
import { toInstant } from '../../../src/kernel/clock.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { menuPhone } from '../../support/menu-phone.ts';
import { openPhone, valueOf } from '../../support/open-phone.ts';
import { exampleEntry, taken } from '../../support/orders-week.ts';
import { exampleRecipe, RECIPE, recipeDeps } from '../../support/recipe-phone.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function showRecipe({ isLinked = true } = {}) {
  const deps = await recipeDeps(await menuPhone(), exampleRecipe());
  if (isLinked) valueOf(await linkDish(deps, { libraryId: 'mafe' }, RECIPE));
  const show = () => showScreen(<RecipeScreen {...deps.props} mine={deps.mine} recipe={RECIPE} />);
  const shown = show();
  return { deps, shown, show };
}

const portions = () => screen.getByRole('spinbutton', { name: 'Portions à cuisiner' });
const lineOf = (name: string) => screen.getByText(name).closest('li')?.textContent ?? '';

test('the amounts follow the live orders with the margin, the amount first', async () => {
  const { deps } = await showRecipe();
  expect(portions().getAttribute('aria-valuenow')).toBe('10');
  screen.getByText(/Pas encore de commande/);
  await taken(deps, exampleEntry('a', { mafe: 20 }));
  await screen.findByText('20 portions commandées. Suit les commandes.');
  expect(lineOf('pâte d’arachide')).toMatch(/^1 kg/);
  expect(lineOf('patates douces')).toMatch(/^4 kg/);
  expect(lineOf('sel')).toMatch(/^selon le goût/);
  valueOf(await changeRecipe(deps, RECIPE, { marginPercent: 10 }));
  await screen.findByText(/et 10\s?% de marge/);
  expect(portions().getAttribute('aria-valuenow')).toBe('22');
  expect(lineOf('pâte d’arachide')).toMatch(/^1,1 kg/);
});

test('any other number of portions by hand, and back to the orders', async () => {
  const { deps } = await showRecipe();
  await taken(deps, exampleEntry('a', { mafe: 20 }));
  const more = screen.getByRole('button', { name: 'Un de plus : Portions à cuisiner' });
  expect(more.getBoundingClientRect().width).toBeGreaterThanOrEqual(64);
  expect(more.getBoundingClientRect().height).toBeGreaterThanOrEqual(64);
  await expect.poll(() => portions().getAttribute('aria-valuenow')).toBe('20');
  await userEvent.click(more);
  screen.getByText(/Choisi à la main/);
  expect(lineOf('pâte d’arachide')).toMatch(/^1,05 kg/);
  await taken(deps, exampleEntry('b', { mafe: 5 }));
  await userEvent.click(await screen.findByRole('button', { name: 'Revenir à 25' }));
  expect(lineOf('pâte d’arachide')).toMatch(/^1,25 kg/);
});

test('what is damped or fixed says so, and never becomes nothing', async () => {
  const { deps } = await showRecipe({ isLinked: false });
  valueOf(await putIngredient(deps, RECIPE, { id: 'pâte d’arachide', scaling: 'fixed' }));
  valueOf(await putIngredient(deps, RECIPE, { id: 'patates douces', scaling: 'damped' }));
  await screen.findByText('Amorti');
  screen.getByText('Fixe');
  screen.getByText(/Pas au menu de cette semaine/);
  await userEvent.fill(portions(), '30');
  await expect.poll(() => lineOf('patates douces')).toMatch(/^4 kg/);
  expect(lineOf('pâte d’arachide')).toMatch(/^500 g/);
  await userEvent.fill(portions(), '1');
  await expect.poll(() => lineOf('patates douces')).toMatch(/^200 g/);
});

test('the steps turn by halves of the screen, and the place is found again', async () => {
  const { show } = await showRecipe();
  const steps = screen.getByRole('region', { name: 'Étape 1 sur 2' });
  const next = within(steps).getByRole('button', { name: 'Suite' });
  const half = steps.getBoundingClientRect().width / 2;
  expect(next.getBoundingClientRect().width).toBeGreaterThanOrEqual(half - 8);
  expect(next.getBoundingClientRect().height).toBeGreaterThanOrEqual(64);
  await userEvent.click(next);
  const second = screen.getByRole('region', { name: 'Étape 2 sur 2' });
  within(second).getByText('Cuire à feu doux.');
  expect(within(second).getByRole('button', { name: 'Suite' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  await expect
    .poll(() => {
      cleanup();
      show();
      return screen.queryByRole('region', { name: 'Étape 2 sur 2' });
    })
    .not.toBe(null);
});

test('a timer runs on above whatever screen and week, rings once when it is over, and goes when it was seen', async () => {
  const { deps } = await showRecipe();
  const strokes = vi.spyOn(AudioContext.prototype, 'createOscillator');
  await userEvent.click(screen.getByRole('button', { name: 'Suite' }));
  await userEvent.click(screen.getByRole('button', { name: 'Lancer 40 min' }));
  cleanup();
  deps.setNow(toInstant(deps.phone.clock.now() + 60_000));
  // Started anew, behind another door, with the week after shown: only the strip is there.
  const again = await openPhone({ storage: deps.storage, now: deps.phone.clock.now() });
  const next = await again.props.openWeek(isoWeek('2026-W49'));
  const { phone, gestures } = again;
  showScreen(<TimerStrip phone={phone} gestures={gestures} week={next} />);
  const list = await screen.findByRole('list', { name: 'Minuteurs' });
  within(list).getByText('39:00');
  again.setNow(toInstant(again.phone.clock.now() + 38 * 60_000));
  await screen.findByText('1:00');
  expect(strokes).not.toHaveBeenCalled();
  again.setNow(toInstant(again.phone.clock.now() + 60_000));
  const over = await screen.findByRole('alert');
  expect(over.textContent).toContain('C’est l’heure');
  expect(over.textContent).toContain('Cuire à feu doux.');
  await expect.poll(() => strokes.mock.calls.length).toBeGreaterThan(0);
  const rung = strokes.mock.calls.length;
  again.setNow(toInstant(again.phone.clock.now() + 60_000));
  await userEvent.click(within(over).getByRole('button', { name: 'Vu' }));
  await expect.poll(() => screen.queryByRole('alert')).toBe(null);
  expect(strokes.mock.calls.length).toBe(rung);
});

test('an ingredient swapped after the menu went out is said, with the orders it touches', async () => {
  const { deps } = await showRecipe();
  valueOf(await publishMenu(deps));
  await taken(deps, exampleEntry('a', { mafe: 2 }));
  expect(screen.queryByText(/Le menu publié ne le dit pas/)).toBe(null);
  const allergens = { soy: { presence: 'contains', detail: '' } } as const;
  valueOf(await putIngredient(deps, RECIPE, { id: 'sel', name: 'sauce soja', allergens }));
  const said = await screen.findByText(/Le menu publié ne le dit pas/);
  expect(said.textContent).toMatch(/soja.*1 commande a ce plat/i);
  const link = screen.getByRole('link', { name: 'Voir le menu et prévenir' });
  expect(link.getAttribute('href')).toBe('/2026-W48/menu');
});

test('a recipe that went away says so', async () => {
  const deps = await recipeDeps(await menuPhone());
  showScreen(<RecipeScreen {...deps.props} mine={deps.mine} recipe={RECIPE} />);
  expect(screen.getByText(/n’est pas sur ce téléphone/).isConnected).toBe(true);
});

test('a timer started once the drafts of its week are gone is kept too, and can be stopped', async () => {
  const deps = await recipeDeps(await menuPhone(), exampleRecipe());
  const week = { ...deps.week, draftsBook: null };
  showScreen(<RecipeScreen {...deps.props} week={week} mine={deps.mine} recipe={RECIPE} />);
  await userEvent.click(screen.getByRole('button', { name: 'Suite' }));
  await userEvent.click(screen.getByRole('button', { name: 'Lancer 40 min' }));
  cleanup();
  showScreen(<TimerStrip {...deps.props} week={week} />);
  await screen.findByText('40:00');
  await userEvent.click(screen.getByRole('button', { name: 'Arrêter' }));
  await expect.poll(() => screen.queryByRole('list', { name: 'Minuteurs' })).toBe(null);
});

import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { toDishId } from '../../../src/domain/dish.ts';
import { addDish, changeDish } from '../../../src/features/menu/change-dish.ts';
import { DishScreen } from '../../../src/features/menu/dish-screen.tsx';
import { PHOTO_LIMIT } from '../../../src/store/books/limits.ts';
import { exampleDish } from '../../support/example-week.ts';
import { menuPhone } from '../../support/menu-phone.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { type OpenPhone, openPhone, valueOf } from '../../support/open-phone.ts';
import { exampleEntry, taken } from '../../support/orders-week.ts';
import { cookBy, ingredient, recipeOf } from '../../support/written-recipe.ts';

afterEach(cleanup);

const MAFE = toDishId('mafe');

/** The editor of a new dish. */
async function newDish(): Promise<OpenPhone> {
  const open = await openPhone();
  valueOf(await addDish(open.week, MAFE, 'main'));
  showScreen(<DishScreen {...open.props} dish={MAFE} />);
  return open;
}

function dishOf({ week }: OpenPhone) {
  return week.menu.value.dishes.find(({ id }) => id === MAFE);
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const answer = (allergen: RegExp, word: string) =>
  screen
    .getAllByRole<HTMLInputElement>('radio', { name: word })
    .find((radio) => allergen.test(radio.closest('fieldset')?.textContent ?? ''));

async function choose(allergen: RegExp, word: string): Promise<void> {
  const radio = answer(allergen, word);
  if (!radio) throw new Error(`No answer ${word}`);
  await userEvent.click(radio);
}

test('a wrong price gets a sentence, keeps what was typed, and leaves the saved price alone', async () => {
  const open = await newDish();
  await userEvent.fill(field('Prix d’une portion'), '9,50');
  await userEvent.tab();
  await waitFor(() => expect(dishOf(open)?.price).toBe(950));
  await userEvent.fill(field('Prix d’une portion'), '12,4x');
  await userEvent.tab();
  await screen.findByText('Ce n’est pas un montant. Écris par exemple 9,50.');
  expect(field('Prix d’une portion').value).toBe('12,4x');
  expect(dishOf(open)?.price).toBe(950);
});

test('a name is saved when its field is left, and says so there', async () => {
  const open = await newDish();
  await userEvent.fill(field('Nom du plat'), 'Mafé <b>bœuf</b>');
  await userEvent.tab();
  await screen.findByText('Enregistré');
  expect(dishOf(open)?.name).toBe('Mafé <b>bœuf</b>');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Mafé <b>bœuf</b>');
});

test('a name still in its field is saved when the screen is left', async () => {
  const open = await newDish();
  await userEvent.fill(field('Nom du plat'), 'Mafé');
  cleanup();
  await waitFor(() => expect(dishOf(open)?.name).toBe('Mafé'));
});

test('a dish nobody said anything of goes when the screen is left', async () => {
  const open = await newDish();
  cleanup();
  await waitFor(() => expect(dishOf(open)).toBe(undefined));
});

test('a name longer than a field keeps is refused and stays there', async () => {
  const open = await newDish();
  await userEvent.fill(field('Nom du plat'), 'a'.repeat(10_001));
  await userEvent.tab();
  await screen.findByText(/C’est trop long/);
  expect(field('Nom du plat').value).toHaveLength(10_001);
  expect(dishOf(open)?.name).toBe('');
});

test('no allergen is answered beforehand; « none of the others » leaves what was said', async () => {
  const open = await newDish();
  expect(screen.getAllByText('sans réponse')).toHaveLength(14);
  await choose(/arachides/, 'Contient');
  await waitFor(() => expect(dishOf(open)?.allergens.peanuts?.presence).toBe('contains'));
  await userEvent.click(screen.getByRole('button', { name: 'Aucun des autres' }));
  await screen.findByText('Les 14 ont leur réponse.');
  expect(dishOf(open)?.allergens.peanuts?.presence).toBe('contains');
  expect(dishOf(open)?.allergens.milk?.presence).toBe('not');
});

test('gluten asks which cereal, and keeps it', async () => {
  const open = await newDish();
  await choose(/gluten/, 'Peut contenir');
  const cereal = await screen.findByRole('textbox', { name: 'Quelle céréale ?' });
  expect(cereal.getAttribute('aria-invalid')).toBe('true');
  await userEvent.click(screen.getByRole('button', { name: 'Aucun des autres' }));
  await screen.findByText('Dis lequel : gluten');
  expect(screen.queryByText('Les 14 ont leur réponse.')).toBeNull();
  await userEvent.fill(cereal, 'blé');
  await userEvent.tab();
  await screen.findByText('Les 14 ont leur réponse.');
  await waitFor(() =>
    expect(dishOf(open)?.allergens.gluten).toEqual({ presence: 'may-contain', detail: 'blé' }),
  );
});

test('vegetarian with fish is contradicted at once', async () => {
  await newDish();
  await userEvent.click(screen.getByRole('checkbox', { name: 'végétarien' }));
  await choose(/poisson/, 'Contient');
  const said = await screen.findAllByText(/« végétarien » ne va pas avec : contient poisson/);
  expect(said.length).toBeGreaterThan(0);
});

test('a photo of any size is kept small', async () => {
  const open = await newDish();
  await choosePhoto(await noisyPicture(1200, 900));
  await waitFor(() => expect(dishOf(open)?.photo).toMatch(/^data:image\/jpeg/), { timeout: 5000 });
  expect(dishOf(open)?.photo?.length).toBeLessThanOrEqual(PHOTO_LIMIT);
  await screen.findByRole('img', { name: /Photo/ });
});

test('a file that is no photo, or one too heavy, gets a sentence and changes nothing', async () => {
  const open = await newDish();
  await choosePhoto(new Blob(['not a picture'], { type: 'image/png' }));
  await screen.findByText(/n’est pas une photo/);
  await choosePhoto(new Blob([new Uint8Array(25_000_001)], { type: 'image/jpeg' }));
  await screen.findByText(/trop lourde : 25 Mo au plus/);
  expect(dishOf(open)?.photo).toBe(null);
});

test('a dish that orders name is taken off, and they keep it', async () => {
  const open = await menuPhone([exampleDish('mafe')]);
  await taken(open, exampleEntry('an-order', { mafe: 2 }));
  showScreen(<DishScreen {...open.props} dish={MAFE} />);
  await userEvent.click(screen.getByRole('button', { name: 'Enlever ce plat du menu' }));
  await waitFor(() => expect(dishOf(open)?.removed).toBe(true));
  expect(open.offers.current.value?.message).toMatch(/1 commande le demande encore/);
  expect(open.week.orders.value[0]?.lines).toMatchObject([{ dish: 'mafe', quantity: 2 }]);
});

test('what another phone changes meanwhile shows, unless something is being typed', async () => {
  const open = await newDish();
  valueOf(await changeDish(open.week, MAFE, { name: 'Mafé' }));
  await waitFor(() => expect(field('Nom du plat').value).toBe('Mafé'));
});

/** Noise compresses worst: the hardest photo of its size. */
async function noisyPicture(width: number, height: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const surface = canvas.getContext('2d');
  if (!surface) throw new Error('This browser draws');
  const pixels = surface.createImageData(width, height);
  pixels.data.forEach((_, at) => {
    pixels.data[at] = at % 4 === 3 ? 255 : (at * 2_654_435_761) % 256;
  });
  surface.putImageData(pixels, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png');
  });
}

async function choosePhoto(picture: Blob): Promise<void> {
  const input = screen.getByLabelText<HTMLInputElement>('Photo du plat (pas nécessaire)');
  const file = new File([picture], 'photo', { type: picture.type });
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await Promise.resolve();
}

test('what an ingredient brings can be neither denied nor played down; the rest is answered as ever', async () => {
  const open = await menuPhone([exampleDish('mafe')]);
  const entry = { presence: 'may-contain', detail: '' } as const;
  const cream = ingredient('Crème', [100, 'l'], { allergens: { milk: entry } });
  await cookBy(open, 'mafe', recipeOf('Mafé', [cream]));
  showScreen(<DishScreen {...open.props} dish={MAFE} />);
  expect(answer(/lait/, 'Peut contenir')?.checked).toBe(true);
  expect(answer(/lait/, 'Non')?.disabled).toBe(true);
  expect(answer(/œufs/, 'Non')?.disabled).toBe(false);
  screen.getByText(/Vient d’un ingrédient de la recette/);
  await choose(/lait/, 'Contient');
  await waitFor(() => expect(dishOf(open)?.allergens.milk?.presence).toBe('contains'));
});

test('a dish leads to the recipe that the group lent', async () => {
  const open = await menuPhone([exampleDish('mafe')]);
  showScreen(<DishScreen {...open.props} dish={MAFE} />);
  expect(screen.queryByRole('link', { name: 'Voir la recette' })).toBeNull();
  await cookBy(open, 'mafe', recipeOf('Mafé', [ingredient('Oignons', [100, 'g'])]));
  const way = await screen.findByRole('link', { name: 'Voir la recette' });
  expect(way.getAttribute('href')).toBe('/2026-W48/recipes/of/recipe Mafé');
});

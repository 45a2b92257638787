import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { MenuAgainScreen } from '../../../src/features/menu/menu-again-screen.tsx';
import { isPublished } from '../../../src/features/menu/menu-events.ts';
import { MenuScreen } from '../../../src/features/menu/menu-screen.tsx';
import { MenuTextScreen } from '../../../src/features/menu/menu-text-screen.tsx';
import { publishMenu } from '../../../src/features/menu/publish-menu.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { weekEventKind } from '../../../src/store/books/week-book.ts';
import { exampleDish } from '../../support/example-week.ts';
import { menuPhone } from '../../support/menu-phone.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { SUNDAY_NOON, valueOf } from '../../support/open-phone.ts';
import { exampleEntry, taken } from '../../support/orders-week.ts';
import { cookBy, ingredient, recipeOf } from '../../support/written-recipe.ts';

afterEach(cleanup);

const { milk: _unanswered, ...withoutMilk } = exampleDish('x').allergens;

test('an unanswered allergen blocks publishing, and the way to mend it is a link', async () => {
  const dish = exampleDish('mafe', { diets: ['vegan'], allergens: withoutMilk });
  const open = await menuPhone([dish]);
  showScreen(<MenuScreen {...open.props} />);
  const publish = screen.getByRole('button', { name: 'Publier le menu' });
  publish.focus();
  await userEvent.keyboard('{Enter}');
  expect(isPublished(open.week.events.value)).toBe(false);
  expect(publish.getAttribute('aria-disabled')).toBe('true');
  const before = screen.getByRole('region', { name: 'Avant de publier' });
  const link = within(before).getByRole('link', { name: /mafe.*1 allergène sans réponse/ });
  expect(link.getAttribute('href')).toBe('/2026-W48/menu/dish/mafe');
});

test('a menu without a vegetarian main is warned about and published all the same', async () => {
  const open = await menuPhone([exampleDish('mafe')]);
  showScreen(<MenuScreen {...open.props} />);
  screen.getByText(/Aucun plat végé/);
  await userEvent.click(screen.getByRole('button', { name: 'Publier le menu' }));
  await screen.findByRole('button', { name: 'Rouvrir le menu' });
  expect(isPublished(open.week.events.value)).toBe(true);
});

test('one tap makes a dish and opens it', async () => {
  const open = await menuPhone([]);
  showScreen(<MenuScreen {...open.props} />);
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter un dessert' }));
  await waitFor(() => expect(open.visited).toHaveLength(1));
  const [dish] = open.week.menu.value.dishes;
  expect(dish?.course).toBe('dessert');
  expect(open.visited).toEqual([`/2026-W48/menu/dish/${dish?.id}`]);
});

test('reopening says how many orders there are and stays written', async () => {
  const open = await menuPhone([exampleDish('mafe')]);
  valueOf(await publishMenu(open.props));
  await taken(open, exampleEntry('an-order', { mafe: 1 }));
  showScreen(<MenuScreen {...open.props} />);
  screen.getByText(/Il y a déjà 1 commande/);
  await userEvent.click(screen.getByRole('button', { name: 'Rouvrir le menu' }));
  await screen.findByRole('button', { name: 'Publier le menu' });
  await userEvent.click(screen.getByText('Ce qui est arrivé au menu'));
  screen.getByText(/^Publié /);
  expect(screen.getByText(/^Rouvert /).isConnected).toBe(true);
});

test('a whole past week comes back in one tap, without its orders', async () => {
  const open = await menuPhone();
  valueOf(await publishMenu(open.props));
  await taken(open, exampleEntry('an-order', { mafe: 2 }));
  const next = await open.props.openWeek(isoWeek('2026-W49'));
  if (!next) throw new Error('The week after opens');
  showScreen(<MenuAgainScreen {...open.props} week={next} />);
  await userEvent.click(screen.getByRole('button', { name: /Reprendre les 4 plats/ }));
  await waitFor(() => expect(next.menu.value.dishes).toHaveLength(4));
  expect(next.orders.value).toEqual([]);
  expect(screen.getAllByText('Au menu').length).toBeGreaterThanOrEqual(4);
});

test('forty dishes with hostile names are listed as text and stay within a small phone', async () => {
  const names = [
    '<img src=x onerror=alert(1)>',
    'م\u202eحساء',
    '👩‍🍳'.repeat(40),
    'a'.repeat(10_000),
  ];
  const dishes = Array.from({ length: 40 }, (_, at) =>
    exampleDish(`dish-${at}`, { name: names[at % names.length] ?? '', position: at }),
  );
  const open = await menuPhone(dishes);
  showScreen(<MenuScreen {...open.props} />);
  expect(screen.getAllByRole('link', { name: /<img src=x/ })).toHaveLength(10);
  expect(document.querySelector('main img')).toBe(null);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  cleanup();
  showScreen(<MenuTextScreen {...open.props} />);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
});

test('a swap after publishing stands above the menu, and one tap publishes it and names who ordered', async () => {
  const open = await menuPhone([exampleDish('mafe', { diets: ['vegetarian'] })]);
  valueOf(await publishMenu(open.props));
  open.setNow(toInstant(SUNDAY_NOON + 60_000));
  await taken(open, exampleEntry('a', { mafe: 2 }));
  showScreen(<MenuScreen {...open.props} />);
  expect(screen.queryByText('Le menu publié ne le dit pas')).toBeNull();
  open.setNow(toInstant(SUNDAY_NOON + 120_000));
  const allergens = { sesame: { presence: 'contains', detail: '' } } as const;
  const tahini = ingredient('Tahin', [100, 'kg'], { allergens });
  await cookBy(open, 'mafe', recipeOf('Mafé', [tahini]));
  await screen.findByText('Le menu publié ne le dit pas');
  await userEvent.dblClick(screen.getByRole('button', { name: 'Publier la correction' }));
  await waitFor(() => expect(screen.queryByText('Le menu publié ne le dit pas')).toBeNull());
  expect(await screen.findAllByRole('article')).toHaveLength(1);
  expect(open.week.book.facts(weekEventKind).value).toHaveLength(2);
});

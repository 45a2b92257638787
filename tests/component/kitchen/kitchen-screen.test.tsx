import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { toMemberId } from '../../../src/domain/member.ts';
import { KitchenScreen } from '../../../src/features/kitchen/kitchen-screen.tsx';
import { COOK } from '../../../src/domain/task.ts';
import { chooseDoers } from '../../../src/features/turns/choose-doers.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { memberTable } from '../../../src/store/books/group-book.ts';
import { put } from '../../../src/store/table.ts';
import { carry } from '../../support/carry.ts';
import { CUTOFF, exampleDish } from '../../support/example-week.ts';
import { openMine } from '../../../src/store/open-mine.ts';
import { menuPhone } from '../../support/menu-phone.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { type OpenPhone, openPhone, valueOf } from '../../support/open-phone.ts';
import { exampleEntry, openOrders, taken } from '../../support/orders-week.ts';
import { cookBy, ingredient, recipeOf } from '../../support/written-recipe.ts';

afterEach(cleanup);

const [LUNE, FIGUE] = [toMemberId('lune'), toMemberId('figue')];

async function addMembers({ group }: OpenPhone): Promise<void> {
  const lune = { nickname: 'Lune', colour: 'sky', shape: 'circle', left: false } as const;
  const figue = { nickname: 'Figue', colour: 'orange', shape: 'triangle', left: false } as const;
  valueOf(await group.book.commit([put(memberTable, LUNE, lune), put(memberTable, FIGUE, figue)]));
}

test('no customer is named in the kitchen, even on a phone that knows them all', async () => {
  const open = await openOrders();
  const entry = exampleEntry(
    'an-order',
    { mafe: 3, soup: 1 },
    {
      nickname: 'Pistache-Violette',
      contact: 'pistache@example.org',
      note: 'sonnette jaune',
      address: 'rue du Grand-Sureau 87',
      delivery: true,
      slot: null,
      kitchenNote: 'allergie : arachides',
    },
  );
  await taken(open, entry);
  expect(open.week.contacts.value.size).toBe(1);
  const { container } = showScreen(<KitchenScreen {...open.props} />);
  screen.getByText('allergie : arachides');
  expect(container.innerHTML).not.toMatch(/Pistache|example\.org|sonnette|Sureau/);
});

test('the kitchen never reads who is behind a code', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('an-order', { mafe: 3 }));
  const refuse = () => {
    throw new Error('The kitchen looked at a person');
  };
  const closed = {
    get value(): never {
      return refuse();
    },
    peek: refuse,
    subscribe: refuse,
  };
  const week = { ...open.week, contacts: closed, addresses: closed, unfinished: closed };
  // Stands in for signals whose every reading fails the test.
  const props = { ...open.props, week: week as unknown as typeof open.week }; // the screen must not read what this week leaves out
  showScreen(<KitchenScreen {...props} />);
  expect(screen.getByText('3 / 70').isConnected).toBe(true);
});

test('the number leads, mains are measured against the cap, courses have their totals', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('one', { mafe: 3, tajine: 2, soup: 4 }));
  await taken(open, exampleEntry('two', { mafe: 1, cake: 1 }), 'requested');
  showScreen(<KitchenScreen {...open.props} />);
  screen.getByText('5 / 70');
  const mains = screen.getByRole('region', { name: 'Plats : 5' });
  const rows = within(mains)
    .getAllByRole('listitem')
    .map((row) => row.textContent);
  expect(rows[0]).toMatch(/^3.*mafe/);
  expect(rows[1]).toMatch(/^2.*tajine/);
  screen.getByRole('region', { name: 'Entrées : 4' });
  screen.getByRole('region', { name: 'Desserts : 0' });
});

test('what came since six this morning is told, what came yesterday is not', async () => {
  const open = await openOrders({ now: toInstant(Date.UTC(2026, 10, 23, 18)) });
  await taken(open, exampleEntry('yesterday', { mafe: 2 }));
  open.setNow(toInstant(Date.UTC(2026, 10, 24, 9)));
  await taken(open, exampleEntry('today', { mafe: 3 }));
  showScreen(<KitchenScreen {...open.props} />);
  expect(screen.getByText('+3 depuis ce matin').isConnected).toBe(true);
});

test('an empty week says what to do next with one main button', async () => {
  const open = await openPhone();
  showScreen(<KitchenScreen {...open.props} />);
  const next = screen.getByRole('link', { name: 'Faire le menu' });
  expect(next.getAttribute('href')).toBe('/2026-W48/menu');
  cleanup();
  const draft = await menuPhone([exampleDish('mafe')]);
  showScreen(<KitchenScreen {...draft.props} />);
  screen.getByRole('link', { name: 'Finir le menu' });
});

test('a person says who she is once, and reads whether she cooks and with whom', async () => {
  const open = await openOrders();
  await addMembers(open);
  valueOf(await chooseDoers(open.week, COOK, { before: [], chosen: [LUNE, FIGUE] }));
  showScreen(<KitchenScreen {...open.props} />);
  screen.getByText('En cuisine jeudi :');
  await userEvent.click(screen.getByRole('button', { name: 'Lune' }));
  await screen.findByText('Tu cuisines jeudi, avec :');
  expect(open.props.me.value).toBe(LUNE);
  screen.getByText('Figue');
  await userEvent.click(screen.getByRole('button', { name: 'Ce n’est pas moi' }));
  await screen.findByRole('button', { name: 'Figue' });
});

test('once orders are closed the kitchen says that it is cooked, and may take it back', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('an-order', { mafe: 1 }));
  showScreen(<KitchenScreen {...open.props} />);
  expect(screen.queryByRole('button', { name: 'C’est cuisiné' })).toBe(null);
  open.setNow(CUTOFF);
  await userEvent.click(await screen.findByRole('button', { name: 'C’est cuisiné' }));
  await screen.findByText(/Tout est cuisiné/);
  await userEvent.click(screen.getByRole('button', { name: 'Non, pas encore' }));
  await screen.findByRole('button', { name: 'C’est cuisiné' });
});

test('a dish taken off the menu is still cooked for those who ordered it', async () => {
  const soup = exampleDish('soup', { course: 'starter', removed: true });
  const open = await openOrders({ dishes: [exampleDish('mafe'), soup] });
  await taken(open, exampleEntry('an-order', { soup: 2 }));
  showScreen(<KitchenScreen {...open.props} />);
  const starters = screen.getByRole('region', { name: 'Entrées : 2' });
  expect(within(starters).getByText('Plus au menu').isConnected).toBe(true);
});

test('a dish leads to its recipe where this phone can read it: lent or private, and nowhere else', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('an-order', { mafe: 3, soup: 1 }));
  const mine = valueOf(await openMine(open.phone));
  await cookBy(open, 'mafe', recipeOf('Mafé', [ingredient('Oignons', [100, 'g'])]), mine);
  const shown = showScreen(<KitchenScreen {...open.props} />);
  const row = await screen.findByRole('link', { name: /Voir la recette/ });
  expect(row.getAttribute('href')).toBe('/2026-W48/recipes/of/recipe Mafé');
  expect(row.textContent).toMatch(/^3/);
  await cookBy(open, 'soup', recipeOf('Soupe', [ingredient('Poireaux', [100, 'g'])]));
  await expect.poll(() => screen.getAllByRole('link', { name: /Voir la recette/ })).toHaveLength(2);
  shown.unmount();
  // The same group on a phone that was not lent the first.
  const other = await openPhone({ joins: open });
  await carry(open, other);
  showScreen(<KitchenScreen {...other.props} />);
  const only = await screen.findByRole('link', { name: /Voir la recette/ });
  expect(only.getAttribute('href')).toBe('/2026-W48/recipes/of/recipe Soupe');
});

import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { orderRows } from '../../../src/features/orders/order-rows.ts';
import { OrdersScreen } from '../../../src/features/orders/orders-screen.tsx';
import { CUTOFF } from '../../support/example-week.ts';
import type { OpenPhone } from '../../support/open-phone.ts';
import { exampleEntry, openOrders, taken } from '../../support/orders-week.ts';
import { showInFrench } from '../../support/show-orders.tsx';

beforeEach(() => page.viewport(360, 640));
afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const group = (name: string) => {
  const section = screen.getByRole('heading', { name: new RegExp(`^${name}`) }).closest('section');
  if (!section) throw new Error(`${name} is no section`);
  return within(section);
};

function codeOf({ week }: OpenPhone, id: string): string {
  const row = orderRows(week).find(({ order }) => order.id === id);
  if (!row) throw new Error(`There is no order ${id}`);
  return row.code;
}

function stateOf({ week }: OpenPhone, id: string) {
  return orderRows(week).find(({ order }) => order.id === id)?.state;
}

test('a week without orders says so and shows the cap', async () => {
  const open = await openOrders();
  showInFrench(<OrdersScreen {...open.props} />);
  expect(screen.getByText(/Pas encore de commande/)).toBeVisible();
  expect(screen.queryByText(/commande à décider/)).toBeNull();
  expect(screen.getByText('0 / 70')).toBeVisible();
});

test('orders stand by state, with code, nickname, dishes, amount and slot', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a', { mafe: 2, cake: 1 }));
  await taken(open, exampleEntry('b', { mafe: 1 }, { nickname: 'Figue' }), 'requested');
  await taken(open, exampleEntry('c', {}, { nickname: 'Mango', sentAt: CUTOFF }), 'requested');
  showInFrench(<OrdersScreen {...open.props} />);
  const row = group('Confirmées').getByRole('link');
  for (const word of [codeOf(open, 'a'), 'Lune', '3 plats', '28,50', '17:30', 'confirmée'])
    expect(row).toHaveTextContent(word);
  expect(group('À répondre').getByRole('link')).toHaveTextContent('Figue');
  expect(group('Arrivées trop tard').getByRole('link')).toHaveTextContent(/mardi 24 nov. 18:00/);
  expect(screen.getByText('2 / 70')).toBeVisible();
});

test('the search finds a code in both forms and a nickname whatever its accents', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a', { mafe: 1 }, { nickname: 'Josée' }));
  await taken(open, exampleEntry('b', { cake: 1 }, { nickname: 'Figue' }));
  const full = orderRows(open.week).find(({ order }) => order.id === 'a')?.order.code ?? '';
  showInFrench(<OrdersScreen {...open.props} />);
  const search = screen.getByRole('textbox', { name: 'Chercher un code ou un surnom' });
  for (const query of [full, full.slice(0, -1).toLowerCase().replace('-', ' '), 'josee']) {
    await userEvent.fill(search, query);
    expect(screen.getByText('Josée')).toBeVisible();
    expect(screen.queryByText('Figue')).toBeNull();
  }
  await userEvent.fill(search, 'nobody');
  expect(screen.getAllByText('Aucune commande ne correspond.')[0]).toBeVisible();
});

test('each filter shows its orders only', async () => {
  const open = await openOrders();
  const toBring = { nickname: 'Figue', delivery: true, slot: null, address: 'Port 3' };
  await taken(open, exampleEntry('a', { mafe: 1 }, { kitchenNote: 'sans noix' }));
  await taken(open, exampleEntry('b', { cake: 1 }, toBring), 'requested');
  showInFrench(<OrdersScreen {...open.props} />);
  const shown = { 'À répondre': 'Figue', Livraison: 'Figue', Allergies: 'Lune', 'À payer': 'Lune' };
  for (const [filter, nickname] of Object.entries(shown)) {
    await userEvent.click(screen.getByRole('radio', { name: new RegExp(`^${filter}`) }));
    expect(screen.getByText(nickname)).toBeVisible();
    expect(screen.queryByText(nickname === 'Lune' ? 'Figue' : 'Lune')).toBeNull();
  }
});

test('orders over the cap are shown with their choices', async () => {
  const open = await openOrders({ mainsCap: 2 });
  await taken(open, exampleEntry('a', { mafe: 2 }));
  await taken(open, exampleEntry('b', { tajine: 3 }, { nickname: 'Figue' }));
  showInFrench(<OrdersScreen {...open.props} />);
  expect(screen.getByText('5 / 2')).toBeVisible();
  expect(group('En trop').getByRole('link', { name: 'Changer les quantités' })).toBeVisible();
  await userEvent.click(group('En trop').getByText('Relever le plafond de cette semaine'));
  await userEvent.click(button('Relever à 5'));
  await waitFor(() => expect(stateOf(open, 'b')).toBe('confirmed'));
  open.offers.undo();
  await waitFor(() => expect(stateOf(open, 'b')).toBe('over'));
  await userEvent.click(group('En trop').getByRole('button', { name: 'Liste d’attente' }));
  await waitFor(() => expect(stateOf(open, 'b')).toBe('waiting'));
});

test('who waits and fits is suggested, and one tap confirms', async () => {
  const open = await openOrders({ mainsCap: 3 });
  await taken(open, exampleEntry('a', { mafe: 1 }), 'held', { type: 'waiting' });
  showInFrench(<OrdersScreen {...open.props} />);
  await userEvent.click(button(`Confirmer ${codeOf(open, 'a')}`));
  await waitFor(() => expect(stateOf(open, 'a')).toBe('confirmed'));
});

test('a likely duplicate is asked about, with three answers', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a', { mafe: 2 }));
  await taken(open, exampleEntry('b', { mafe: 1 }, { nickname: 'LUNE' }));
  showInFrench(<OrdersScreen {...open.props} />);
  const codes = [codeOf(open, 'a'), codeOf(open, 'b')];
  expect(group('La même commande deux fois').getAllByRole('button')).toHaveLength(3);
  await userEvent.click(button(`Additionner dans ${codes[0]}, annuler ${codes[1]}`));
  await waitFor(() => expect(stateOf(open, 'b')).toBe('cancelled'));
  expect(screen.queryByText('La même commande deux fois ?')).toBeNull();
  expect(screen.getByText('3 / 70')).toBeVisible();
  open.offers.undo();
  await waitFor(() => expect(button('Deux personnes')).toBeVisible());
  await userEvent.click(button('Deux personnes'));
  await waitFor(() => expect(screen.queryByText('Deux personnes')).toBeNull());
  expect(stateOf(open, 'b')).toBe('confirmed');
});

test('closing says how many wait for an answer; reopening leaves its trace', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a'), 'requested');
  showInFrench(<OrdersScreen {...open.props} />);
  await userEvent.click(button('Fermer les commandes'));
  await waitFor(() => expect(button('Rouvrir les commandes')).toBeVisible());
  expect(open.offers.current.value?.message).toBe('Commandes fermées\u00a0; 1 sans réponse');
  await userEvent.click(button('Rouvrir les commandes'));
  await waitFor(() => expect(button('Fermer les commandes')).toBeVisible());
  await userEvent.click(screen.getByText('Ce qui s’est passé'));
  expect(screen.getByText(/^Fermées dimanche 22 nov. 12:00/)).toBeVisible();
  expect(screen.getByText(/^Rouvertes dimanche 22 nov. 12:00/)).toBeVisible();
});

test('hostile nicknames and notes are shown as text and break no row', async () => {
  const open = await openOrders();
  const nickname = `<b onclick=alert(1)>\u202E${'x'.repeat(9_000)}`;
  await taken(open, exampleEntry('a', { mafe: 1 }, { nickname, kitchenNote: '=cmd()' }));
  showInFrench(<OrdersScreen {...open.props} />);
  expect(document.querySelector('main b')).toBeNull();
  expect(screen.getByText(/^<b onclick/)).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('a list of 120 orders narrows as one types', async () => {
  const open = await openOrders({ mainsCap: 500 });
  for (let at = 0; at < 120; at += 1)
    await taken(open, exampleEntry(`o${at}`, { mafe: 1 }, { nickname: `Kiwi ${at}` }));
  showInFrench(<OrdersScreen {...open.props} />);
  expect(group('Confirmées').getAllByRole('link')).toHaveLength(120);
  await userEvent.fill(screen.getByRole('textbox', { name: /Chercher/ }), 'kiwi 119');
  expect(group('Confirmées').getAllByRole('link')).toHaveLength(1);
});

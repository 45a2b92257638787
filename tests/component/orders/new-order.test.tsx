import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { dateInWeek } from '../../../src/domain/calendar.ts';
import { NewOrderScreen } from '../../../src/features/orders/new-order-screen.tsx';
import { orderRows } from '../../../src/features/orders/order-rows.ts';
import { OrdersScreen } from '../../../src/features/orders/orders-screen.tsx';
import { toInstant } from '../../../src/kernel/clock.ts';
import { draftTable } from '../../../src/store/books/desk-books.ts';
import { CUTOFF, exampleDish } from '../../support/example-week.ts';
import { FIXTURE_WEEK, openPhone } from '../../support/open-phone.ts';
import { exampleEntry, openOrders, taken } from '../../support/orders-week.ts';
import { showInFrench } from '../../support/show-orders.tsx';

beforeEach(() => page.viewport(360, 640));
afterEach(cleanup);

/** Counts fingers: every tap of the volunteer goes through here. */
function tapper() {
  const count = { taps: 0 };
  const tap = async (element: Element) => {
    count.taps += 1;
    await userEvent.click(element);
  };
  return { count, tap };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByRole('textbox', { name });
const more = (dish: string) => button(`Un de plus : ${dish}`);
const save = () => button(/^Enregistrer/);

test('an order of three dishes takes at most nine taps beside the nickname', async () => {
  const open = await openOrders();
  const { count, tap } = tapper();
  const list = showInFrench(<OrdersScreen {...open.props} />);
  // The router, which follows the link, belongs to the app.
  const link = screen.getByRole('link', { name: 'Nouvelle commande' });
  link.addEventListener('click', (event) => event.preventDefault());
  await tap(link);
  expect(link.getAttribute('href')).toBe('/2026-W48/orders/new');
  list.unmount();

  showInFrench(<NewOrderScreen {...open.props} />);
  await tap(more('soup'));
  await tap(more('mafe'));
  await tap(more('cake'));
  await tap(field('Surnom'));
  await userEvent.keyboard('Lune');
  await tap(screen.getByRole('radio', { name: '17:30' }));
  await tap(save());

  await waitFor(() => expect(open.visited).toEqual(['/2026-W48/orders']));
  const [row] = orderRows(open.week);
  expect(row).toMatchObject({ state: 'confirmed', portions: 3, contact: { nickname: 'Lune' } });
  expect(count.taps).toBeLessThanOrEqual(9);
  expect(open.offers.current.value?.message).toBe('Commande enregistrée');
  expect(draftTexts(open)).toBe('[]');
  open.offers.undo();
  await waitFor(() => expect(open.week.contacts.value.size).toBe(0));
  expect(open.week.orders.value).toEqual([]);
  expect(draftTexts(open)).toContain('Lune');
});

test('two taps on « save » before the screen is drawn again take one order', async () => {
  const open = await openOrders();
  showInFrench(<NewOrderScreen {...open.props} />);
  await userEvent.click(more('mafe'));
  await userEvent.type(field('Surnom'), 'Lune');
  await userEvent.click(screen.getByRole('radio', { name: '17:30' }));
  save().click();
  save().click();
  await waitFor(() => expect(open.visited).toHaveLength(1));
  expect(open.week.orders.value.flatMap(({ answers }) => answers)).toHaveLength(1);
});

test('what is missing is told beside its field and what was typed stays', async () => {
  const open = await openOrders();
  showInFrench(<NewOrderScreen {...open.props} />);
  await userEvent.type(field('Surnom'), 'Figue');
  await userEvent.type(field('Mot pour la cuisine'), 'Figue est allergique aux noix');
  await userEvent.click(screen.getByRole('radio', { name: 'Livraison' }));
  await userEvent.click(save());
  expect(screen.getByText('Ajoute au moins un plat.')).toBeVisible();
  expect(field('Adresse')).toHaveAccessibleDescription(/Écris l’adresse/);
  expect(field('Mot pour la cuisine')).toHaveAccessibleDescription(/contient le surnom/);
  expect(field('Surnom')).toHaveValue('Figue');
  expect(field('Mot pour la cuisine')).toHaveValue('Figue est allergique aux noix');
  expect(open.week.orders.value).toEqual([]);

  await userEvent.click(more('mafe'));
  expect(screen.queryByText('Ajoute au moins un plat.')).toBe(null);
  expect(more('mafe')).toHaveFocus();
  expect(field('Adresse')).toHaveAccessibleDescription(/Écris l’adresse/);
  await userEvent.fill(field('Mot pour la cuisine'), 'allergie aux noix');
  await userEvent.type(field('Adresse'), 'rue du Port 3');
  await userEvent.click(save());
  await waitFor(() => expect(open.week.orders.value).toHaveLength(1));
  expect([...open.week.addresses.value.values()]).toEqual(['rue du Port 3']);
});

test('a text above the limit is refused with a sentence and stays typed', async () => {
  const open = await openOrders();
  showInFrench(<NewOrderScreen {...open.props} />);
  await userEvent.click(more('mafe'));
  await userEvent.fill(field('Surnom'), 'x'.repeat(10_001));
  await userEvent.click(screen.getByRole('radio', { name: '17:30' }));
  await userEvent.click(save());
  expect(field('Surnom')).toHaveAccessibleDescription(/trop long.*10.000/);
  expect(field('Surnom')).toHaveValue('x'.repeat(10_001));
});

test('a form left half-way is there again, and can be thrown away and taken back', async () => {
  const open = await openOrders();
  const first = showInFrench(<NewOrderScreen {...open.props} />);
  await userEvent.click(more('mafe'));
  await userEvent.type(field('Surnom'), 'Kiwi');
  await waitFor(() => expect(draftTexts(open)).toContain('Kiwi'));
  first.unmount();

  const again = await openPhone({ storage: open.storage });
  const list = showInFrench(<OrdersScreen {...again.props} />);
  expect(screen.getByText('Commande pas finie')).toBeVisible();
  await userEvent.click(button('Continuer'));
  expect(again.visited).toEqual(['/2026-W48/orders/new']);
  list.unmount();

  showInFrench(<NewOrderScreen {...again.props} />);
  expect(field('Surnom')).toHaveValue('Kiwi');
  expect(screen.getByRole('spinbutton', { name: 'mafe' })).toHaveValue('1');
  await userEvent.click(button('Recommencer à zéro'));
  await waitFor(() => expect(field('Surnom')).toHaveValue(''));
  expect(draftTexts(again)).not.toContain('Kiwi');
  again.offers.undo();
  await waitFor(() => expect(draftTexts(again)).toContain('Kiwi'));
});

test('a contact whose order was never written is offered on the list and continues', async () => {
  const open = await openOrders();
  const saved = await taken(open, exampleEntry('a', { mafe: 1 }, { nickname: 'Indigo' }));
  // As a phone cut off between the two books leaves it.
  expect((await open.week.book.commit([{ ...gone('a') }])).ok).toBe(true);
  expect(saved).toBeDefined();
  const list = showInFrench(<OrdersScreen {...open.props} />);
  expect(screen.getByText('Indigo')).toBeVisible();
  await userEvent.click(button('Continuer'));
  await waitFor(() => expect(open.visited).toEqual(['/2026-W48/orders/new']));
  list.unmount();
  showInFrench(<NewOrderScreen {...open.props} />);
  expect(field('Surnom')).toHaveValue('Indigo');
  await userEvent.click(more('tajine'));
  await userEvent.click(screen.getByRole('radio', { name: '18:30' }));
  await userEvent.click(save());
  await waitFor(() => expect(open.week.orders.value.map(({ id }) => id)).toEqual(['a']));
  expect(open.week.unfinished.value).toEqual([]);
});

test('above the cap a person chooses, and nothing is written before', async () => {
  const open = await openOrders({ mainsCap: 2 });
  await taken(open, exampleEntry('a', { mafe: 2 }));
  showInFrench(<NewOrderScreen {...open.props} />);
  await userEvent.click(more('tajine'));
  await userEvent.type(field('Surnom'), 'Safran');
  await userEvent.click(screen.getByRole('radio', { name: '17:30' }));
  await userEvent.click(save());
  expect(screen.getByRole('alert')).toHaveTextContent('3 / 2 : choisis');
  expect(open.week.orders.value).toHaveLength(1);
  await userEvent.click(button('Changer les quantités'));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(field('Surnom')).toHaveValue('Safran');
  await userEvent.click(save());
  await userEvent.click(screen.getByText('Relever le plafond de cette semaine'));
  await userEvent.click(button('Relever à 3'));
  await waitFor(() => expect(open.week.orders.value).toHaveLength(2));
  expect(open.week.terms.value.mainsCap).toBe(3);
  expect(orderRows(open.week).map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
});

test('on the waiting list it takes no room', async () => {
  const open = await openOrders({ mainsCap: 2 });
  await taken(open, exampleEntry('a', { mafe: 2 }));
  showInFrench(<NewOrderScreen {...open.props} />);
  await userEvent.click(more('tajine'));
  await userEvent.type(field('Surnom'), 'Safran');
  await userEvent.click(screen.getByRole('radio', { name: 'Pas encore dit' }));
  await userEvent.click(save());
  await userEvent.click(button('Liste d’attente'));
  await waitFor(() => expect(open.week.orders.value).toHaveLength(2));
  const states = orderRows(open.week).map(({ state }) => state);
  expect(states.toSorted()).toEqual(['confirmed', 'waiting']);
});

test('after the cutoff it asks when the message came: at 18:00 it is late, a minute before it is not', async () => {
  const open = await openOrders({ now: toInstant(CUTOFF + 5 * 60_000) });
  showInFrench(<NewOrderScreen {...open.props} />);
  const answer = (name: RegExp) => screen.getByRole('radio', { name });
  expect(answer(/réponse plus tard/)).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: 'Plus tôt' }));
  await userEvent.fill(screen.getByLabelText('Jour du message'), dateInWeek(FIXTURE_WEEK, 2));
  await userEvent.fill(screen.getByLabelText('Heure du message'), '17:59');
  expect(screen.getByText('Arrivée à temps.')).toBeVisible();
  expect(answer(/c’est confirmé/)).toBeChecked();
  await userEvent.fill(screen.getByLabelText('Heure du message'), '18:00');
  expect(screen.getByText(/^Trop tard pour mardi 24 nov. 18:00/)).toBeVisible();
  await userEvent.click(more('mafe'));
  await userEvent.type(field('Surnom'), 'Mango');
  await userEvent.click(screen.getByRole('radio', { name: '18:30' }));
  await userEvent.click(save());
  await waitFor(() => expect(orderRows(open.week)[0]?.state).toBe('late'));
  expect(open.week.orders.value[0]?.sentAt).toBe(CUTOFF);
});

test('without contacts on this phone it says so and still takes the lines', async () => {
  const open = await openOrders({ published: false });
  const week = {
    ...open.week,
    contactsBook: null,
    contactsAre: 'gone' as const, // its literal
    draftsBook: null,
  };
  showInFrench(<NewOrderScreen {...open.props} week={week} />);
  expect(screen.getByText(/les contacts de cette semaine n’existent plus/)).toBeVisible();
  expect(screen.getByText(/n’est gardé qu’une fois enregistré/)).toBeVisible();
  expect(screen.getByText(/Le menu n’est pas encore publié/)).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Surnom' })).toBeNull();
  await userEvent.click(more('mafe'));
  await userEvent.click(screen.getByRole('radio', { name: '17:30' }));
  await userEvent.click(save());
  await waitFor(() => expect(open.week.orders.value).toHaveLength(1));
});

test('hostile names of dishes stay text and inside the screen', async () => {
  const names = ['<img src=x onerror=alert(1)>', `\u202E${'w'.repeat(10_000)}`, '=1+1 🌶'];
  const dishes = names.map((name, at) => exampleDish(`dish-${at}`, { name, position: at }));
  const open = await openOrders({ dishes });
  showInFrench(<NewOrderScreen {...open.props} />);
  expect(document.querySelector('main img')).toBeNull();
  expect(screen.getByRole('spinbutton', { name: '=1+1 🌶' })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

function draftTexts({ week }: Awaited<ReturnType<typeof openPhone>>): string {
  return JSON.stringify([...(week.draftsBook?.rows(draftTable).value.values() ?? [])]);
}

function gone(row: string) {
  return { type: 'put', table: 'orders', row, fields: { removed: true } } as const;
}

import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ScreenProps } from '../../../src/features/screen-props.ts';
import { HandOverScreen } from '../../../src/features/thursday/hand-over-screen.tsx';
import { PackingScreen } from '../../../src/features/thursday/packing-screen.tsx';
import { RoundScreen } from '../../../src/features/thursday/round-screen.tsx';
import { sayOnce } from '../../../src/features/thursday/say-once.ts';
import { ThursdayScreen } from '../../../src/features/thursday/thursday-screen.tsx';
import { addressTable, contactTable } from '../../../src/store/books/desk-books.ts';
import { lineTable, orderTable } from '../../../src/store/books/week-book.ts';
import { put } from '../../../src/store/table.ts';
import { minutesAfterFive, openEvening, orderAt, orderFor } from '../../support/evening-phone.ts';
import { openPhone, valueOf } from '../../support/open-phone.ts';
import { handFrames } from '../../support/hand-frames.tsx';
import { showInFrench } from '../../support/show-orders.tsx';

beforeEach(() => page.viewport(360, 640));
afterEach(cleanup);

const FRAMES = handFrames();

const card = (code: string) => within(screen.getByRole('article', { name: code }));
const press = (code: string, name: string | RegExp) =>
  userEvent.click(card(code).getByRole('button', { name }));

test('the hub leads to packing first and counts what is done', async () => {
  const open = await openEvening();
  showInFrench(<ThursdayScreen {...open.props} />);
  const next = screen.getByRole('link', { name: 'Maintenant : Emballage' });
  expect(next.getAttribute('href')).toBe('/2026-W48/thursday/packing');
  expect(screen.getByRole('link', { name: /Emballage.*0 \/ 20/ })).toBeTruthy();
  expect(screen.getByText('23')).toBeTruthy();
});

test('a week without orders says so and leads to the orders', async () => {
  const open = await openPhone();
  showInFrench(<ThursdayScreen {...open.props} />);
  expect(screen.getByText('Aucune commande n’est acceptée pour ce jour.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Voir les commandes' })).toBeTruthy();
});

test('bags are packed by code without a nickname, one tap each, and undone', async () => {
  const open = await openEvening();
  const { code, contact } = orderAt(open, 0);
  showInFrench(<PackingScreen {...open.props} />);
  expect(screen.queryByText(contact?.nickname ?? '?')).toBeNull();
  await press(code, 'Emballée');
  await waitFor(() => expect(screen.getByText('1 / 20')).toBeTruthy());
  open.offers.undo();
  await waitFor(() => expect(screen.getByText('0 / 20')).toBeTruthy());
});

test('a bag that was given counts as packed, noted or not, and asks for nothing', async () => {
  const open = await openEvening();
  const { code, order } = orderAt(open, 0);
  valueOf(await sayOnce(open.week, 'handed-over', order.id));
  showInFrench(<PackingScreen {...open.props} />);
  expect(screen.getByText('1 / 20')).toBeTruthy();
  expect(card(code).getByText(/^Remise à/)).toBeTruthy();
  expect(card(code).queryByRole('button')).toBe(null);
});

test('the kitchen note of an order stands on its bag', async () => {
  const open = await openEvening();
  const { code } = orderFor(open, 'Mathieu');
  showInFrench(<PackingScreen {...open.props} />);
  expect(card(code).getByText('allergie : arachides')).toBeTruthy();
});

test('at the door one tap gives the meal and another notes the money, each undone alone', async () => {
  const open = await openEvening();
  const { code } = orderFor(open, 'Samira');
  open.setNow(minutesAfterFive(12));
  showInFrench(<HandOverScreen {...open.props} />);
  await userEvent.fill(
    screen.getByRole('textbox', { name: 'Chercher un code ou un surnom' }),
    'sami',
  );
  expect(screen.getAllByRole('article')).toHaveLength(1);
  await press(code, 'Remise');
  await waitFor(() => expect(card(code).getByText('Remise à 17:12')).toBeTruthy());
  expect(orderFor(open, 'Samira').balance.open).toBe(3_350);
  await press(code, /^Espèces/);
  await waitFor(() => expect(card(code).getByText(/^Payée : 33,50/)).toBeTruthy());
  await press(code, 'Pas encore remise');
  await waitFor(() => expect(card(code).getByRole('button', { name: 'Remise' })).toBeTruthy());
  expect(orderFor(open, 'Samira')).toMatchObject({ handedOver: null, balance: { paid: 3_350 } });
});

test('in cash an amount that no coins make is rounded, and both amounts are shown', async () => {
  const open = await openEvening();
  const { order, code } = orderFor(open, 'Samira');
  const [line] = order.lines;
  if (!line) throw new Error('Samira ordered something');
  const row = `${order.id}/${line.dish}`;
  // Two portions, one cent less each: 33.48.
  const price = put(lineTable, row, { unitPrice: (line.unitPrice - 1) as typeof line.unitPrice }); // still cents
  valueOf(await open.week.book.commit([price]));
  showInFrench(<HandOverScreen {...open.props} />);
  expect(card(code).getByText(/33,48.€ s’arrondit à 33,50.€/)).toBeTruthy();
  await press(code, /^Espèces 33,50/);
  await waitFor(() =>
    expect(orderFor(open, 'Samira').balance).toMatchObject({ open: 0, rounding: 2 }),
  );
});

test('a meal given by another window meanwhile is said with its time, and nothing breaks', async () => {
  const open = await openEvening();
  const other = await openPhone({ storage: open.storage, now: minutesAfterFive(12) });
  const { code } = orderFor(open, 'Samira');
  const here = showInFrench(<HandOverScreen {...other.props} />);
  await press(code, 'Remise');
  await waitFor(() => expect(orderFor(other, 'Samira').handedOver).not.toBeNull());
  here.unmount();
  showInFrench(<HandOverScreen {...open.props} />);
  await press(code, 'Remise');
  await waitFor(() =>
    expect(open.gestures.trouble.value).toEqual({ type: 'AlreadyHandedOver', time: '17:12' }),
  );
  expect(card(code).getByText('Remise à 17:12')).toBeTruthy();
});

test('the round shows only deliveries, with address, ways to reach, and how long they stay', async () => {
  const open = await openEvening();
  const { code } = orderFor(open, 'Jean-Luc');
  showInFrench(<RoundScreen {...open.props} frames={FRAMES} />);
  expect(screen.getAllByRole('article')).toHaveLength(2);
  expect(card(code).getByText('rue du Grand-Sureau 87, 4020 Liège')).toBeTruthy();
  const mail = card(code).getByRole('link', { name: 'Mail' });
  expect(mail.getAttribute('href')).toContain('mailto:jl.longdoz%40example.org');
  expect(screen.getByText(/Les adresses s’effacent vendredi 27 nov. à 12:00/)).toBeTruthy();
});

test('a stop goes up by one tap, and the order stays when the screen opens again', async () => {
  const open = await openEvening();
  const codes = () => screen.getAllByRole('article').map((one) => one.getAttribute('aria-label'));
  const shown = showInFrench(<RoundScreen {...open.props} frames={FRAMES} />);
  const [first, second] = codes();
  await press(second ?? '', `Monter ${second}`);
  await waitFor(() => expect(codes()).toEqual([second, first]));
  shown.unmount();
  showInFrench(<RoundScreen {...open.props} frames={FRAMES} />);
  expect(codes()).toEqual([second, first]);
});

test('an incident is asked its reason, then a message is ready to send', async () => {
  const open = await openEvening();
  const { code } = orderFor(open, 'Jean-Luc');
  open.setNow(minutesAfterFive(65));
  showInFrench(<RoundScreen {...open.props} frames={FRAMES} />);
  await userEvent.click(card(code).getByText('Un souci ?'));
  await press(code, 'Noter le souci');
  await waitFor(() => expect(card(code).getByText('Choisis ce qui s’est passé.')).toBeTruthy());
  await userEvent.click(card(code).getByRole('radio', { name: 'Personne sur place' }));
  await press(code, 'Noter le souci');
  const message = await waitFor(() =>
    card(code).getByRole('textbox', { name: 'Message prêt à envoyer' }),
  );
  expect(message).toHaveProperty(
    'value',
    expect.stringContaining(`18:05 avec la commande ${code}`),
  );
});

test('once erased the addresses are said to be gone, the stops stay', async () => {
  const open = await openEvening();
  const week = { ...open.week, addressesBook: null, addressesAre: 'gone' as const }; // its literal
  showInFrench(<RoundScreen {...open.props} week={week} frames={FRAMES} />);
  expect(screen.getByText('Les adresses de cette semaine ont été effacées.')).toBeTruthy();
});

test('hostile texts stay texts and push nothing off a screen of 320 px', async () => {
  const open = await openEvening();
  const { order } = orderFor(open, 'Jean-Luc');
  const hostile = `<img src=x onerror=alert(1)> \u202E${'W'.repeat(9_000)} =1+1 👩‍🍳`;
  const fields = { nickname: hostile, contact: hostile, note: hostile };
  valueOf(
    (await open.week.contactsBook?.commit([put(contactTable, order.id, fields)])) ?? failed(),
  );
  valueOf(
    (await open.week.addressesBook?.commit([put(addressTable, order.id, { address: hostile })])) ??
      failed(),
  );
  valueOf(await open.week.book.commit([put(orderTable, order.id, { kitchenNote: hostile })]));
  await page.viewport(320, 640);
  const Round = (props: ScreenProps) => <RoundScreen {...props} frames={FRAMES} />;
  for (const Screen of [ThursdayScreen, PackingScreen, HandOverScreen, Round]) {
    const { container, unmount } = showInFrench(<Screen {...open.props} />);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(container.querySelector('img')).toBeNull();
    unmount();
  }
});

function failed(): never {
  throw new Error('A founding phone has the books of the desk');
}

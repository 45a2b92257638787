import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cents } from '../../../src/domain/money.ts';
import { toOrderId } from '../../../src/domain/order.ts';
import { answerOrder } from '../../../src/features/answer-order.ts';
import { turnDoor } from '../../../src/features/orders/close-orders.ts';
import { recordPayment } from '../../../src/features/record-payment.ts';
import { TrayNotice } from '../../../src/features/tray/tray-notice.tsx';
import { TrayScreen } from '../../../src/features/tray/tray-screen.tsx';
import { readTray } from '../../../src/features/tray/read-tray.ts';
import { dishTable, lineTable, orderTable } from '../../../src/store/books/week-book.ts';
import { put } from '../../../src/store/table.ts';
import { lineRow } from '../../../src/store/views/week-orders.ts';
import { readWeekMoney } from '../../../src/store/views/week-money.ts';
import { type OpenPhone, valueOf } from '../../support/open-phone.ts';
import { exampleEntry, openOrders, orderOf, taken } from '../../support/orders-week.ts';
import { meet, phonesApart } from '../../support/phones-apart.ts';
import { showInFrench } from '../../support/show-orders.tsx';

beforeEach(() => page.viewport(360, 640));
afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const A = toOrderId('a');

/** Kiwi's and Mango's phone with one order of two mafés; then each does its own, and they meet. */
async function apart(
  onKiwi: (kiwi: OpenPhone) => Promise<unknown>,
  onMango: (mango: OpenPhone) => Promise<unknown>,
) {
  const first = await openOrders();
  await taken(first, exampleEntry('a', { mafe: 2 }));
  const [kiwi = first, mango = first] = await phonesApart(first, 'Kiwi', 'Mango');
  await onKiwi(kiwi);
  await onMango(mango);
  await meet([kiwi, mango]);
  return { kiwi, mango };
}

const portions = (quantity: number) => (open: OpenPhone) =>
  open.week.book.commit([put(lineTable, lineRow('a', 'mafe'), { quantity })]);
const pay = (method: 'cash' | 'transfer') => (open: OpenPhone) =>
  recordPayment(open.props, { order: A, method, amount: cents(1900) });
const nothing = () => Promise.resolve();

async function hasNoFaults(): Promise<void> {
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('with nothing to decide the tray says so, and no notice asks for it', async () => {
  const { kiwi } = await apart(nothing, nothing);
  showInFrench(
    <>
      <TrayNotice {...kiwi.props} />
      <TrayScreen {...kiwi.props} />
    </>,
  );
  expect(screen.getByText('Rien à décider')).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
  await hasNoFaults();
});

test('both quantities stand there with the phone that wrote them, and one tap decides for all', async () => {
  const { kiwi, mango } = await apart(portions(3), portions(4));
  showInFrench(<TrayScreen {...kiwi.props} />);
  expect(
    screen.getByRole('heading', { level: 2, name: /[A-Z]{2}-\d{2} ?mafe ?Combien/ }),
  ).toBeVisible();
  expect(screen.getByText('ce téléphone')).toBeVisible();
  expect(screen.getByText('Mango')).toBeVisible();
  expect(screen.getAllByText('compte pour le moment')).toHaveLength(1);
  await hasNoFaults();
  await userEvent.click(button(/: 3$/));
  await waitFor(() => expect(screen.getByText('décidé')).toBeVisible());
  await hasNoFaults();
  // The finger slipped: the other value is still there.
  await userEvent.click(button(/^Prendre.: 4$/));
  await waitFor(() => expect(orderOf(kiwi, 'a').lines).toMatchObject([{ quantity: 4 }]));
  await meet([kiwi, mango]);
  expect(readTray(mango.props)).toEqual([]);
  expect(orderOf(mango, 'a').lines).toMatchObject([{ quantity: 4 }]);
});

test('what was taken can be undone like any gesture', async () => {
  const { kiwi } = await apart(portions(3), portions(4));
  const before = orderOf(kiwi, 'a').lines[0]?.quantity ?? 0;
  showInFrench(<TrayScreen {...kiwi.props} />);
  await userEvent.click(button(before === 3 ? /^Prendre.: 4$/ : /^Prendre.: 3$/));
  await waitFor(() => expect(orderOf(kiwi, 'a').lines).not.toMatchObject([{ quantity: before }]));
  kiwi.offers.undo();
  await waitFor(() => expect(orderOf(kiwi, 'a').lines).toMatchObject([{ quantity: before }]));
});

test('a long note is read whole, the other text is taken by a button of its own', async () => {
  const note = (text: string) => (open: OpenPhone) =>
    open.week.book.commit([put(orderTable, 'a', { kitchenNote: text })]);
  const long = 'sans arachides '.repeat(40).trim();
  const { kiwi } = await apart(note(long), note('sans lait'));
  showInFrench(<TrayScreen {...kiwi.props} />);
  expect(screen.getByText(long)).toBeVisible();
  expect(button('Garder ce texte')).toBeVisible();
  await userEvent.click(button('Prendre ce texte'));
  await waitFor(() => expect(readTray(kiwi.props)).toEqual([]));
});

test('cancelled here, changed 2 → 4 there: both sides are shown, and keeping it decides', async () => {
  const cancel = (open: OpenPhone) =>
    answerOrder(open.props, { order: A, kind: 'cancelled', cap: { type: 'ask' } });
  const { mango } = await apart(cancel, portions(4));
  showInFrench(<TrayScreen {...mango.props} />);
  expect(screen.getByText('annulée')).toBeVisible();
  expect(screen.getByText('2 → 4')).toBeVisible();
  expect(screen.getByText('Kiwi')).toBeVisible();
  await hasNoFaults();
  await userEvent.click(button(/^La garder/));
  await waitFor(() => expect(screen.getByText('Rien à décider')).toBeVisible());
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  mango.offers.undo();
  await waitFor(() => expect(screen.getByText('2 → 4')).toBeVisible());
});

test('a payment told in two ways asks « once or twice », and twice is two payments', async () => {
  const { kiwi } = await apart(pay('cash'), pay('transfer'));
  showInFrench(<TrayScreen {...kiwi.props} />);
  const card = within(screen.getByRole('region', { name: /Paiement/ }));
  expect(card.getByText(/Pris une fois ou deux/)).toBeVisible();
  expect(card.getByRole('button', { name: /^Une fois.: 19,00.€ par virement$/ })).toBeVisible();
  await hasNoFaults();
  await userEvent.click(card.getByRole('button', { name: /^2 fois/ }));
  await waitFor(() => expect(readWeekMoney(kiwi.week.book).payments).toHaveLength(2));
  expect(readTray(kiwi.props)).toEqual([]);
});

test('orders closed and reopened at once: one tap says which', async () => {
  const reopen = async (open: OpenPhone) => {
    valueOf(await turnDoor(open.props, 'orders-closed'));
    valueOf(await turnDoor(open.props, 'orders-reopened'));
  };
  const { kiwi } = await apart(reopen, (mango) => turnDoor(mango.props, 'orders-closed'));
  showInFrench(<TrayScreen {...kiwi.props} />);
  await hasNoFaults();
  await userEvent.click(button('Les commandes sont rouvertes'));
  await waitFor(() => expect(screen.getByText('Rien à décider')).toBeVisible());
});

test('the last places given on two phones show « 72 / 70 » on both, and lead to the orders', async () => {
  const first = await openOrders();
  await taken(first, exampleEntry('a', { mafe: 68 }));
  const phones = await phonesApart(first, 'Kiwi', 'Mango');
  const [kiwi = first, mango = first] = phones;
  await taken(kiwi, exampleEntry('b', { mafe: 2 }), 'confirmed', { type: 'ask' });
  await taken(mango, exampleEntry('c', { tajine: 2 }), 'confirmed', { type: 'ask' });
  await meet(phones);
  for (const open of phones) {
    const shown = showInFrench(<TrayScreen {...open.props} />);
    const link = screen.getByRole('link', { name: /72 \/ 70/ });
    expect(link.getAttribute('href')).toBe('/2026-W48/orders');
    shown.unmount();
  }
});

test('the notice counts what is open and leads to the tray', async () => {
  const price = (amount: number) => (open: OpenPhone) =>
    open.week.book.commit([put(dishTable, 'mafe', { price: cents(amount) })]);
  const { kiwi } = await apart(
    async (open) => [await portions(3)(open), await price(900)(open)],
    async (open) => [await portions(4)(open), await price(1000)(open)],
  );
  showInFrench(<TrayNotice {...kiwi.props} />);
  const link = screen.getByRole('link', { name: '2 choses à décider entre téléphones' });
  expect(link.getAttribute('href')).toBe('/2026-W48/tray');
  expect(link.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
});

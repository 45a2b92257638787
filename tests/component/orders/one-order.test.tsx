import { cleanup, screen, waitFor } from '@testing-library/preact';
import jsQR from 'jsqr';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cents } from '../../../src/domain/money.ts';
import { toOrderId } from '../../../src/domain/order.ts';
import { EditOrderScreen } from '../../../src/features/orders/edit-order-screen.tsx';
import { OrderScreen } from '../../../src/features/orders/order-screen.tsx';
import { recordPayment } from '../../../src/features/record-payment.ts';
import { saveSetting } from '../../../src/features/settings/save-setting.ts';
import { orderRows } from '../../../src/features/orders/order-rows.ts';
import { draftTable } from '../../../src/store/books/desk-books.ts';
import { answerKind } from '../../../src/store/books/week-book.ts';
import { happen } from '../../../src/store/table.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { type OpenPhone, SUNDAY_NOON, valueOf } from '../../support/open-phone.ts';
import { exampleEntry, openOrders, orderOf, taken } from '../../support/orders-week.ts';
import { showInFrench } from '../../support/show-orders.tsx';

beforeEach(() => page.viewport(360, 640));
afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const A = toOrderId('a');

function stateOf({ week }: OpenPhone) {
  return orderRows(week).find(({ order }) => order.id === A)?.state;
}

test('an order shows where it stands, what it holds, whose it is and what it costs', async () => {
  const open = await openOrders();
  const said = { contact: 'lune@example.org', note: 'sonnette', kitchenNote: 'sans noix' };
  await taken(open, exampleEntry('a', { mafe: 2, cake: 1 }, said), 'held');
  showInFrench(<OrderScreen {...open.props} order={A} />);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Lune');
  for (const word of ['mise de côté', 'lune@example.org', 'sonnette', 'sans noix'])
    expect(screen.getByText(word)).toBeVisible();
  expect(screen.getByText(/fixée à la confirmation/)).toBeVisible();
  await userEvent.click(button('Confirmer'));
  await waitFor(() => expect(stateOf(open)).toBe('confirmed'));
  expect(screen.getAllByText(/\+\+\+026\/48/)[0]).toBeVisible();
  const mail = screen.getByRole('link', { name: 'Mail' });
  expect(mail.getAttribute('href')).toMatch(/^mailto:lune@example.org\?subject=/);
  open.offers.undo();
  await waitFor(() => expect(stateOf(open)).toBe('held'));
});

test('confirming what does not fit asks first', async () => {
  const open = await openOrders({ mainsCap: 1 });
  await taken(open, exampleEntry('b', { mafe: 1 }));
  await taken(open, exampleEntry('a', { mafe: 1 }, { nickname: 'Figue' }), 'requested');
  // Who was promised first stands first.
  open.setNow(toInstant(SUNDAY_NOON + 60_000));
  showInFrench(<OrderScreen {...open.props} order={A} />);
  await userEvent.click(button('Confirmer'));
  expect(screen.getByRole('alert')).toHaveTextContent('2 / 1 : choisis');
  expect(stateOf(open)).toBe('requested');
  await userEvent.click(button('La prendre quand même'));
  await waitFor(() => expect(stateOf(open)).toBe('over'));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('two phones that disagree: both sides in words, and a person settles it', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a'), 'requested');
  const fact = (id: string, kind: 'confirmed' | 'cancelled') =>
    happen(answerKind, id, { order: A, kind, replaces: [], basis: 'mafe:1' });
  await open.week.book.commit([fact('x', 'confirmed'), fact('y', 'cancelled')]);
  showInFrench(<OrderScreen {...open.props} order={A} />);
  expect(screen.getByText(/Deux téléphones ont dit deux choses/)).toBeVisible();
  expect(screen.getByText('confirmée')).toBeVisible();
  expect(screen.getByText('annulée')).toBeVisible();
  expect(screen.getAllByText(/, dimanche 22 nov/)[0]).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Confirmer' })).toBeNull();
  await userEvent.click(button(/La garder/));
  await waitFor(() => expect(stateOf(open)).toBe('confirmed'));
});

test('changing an order keeps its draft, writes what changed, and goes back to it', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a', { mafe: 2, cake: 1 }));
  const first = showInFrench(<EditOrderScreen {...open.props} order={A} />);
  await userEvent.click(button('Un de moins : cake'));
  await userEvent.click(screen.getByRole('radio', { name: '18:30' }));
  await waitFor(() => expect(JSON.stringify([...drafts(open)])).toContain('18:30'));
  first.unmount();

  showInFrench(<EditOrderScreen {...open.props} order={A} />);
  expect(screen.getByText(/Tu continues une commande/)).toBeVisible();
  expect(screen.getByRole('radio', { name: '18:30' })).toBeChecked();
  await userEvent.click(button(/^Enregistrer/));
  await waitFor(() => expect(open.visited).toEqual(['/2026-W48/orders/of/a']));
  expect(orderOf(open, 'a')).toMatchObject({ slot: '18:30', lines: [{ dish: 'mafe' }] });
});

test('a cancelled order is not changed before it is brought back', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a'));
  const view = showInFrench(<OrderScreen {...open.props} order={A} />);
  await userEvent.click(button('Annuler la commande'));
  await waitFor(() => expect(stateOf(open)).toBe('cancelled'));
  expect(screen.queryByRole('link', { name: 'Changer la commande' })).toBeNull();
  // Nor is it asked to be paid.
  expect(screen.queryByText('À payer')).toBeNull();
  view.unmount();
  showInFrench(<EditOrderScreen {...open.props} order={A} />);
  expect(screen.getByText(/Cette commande est annulée/)).toBeVisible();
});

test('an order this phone does not have is said in words', async () => {
  const open = await openOrders();
  showInFrench(<OrderScreen {...open.props} order={toOrderId('nowhere')} />);
  expect(screen.getByText('Cette commande n’est pas sur ce téléphone.')).toBeVisible();
});

test('hostile words of a customer stay text, also in the ready answer', async () => {
  const open = await openOrders();
  const hostile = '<script>alert(1)</script>\u202E"><img src=x>';
  const said = {
    nickname: hostile,
    contact: hostile,
    note: hostile,
    kitchenNote: 'x'.repeat(9000),
  };
  await taken(open, exampleEntry('a', { mafe: 1 }, said));
  showInFrench(<OrderScreen {...open.props} order={A} />);
  expect(document.querySelector('main script, main img')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Mail' })).toBeNull();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

function drafts({ week }: OpenPhone) {
  return week.draftsBook?.rows(draftTable).value.values() ?? [];
}

test('a confirmed order that is still to pay shows the transfer as a code, read by another decoder', async () => {
  const open = await openOrders();
  const account = { name: 'Les Casseroles', iban: 'BE68539007547034' };
  valueOf(await saveSetting(open.group, 'account', account));
  await taken(open, exampleEntry('a', { mafe: 2 }));
  showInFrench(<OrderScreen {...open.props} order={A} />);
  await userEvent.click(screen.getByText('Code à scanner pour payer'));
  expect(screen.getByText(/À scanner avec l’app de ta banque/)).toBeVisible();
  const code = document.querySelector<HTMLCanvasElement>('canvas.code-picture');
  const reference = open.week.contacts.value.get('a')?.reference ?? '';
  const lines = ['Les Casseroles', 'BE68539007547034', 'EUR19.00', '', reference];
  expect(code && filmed(code)).toBe(['BCD', '002', '1', 'SCT', '', ...lines].join('\n'));
  valueOf(await saveSetting(open.group, 'referenceLine', 'text'));
  const asText = `\n\n\n${printed(reference)}`;
  await waitFor(() => expect(code && filmed(code)?.endsWith(asText)).toBe(true));
  const payment = { order: A, method: 'transfer', amount: cents(1900) } as const; // its literal
  valueOf(await recordPayment(open.props, payment));
  await waitFor(() => expect(screen.queryByText('Code à scanner pour payer')).toBeNull());
});

/** What jsQR reads on the screen, four pixels a module. */
function filmed(code: HTMLCanvasElement): string | null {
  const side = code.width * 4;
  const view = document.createElement('canvas');
  view.width = side;
  view.height = side;
  const pencil = view.getContext('2d');
  if (!pencil) throw new Error('There is no canvas');
  pencil.imageSmoothingEnabled = false;
  pencil.drawImage(code, 0, 0, side, side);
  return jsQR(pencil.getImageData(0, 0, side, side).data, side, side)?.data ?? null;
}

function printed(reference: string): string {
  return `+++${reference.slice(0, 3)}/${reference.slice(3, 7)}/${reference.slice(7)}+++`;
}

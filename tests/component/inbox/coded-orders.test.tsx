import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { InboxScreen } from '../../../src/features/inbox/inbox-screen.tsx';
import { plainReader } from '../../../src/features/inbox/plain-reader.ts';
import { orderCode } from '../../../src/formats/order-code.ts';
import { codedLines, orderingPage } from '../../support/coded-orders.ts';
import { openOrders } from '../../support/orders-week.ts';
import { showInFrench } from '../../support/show-orders.tsx';

beforeEach(() => page.viewport(360, 640));
afterEach(cleanup);

async function paste(text: string): Promise<void> {
  await userEvent.fill(screen.getByLabelText('Colle ici'), text);
  await userEvent.click(screen.getByRole('button', { name: 'Lire' }));
}

function cardWith(words: string | RegExp): HTMLElement {
  const found = screen.getByText(words).closest('article');
  if (!found) throw new Error('It stands in no card');
  return found;
}

test('a pasted code is accepted with one tap; its change shows before and after; a forged one proves nothing', async () => {
  const open = await openOrders();
  showInFrench(
    <InboxScreen {...open.props} reader={plainReader} takeShared={() => Promise.resolve(null)} />,
  );
  const customer = await orderingPage(1, { lines: codedLines({ mafe: 2 }), offered: 1 });
  await paste(customer.code);
  await screen.findByText('de la page de commande');
  const card = within(cardWith('de la page de commande'));
  expect(card.getByText('compris')).toBeVisible();
  expect(card.getByText('Offre 1 repas')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Accepter la commande sûre' }));
  await waitFor(() => expect(open.week.orders.value).toMatchObject([{ id: customer.id }]));
  await paste(await customer.change(1, { lines: codedLines({ mafe: 1 }) }));
  await screen.findByText('2 → 1');
  expect(open.week.orders.value).toMatchObject([{ lines: [{ quantity: 2 }] }]);
  await userEvent.click(screen.getByRole('button', { name: 'Faire ce changement' }));
  await waitFor(() => expect(open.week.orders.value).toMatchObject([{ lines: [{ quantity: 1 }] }]));
  const made = { kind: 'cancel', week: customer.order.week, revision: 2 } as const; // its literal
  await paste(orderCode({ ...made, secret: customer.id }));
  const forged = await screen.findByText(/^Pas de qui a commandé, ou en avance/);
  expect(within(cardWith(/^Pas de qui/)).queryByRole('button', { name: /Annuler/ })).toBeNull();
  expect(forged).toBeInTheDocument();
  expect(open.week.orders.value).toMatchObject([{ lines: [{ quantity: 1 }] }]);
});

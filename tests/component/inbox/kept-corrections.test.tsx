import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { InboxScreen } from '../../../src/features/inbox/inbox-screen.tsx';
import { plainReader } from '../../../src/features/inbox/plain-reader.ts';
import { openOrders } from '../../support/orders-week.ts';
import { showInFrench } from '../../support/show-orders.tsx';

beforeEach(() => page.viewport(360, 640));
afterEach(cleanup);

test('what was put right on a card is there again after the screen was left', async () => {
  const open = await openOrders();
  const show = () =>
    showInFrench(
      <InboxScreen {...open.props} reader={plainReader} takeShared={() => Promise.resolve(null)} />,
    );
  show();
  await userEvent.fill(
    screen.getByLabelText('Colle ici'),
    'Bonjour, comme la dernière fois svp. Kiwi',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Lire' }));
  const more = { name: 'Un de plus : mafe' };
  await userEvent.click(await screen.findByRole('button', more));
  await userEvent.click(screen.getByRole('button', more));
  const portions = () => within(screen.getAllByRole('article')[0] ?? document.body);
  await waitFor(() => expect(portions().getByText('2 × mafe')).toBeInTheDocument());
  cleanup();
  show();
  expect(await screen.findByText('2 × mafe')).toBeInTheDocument();
});

test('« accept all that is sure » takes a sure card as it was put right', async () => {
  const open = await openOrders();
  showInFrench(
    <InboxScreen {...open.props} reader={plainReader} takeShared={() => Promise.resolve(null)} />,
  );
  await userEvent.fill(screen.getByLabelText('Colle ici'), 'Bonjour, 2 mafe à 17h30 svp. Kiwi');
  await userEvent.click(screen.getByRole('button', { name: 'Lire' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Changer les plats' }));
  await userEvent.click(screen.getByRole('button', { name: 'Un de plus : mafe' }));
  await waitFor(() => expect(screen.getByText('3 × mafe')).toBeInTheDocument());
  await userEvent.click(screen.getByRole('button', { name: 'Accepter la commande sûre' }));
  await waitFor(() => expect(open.week.orders.value).toMatchObject([{ lines: [{ quantity: 3 }] }]));
});

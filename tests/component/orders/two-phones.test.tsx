import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answerOrder } from '../../../src/features/answer-order.ts';
import { OrdersScreen } from '../../../src/features/orders/orders-screen.tsx';
import { toOrderId } from '../../../src/domain/order.ts';
import { carry } from '../../support/carry.ts';
import { CUTOFF } from '../../support/example-week.ts';
import { type OpenPhone, openPhone, valueOf } from '../../support/open-phone.ts';
import { exampleEntry, openOrders, taken } from '../../support/orders-week.ts';
import { showInFrench } from '../../support/show-orders.tsx';

beforeEach(() => page.viewport(360, 640));
afterEach(cleanup);

const group = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const confirm = (open: OpenPhone, id: string) =>
  answerOrder(open.props, { order: toOrderId(id), kind: 'confirmed', cap: { type: 'ask' } });

test('places given away twice: 72 / 70 on both phones, marked as a problem, with three choices', async () => {
  const one = await openOrders();
  await taken(one, exampleEntry('a', { mafe: 68 }));
  for (const id of ['b', 'c'])
    await taken(one, exampleEntry(id, { mafe: 2 }, { nickname: id }), 'requested');
  const two = await openPhone({ joins: one });
  await carry(one, two);
  valueOf(await confirm(one, 'b'));
  valueOf(await confirm(two, 'c'));
  for (const [from, to] of [
    [one, two],
    [two, one],
  ] as const)
    // pairs, not arrays
    await carry(from, to);
  for (const open of [one, two]) {
    const { unmount } = showInFrench(<OrdersScreen {...open.props} />);
    expect(screen.getByText('72 / 70')).toBeVisible();
    expect(screen.getByText('Plus que le plafond : choisis quoi faire.')).toBeVisible();
    const over = group(/En trop/);
    expect(over.getByRole('button', { name: 'Liste d’attente' })).toBeVisible();
    expect(over.getByRole('link', { name: 'Changer les quantités' })).toBeVisible();
    expect(over.getByText('Relever le plafond de cette semaine')).toBeVisible();
    unmount();
  }
});

test('what another phone took after the cutoff appears apart, while one looks', async () => {
  const one = await openOrders();
  const two = await openPhone({ joins: one, now: CUTOFF });
  await carry(one, two);
  showInFrench(<OrdersScreen {...one.props} />);
  await userEvent.click(screen.getByRole('button', { name: 'Fermer les commandes' }));
  await taken(two, exampleEntry('late', { mafe: 5 }, { nickname: 'Figue' }), 'requested');
  await carry(two, one);
  await waitFor(() =>
    expect(group(/Arrivées trop tard/).getByRole('link')).toHaveTextContent('Figue'),
  );
  expect(screen.getByText('0 / 70')).toBeVisible();
});

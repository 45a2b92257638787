import { cleanup } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { toOrderId } from '../../../src/domain/order.ts';
import { EditOrderScreen } from '../../../src/features/orders/edit-order-screen.tsx';
import { NewOrderScreen } from '../../../src/features/orders/new-order-screen.tsx';
import { OrderScreen } from '../../../src/features/orders/order-screen.tsx';
import { OrdersScreen } from '../../../src/features/orders/orders-screen.tsx';
import type { ScreenProps } from '../../../src/features/screen-props.ts';
import { CUTOFF, exampleDish } from '../../support/example-week.ts';
import { exampleEntry, openOrders, taken } from '../../support/orders-week.ts';
import { showInFrench } from '../../support/show-orders.tsx';

const root = document.documentElement;
const A = toOrderId('a');
const SCREENS: Readonly<Record<string, (props: ScreenProps) => ComponentChildren>> = {
  list: (props) => <OrdersScreen {...props} />,
  'new order': (props) => <NewOrderScreen {...props} />,
  order: (props) => <OrderScreen {...props} order={A} />,
  edit: (props) => <EditOrderScreen {...props} order={A} />,
};

afterEach(() => {
  cleanup();
  root.style.fontSize = '';
  root.dir = '';
});

/** A full list after the cutoff: a pair, one over the cap, one late, one waiting, one unfinished. */
async function busyWeek() {
  const dishes = [
    exampleDish('mafe', { name: 'Mafé de bœuf, riz et légumes de saison' }),
    exampleDish('cake', { name: 'Anticonstitutionnellement'.repeat(4), course: 'dessert' }),
  ];
  const open = await openOrders({ mainsCap: 3, now: CUTOFF, dishes });
  const said = { kitchenNote: 'sans noix', contact: 'lune@example.org', note: 'x'.repeat(300) };
  await taken(open, exampleEntry('a', { mafe: 2, cake: 1 }, said));
  await taken(open, exampleEntry('b', { mafe: 2 }));
  await taken(open, exampleEntry('c', {}, { nickname: 'Figue'.repeat(30) }), 'requested');
  await taken(open, exampleEntry('d', { cake: 1 }, { nickname: '🌙' }), 'held', {
    type: 'waiting',
  });
  return open;
}

test.each(Object.keys(SCREENS))('axe finds nothing on the screen « %s »', async (name) => {
  await page.viewport(360, 640);
  const open = await busyWeek();
  showInFrench(SCREENS[name]?.(open.props));
  const { violations, passes } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`),
  ).toEqual([]);
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
});

test.each([
  ['at 320 px', 320, '', 'ltr'],
  ['at 320 px, right to left', 320, '', 'rtl'],
  ['at 320 px with text at 200 %', 320, '200%', 'ltr'],
  ['at 360 px', 360, '', 'ltr'],
])('no screen scrolls sideways %s', async (_where, width, fontSize, direction) => {
  await page.viewport(width, 640);
  root.style.fontSize = fontSize;
  root.dir = direction;
  const open = await busyWeek();
  for (const screen of Object.values(SCREENS)) {
    showInFrench(screen(open.props));
    expect(document.querySelector('h1')).not.toBeNull();
    expect(root.scrollWidth).toBe(width);
    cleanup();
  }
});

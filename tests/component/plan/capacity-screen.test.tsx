import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CapacityScreen } from '../../../src/features/plan/capacity-screen.tsx';
import { capacityUseTable } from '../../../src/store/books/plan-tables.ts';
import { availableIn, capacityUsesOf } from '../../../src/store/views/kitchen-plan.ts';
import { openEvening } from '../../support/evening-phone.ts';
import { menuPhone } from '../../support/menu-phone.ts';
import { showScreen } from '../../support/menu-show.tsx';

afterEach(cleanup);

async function write(field: HTMLElement, text: string): Promise<void> {
  await userEvent.fill(field, text);
  await userEvent.tab();
}

test('what there is and what a dish takes are written once, and say what is short first', async () => {
  const open = await menuPhone();
  showScreen(<CapacityScreen {...open.props} />);
  screen.getByText(/Écris plus bas ce qu’il y a/);
  await write(screen.getByRole('textbox', { name: 'Litres au frigo' }), '2,5');
  await expect.poll(() => availableIn(open.group.book)).toEqual(new Map([['fridge-litres', 250]]));
  const [dish] = open.week.menu.value.dishes;
  await userEvent.click(screen.getByText(dish?.name ?? '?'));
  await screen.findByRole('group', { name: 'Litres au frigo' });
  // A whole pot is known: twenty litres for forty portions.
  const fridge = within(screen.getByRole('group', { name: 'Litres au frigo' }));
  await write(await fridge.findByRole('textbox', { name: 'Nombre de parts' }), '40');
  await write(fridge.getByRole('textbox', { name: 'Litres pour ces parts' }), '20');
  await write(fridge.getByRole('textbox', { name: 'En plus, de toute façon' }), '1');
  await expect
    .poll(() => capacityUsesOf(open.group.book))
    .toMatchObject([{ takes: { kind: 'each', hundredths: 2000, of: 40 }, fixed: 100 }]);
  // Nothing is cooked yet, so nothing is taken; a former version reads one portion.
  fridge.getByText('Maintenant, pour 0 part : 0 sur 2,5');
  const rows = [...open.group.book.rows(capacityUseTable).value.values()];
  expect(rows).toMatchObject([{ takes: { kind: 'each', hundredths: 50 } }]);
  const first = screen.getByRole('region', { name: 'Ce qui manque en premier' });
  within(first).getByText('+4');
  within(first).getByText('À 4 de plus, il manque d’abord : litres au frigo.');
});

test('a number that is none is asked again, and nothing is written', async () => {
  const open = await openEvening();
  const before = availableIn(open.group.book);
  showScreen(<CapacityScreen {...open.props} />);
  await write(screen.getByRole('textbox', { name: 'Barquettes' }), 'beaucoup');
  await screen.findByText('Écris un nombre, comme 12 ou 2,5.');
  await userEvent.click(screen.getByText('Tajine poulet citron', { selector: 'summary *' }));
  await write(await screen.findByRole('textbox', { name: 'Parts sur une plaque' }), '0');
  await screen.findByText('Écris un nombre entier de parts, à partir de 1.');
  expect(availableIn(open.group.book)).toEqual(before);
});

test('the demo says how full all is, the nearest shortage first', async () => {
  const open = await openEvening();
  showScreen(<CapacityScreen {...open.props} />);
  const first = screen.getByRole('region', { name: 'Ce qui manque en premier' });
  const numbers = within(first)
    .getAllByText(/^\+\d+$/)
    .map((element) => Number(element.textContent));
  expect(numbers.length).toBe(7);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  const now = screen.getByRole('region', { name: 'Cette semaine' });
  within(now).getByText('95 / 120');
});

test('what is emptied is forgotten: that never runs out', async () => {
  const open = await openEvening();
  showScreen(<CapacityScreen {...open.props} />);
  await write(screen.getByRole('textbox', { name: 'Heures de travail' }), '');
  await expect.poll(() => availableIn(open.group.book).has('hours')).toBe(false);
});

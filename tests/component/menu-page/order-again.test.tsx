import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { addDays, isoWeek } from '../../../src/domain/calendar.ts';
import { cents } from '../../../src/domain/money.ts';
import { fixtureCustomerMenu } from '../../support/customer-menu.ts';
import { keptOrder } from '../../support/kept-order.ts';
import { showMenuPage } from '../../support/show-menu-page.tsx';

afterEach(cleanup);

const MENU = fixtureCustomerMenu();
const WITHOUT_MAFE = MENU.dishes.filter(({ name }) => name !== 'Mafé bœuf');

/** How many of a dish the menu shows. */
function chosen(dish: string): string {
  const counter = screen.getByRole('group', { name: dish });
  return counter.querySelector('output')?.textContent ?? '';
}

/** A kept order of the week before: the same dishes under other numbers. */
async function lastWeeks() {
  const { menu, ...kept } = await keptOrder();
  const week = isoWeek('2026-W47');
  const cutoff = { ...menu.cutoff, date: addDays(menu.cutoff.date, -7) };
  const before = { ...menu, week, cutoff, servedOn: addDays(menu.servedOn, -7) };
  return { ...kept, menu: before, order: { ...kept.order, week } };
}

test('« the same as last time » chooses the same with one tap', async () => {
  const { t } = await showMenuPage({ menu: MENU, orders: [await lastWeeks()] });
  fireEvent.click(await screen.findByRole('button', { name: t('sameAsLast') }));
  await expect.poll(() => chosen('Mafé bœuf')).toBe('2');
  expect(chosen('Soupe de lentilles corail')).toBe('1');
  expect(screen.queryByText(/Plus à la carte/)).toBeNull();
});

test('« the same as last time » says what is no longer there', async () => {
  const menu = { ...MENU, dishes: WITHOUT_MAFE };
  const { t } = await showMenuPage({ menu, orders: [await lastWeeks()] });
  fireEvent.click(await screen.findByRole('button', { name: t('sameAsLast') }));
  await screen.findByText(t('gone', { list: 'Mafé bœuf' }));
  expect(chosen('Soupe de lentilles corail')).toBe('1');
});

test('changing an order of this week says what has left its menu since', async () => {
  const menu = { ...MENU, version: 2, dishes: WITHOUT_MAFE };
  const { t, money } = await showMenuPage({ menu, orders: [await keptOrder()] });
  fireEvent.click(await screen.findByRole('button', { name: t('changeOrder') }));
  await screen.findByText(t('gone', { list: 'Mafé bœuf' }));
  expect(chosen('Soupe de lentilles corail')).toBe('1');
  expect(document.querySelector('.total')?.textContent).toContain(money(cents(350)));
});

test('once it is sent, nothing more is said of what was no longer there', async () => {
  const menu = { ...MENU, dishes: WITHOUT_MAFE };
  const { t } = await showMenuPage({ menu, orders: [await lastWeeks()] });
  const press = async (name: string) =>
    fireEvent.click(await screen.findByRole('button', { name }));
  await press(t('sameAsLast'));
  await screen.findByText(t('gone', { list: 'Mafé bœuf' }));
  for (const title of [
    'whereTitle',
    'whoTitle',
    'contactTitle',
    'noteTitle',
    'checkTitle',
  ] as const) {
    await press(t('next'));
    await screen.findByRole('heading', { name: t(title) });
  }
  await press(t('send'));
  await press(t('iSentIt'));
  await press(t('orderAgain'));
  await screen.findByRole('heading', { name: t('whatTitle') });
  expect(screen.queryByText(/Plus à la carte/)).toBeNull();
});

test('the browser’s way back from a change leads to the card again', async () => {
  const { t } = await showMenuPage({ menu: MENU, orders: [await keptOrder()] });
  fireEvent.click(await screen.findByRole('button', { name: t('changeOrder') }));
  await screen.findByRole('heading', { name: t('whatTitle') });
  history.back();
  expect(await screen.findByRole('heading', { name: t('cardTitle') })).toBeVisible();
});

import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { InboxScreen } from '../../../src/features/inbox/inbox-screen.tsx';
import { plainReader } from '../../../src/features/inbox/plain-reader.ts';
import { OrderScreen } from '../../../src/features/orders/order-screen.tsx';
import { toOrderId } from '../../../src/domain/order.ts';
import { codedLines, orderingPage } from '../../support/coded-orders.ts';
import { exampleEntry, openOrders, taken } from '../../support/orders-week.ts';
import { showInFrench } from '../../support/show-orders.tsx';

beforeEach(() => page.viewport(360, 640));
afterEach(cleanup);

/** A desk that accepted a pasted order, and what it shows of the inbox. */
async function acceptedIn(language: 'nl' | 'ar') {
  const open = await openOrders();
  const customer = await orderingPage(1, { language, lines: codedLines({ mafe: 2 }) });
  showInFrench(
    <InboxScreen {...open.props} reader={plainReader} takeShared={() => Promise.resolve(null)} />,
  );
  const paste = async (text: string) => {
    await userEvent.fill(screen.getByLabelText('Colle ici'), text);
    await userEvent.click(screen.getByRole('button', { name: 'Lire' }));
  };
  await paste(customer.code);
  await userEvent.click(await screen.findByRole('button', { name: 'Accepter la commande sûre' }));
  await waitFor(() => expect(open.week.orders.value).toHaveLength(1));
  return { open, customer, paste };
}

/** The text of the answer, and what it is said to be written in. */
function answer(): { readonly lang: string; readonly text: string } {
  const quote = document.querySelector('.quoted');
  return { lang: quote?.getAttribute('lang') ?? '', text: quote?.textContent ?? '' };
}

test('the answer on the order’s screen is in the language she ordered in, and the team can read it', async () => {
  const { open, customer } = await acceptedIn('nl');
  cleanup();
  showInFrench(<OrderScreen {...open.props} order={toOrderId(customer.id)} />);
  expect(answer().lang).toBe('nl');
  expect(answer().text).toContain('is bevestigd');
  const mail = screen.getByRole('link', { name: 'Mail' }).getAttribute('href') ?? '';
  expect(decodeURIComponent(mail)).toContain('is bevestigd');
  await userEvent.click(screen.getByText('Lire en français'));
  expect(screen.getByText(/est confirmée/)).toBeVisible();
});

test('an answer in Arabic reads from the right, and fits a small phone', async () => {
  const { open, customer } = await acceptedIn('ar');
  cleanup();
  showInFrench(<OrderScreen {...open.props} order={toOrderId(customer.id)} />);
  expect(answer().lang).toBe('ar');
  const quote = document.querySelector('.quoted');
  expect(quote && getComputedStyle(quote).direction).toBe('rtl');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
});

test('an order that somebody wrote down is answered in the team’s language', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a', { mafe: 2 }));
  showInFrench(<OrderScreen {...open.props} order={toOrderId('a')} />);
  expect(answer()).toMatchObject({ lang: 'fr' });
  expect(answer().text).toContain('est confirmée');
  expect(screen.queryByText('Lire en français')).toBeNull();
});

test('a change that is not made is answered with what stays, in her language', async () => {
  const { customer, paste } = await acceptedIn('nl');
  await paste(await customer.change(1, { lines: codedLines({ mafe: 5 }) }));
  await screen.findByText('2 → 5');
  await userEvent.click(screen.getByRole('button', { name: 'Ne rien changer' }));
  const quote = () => document.querySelector('blockquote[lang=nl]')?.textContent;
  await waitFor(() => expect(quote()).toMatch(/kan niet.*2 × mafe/s));
});

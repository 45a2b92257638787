import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { tendInbox } from '../../../src/features/desk-inbox.ts';
import { InboxScreen } from '../../../src/features/inbox/inbox-screen.tsx';
import { plainReader } from '../../../src/features/inbox/plain-reader.ts';
import { readCustomerLink } from '../../../src/formats/customer-link.ts';
import { toldKind } from '../../../src/store/books/desk-books.ts';
import { codedLines, orderingPage } from '../../support/coded-orders.ts';
import { valueOf } from '../../support/open-phone.ts';
import { openOrders } from '../../support/orders-week.ts';
import { showInFrench } from '../../support/show-orders.tsx';

beforeEach(() => page.viewport(360, 640));
afterEach(cleanup);

test('one answer for a chat says of each order what it costs, how to pay it, and its own link', async () => {
  const open = await openOrders();
  valueOf(await tendInbox(open.props));
  showInFrench(
    <InboxScreen {...open.props} reader={plainReader} takeShared={() => Promise.resolve(null)} />,
  );
  const said = { lines: codedLines({ mafe: 2 }), contact: '' };
  const figue = await orderingPage(1, { ...said, name: 'Figue' });
  const kiwi = await orderingPage(2, { ...said, name: 'Kiwi' });
  await userEvent.fill(screen.getByLabelText('Colle ici'), `${figue.code}\n\n${kiwi.code}`);
  await userEvent.click(screen.getByRole('button', { name: 'Lire' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Accepter les 2 sûres' }));
  const title = await screen.findByText('Une réponse pour 2 personnes sans adresse');
  const together = within(title.closest('article') ?? document.body);
  await userEvent.click(together.getByText('Réponse à coller dans leur conversation'));
  const text = () => together.getByText(/Ces commandes sont confirmées/).textContent ?? '';
  const links = () => text().match(/https?:\S+/g) ?? [];
  await expect.poll(() => new Set(links()).size).toBe(2);
  for (const link of links()) expect(valueOf(readCustomerLink(link)).kind).toBe('answer');
  const parts = text().split(/https?:\S+/);
  for (const name of ['Figue', 'Kiwi']) {
    const part = parts.find((one) => one.includes(name));
    expect(part).toContain('2 × mafe');
    expect(part).toMatch(/Total\s:.*19,00/);
    expect(part).toMatch(/communication \+{3}/);
  }
  await userEvent.click(together.getByRole('button', { name: 'C’est répondu' }));
  const told = () => open.week.contactsBook?.facts(toldKind).value.map(({ data }) => data.order);
  await expect.poll(() => told()?.toSorted()).toEqual([figue.id, kiwi.id].toSorted());
});

import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { tendInbox } from '../../../src/features/desk-inbox.ts';
import { customerMenuOf } from '../../../src/features/menu/customer-menu-of.ts';
import { MenuTextScreen } from '../../../src/features/menu/menu-text-screen.tsx';
import { publishMenu } from '../../../src/features/menu/publish-menu.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { inboxTable } from '../../../src/store/books/inbox-row.ts';
import { put } from '../../../src/store/table.ts';
import { exampleDish } from '../../support/example-week.ts';
import { menuPhone } from '../../support/menu-phone.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { valueOf } from '../../support/open-phone.ts';

afterEach(cleanup);

test('where somebody shut the inbox at the relay people are told, and a tap makes another link', async () => {
  const open = await menuPhone([exampleDish('mafe')]);
  valueOf(await publishMenu(open.props));
  valueOf(await tendInbox(open.props));
  const { week, group } = open;
  const inboxOf = async () =>
    valueOf(await customerMenuOf({ week, group }, { byRelay: true, arrived: [] })).inbox;
  showScreen(<MenuTextScreen {...open.props} />);
  await screen.findByText(/Qui a ce lien voit le menu/);
  expect(screen.queryByText('Fermé pour toujours')).toBeNull();
  const [first] = week.inboxes.value;
  if (!first) throw new Error('the desk made one');
  valueOf(await week.book.commit([put(inboxTable, first.id, { shutAt: toInstant(1) })]));
  await screen.findByText('Fermé pour toujours');
  screen.getByRole('link', { name: /Un téléphone est perdu ou volé/ });
  expect(await inboxOf()).toBeNull();
  screen.getByRole('button', { name: 'Faire un nouveau lien' }).click();
  await expect.poll(() => screen.queryByText('Fermé pour toujours')).toBeNull();
  expect(await inboxOf()).not.toBeNull();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
});

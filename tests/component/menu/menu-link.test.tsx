import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { tendInbox } from '../../../src/features/desk-inbox.ts';
import { MenuTextScreen } from '../../../src/features/menu/menu-text-screen.tsx';
import { publishMenu } from '../../../src/features/menu/publish-menu.ts';
import { saveSetting } from '../../../src/features/settings/save-setting.ts';
import { exampleDish } from '../../support/example-week.ts';
import { menuPhone } from '../../support/menu-phone.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { valueOf } from '../../support/open-phone.ts';

afterEach(cleanup);

test('the link appears once the menu is out and the desk made its keys, and goes again with the menu', async () => {
  const open = await menuPhone([exampleDish('mafe')]);
  showScreen(<MenuTextScreen {...open.props} />);
  await screen.findByText(/Publie le menu : son lien/);
  valueOf(await publishMenu(open.props));
  await screen.findByText(/se prépare sur un téléphone du bureau/);
  valueOf(await tendInbox(open.props));
  const field = await screen.findByLabelText<HTMLTextAreaElement>('Texte avec le lien');
  expect(field.value).toContain(`${window.location.origin}/m/#m=`);
});

test('it says what the link gives away, and that nobody can order before there is an address', async () => {
  const open = await menuPhone([exampleDish('mafe')]);
  valueOf(await publishMenu(open.props));
  valueOf(await tendInbox(open.props));
  showScreen(<MenuTextScreen {...open.props} />);
  await screen.findByText(/Qui a ce lien voit le menu/);
  screen.getByText(/Personne ne peut encore envoyer de commande/);
  screen.getByText('Code à filmer qui ouvre le menu');
  screen.getByRole('button', { name: 'Imprimer la carte' });
  valueOf(await saveSetting(open.group, 'orderMail', 'repas@example.org'));
  await expect.poll(() => screen.queryByText(/Personne ne peut encore/)).toBeNull();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
});

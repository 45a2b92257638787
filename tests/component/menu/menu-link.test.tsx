import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { tendInbox } from '../../../src/features/desk-inbox.ts';
import { MenuTextScreen } from '../../../src/features/menu/menu-text-screen.tsx';
import { publishMenu } from '../../../src/features/menu/publish-menu.ts';
import { saveSetting } from '../../../src/features/settings/save-setting.ts';
import { readCustomerLink } from '../../../src/formats/customer-link.ts';
import { menuFromBytes } from '../../../src/formats/menu-bytes.ts';
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
  await screen.findByText(/se prépare sur un téléphone de la permanence/);
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

/** Forty dishes with Arabic names that share few words, as a long menu has them. */
function fortyArabicDishes() {
  const words = ['كسكس', 'مرق', 'بالخضار', 'دجاج', 'زيتون', 'ليمون', 'عدس', 'فول', 'لحم', 'برقوق'];
  const name = (at: number) =>
    [at, at * 3 + 1, at * 7 + 2].map((place) => words[place % 10]).join(' ') + ` ${at + 1}`;
  return Array.from({ length: 40 }, (_, at) => exampleDish(`dish-${at}`, { name: name(at) }));
}

test('a menu too long for a code says so; its link still opens and its card says how to order', async () => {
  const open = await menuPhone(fortyArabicDishes());
  valueOf(await saveSetting(open.group, 'orderMail', 'repas@example.org'));
  valueOf(await publishMenu(open.props));
  valueOf(await tendInbox(open.props));
  showScreen(<MenuTextScreen {...open.props} />);
  await screen.findByText(/trop long pour un code à filmer : envoie le texte avec le lien/);
  expect(screen.queryByText('Code à filmer qui ouvre le menu')).toBeNull();
  const field = screen.getByLabelText<HTMLTextAreaElement>('Texte avec le lien');
  const link = valueOf(readCustomerLink(field.value));
  const menu = link.kind === 'menu' ? await menuFromBytes(link.menu) : null;
  expect(menu?.ok && menu.value.dishes).toHaveLength(40);
  screen.getByRole('button', { name: 'Copier le texte et le lien' });
  const card = document.querySelector('.menu-card');
  expect(card?.querySelector('canvas')).toBeNull();
  expect(card?.textContent).toMatch(
    /Menu du jeudi .*Pour commander, avant mardi .* 18:00 .*demande le lien du menu[.]Écris à repas@example[.]org/i,
  );
  screen.getByRole('button', { name: 'Imprimer la carte' });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
});

import axe from 'axe-core';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ContactsScreen } from '../../../src/features/contacts/contacts-screen.tsx';
import { helpContacts, keepContact } from '../../../src/features/contacts/keep-contact.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { openPhone, valueOf } from '../../support/open-phone.ts';

afterEach(cleanup);

const field = (name: string) => screen.getAllByRole('textbox', { name }).at(-1);
const fill = async (name: string, text: string) => {
  const found = field(name);
  if (!found) throw new Error(`There is no field ${name}`);
  await userEvent.fill(found, text);
};

test('no contact is built in: an empty card says what to put there', async () => {
  const { props } = await openPhone();
  showScreen(<ContactsScreen {...props} />);
  expect(screen.getByText(/Rien n’est écrit d’avance/)).toBeTruthy();
  expect(document.querySelector('a[href^="tel:"]')).toBeNull();
  const found = await axe.run(screen.getByRole('main'));
  expect(found.violations.map(({ id }) => id)).toEqual([]);
});

test('a line written is kept in the group’s book, and its number opens the dialler', async () => {
  const { props, group } = await openPhone();
  showScreen(<ContactsScreen {...props} />);
  await fill('Qui, ou quel droit', 'Permanence juridique');
  await fill('Téléphone', '0470 00 00 01');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter cette ligne' }));
  const call = await screen.findByRole('link', { name: /Appeler/ });
  expect(call.getAttribute('href')).toBe('tel:0470000001');
  expect(helpContacts(group.book)).toMatchObject([
    { title: 'Permanence juridique', about: '', phone: '0470 00 00 01' },
  ]);
  expect(field('Qui, ou quel droit')).toHaveProperty('value', '');
});

test('what cannot be dialled is asked again, and short emergency numbers are taken', async () => {
  const { props, group } = await openPhone();
  showScreen(<ContactsScreen {...props} />);
  await fill('Qui, ou quel droit', 'Urgences');
  await fill('Téléphone', 'le 112');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter cette ligne' }));
  expect(await screen.findByText(/Ce n’est pas un numéro à composer/)).toBeTruthy();
  expect(helpContacts(group.book)).toEqual([]);
  await fill('Téléphone', '112');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter cette ligne' }));
  await waitFor(() => expect(helpContacts(group.book)).toMatchObject([{ phone: '112' }]));
});

test('lines stand in the order they were written; one is changed in place, and taken away', async () => {
  const { props, group } = await openPhone();
  const write = async (id: string, title: string) =>
    valueOf(await keepContact(group.book, id, { title, about: '', phone: '' }));
  await write('z', 'Première');
  await write('a', 'Deuxième');
  showScreen(<ContactsScreen {...props} />);
  const titles = () => screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
  expect(titles()).toEqual(['Première', 'Deuxième']);
  await userEvent.click(screen.getAllByText('Changer')[0] ?? document.body);
  const card = within(screen.getAllByRole('listitem')[0] ?? document.body);
  const title = await card.findByRole('textbox', { name: 'Qui, ou quel droit' });
  await userEvent.fill(title, 'Avant tout');
  await userEvent.click(card.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(titles()).toEqual(['Avant tout', 'Deuxième']));
  await userEvent.click(card.getByRole('button', { name: 'Enlever' }));
  await waitFor(() => expect(titles()).toEqual(['Deuxième']));
});

import axe from 'axe-core';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { KeptHere } from '../../../src/features/safety/kept-here.tsx';
import { systemRandom } from '../../../src/seal/random.ts';
import { turnLockOn } from '../../../src/store/app-lock.ts';
import { lockableKeys } from '../../../src/store/lockable-keys.ts';
import { put } from '../../../src/store/table.ts';
import { MINE, weekBookName } from '../../../src/store/book-name.ts';
import { addressTable, contactTable } from '../../../src/store/books/desk-books.ts';
import { recipeTable } from '../../../src/store/books/recipe-tables.ts';
import { openMine } from '../../../src/store/open-mine.ts';
import { quickStretch } from '../../support/lock-phone.ts';
import { showScreen } from '../../support/menu-show.tsx';
import {
  FIXTURE_WEEK,
  newPhone,
  type OpenPhone,
  openPhone,
  valueOf,
} from '../../support/open-phone.ts';
import { handAll, joinedPhone } from '../../support/joined-phone.ts';

const CONTACTS = weekBookName('contacts', FIXTURE_WEEK);
let mango: OpenPhone;

beforeEach(async () => {
  await page.viewport(360, 640);
  mango = await openPhone();
  // Written a moment after the week is open: what is counted below comes after it.
  await waitFor(() => expect(mango.week.signers.value).toHaveLength(1));
});
afterEach(cleanup);

function show() {
  cleanup();
  showScreen(<KeptHere {...mango.props} />);
}

const press = (name: RegExp | string) => userEvent.click(screen.getByRole('button', { name }));
const openWeek = async () => userEvent.click(await screen.findByText('Semaine du jeudi 26 nov.'));
/** The line of a book, once it was counted. */
async function line(title: RegExp | string): Promise<string> {
  const found = await screen.findByText(title, { selector: '.kept-line > strong' });
  await waitFor(() => expect(found.closest('li')?.textContent).not.toContain('On compte'));
  return found.closest('li')?.textContent ?? '';
}

/** Three people ordered, one of them to be delivered. */
async function threeContacts(): Promise<void> {
  const { contactsBook, addressesBook } = mango.week;
  const who = { nickname: 'Figue', contact: '', note: '', reference: null };
  for (const id of ['a', 'b', 'c'])
    valueOf((await contactsBook?.commit([put(contactTable, id, who)])) ?? fail());
  valueOf((await addressesBook?.commit([put(addressTable, 'a', { address: 'quai 3' })])) ?? fail());
}

/** The same phone with its lock put on, and closed. */
async function closedPhone(): Promise<OpenPhone> {
  const open = lockableKeys(mango.storage.keys, systemRandom);
  const { shelf } = (await newPhone({ storage: { ...mango.storage, keys: open } })).phone;
  const stands = { shelf, keys: open, random: systemRandom, stretch: quickStretch };
  valueOf(await turnLockOn(stands, { scope: 'private', phrase: [1, 2, 3, 4, 5, 6] }));
  const closed = lockableKeys(mango.storage.keys, systemRandom);
  return openPhone({ storage: { ...mango.storage, keys: closed } });
}

function fail(): never {
  throw new Error('the desk has this book');
}

test('each part of a week says how much is in it, on how many phones, until when', async () => {
  await threeContacts();
  show();
  await openWeek();
  const contacts = await line('surnoms et contacts de qui commande');
  expect(contacts).toContain('3 contacts');
  expect(contacts).toMatch(/Seulement ici · \d+ changements? .* sur ce téléphone/);
  expect(contacts).toContain('Effacé jeudi 3 déc. 12:00.');
  expect(await line('adresses de livraison')).toContain('1 adresse');
  expect(await line('menu, commandes par code, argent')).toContain('Gardé jusqu’à la clôture');
  expect(await line(/^ce qui est commencé/)).toContain('ne quitte jamais ce téléphone');
  const found = await axe.run(screen.getByRole('region'));
  expect(found.violations.map(({ id }) => id)).toEqual([]);
});

test('what another phone has signed is safe there, and the lines count such phones', async () => {
  await threeContacts();
  const kiwi = await joinedPhone(mango, 'téléphone de Kiwi');
  await handAll(kiwi, mango);
  show();
  await openWeek();
  expect(await line('surnoms et contacts de qui commande')).toContain(
    'En sécurité sur 1 autre téléphone',
  );
});

test('a week is counted when it is opened, not before', async () => {
  show();
  await line('Le groupe');
  expect(screen.queryByText('surnoms et contacts de qui commande')).toBeNull();
});

test('erasing says what is lost, keeps on « garder », and takes the part for good', async () => {
  await threeContacts();
  show();
  await openWeek();
  await line('surnoms et contacts de qui commande');
  await press('Effacer : surnoms et contacts de qui commande');
  const dialog = within(screen.getByRole('dialog'));
  await dialog.findByText(/n’existent que sur ce téléphone : ils sont perdus pour tout le monde/);
  await press('Garder');
  expect(await mango.phone.shelf.has(CONTACTS)).toBe(true);

  await press('Effacer : surnoms et contacts de qui commande');
  const again = within(screen.getByRole('dialog'));
  await userEvent.click(await again.findByRole('button', { name: 'Effacer' }));
  await waitFor(() => expect(screen.queryByText('surnoms et contacts de qui commande')).toBeNull());
  expect(await mango.phone.shelf.has(CONTACTS)).toBe(false);
  expect(mango.phone.shelf.keys.value?.books[CONTACTS]).toBeUndefined();
  expect(screen.getByRole('status').textContent).toBe('C’est effacé de ce téléphone.');
  expect(document.activeElement?.tagName).toBe('P');
  await line('adresses de livraison');
});

test('the desk goes with its ring and its weeks, and it is said how it comes back', async () => {
  await joinedPhone(mango, 'téléphone de Kiwi');
  show();
  await line('La permanence');
  await press('Effacer : La permanence');
  const dialog = within(screen.getByRole('dialog'));
  await dialog.findByText(/Un autre téléphone peut l’y inviter à nouveau/);
  await userEvent.click(await dialog.findByRole('button', { name: 'Effacer' }));
  await screen.findByText(/Les noms, contacts, adresses et dettes : ils sont sur/);
  expect(Object.keys(mango.phone.shelf.keys.value?.rings ?? {})).toEqual(['kitchen', 'circle']);
  expect(await mango.phone.shelf.has(CONTACTS)).toBe(false);
  await line('Le partage');
});

test('on the only phone of a group, open or closed, nobody is said to keep a copy or to invite again', async () => {
  mango = await closedPhone();
  show();
  await line('Le partage');
  await press('Effacer : Le partage');
  const dialog = within(screen.getByRole('dialog'));
  await dialog.findByText('Ce n’est sur aucun autre téléphone : c’est perdu.');
  await dialog.findByText(/personne ne pourra l’y inviter à nouveau/);
  expect(dialog.queryByText(/Un autre téléphone peut/)).toBeNull();
  expect(dialog.queryByText(/Les autres/)).toBeNull();
});

test('private recipes are lost with their line, and a new book is made when it is next needed', async () => {
  const mine = valueOf(await openMine(mango.phone));
  valueOf(await mine.commit([put(recipeTable, 'r', { name: 'Sauce' })]));
  show();
  expect(await line('À toi')).toContain('1 recette à toi');
  await press('Effacer : À toi');
  const dialog = within(screen.getByRole('dialog'));
  await dialog.findByText('Ce n’est sur aucun autre téléphone : c’est perdu.');
  await userEvent.click(await dialog.findByRole('button', { name: 'Effacer' }));
  await waitFor(() => expect(screen.queryByText('À toi')).toBeNull());
  expect(await mango.phone.shelf.has(MINE)).toBe(false);
  const anew = valueOf(await openMine(mango.phone));
  expect(anew.rows(recipeTable).value.size).toBe(0);
});

test('a whole week goes with all that lies here of it, its own book last seen', async () => {
  await threeContacts();
  show();
  await openWeek();
  await line('menu, commandes par code, argent');
  await press('Effacer : toute la semaine du jeudi 26 nov.');
  const dialog = within(screen.getByRole('dialog'));
  await dialog.findByText(/ne montrera plus cette semaine/);
  await userEvent.click(await dialog.findByRole('button', { name: 'Effacer' }));
  await waitFor(() => expect(screen.queryByText('Semaine du jeudi 26 nov.')).toBeNull());
  const left = (await mango.phone.shelf.entries()).map(({ name }) => name);
  expect(left.filter((name) => name.includes('/'))).toEqual([]);
  await line('La permanence');
});

test('behind a closed lock there are no numbers, and what it holds can be erased all the same', async () => {
  await threeContacts();
  await joinedPhone(mango, 'téléphone de Kiwi');
  mango = await closedPhone();
  show();
  await openWeek();
  expect(await line('surnoms et contacts de qui commande')).toContain('Verrouillé');
  expect(await line('surnoms et contacts de qui commande')).not.toMatch(/\d+ contact/);
  expect(await line('menu, commandes par code, argent')).not.toContain('Verrouillé');
  await press('Effacer : surnoms et contacts de qui commande');
  const dialog = within(screen.getByRole('dialog'));
  await dialog.findByText(/Ce qui n’est qu’ici sera perdu/);
  await userEvent.click(await dialog.findByRole('button', { name: 'Effacer' }));
  await waitFor(() => expect(screen.queryByText('surnoms et contacts de qui commande')).toBeNull());
  const keys = mango.phone.shelf.keys.value;
  expect(keys?.isLocked).toBe(true);
  expect(Object.keys(keys?.appLock?.slots ?? {})).not.toContain(`book/${CONTACTS}`);
  expect(Object.keys(keys?.appLock?.slots ?? {})).toContain(
    `book/${weekBookName('addresses', FIXTURE_WEEK)}`,
  );
});

test('the group’s own line has no button: it goes with the whole phone', async () => {
  show();
  await line('Le groupe');
  expect(screen.queryByRole('button', { name: 'Effacer : Le groupe' })).toBeNull();
  screen.getByText(/ne s’efface qu’avec tout ce téléphone/);
});

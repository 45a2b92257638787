import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BackupScreen } from '../../../src/features/backup/backup-screen.tsx';
import { PhonesScreen } from '../../../src/features/devices/phones-screen.tsx';
import { RestoreScreen } from '../../../src/features/backup/restore-screen.tsx';
import { ThisPhoneScreen } from '../../../src/features/safety/this-phone-screen.tsx';
import type { Backup } from '../../../src/store/backup-content.ts';
import { processLock } from '../../../src/store/lock.ts';
import { memoryStorage } from '../../../src/store/memory-storage.ts';
import { orderTable } from '../../../src/store/books/week-book.ts';
import { put } from '../../../src/store/table.ts';
import { answerJoin } from '../../../src/sync/inviting.ts';
import { askToJoin, takeGift } from '../../../src/sync/joining.ts';
import { backupOf, readAt, restoreOn } from '../../support/backup-phone.ts';
import { handViews } from '../../support/hand-views.tsx';
import { quickStretch } from '../../support/lock-phone.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { newPhone, type OpenPhone, openPhone, valueOf } from '../../support/open-phone.ts';

const readPictures = () => Promise.resolve([]);

let phone: OpenPhone;

beforeEach(async () => {
  await page.viewport(360, 640);
  phone = await openPhone();
  const order = { code: 'KA-47', takenAt: phone.phone.clock.now() };
  valueOf(await phone.week.book.commit([put(orderTable, 'order-1', order)]));
});
afterEach(cleanup);

const press = (name: RegExp | string) => userEvent.click(screen.getByRole('button', { name }));

function showBackup() {
  const views = handViews();
  showScreen(<BackupScreen {...phone.props} views={views} stretch={quickStretch} isDemo={false} />);
  return views;
}

/** The words of the six pictures as they are drawn on the screen. */
async function draw(): Promise<readonly string[]> {
  await press('Tirer six images');
  const [drawn] = screen.getAllByRole('list', { name: 'Les six images de la copie' });
  if (!drawn) throw new Error('six pictures are shown');
  return within(drawn)
    .getAllByRole('listitem')
    .map((picture) => picture.textContent.trim());
}

async function touch(words: readonly string[]): Promise<void> {
  for (const word of words) {
    const pad = await screen.findByRole('list', { name: 'Les images' }, { timeout: 10_000 });
    await userEvent.click(within(pad).getByRole('button', { name: word, exact: true }));
  }
}

const isSaid = (text: RegExp) =>
  waitFor(() => expect(screen.getByText(text)).toBeTruthy(), { timeout: 10_000 });

async function pick(text: string): Promise<void> {
  const field = screen.getByLabelText('Choisir le fichier');
  await userEvent.upload(field, new File([text], 'carnet-2026-11-22.txt', { type: 'text/plain' }));
}

/** Makes a backup as a person does: its pictures, and the text of its file. */
async function make() {
  const views = showBackup();
  const words = await draw();
  await press('C’est noté');
  await touch(words);
  await isSaid(/La copie est faite et relue/);
  return { words, text: views.shared() ?? '' };
}

test('a backup is made once its pictures were touched, and says what was read back out of it', async () => {
  const { words, text } = await make();

  expect(words).toHaveLength(6);
  expect(screen.getByText(/^1 commande$/)).toBeTruthy();
  expect(screen.getByText('Le partage n’est pas dedans')).toBeTruthy();
  expect(text).toMatch(/^K1:/);
});

test('until the file left the phone, going away says that it is not kept', async () => {
  await make();
  expect(screen.queryByRole('link', { name: 'Terminé' })).toBe(null);
  expect(screen.getByRole('link', { name: 'Partir sans garder le fichier' })).toBeTruthy();

  await press('file');

  expect(await screen.findByRole('link', { name: 'Terminé' })).toBeTruthy();
});

test('wrong pictures make no backup, and say so', async () => {
  const views = showBackup();
  const words = await draw();
  await press('C’est noté');

  await touch([...words.slice(1), ...words.slice(0, 1)]);

  await isSaid(/Ce ne sont pas ces images/);
  expect(views.shared()).toBe(null);
});

test('a file that is none is said at once; a backup with other pictures is not opened', async () => {
  const { words, text } = await make();
  cleanup();
  showBackup();
  await press('Vérifier une copie');

  await pick('liste de courses');
  await isSaid(/n’est pas une copie de secours/);
  await pick(text.replace(/\n./, '\n'));
  await isSaid(/abîmée/);
  await pick(text);
  await touch([...words].reverse());
  await isSaid(/Ce ne sont pas ces images/);
  await touch(words);
  await isSaid(/Cette copie se lit/);
  expect(screen.getByText(/^1 commande$/)).toBeTruthy();
});

test('an empty phone takes a backup after its day was shown; a phone with a group takes none', async () => {
  const { words, text } = await make();
  const empty = await newPhone();
  const begun: Backup[] = [];
  const putBack = async (storage: typeof phone.storage) => {
    cleanup();
    showScreen(
      <RestoreScreen
        phone={empty.phone}
        target={{ storage, lock: processLock() }}
        stretch={quickStretch}
        onRestored={(backup) => Promise.resolve(void begun.push(backup))}
        onBack={() => undefined}
      />,
    );
    await pick(text);
    await touch(words);
    await isSaid(/Cette copie se lit/);
    expect(screen.getByText(/Aujourd’hui.*22 novembre 2026/)).toBeTruthy();
    await press('Remettre sur ce téléphone');
  };

  await putBack(phone.storage);
  await isSaid(/Il y a déjà un groupe/);
  expect(begun).toEqual([]);

  await putBack(empty.storage);
  await waitFor(() => expect(begun).toHaveLength(1));
  const old = phone.phone.shelf.keys.value?.device.id;
  const keys = await empty.phone.shelf.loadKeys();
  expect(keys?.rings.kitchen).toBeTruthy();
  expect(keys?.rings.circle).toBe(undefined);
  expect(keys?.device.id).not.toBe(old);
});

test('a phone restored from a backup is told to be let in, until it is', async () => {
  const storage = memoryStorage();
  const clock = { at: phone.phone.clock.now() };
  const { backup } = valueOf(
    await readAt(clock.at, await backupOf({ ...phone, ...phone.phone, clock })),
  );
  valueOf(await restoreOn(storage, backup, clock.at));
  const restored = await openPhone({ storage });
  cleanup();
  showScreen(
    <PhonesScreen
      {...restored.props}
      views={handViews()}
      readPictures={readPictures}
      isDemo={false}
    />,
  );
  await isSaid(/Ce téléphone vient d’une copie/);
  expect(screen.getByRole('button', { name: 'Demander à entrer' })).toBeTruthy();

  const { shelf, random } = restored.phone;
  const request = valueOf(await askToJoin(shelf, 'téléphone neuf', random));
  const rings = ['kitchen', 'desk'] as const;
  const gift = valueOf(await answerJoin(phone.phone.shelf, { request, rings, label: 'Mango' }));
  valueOf(await takeGift(shelf, gift, random));
  await waitFor(() => expect(screen.queryByText(/vient d’une copie/)).toBeNull());
});

test('« this phone » says how old the last backup is', async () => {
  const erase = { eraseThisPhone: () => Promise.resolve() };
  const day = 86_400_000;
  await phone.storage.catalogue.write('last-backup', phone.phone.clock.now() - 12 * day);
  showScreen(<ThisPhoneScreen {...phone.props} erase={erase} readPictures={readPictures} />);

  const row = screen.getByRole('link', { name: /Faire une copie de secours/ });
  await waitFor(() => expect(row.textContent).toMatch(/10 novembre 2026, il y a 12 jours/));
});

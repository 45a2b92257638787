import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ExchangeScreen } from '../../../src/features/exchange/exchange-screen.tsx';
import type { Bytes } from '../../../src/kernel/bytes.ts';
import { utf8 } from '../../../src/kernel/bytes.ts';
import { memberTable } from '../../../src/store/books/group-book.ts';
import { put } from '../../../src/store/table.ts';
import { type HandViews, handViews } from '../../support/hand-views.tsx';
import { type OpenPhone, openPhone, valueOf } from '../../support/open-phone.ts';
import { showInFrench } from '../../support/show-orders.tsx';

let mango: OpenPhone;
let kiwi: OpenPhone;
beforeEach(async () => {
  await page.viewport(360, 640);
  mango = await openPhone();
  await write(mango, 'Mango');
  kiwi = await openPhone({ joins: mango });
});
afterEach(cleanup);

async function write({ group }: OpenPhone, nickname: string) {
  const person = { nickname, colour: 'orange', shape: 'circle' } as const;
  valueOf(await group.book.commit([put(memberTable, nickname, person)]));
}

const names = ({ group }: OpenPhone) => group.members.value.map(({ nickname }) => nickname);
const press = (name: RegExp | string) => userEvent.click(screen.getByRole('button', { name }));
/** Signing and sealing take their time on a busy machine. */
const says = (text: RegExp | string) =>
  waitFor(() => expect(screen.getByText(text)).toBeVisible(), { timeout: 5_000 });

/** Only one phone is on the screen at a time: the other one's place is kept by what it said. */
function show(phone: OpenPhone, isDemo = false): HandViews {
  cleanup();
  const views = handViews();
  showInFrench(<ExchangeScreen {...phone.props} views={views} isDemo={isDemo} />);
  return views;
}

/** What a phone shows, once it is something else than before. */
async function shownBy({ shown }: HandViews, before: Bytes | null = null): Promise<Bytes> {
  await waitFor(() => expect(shown()).not.toBe(before));
  return shown() ?? utf8('');
}

test('who sends and who receives come in four steps to the same, and only then say so', async () => {
  const receiver = show(kiwi);
  await press(/^Je reçois/);
  await says('Étape 1 sur 4');
  const greeting = await shownBy(receiver);

  const sender = show(mango);
  await press(/^J’envoie/);
  sender.film(greeting);
  await says('Étape 2 sur 4');
  const parcel = await shownBy(sender);

  const again = show(kiwi);
  await press(/^Je reçois/);
  const first = await shownBy(again);
  await press('C’est lu : je filme');
  again.film(parcel);
  await says('Étape 3 sur 4');
  expect(screen.getByText(/changements? reçus?\./)).toBeVisible();
  expect(names(kiwi)).toEqual(['Mango']);
  const answer = await shownBy(again, first);
  await press('C’est lu : je filme');

  const last = show(mango);
  await press(/^J’envoie/);
  await press('Tout envoyer sans filmer');
  expect(screen.queryByText('Les deux téléphones ont la même chose.')).toBeNull();
  await press('C’est lu : je filme');
  last.film(answer);
  await says('Étape 4 sur 4');
  await says('Les deux téléphones ont la même chose.');
  await press('C’est lu : terminer');
  await says('Échange terminé');
  expect(screen.getByText('Les deux téléphones ont la même chose.')).toBeVisible();
});

test('a phone that goes before the other one answered says that it does not know', async () => {
  show(mango);
  await press(/^J’envoie/);
  await press('Tout envoyer sans filmer');
  await press('Arrêter ici');
  await says(/Ce téléphone ne sait pas si l’autre a tout lu/);
  expect(screen.queryByText('Les deux téléphones ont la même chose.')).toBeNull();
});

test('what is no parcel is told in words, and the camera stays', async () => {
  const views = show(mango);
  await press(/^J’envoie/);
  views.film(utf8('something else'));
  await waitFor(() => expect(mango.gestures.trouble.value?.type).toBe('NotAParcel'));
  expect(screen.getByText('camera')).toBeVisible();
});

test('a file goes one way, twice, and is answered by a file with what the other lacks', async () => {
  const sending = show(mango);
  await press(/^Envoyer un fichier/);
  await waitFor(() => expect(sending.shared()).not.toBeNull());
  const file = sending.shared() ?? '';
  expect(file.split('\n')[0]).toBe('carnet-1');

  await write(kiwi, 'Kiwi');
  const receiving = show(kiwi);
  await press(/^Ouvrir un fichier/);
  receiving.pick(`Salut !\n${file}\nÀ plus`);
  await says(/changements? reçus?\./);
  await press('Ouvrir un autre fichier');
  receiving.pick(file);
  await says(/Rien de nouveau/);
  await press('Répondre par un fichier');
  await waitFor(() => expect(receiving.shared()).not.toBeNull());

  const back = show(mango);
  await press(/^Ouvrir un fichier/);
  back.pick(receiving.shared() ?? '');
  await waitFor(() => expect(names(mango)).toEqual(['Mango', 'Kiwi']));
});

test('a kitchen phone keeps what is closed to it, and puts it into its own next file', async () => {
  const kitchen = await openPhone({ joins: mango, rings: ['kitchen'] });
  const sending = show(mango);
  await press(/^Envoyer un fichier/);
  await waitFor(() => expect(sending.shared()).not.toBeNull());
  const views = show(kitchen);
  await press(/^Ouvrir un fichier/);
  views.pick(sending.shared() ?? '');
  await says(/Une partie est fermée pour ce téléphone/);
  expect(await kitchen.phone.catalogue.read('carried')).toHaveLength(2);
  await press('Revenir');
  await press(/^Envoyer un fichier/);
  await waitFor(() => expect(views.shared()).not.toBeNull());
  const carried = show(kiwi);
  await press(/^Ouvrir un fichier/);
  carried.pick(views.shared() ?? '');
  await says(/changements? reçus?\./);
});

test('the demo week says that it stays on its phone', () => {
  show(mango, true);
  expect(screen.getByText(/La semaine d’exemple ne s’échange pas/)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

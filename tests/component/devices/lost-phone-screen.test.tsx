import axe from 'axe-core';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LostPhoneScreen } from '../../../src/features/devices/lost-phone-screen.tsx';
import { renewRings } from '../../../src/features/devices/make-renewal.ts';
import { menuLinks } from '../../../src/features/menu/customer-menu-of.ts';
import { publishMenu } from '../../../src/features/menu/publish-menu.ts';
import type { RingName } from '../../../src/store/key-record.ts';
import { secretOf } from '../../../src/store/keyring.ts';
import type { OpenWeek } from '../../../src/store/views/open-week.ts';
import { exampleDish } from '../../support/example-week.ts';
import { joinedPhone } from '../../support/joined-phone.ts';
import { menuPhone } from '../../support/menu-phone.ts';
import { type OpenPhone, openPhone, valueOf } from '../../support/open-phone.ts';
import { showInFrench } from '../../support/show-orders.tsx';

const ALL: readonly RingName[] = ['kitchen', 'desk', 'circle'];
/** Any six for any transcript, the same for the same one. */
const readPictures = (transcript: Uint8Array) =>
  Promise.resolve(Array.from(transcript.slice(-6), (byte) => byte % 64));

let mango: OpenPhone;
beforeEach(async () => {
  await page.viewport(360, 640);
  mango = await menuPhone([exampleDish('mafe')]);
  await waitFor(() => expect(mango.week.signers.value).toHaveLength(1));
  valueOf(await publishMenu(mango.props));
});
afterEach(cleanup);

const linkOf = async (week: OpenWeek) =>
  valueOf(await menuLinks({ ...mango.props, week }, 'https://carnet.example')).whole;

function show(open = mango) {
  cleanup();
  showInFrench(
    <LostPhoneScreen
      screen={open.props}
      readPictures={readPictures}
      customerLink={linkOf}
      isDemo={false}
    />,
  );
}

/** What the app does once keys changed: the books open anew under them. */
async function openAnew() {
  mango = await openPhone({ storage: mango.storage });
  show();
}

const press = async (name: RegExp | string) =>
  userEvent.click(await screen.findByRole('button', { name }));

/** Figue's stays: somebody is there to be told. */
async function removeKiwi(rings: readonly RingName[] = ALL) {
  await joinedPhone(mango, 'téléphone de Figue');
  const kiwi = await joinedPhone(mango, 'téléphone de Kiwi', rings);
  show();
  await press(/téléphone de Kiwi/);
  await press('Retirer ce téléphone');
  await userEvent.click(
    within(screen.getByRole('dialog')).getByRole('button', { name: 'Retirer' }),
  );
  await screen.findByText(/Il est retiré, les clés sont changées/, {}, { timeout: 5_000 });
  await openAnew();
  return kiwi;
}

test('what the phone could read is said, and nothing else is offered before the new keys', async () => {
  await joinedPhone(mango, 'téléphone de Kiwi');
  show();
  await press(/téléphone de Kiwi/);
  await screen.findByText(/Permanence · En plus : les surnoms, contacts et adresses/);
  screen.getByText('Jusqu’aux nouvelles clés, il lit encore ce qui arrive.');
  expect(screen.getAllByText('D’abord les nouvelles clés.')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: /Nouveau lien/ })).toBeNull();
  const found = await axe.run(screen.getByRole('main'));
  expect(found.violations.map(({ id }) => id)).toEqual([]);
  await press('Ne rien changer');
  await screen.findByText('Lequel ?');
});

test('the list goes on after a reload: new keys, a new link under keys the phone has not, texts to send', async () => {
  const before = await linkOf(mango.week);
  const kiwi = await removeKiwi();
  const signers = mango.week.signers.value;
  await press(/Nouveau lien : menu du/);
  const text = await screen.findByRole('textbox', { name: 'Texte pour les clients' });
  const after = await linkOf(mango.week);
  expect(after).not.toBe(before);
  await waitFor(() => expect(text).toHaveProperty('value', expect.stringContaining(after)));
  const [inUse, former] = mango.week.signers.value;
  expect(former?.id).toBe(signers[0]?.id);
  expect(inUse?.retiredAt).toBeNull();
  // Under the desk's new key: the former one does not open where its private half lies.
  const name = mango.week.contactsBook?.name ?? '';
  const secrets = [mango, kiwi].map(({ phone }) =>
    secretOf(phone.shelf.keys.value ?? none(), name),
  );
  expect(secrets[0]).not.toEqual(secrets[1]);

  expect(screen.getByRole('list', { name: /Images pour : Permanence/ }).children).toHaveLength(6);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Les clients ont le nouveau lien' }));
  await openAnew();
  expect(
    await screen.findByRole('checkbox', { name: 'Les clients ont le nouveau lien' }),
  ).toBeChecked();
  await screen.findByText(/a un nouveau lien/);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  await press('C’est fini, fermer la liste');
  await screen.findByText('Lequel ?');
  expect(screen.getByText('téléphone de Figue')).toBeVisible();
  expect(screen.queryByText('téléphone de Kiwi')).toBeNull();
});

test('new keys that were cut short are said to be half done, and the same button ends them', async () => {
  await joinedPhone(mango, 'téléphone de Figue');
  const kiwi = await joinedPhone(mango, 'téléphone de Kiwi');
  show();
  await press(/téléphone de Kiwi/);
  // What the phone that was reloaded meanwhile had done of it.
  const { id = '' } = kiwi.phone.shelf.keys.value?.device ?? {};
  valueOf(await renewRings(mango.props, ['kitchen', 'desk'], [id]));
  await openAnew();
  await screen.findByText('Pas fini : il lit encore Partage. Appuie encore pour finir.');
  expect(screen.queryByText('Rien n’est encore changé.')).toBeNull();
  expect(screen.getByRole('button', { name: 'Fermer la liste sans finir' })).toBeVisible();

  await press('Retirer ce téléphone');
  await userEvent.click(
    within(screen.getByRole('dialog')).getByRole('button', { name: 'Retirer' }),
  );
  await screen.findByText(/Il est retiré, les clés sont changées/, {}, { timeout: 5_000 });
});

test('where only this phone is left nobody has to be told, and the only copy is named as such', async () => {
  await joinedPhone(mango, 'téléphone de Kiwi');
  show();
  await press(/téléphone de Kiwi/);
  await press('Retirer ce téléphone');
  await userEvent.click(
    within(screen.getByRole('dialog')).getByRole('button', { name: 'Retirer' }),
  );
  await screen.findByText(/Il ne reste que ce téléphone/, {}, { timeout: 5_000 });
  expect(screen.queryByRole('textbox', { name: 'Texte pour les membres' })).toBeNull();
  await press('C’est fini, fermer la liste');
  await screen.findByText('Lequel ?');
  expect(screen.getByText('Aucun autre téléphone n’a le carnet.')).toBeVisible();
});

function none(): never {
  throw new Error('the phone has keys');
}

test('a phone without the desk leaves the link as it is', async () => {
  await removeKiwi(['kitchen']);
  await screen.findByText('Il n’avait pas la permanence : le lien peut rester.');
  expect(screen.queryByRole('button', { name: /Nouveau lien/ })).toBeNull();
});

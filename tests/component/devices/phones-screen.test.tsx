import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PhonesScreen } from '../../../src/features/devices/phones-screen.tsx';
import { RenewalNotice } from '../../../src/features/devices/renewal-notice.tsx';
import { handshakeFromText, handshakeText } from '../../../src/protocol/handshake-text.ts';
import { ringRenewedKind } from '../../../src/store/books/device-facts.ts';
import { memberTable } from '../../../src/store/books/group-book.ts';
import type { RingName } from '../../../src/store/key-record.ts';
import { happen, put } from '../../../src/store/table.ts';
import { askToJoin, takeGift } from '../../../src/sync/joining.ts';
import { renewRing } from '../../../src/sync/renew-ring.ts';
import { handAll, joinedPhone } from '../../support/joined-phone.ts';
import { handViews } from '../../support/hand-views.tsx';
import {
  FIXTURE_WEEK,
  newPhone,
  type OpenPhone,
  openPhone,
  valueOf,
} from '../../support/open-phone.ts';
import { showInFrench } from '../../support/show-orders.tsx';

const ALL: readonly RingName[] = ['kitchen', 'desk', 'circle'];
/** Any six for any transcript, the same for the same one. */
const readPictures = (transcript: Uint8Array) =>
  Promise.resolve(Array.from(transcript.slice(-6), (byte) => byte % 64));

let mango: OpenPhone;
beforeEach(async () => {
  await page.viewport(360, 640);
  mango = await openPhone();
  // Written a moment after the week is open: what is counted below comes after it.
  await waitFor(() => expect(mango.week.inboxes.value).toHaveLength(1));
  const person = { nickname: 'Mango', colour: 'orange', shape: 'circle' } as const;
  valueOf(await mango.group.book.commit([put(memberTable, 'm', person)]));
});
afterEach(cleanup);

const press = (name: RegExp | string) => userEvent.click(screen.getByRole('button', { name }));
/** Signing and sealing take their time on a busy machine. */
const says = (text: RegExp | string) =>
  waitFor(() => expect(screen.getByText(text)).toBeVisible(), { timeout: 5_000 });
const idOf = ({ phone }: OpenPhone) => phone.shelf.keys.value?.device.id ?? '';
const ringsOf = ({ phone }: OpenPhone) => phone.shelf.keys.value?.rings ?? {};
const radio = (name: RegExp) => userEvent.click(screen.getByRole('radio', { name }));

function show(open: OpenPhone, isDemo = false) {
  cleanup();
  const views = handViews();
  showInFrench(
    <PhonesScreen {...open.props} views={views} readPictures={readPictures} isDemo={isDemo} />,
  );
  return views;
}

/** A phone that joined by the handshake, with everything the first one has. */
const joined = (label: string, rings = ALL, inviter = mango) => joinedPhone(inviter, label, rings);
const hand = handAll;

test('a lone phone says that its changes are only here; one that knows of another, that they are safe', async () => {
  show(mango);
  await says(/n’est que sur ce téléphone|ne sont que sur ce téléphone/);
  const kiwi = await joined('téléphone de Kiwi');
  await hand(kiwi, mango);
  await says('En sécurité sur 1 autre téléphone');
  const card = within(screen.getByText('téléphone de Kiwi').closest('li') ?? document.body);
  expect(card.getByText('Lit : Cuisine, Permanence et Partage')).toBeVisible();
  expect(card.getByText(/Depuis le 22 novembre 2026, ajouté par ce téléphone/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Retirer : Mango/ })).toBeNull();
});

test('changes another phone has seen and this one lacks are counted by who wrote them', async () => {
  const kiwi = await joined('téléphone de Kiwi');
  const lune = await joined('téléphone de Lune');
  const person = { nickname: 'Kiwi', colour: 'orange', shape: 'circle' } as const;
  await hand(mango, kiwi);
  valueOf(await kiwi.group.book.commit([put(memberTable, 'k', person)]));
  await hand(kiwi, lune);
  const bodies = valueOf(await lune.group.book.signedAfter(mango.group.book.vector));
  valueOf(await mango.group.book.receiveSigned(bodies.slice(-1)));
  show(mango);
  await says(/Il manque \d+ changements? de : téléphone de Kiwi/);
  expect(screen.getAllByText(/Un autre téléphone les a vus/)[0]).toBeVisible();
});

test('by text the pictures come before anything is given, and « non » gives nothing', async () => {
  const { phone } = await newPhone();
  const request = valueOf(await askToJoin(phone.shelf, 'téléphone de Kiwi', phone.random));
  const views = show(mango);
  await press('Ajouter un téléphone');
  await radio(/Loin/);
  views.pick(`Bonjour ! ${handshakeText(request)}`);
  await says('Les mêmes images ?');
  await waitFor(() =>
    expect(screen.getByRole('list', { name: 'Les six images' }).children).toHaveLength(6),
  );
  await press('Non');
  await says(/Rien n’a été donné/);
  views.pick(handshakeText(request));
  await says('Les mêmes images ?');
  await press('Oui, les mêmes');
  expect(screen.getByRole('checkbox', { name: /Permanence/ })).not.toBeChecked();
  await userEvent.click(screen.getByRole('checkbox', { name: /Permanence/ }));
  await press('Faire entrer ce téléphone');
  await says('Ta réponse');
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Texte à envoyer/ });
  const gift = valueOf(handshakeFromText(field.value));
  valueOf(await takeGift(phone.shelf, gift, phone.random));
  expect(Object.keys(phone.shelf.keys.value?.rings ?? {}).sort()).toEqual(['desk', 'kitchen']);
});

test('what is no request is said in words, and the way back is plain', async () => {
  const views = show(mango);
  await press('Ajouter un téléphone');
  await radio(/Loin/);
  views.pick('Bonjour !');
  await says(/Il n’y a pas de message de Carnet ici/);
  await press('Revenir');
  await says('Qui a le carnet');
  expect(screen.queryByText(/Il n’y a pas de message de Carnet ici/)).toBeNull();
});

test('removing a phone renews the rings it has; others follow only when somebody says so', async () => {
  const kiwi = await joined('téléphone de Kiwi', ['kitchen', 'desk']);
  const lune = await joined('téléphone de Lune');
  await hand(mango, lune);
  show(mango);
  await press('Retirer : téléphone de Kiwi');
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText('Parties changées d’ici : Cuisine et Permanence.')).toBeVisible();
  expect(dialog.getByText(/Personne ne peut l’effacer à distance/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Retirer' }));
  await waitFor(() => expect(ringsOf(mango).desk?.epoch).toBe(2));
  expect(ringsOf(mango)).toMatchObject({ kitchen: { epoch: 2 }, circle: { epoch: 1 } });

  await hand(mango, lune);
  show(lune);
  await says(/a retiré téléphone de Kiwi : suivre \?/);
  expect(ringsOf(lune)).toMatchObject({ kitchen: { epoch: 1 }, desk: { epoch: 1 } });
  await waitFor(() =>
    expect(screen.getByRole('list', { name: 'Images pour : Permanence' })).toBeVisible(),
  );
  await press('Pas maintenant');
  await says(/Pas suivi pour le moment/);
  await press('Regarder à nouveau');
  await press('Suivre');
  await waitFor(() => expect(ringsOf(lune).desk?.epoch).toBe(2));
  expect(ringsOf(lune).kitchen?.epoch).toBe(2);

  await hand(mango, kiwi);
  show(kiwi);
  await says(/Ce téléphone a été retiré par/);
  const erase = screen.getByRole('link', { name: 'Effacer ce téléphone' });
  expect(erase.getAttribute('href')).toBe(`/${FIXTURE_WEEK}/this-phone`);
  expect(ringsOf(kiwi).kitchen?.epoch).toBe(1);
});

test('with a phone go those it added, if somebody ticks them: a thief lets in another of his own', async () => {
  const kiwi = await joined('téléphone de Kiwi');
  const guest = await joined('téléphone de Personne', ALL, kiwi);
  await joined('téléphone de Lune', ALL, kiwi);
  await hand(kiwi, mango);
  show(mango);
  await press('Retirer : téléphone de Kiwi');
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getAllByRole('checkbox', { checked: false })).toHaveLength(2);
  await userEvent.click(dialog.getByRole('checkbox', { name: /téléphone de Personne/ }));
  await userEvent.click(dialog.getByRole('button', { name: 'Retirer' }));
  await waitFor(() => expect(ringsOf(mango).circle?.epoch).toBe(2));
  for (const { removed } of Object.values(mango.phone.shelf.keys.value?.renewals ?? {}))
    expect(removed).toEqual([idOf(kiwi), idOf(guest)].sort());
});
test('a new season changes all keys, and shows the pictures that the others compare', async () => {
  show(mango);
  await press('Nouvelle saison');
  expect(screen.getByText(/Personne n’est retiré et rien n’est effacé/)).toBeVisible();
  await press('Changer les clés');
  await waitFor(() => expect(ringsOf(mango).circle?.epoch).toBe(2));
  await says(/Les clés sont changées/);
  await userEvent.click(screen.getByText('Tes changements de clés'));
  await waitFor(() =>
    expect(screen.getByRole('list', { name: 'Images pour : Partage' })).toBeVisible(),
  );
});

test('a change of keys signed by this phone and not made on it says that somebody has its keys', async () => {
  const told = { to: '2.aaaa', removed: [], wraps: {} };
  valueOf(await mango.group.book.commit([happen(ringRenewedKind, 'renewal/2.aaaa', told)]));
  show(mango);
  await waitFor(() => expect(screen.getByText(/mais il n’a pas été fait ici/)).toBeVisible());
});
test('where two renewals crossed, this phone proposes to remove those of the other one too', async () => {
  const kiwi = await joined('téléphone de Kiwi');
  const lune = await joined('téléphone de Lune');
  await hand(mango, lune);
  const plan = { ring: 'kitchen', fromWeek: FIXTURE_WEEK, settled: [] } as const;
  for (const [{ phone }, removed] of [
    [mango, []],
    [lune, [idOf(kiwi)]],
  ] as const)
    valueOf(
      await renewRing(
        { shelf: phone.shelf, random: phone.random, now: phone.clock.now() },
        { ...plan, removed },
      ),
    );
  await hand(lune, mango);
  show(mango);
  await waitFor(() =>
    expect(screen.getByText(/avait aussi retiré téléphone de Kiwi|: suivre \?/)).toBeVisible(),
  );
});

test('on every screen one notice leads there, and can wait', async () => {
  const lune = await joined('téléphone de Lune');
  const deps = { ...mango.phone, now: mango.phone.clock.now() };
  const plan = { ring: 'kitchen', removed: [], fromWeek: FIXTURE_WEEK, settled: [] } as const;
  valueOf(await renewRing(deps, plan));
  await hand(mango, lune);
  showInFrench(<RenewalNotice phone={lune.phone} week={lune.week} />);
  await says('Un changement de clés attend ta réponse.');
  const look = screen.getByRole('link', { name: 'Regarder' });
  expect(look.getAttribute('href')).toBe(`/${FIXTURE_WEEK}/phones`);
  await press('Plus tard');
  expect(screen.queryByText('Un changement de clés attend ta réponse.')).toBeNull();
});

test('the demo week lets nobody in', () => {
  show(mango, true);
  expect(screen.getByText(/aucun autre ne peut y entrer/)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

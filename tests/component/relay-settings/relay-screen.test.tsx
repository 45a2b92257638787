import { signal } from '@preact/signals';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RelayScreen } from '../../../src/features/relay-settings/relay-screen.tsx';
import { syncWord } from '../../../src/features/relay-settings/sync-word.ts';
import { RELAY_ROW, relayTable } from '../../../src/store/books/device-facts.ts';
import { OFF, type SyncStatus } from '../../../src/sync/sync-status.ts';
import { frenchTexts } from '../../support/french-texts.ts';
import { type OpenPhone, openPhone, SUNDAY_NOON } from '../../support/open-phone.ts';
import { showInFrench } from '../../support/show-orders.tsx';

let phone: OpenPhone;
let rounds: number;
/** What the relay turns out to lack; null when it is not reached. */
let lacking: number | null;
beforeEach(async () => {
  await page.viewport(360, 640);
  phone = await openPhone();
  rounds = 0;
  lacking = null;
  isStopped.value = false;
});
afterEach(cleanup);

const isStopped = signal(false);
function show(status: Partial<SyncStatus> = {}, isDemo = false) {
  const sync = {
    status: signal<SyncStatus>({ ...OFF, ...status }),
    pass: signal<string | null>(passes()[0] ?? null),
    now: () => {
      rounds += 1;
      return Promise.resolve();
    },
    resend: () => Promise.resolve(lacking),
    isStopped,
    setStopped: (stopped: boolean) => {
      isStopped.value = stopped;
      return Promise.resolve();
    },
  };
  showInFrench(<RelayScreen {...phone.props} sync={isDemo ? null : sync} isDemo={isDemo} />);
  return sync;
}

const passes = () =>
  [phone.group.book, phone.deskBook, phone.circleBook].flatMap(
    (book) => book.rows(relayTable).value.get(RELAY_ROW)?.pass ?? [],
  );
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('the password is told to every ring, the relay is used at once, and it can be undone', async () => {
  show();
  expect(screen.getByText(/Le relais n’est pas utilisé/)).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Mot de passe du relais' }), ' mot ');
  await press('Utiliser ce relais');
  await waitFor(() => expect(passes()).toEqual(['mot', 'mot', 'mot']));
  expect(rounds).toBe(1);
  phone.offers.undo();
  await waitFor(() => expect(passes()).toEqual([]));
});

test('no password is said beside its field, and nothing is saved', async () => {
  show();
  await press('Utiliser ce relais');
  expect(screen.getByText('Écris le mot de passe du relais.')).toBeVisible();
  expect(passes()).toEqual([]);
});

test.each([
  ['unreachable', /Rien n’est perdu : ce téléphone réessaie/],
  ['needs-pass', /Le relais demande son mot de passe/],
  ['full', /Le relais n’a plus de place/],
  ['too-fast', /demande d’attendre un peu/],
  ['ended', /Le relais a fermé le carnet du groupe/],
  ['refused', /a refusé ce que ce téléphone envoie/],
  ['not-stored', /n’a pas pu garder ce qui est arrivé/],
] as const)('%s is said in a sentence, with what to do', async (kind, sentence) => {
  show({ kind, at: SUNDAY_NOON, unsent: 3 });
  expect(screen.getByText(sentence)).toBeVisible();
  expect(screen.getByText(/dimanche 22 nov.* 12:00/)).toBeVisible();
  await press('Synchroniser maintenant');
  expect(rounds).toBe(1);
});

test.each([
  [0, 'Le relais a tout ce qui est sur ce téléphone.'],
  [1, '1 paquet manquait au relais : il est reparti.'],
  [3, '3 paquets manquaient au relais : ils sont repartis.'],
] as const)(
  'asked to send everything again, it says what %s lacking came to',
  async (n, sentence) => {
    lacking = n;
    show({ kind: 'resting', at: SUNDAY_NOON });
    await press('Tout renvoyer au relais');
    await waitFor(() => expect(screen.getByText(sentence)).toBeVisible());
  },
);

test('a relay that is not reached is not said to have everything', async () => {
  show({ kind: 'unreachable' });
  await press('Tout renvoyer au relais');
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Tout renvoyer au relais' })).toBeEnabled(),
  );
  expect(screen.getByText(/n’a pas répondu pour tout/)).toBeVisible();
  expect(screen.queryByText(/Le relais a tout/)).toBeNull();
});

test('only with nothing left to send the relay is said to have the same', () => {
  show({ kind: 'resting', at: SUNDAY_NOON });
  expect(screen.getByText(/ont la même chose/)).toBeVisible();
  cleanup();
  show({ kind: 'resting', at: SUNDAY_NOON, unsent: 2 });
  expect(screen.queryByText(/ont la même chose/)).toBeNull();
  expect(screen.getByText(/Les nouveautés vont et viennent/)).toBeVisible();
});

test('a phone that uses a relay can be told to leave it alone, and to use it again', async () => {
  const { status } = show({ kind: 'resting', at: SUNDAY_NOON });
  await press('Arrêter le relais sur ce téléphone');
  expect(isStopped.value).toBe(true);
  status.value = OFF; // as the loop says once it was told
  await waitFor(() =>
    expect(screen.getByText(/Le relais est arrêté sur ce téléphone/)).toBeVisible(),
  );
  await press('Utiliser de nouveau le relais');
  expect(isStopped.value).toBe(false);
});

test('what a full disk does not keep is said, and nothing changed', async () => {
  const sync = show({ kind: 'resting', at: SUNDAY_NOON });
  sync.setStopped = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  await press('Arrêter le relais sur ce téléphone');
  await waitFor(() => expect(phone.props.gestures.trouble.value?.type).toBe('QuotaExceeded'));
  expect(isStopped.value).toBe(false);
});

test('where no relay was ever used, there is nothing to stop', () => {
  show();
  expect(screen.queryByRole('button', { name: /Arrêter le relais/ })).toBeNull();
});

test.each([
  [null, 'Sur ce téléphone'],
  [OFF, 'Sur ce téléphone'],
  [{ ...OFF, kind: 'resting', at: SUNDAY_NOON }, 'À jour'],
  [{ ...OFF, kind: 'resting', at: SUNDAY_NOON, unsent: 2 }, '2 à envoyer'],
  [{ ...OFF, kind: 'unreachable', unsent: 2 }, 'Hors ligne, 2 à envoyer'],
  [{ ...OFF, kind: 'unreachable' }, 'Hors ligne'],
  [{ ...OFF, kind: 'working', arriving: { done: 34, of: 120 } }, '34 sur 120 reçus'],
] as const)('on top of every screen stands what it comes to (%#)', (status, word) => {
  expect(syncWord(frenchTexts(), status)).toBe(word);
});

test('the demo week says that it uses no relay', () => {
  show({}, true);
  expect(screen.getByText(/La semaine d’exemple n’utilise pas de relais/)).toBeVisible();
});

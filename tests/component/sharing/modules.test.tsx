import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TOKEN_COLOURS, TOKEN_SHAPES, toMemberId } from '../../../src/domain/member.ts';
import { toPriorityId } from '../../../src/domain/priorities.ts';
import { CeilingsScreen } from '../../../src/features/sharing/ceilings-screen.tsx';
import { savePriority } from '../../../src/features/sharing/change-priority.ts';
import { grantPots } from '../../../src/features/sharing/grant-pots.ts';
import { ModulesScreen } from '../../../src/features/sharing/modules-screen.tsx';
import { setVolunteer } from '../../../src/features/sharing/note-allowance.ts';
import { PrioritiesScreen } from '../../../src/features/sharing/priorities-screen.tsx';
import { setModules } from '../../../src/features/sharing/set-modules.ts';
import { SharingScreen } from '../../../src/features/sharing/sharing-screen.tsx';
import { settledPots } from '../../../src/features/settled-pots.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { memberTable } from '../../../src/store/books/group-book.ts';
import { put } from '../../../src/store/table.ts';
import { grantPayments, modulesOf } from '../../../src/store/views/circle-grants.ts';
import { ceilingBooks } from '../../../src/store/views/volunteers.ts';
import { circlePhone } from '../../support/circle-phone.ts';
import { valueOf } from '../../support/open-phone.ts';
import { mountSharing } from './mount-sharing.tsx';

afterEach(cleanup);

const DAY = 24 * 60 * 60 * 1000;

/** Two share, and Kaki is of the group without sharing. */
async function groupWithKaki() {
  const on = await circlePhone(['Lune', 'Figue']);
  const kaki = { nickname: 'Kaki', colour: TOKEN_COLOURS[5], shape: TOKEN_SHAPES[5], left: false };
  valueOf(await on.group.book.commit([put(memberTable, toMemberId('Kaki'), kaki)]));
  return on;
}

test('while nothing is turned on the sharing shows no module; turned on, it has its door', async () => {
  const on = await groupWithKaki();
  mountSharing(SharingScreen, on);
  expect(screen.queryByRole('link', { name: /Priorités|Plafonds/ })).toBeNull();
  cleanup();
  mountSharing(ModulesScreen, on);
  await userEvent.click(screen.getByRole('switch', { name: /Donner à des causes/ }));
  await screen.findByRole('link', { name: 'Voir les priorités' });
  const part = screen.getByRole('textbox', { name: 'Part de chaque pot, en pour cent' });
  await userEvent.fill(part, '120');
  await userEvent.tab();
  expect(await screen.findByText(/Écris un pourcentage entre 0 et 100/)).toBeTruthy();
  await userEvent.fill(part, '30');
  await userEvent.tab();
  await waitFor(() => expect(modulesOf(on.circleBook).toPriorities).toBe(3_000));
  cleanup();
  mountSharing(SharingScreen, on);
  expect(screen.getByRole('link', { name: /Priorités/ })).toBeTruthy();
  expect(screen.queryByRole('link', { name: /Plafonds/ })).toBeNull();
});

test('off, the screens of the modules say nothing of what they would do', async () => {
  const on = await groupWithKaki();
  mountSharing(CeilingsScreen, on);
  expect(screen.getByText(/Ceci n’est pas allumé/)).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/[Pp]lafond|défraiement|séjour/);
  cleanup();
  mountSharing(PrioritiesScreen, on);
  expect(screen.getByText(/Ceci n’est pas allumé/)).toBeTruthy();
});

test('a priority is added, the pot granted and noted as paid, each shown with its day', async () => {
  const on = await groupWithKaki();
  valueOf(await setModules(on, { priorities: true }));
  await on.settle(10_000);
  mountSharing(PrioritiesScreen, on);
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter' }));
  expect(await screen.findByText('Écris pour quoi.')).toBeTruthy();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Pour quoi' }), 'Loyer');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Montant chaque fois' }), '60');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter' }));
  await screen.findByRole('heading', { name: '1. Loyer' });
  expect(screen.getByText(/40,00\s€ que rien ne demande/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /Attribuer 60,00/ }));
  const history = within(await screen.findByRole('region', { name: 'Déjà attribué' }));
  expect(history.getByRole('heading', { name: /22 novembre/ })).toBeTruthy();
  await userEvent.click(history.getByRole('button', { name: /Noter comme versé/ }));
  await history.findByText(/Versé, noté le/);
  expect(grantPayments(on.circleBook)).toMatchObject([{ amount: 6_000 }]);
  expect(screen.getByText(/ce qui est clôturé est déjà attribué ou partagé/)).toBeTruthy();
  cleanup();
  mountSharing(SharingScreen, on);
  expect(screen.getByText(/40,00/, { selector: '.money-block-amount *' })).toBeTruthy();
});

test('what is granted and not paid is told of at the sharing too, once the days are over', async () => {
  const on = await groupWithKaki();
  valueOf(await setModules(on, { priorities: true, unpaidDays: 10 }));
  const rent = { name: 'Loyer', rank: '1', type: 'rest', amount: '' } as const;
  valueOf(await savePriority(on, toPriorityId('rent'), rent));
  await on.settle(10_000);
  valueOf(await grantPots(on, settledPots(on.props)));
  on.setNow(toInstant(on.phone.clock.now() + 10 * DAY));
  mountSharing(SharingScreen, on);
  expect(screen.queryByText(/pas encore versé/)).toBeNull();
  on.setNow(toInstant(on.phone.clock.now() + DAY));
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText(/depuis 11 jours/)).toBeTruthy();
});

test('only who does not share can be counted, and a crossing is said before it is written', async () => {
  const on = await groupWithKaki();
  valueOf(await setModules(on, { ceilings: true }));
  mountSharing(CeilingsScreen, on);
  expect(screen.getByText(/ne couvre pas une personne sans titre de séjour/)).toBeTruthy();
  expect(screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual([
    'Kaki',
  ]);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Kaki' }));
  const amount = await screen.findByRole('textbox', { name: 'Montant' });
  await userEvent.fill(amount, '44,02');
  expect(screen.queryByRole('alert')).toBeNull();
  await userEvent.fill(amount, '44,03');
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText(/Dépasse le plafond du jour de 0,01/)).toBeTruthy();
  expect(ceilingBooks(on.circleBook).allowances).toEqual([]);
  await userEvent.fill(amount, '44,02');
  await userEvent.click(screen.getByRole('button', { name: 'Noter le défraiement' }));
  await screen.findByText(/encore 39 jours/);
  expect(ceilingBooks(on.circleBook).allowances).toMatchObject([{ amount: 4_402 }]);
});

test('a volunteer who begins to share is no longer counted, and a new year begins with nothing allowed', async () => {
  const on = await groupWithKaki();
  valueOf(await setModules(on, { ceilings: true }));
  const [lune] = on.sharers;
  if (lune) valueOf(await setVolunteer(on, lune, true));
  mountSharing(CeilingsScreen, on);
  expect(screen.queryByRole('textbox', { name: 'Montant' })).toBeNull();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Une autre année' }), '2026');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter l’année' }));
  expect(await screen.findByText(/qui n’est pas encore dans le tableau/)).toBeTruthy();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Une autre année' }), '2027');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter l’année' }));
  expect(await screen.findByText(/2027\s: 0,00/)).toBeTruthy();
});

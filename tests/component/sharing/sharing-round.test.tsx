import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { toMemberId } from '../../../src/domain/member.ts';
import { SharingRoundScreen } from '../../../src/features/sharing/sharing-round-screen.tsx';
import { voiceKind } from '../../../src/store/books/circle-book.ts';
import { type CirclePhone, circlePhone } from '../../support/circle-phone.ts';
import { everybodyAgrees, propose, setWeights } from '../../support/circle-round.ts';
import { mountSharing } from './mount-sharing.tsx';

afterEach(cleanup);

const FOUR = ['Lune', 'Figue', 'Safran', 'Indigo'];

async function settledCircle(): Promise<CirclePhone> {
  const on = await circlePhone(FOUR);
  await on.settle(37_900);
  return on;
}

function shown() {
  const result = screen.getByRole('region', { name: 'Résultat' });
  return within(result)
    .getAllByRole('listitem')
    .map((item) => item.querySelector('.round-amount')?.textContent?.replaceAll(/\s/g, ' '));
}

function press(who: string, word: string) {
  const own = screen.getByRole('group', { name: who });
  return userEvent.click(within(own).getByRole('button', { name: word }));
}

test('379.00 is shown as four times 94.75 before anything is written', async () => {
  const on = await settledCircle();
  mountSharing(SharingRoundScreen, on);
  expect(shown()).toEqual(['94,75 €', '94,75 €', '94,75 €', '94,75 €']);
  await userEvent.click(screen.getByRole('radio', { name: /^5,00/ }));
  expect(shown()).toHaveLength(4);
  screen.getByText(/Reste dans la caisse : 4,00 €\. C’est moins qu’une unité/);
  expect(on.circle.rounds.value).toEqual([]);
});

test('proposed, agreed by each under her own token, and frozen', async () => {
  const on = await settledCircle();
  mountSharing(SharingRoundScreen, on);
  await userEvent.click(screen.getByRole('button', { name: 'Proposer ce partage' }));
  for (const nickname of FOUR) {
    on.tick();
    await screen.findByRole('group', { name: nickname });
    await press(nickname, nickname === 'Safran' ? 'Pas là, au courant' : 'D’accord');
  }
  await screen.findByText(/Ce partage ne changera plus/);
  await screen.findByText(/Signé par 1 téléphone : ce téléphone/);
  expect(screen.queryByRole('button', { name: 'D’accord' })).toBeNull();
  screen.getByRole('link', { name: 'Enveloppes' });
  expect(on.circle.agreed.value).toHaveLength(1);
});

test('a tap on the wrong token is taken back by a second tap, or undone', async () => {
  const on = await settledCircle();
  await propose(on, 1);
  mountSharing(SharingRoundScreen, on);
  const word = () => on.circle.current.value?.said.get(toMemberId('Lune'))?.kind;
  on.tick();
  await press('Lune', 'D’accord');
  await expect.poll(word).toBe('agreed');
  on.tick();
  await press('Lune', 'D’accord');
  await expect.poll(word).toBeUndefined();
  on.tick();
  await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
  await expect.poll(word).toBe('agreed');
});

test('an objection says why, stops the round, and what was typed is kept', async () => {
  const on = await settledCircle();
  await propose(on, 1);
  mountSharing(SharingRoundScreen, on);
  on.tick();
  await press('Figue', 'Pas d’accord');
  const field = await screen.findByRole('textbox', { name: /Qu’est-ce qui ne va pas/ });
  await userEvent.fill(field, '<b>Les courses</b>');
  cleanup();
  mountSharing(SharingRoundScreen, on);
  await press('Figue', 'Pas d’accord');
  const again = await screen.findByRole('textbox', { name: /Qu’est-ce qui ne va pas/ });
  await expect.poll(() => again).toHaveProperty('value', '<b>Les courses</b>');
  await userEvent.click(screen.getByRole('button', { name: 'Arrêter le partage' }));
  await screen.findByText('<b>Les courses</b>');
  expect(on.circle.current.value?.status).toBe('objected');
  expect(on.circleBook.facts(voiceKind).value).toHaveLength(1);
});

test('a proposal whose weights changed since says so', async () => {
  const on = await settledCircle();
  await propose(on, 1);
  await setWeights(on, [100, 160, 150, 180]);
  mountSharing(SharingRoundScreen, on);
  screen.getByText(/ont changé depuis cette proposition/);
  await userEvent.click(screen.getByRole('button', { name: 'Calculer à nouveau' }));
  await userEvent.click(await screen.findByRole('radio', { name: /^0,01/ }));
  expect(shown()).toEqual(['64,24 €', '102,78 €', '96,35 €', '115,63 €']);
});

test('two proposals are both shown, the newest to decide on', async () => {
  const on = await settledCircle();
  await propose(on, 1);
  const second = await propose(on, 500);
  mountSharing(SharingRoundScreen, on);
  expect(shown().every((amount) => amount?.endsWith(',00 €') || amount?.endsWith('5,00 €'))).toBe(
    true,
  );
  screen.getByRole('heading', { name: 'Autres propositions' });
  screen.getByText(/remplacée/);
  await everybodyAgrees(on, second);
  await screen.findByText(/Ce partage ne changera plus/);
});

test('a week can be left for later', async () => {
  const on = await settledCircle();
  await on.settleEarlier(isoWeek('2026-W47'), 10_000);
  mountSharing(SharingRoundScreen, on);
  expect(shown()[0]).toBe('119,75 €');
  await userEvent.click(screen.getByRole('checkbox', { name: /19 nov/ }));
  expect(shown()[0]).toBe('94,75 €');
});

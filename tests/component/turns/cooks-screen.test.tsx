import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CooksScreen } from '../../../src/features/turns/cooks-screen.tsx';
import { showScreen } from '../../support/menu-show.tsx';
import { fourMembers } from '../../support/turns-phone.ts';

afterEach(cleanup);

async function showCooks() {
  const open = await fourMembers();
  showScreen(<CooksScreen {...open.props} />);
  return open;
}

async function tick(nickname: string): Promise<void> {
  await userEvent.click(screen.getByRole('checkbox', { name: nickname }));
}

test('two or three cooks are as it should be; fewer or more get a remark, never a refusal', async () => {
  const { week } = await showCooks();
  screen.getByText('Personne n’est choisi encore.');
  await tick('Lune');
  await screen.findByText(/Une seule personne/);
  await tick('Figue');
  await screen.findByText('Enregistré');
  await expect.poll(() => screen.queryByText('Attention')).toBe(null);
  await tick('Safran');
  await tick('Indigo');
  await screen.findByText(/4 personnes : c’est beaucoup/);
  expect(week.turns.value.filter((turn) => turn.on)).toHaveLength(4);
});

test('who is unticked no longer cooks', async () => {
  const { week } = await showCooks();
  await tick('Lune');
  await screen.findByText('Enregistré');
  await tick('Lune');
  await screen.findByText('Personne n’est choisi encore.');
  expect(week.turns.value.filter((turn) => turn.on)).toEqual([]);
});

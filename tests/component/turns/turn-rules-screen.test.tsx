import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CooksScreen } from '../../../src/features/turns/cooks-screen.tsx';
import { activeTasks } from '../../../src/store/views/turn-rules.ts';
import { TurnRulesScreen } from '../../../src/features/turns/turn-rules-screen.tsx';
import { showScreen } from '../../support/menu-show.tsx';
import { fourMembers } from '../../support/turns-phone.ts';

afterEach(cleanup);

test('the group adds the dishes and a task of its own, and both stand beside the cooking', async () => {
  const { props, group } = await fourMembers();
  showScreen(<TurnRulesScreen {...props} />);
  await userEvent.click(screen.getByRole('switch', { name: 'Vaisselle' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Un de plus : Vaisselle' }));
  await userEvent.fill(screen.getByLabelText('Une autre tâche'), 'Musique');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter la tâche' }));
  await expect
    .poll(() => activeTasks(group.book).map(({ name, people }) => ({ name, people })))
    .toEqual([
      { name: '', people: 2 },
      { name: '', people: 2 },
      { name: 'Musique', people: 1 },
    ]);
  cleanup();
  showScreen(<CooksScreen {...props} />);
  const dishes = screen.getByRole('region', { name: 'Vaisselle' });
  await userEvent.click(within(dishes).getByRole('checkbox', { name: 'Lune' }));
  await within(dishes).findByText('Enregistré');
  within(dishes).getByText('Il faut 2 personnes');
  screen.getByRole('region', { name: 'Musique' });
});

test('a task without a name is not added, and the button says why', async () => {
  const { props, group } = await fourMembers();
  showScreen(<TurnRulesScreen {...props} />);
  const add = screen.getByRole('button', { name: 'Ajouter la tâche' });
  add.focus();
  await userEvent.keyboard('{Enter}');
  expect(add.getAttribute('aria-disabled')).toBe('true');
  screen.getByText('Écris d’abord son nom.');
  expect(activeTasks(group.book)).toHaveLength(1);
});

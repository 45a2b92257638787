import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CLEANING, KEYS } from '../../../src/domain/task.ts';
import { chooseDoers } from '../../../src/features/turns/choose-doers.ts';
import { shareKitchen } from '../../../src/features/turns/change-kitchen.ts';
import { KitchenSlotsScreen } from '../../../src/features/turns/kitchen-slots-screen.tsx';
import { activeTasks } from '../../../src/store/views/turn-rules.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { valueOf } from '../../support/open-phone.ts';
import { FIGUE, fourMembers, LUNE } from '../../support/turns-phone.ts';

afterEach(cleanup);

const thisWeek = async () => within(await screen.findByRole('region', { name: 'jeudi 26 nov.' }));

async function sharedKitchen() {
  const open = await fourMembers();
  valueOf(await shareKitchen(open.group, true));
  showScreen(<KitchenSlotsScreen {...open.props} />);
  return open;
}

test('a group that shares its kitchen sees when it is its own, and keys and cleaning become turns', async () => {
  const { props, group, week } = await fourMembers();
  showScreen(<KitchenSlotsScreen {...props} />);
  expect(screen.queryByRole('region', { name: 'jeudi 26 nov.' })).toBe(null);
  await userEvent.click(
    screen.getByRole('switch', { name: 'D’autres se servent aussi de cette cuisine' }),
  );
  const slot = await thisWeek();
  slot.getByText('De 11:30 à 20:30');
  slot.getByText('Clés : personne encore');
  expect(activeTasks(group.book).map(({ id }) => id)).toEqual(['cook', 'keys', 'cleaning']);
  valueOf(await chooseDoers(week, KEYS, { before: [], chosen: [LUNE] }));
  valueOf(await chooseDoers(week, CLEANING, { before: [], chosen: [FIGUE] }));
  await slot.findByText(/Clés : .Lune/);
  await slot.findByText(/Nettoyage : .Figue/);
});

test('one week may have other hours, and go back to the usual ones', async () => {
  await sharedKitchen();
  const slot = await thisWeek();
  await userEvent.click(slot.getByText('Changer cette semaine'));
  await userEvent.fill(await slot.findByLabelText('À partir de'), '21:00');
  await userEvent.click(slot.getByRole('button', { name: 'Noter ces heures' }));
  await slot.findByText('La fin vient avant le début. Change une des deux heures.');
  await userEvent.fill(slot.getByLabelText('À partir de'), '09:00');
  await userEvent.click(slot.getByRole('button', { name: 'Noter ces heures' }));
  await slot.findByText('De 09:00 à 20:30');
  await userEvent.click(slot.getByRole('button', { name: 'Comme d’habitude' }));
  expect(await slot.findByText('De 11:30 à 20:30')).toBeTruthy();
});

test('the usual hours change every week that has none of its own', async () => {
  await sharedKitchen();
  const slot = await thisWeek();
  await userEvent.click(
    screen.getByRole('button', { name: 'Un de plus : Heures avant la première remise' }),
  );
  await slot.findByText('De 10:30 à 20:30');
  const next = within(screen.getByRole('region', { name: 'jeudi 3 déc.' }));
  expect(next.getByText('De 10:30 à 20:30')).toBeTruthy();
});

test('a week without the kitchen says so', async () => {
  await sharedKitchen();
  const slot = await thisWeek();
  await userEvent.click(slot.getByText('Changer cette semaine'));
  await userEvent.click(await slot.findByRole('switch', { name: 'Pas besoin de la cuisine' }));
  await slot.findByText('pas cette semaine');
  expect(slot.queryByText('De 11:30 à 20:30')).toBe(null);
});

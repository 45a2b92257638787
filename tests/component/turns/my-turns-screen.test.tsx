import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { COOK } from '../../../src/domain/task.ts';
import { cooksOf } from '../../../src/domain/turn.ts';
import { chooseDoers } from '../../../src/features/turns/choose-doers.ts';
import { CooksScreen } from '../../../src/features/turns/cooks-screen.tsx';
import { MyTurnsScreen } from '../../../src/features/turns/my-turns-screen.tsx';
import { sayAvailability } from '../../../src/features/turns/say-availability.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { FIXTURE_WEEK, type OpenPhone, valueOf } from '../../support/open-phone.ts';
import { FIGUE, fourMembers, INDIGO, LUNE, SAFRAN } from '../../support/turns-phone.ts';

afterEach(cleanup);

const cooks = ({ week, group }: OpenPhone) =>
  cooksOf(week.turns.value, group.members.value).map(({ id }) => id);

/** Lune and Figue cook; Safran said yes, Indigo no. */
async function luneAndFigueCook() {
  const open = await fourMembers();
  valueOf(await chooseDoers(open.week, COOK, { before: [], chosen: [LUNE, FIGUE] }));
  const say = (member: typeof LUNE, says: 'yes' | 'no') =>
    sayAvailability(open.group, member, { weeks: [FIXTURE_WEEK], says });
  valueOf(await say(SAFRAN, 'yes'));
  valueOf(await say(INDIGO, 'no'));
  await open.props.setMe(LUNE);
  return open;
}

const myTurn = () => screen.findByRole('region', { name: 'jeudi 26 nov. · Cuisine' });

test('« I can’t » names who can with a ready message; the turn changes hands when both said yes', async () => {
  const open = await luneAndFigueCook();
  showScreen(<MyTurnsScreen {...open.props} />);
  const turn = await myTurn();
  await userEvent.click(within(turn).getByRole('button', { name: 'Je ne peux pas' }));
  await within(turn).findByText(
    'Bonjour Safran, je ne peux pas le jeudi 26 nov. (Cuisine). Peux-tu prendre mon tour ?',
  );
  expect(within(turn).queryByText(/Indigo/)).toBe(null);
  await userEvent.click(within(turn).getByRole('button', { name: 'Demander à Safran' }));
  await within(turn).findByText('demandé, pas encore répondu');
  expect(cooks(open)).toEqual([LUNE, FIGUE]);
  await userEvent.selectOptions(screen.getByLabelText('Pour qui ?'), 'Safran');
  await userEvent.click(await screen.findByRole('button', { name: 'D’accord, je le prends' }));
  await myTurn();
  expect(cooks(open)).toEqual([FIGUE, SAFRAN]);
  expect(screen.queryByText('On te demande')).toBe(null);
});

test('who was asked sees it where she sees who cooks, and may say yes there', async () => {
  const open = await luneAndFigueCook();
  showScreen(<MyTurnsScreen {...open.props} />);
  const turn = await myTurn();
  await userEvent.click(within(turn).getByRole('button', { name: 'Je ne peux pas' }));
  await userEvent.click(await within(turn).findByRole('button', { name: 'Demander à Safran' }));
  await within(turn).findByText('demandé, pas encore répondu');
  cleanup();
  showScreen(<CooksScreen {...open.props} />);
  await screen.findByRole('checkbox', { name: 'Lune', checked: true });
  expect(screen.queryByText('On te demande')).toBe(null);
  await open.props.setMe(SAFRAN);
  await screen.findByText('On te demande');
  await userEvent.click(screen.getByRole('button', { name: 'D’accord, je le prends' }));
  await expect.poll(() => cooks(open)).toEqual([FIGUE, SAFRAN]);
});

test('who says no leaves the turn where it is', async () => {
  const open = await luneAndFigueCook();
  showScreen(<MyTurnsScreen {...open.props} />);
  const turn = await myTurn();
  await userEvent.click(within(turn).getByRole('button', { name: 'Je ne peux pas' }));
  await userEvent.click(await within(turn).findByRole('button', { name: 'Demander à Safran' }));
  await userEvent.selectOptions(screen.getByLabelText('Pour qui ?'), 'Safran');
  await userEvent.click(await screen.findByRole('button', { name: 'Je ne peux pas non plus' }));
  await screen.findByText('Aucun tour dans les six semaines.');
  await expect.poll(() => screen.queryByText('On te demande')).toBe(null);
  expect(cooks(open)).toEqual([LUNE, FIGUE]);
});

test('the reminder says who does what, for the group’s own messenger', async () => {
  const open = await luneAndFigueCook();
  showScreen(<CooksScreen {...open.props} />);
  await userEvent.click(screen.getByText('Un rappel à envoyer au groupe'));
  const reminder = await screen.findByText(/Pour le jeudi 26 nov/);
  expect(reminder.textContent).toBe('Pour le jeudi 26 nov. :\nCuisine : Lune et Figue');
});

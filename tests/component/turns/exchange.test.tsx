import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { addWeeks } from '../../../src/domain/calendar.ts';
import { COOK } from '../../../src/domain/task.ts';
import { cooksOf } from '../../../src/domain/turn.ts';
import { chooseDoers } from '../../../src/features/turns/choose-doers.ts';
import { agreeExchange, askExchange } from '../../../src/features/turns/exchange-turns.ts';
import { MyTurnsScreen } from '../../../src/features/turns/my-turns-screen.tsx';
import { showScreen } from '../../support/menu-show.tsx';
import { FIXTURE_WEEK, type OpenPhone, valueOf } from '../../support/open-phone.ts';
import { FIGUE, fourMembers, INDIGO, LUNE, SAFRAN } from '../../support/turns-phone.ts';

afterEach(cleanup);

const LATER = addWeeks(FIXTURE_WEEK, 1);
const EXCHANGE = {
  gives: { week: FIXTURE_WEEK, task: COOK, member: LUNE },
  takes: { week: LATER, task: COOK, member: SAFRAN },
};

/** Lune and Figue cook this week, Safran and Indigo the next; the phone is Lune's. */
async function twoWeeks() {
  const open = await fourMembers();
  const later = await open.props.openWeek(LATER);
  if (!later) throw new Error('A week ahead opens');
  valueOf(await chooseDoers(open.week, COOK, { before: [], chosen: [LUNE, FIGUE] }));
  valueOf(await chooseDoers(later, COOK, { before: [], chosen: [SAFRAN, INDIGO] }));
  await open.props.setMe(LUNE);
  const cooks = () =>
    [open.week, later].map(({ turns }) =>
      cooksOf(turns.value, open.group.members.value).map(({ id }) => id),
    );
  const ahead = new Map([
    [FIXTURE_WEEK, open.week.book],
    [LATER, later.book],
  ]);
  return { open, cooks, ahead };
}

async function proposeToSafran({ props }: OpenPhone) {
  showScreen(<MyTurnsScreen {...props} />);
  const turn = within(await screen.findByRole('region', { name: 'jeudi 26 nov. · Cuisine' }));
  await userEvent.click(turn.getByRole('button', { name: 'Échanger' }));
  const choice = turn.getByLabelText<HTMLSelectElement>('Contre quel tour ?');
  const safrans = [...choice.options].find(({ text }) => text.includes('Safran'));
  await userEvent.selectOptions(choice, safrans?.value ?? '');
  await turn.findByText(
    'Bonjour Safran, on échange ? Tu prends mon tour du jeudi 26 nov. (Cuisine), je prends le tien du jeudi 3 déc. (Cuisine).',
  );
  await userEvent.click(turn.getByRole('button', { name: 'Proposer à Safran' }));
  await screen.findByText(/^Échange proposé à/);
}

const speakFor = (nickname: string) =>
  userEvent.selectOptions(screen.getByLabelText('Pour qui ?'), nickname);

test('an exchange is proposed with a ready message, and both turns change hands at the other’s yes', async () => {
  const { open, cooks } = await twoWeeks();
  await proposeToSafran(open);
  expect(cooks()).toEqual([
    [LUNE, FIGUE],
    [SAFRAN, INDIGO],
  ]);
  await speakFor('Safran');
  await screen.findByText(/ton tour du jeudi 3 déc. \(Cuisine\) contre le sien du jeudi 26 nov/);
  await userEvent.click(screen.getByRole('button', { name: 'D’accord, on échange' }));
  await screen.findByRole('region', { name: 'jeudi 26 nov. · Cuisine' });
  expect(cooks()).toEqual([
    [FIGUE, SAFRAN],
    [LUNE, INDIGO],
  ]);
  expect(screen.queryByText('On te demande')).toBe(null);
  screen.getByRole('button', { name: 'Retirer de mon agenda : jeudi 3 déc. (Cuisine)' });
});

test('who proposed an exchange takes it back while nobody answered', async () => {
  const { open, cooks } = await twoWeeks();
  await proposeToSafran(open);
  await userEvent.click(screen.getByRole('button', { name: 'Retirer ma demande' }));
  await expect.poll(() => screen.queryByText(/^Échange proposé à/)).toBe(null);
  await speakFor('Safran');
  await screen.findByRole('region', { name: 'jeudi 3 déc. · Cuisine' });
  expect(screen.queryByText('On te demande')).toBe(null);
  expect(cooks()[0]).toEqual([LUNE, FIGUE]);
});

test('an exchange of which one week is noted asks both to note the other', async () => {
  const { open, cooks, ahead } = await twoWeeks();
  valueOf(await askExchange(ahead, EXCHANGE));
  const onlyLater = new Map([...ahead].filter(([week]) => week === LATER));
  valueOf(await agreeExchange(onlyLater, EXCHANGE));
  showScreen(<MyTurnsScreen {...open.props} />);
  await screen.findByText('Échange à terminer');
  await userEvent.click(screen.getByRole('button', { name: 'Noter l’autre semaine' }));
  await expect.poll(() => screen.queryByText('Échange à terminer')).toBe(null);
  expect(cooks()).toEqual([
    [FIGUE, SAFRAN],
    [LUNE, INDIGO],
  ]);
});

test('where nobody else has a turn, there is nothing to exchange', async () => {
  const open = await fourMembers();
  valueOf(await chooseDoers(open.week, COOK, { before: [], chosen: [LUNE] }));
  await open.props.setMe(LUNE);
  showScreen(<MyTurnsScreen {...open.props} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Échanger' }));
  await screen.findByText('Aucun autre tour à échanger dans les six semaines.');
  expect(screen.queryByLabelText('Contre quel tour ?')).toBe(null);
});

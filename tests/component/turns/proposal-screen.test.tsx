import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CLEANING, KEYS } from '../../../src/domain/task.ts';
import { cooksOf, doersOf } from '../../../src/domain/turn.ts';
import { shareKitchen } from '../../../src/features/turns/change-kitchen.ts';
import { rulePair } from '../../../src/features/turns/change-rules.ts';
import { ProposalScreen } from '../../../src/features/turns/proposal-screen.tsx';
import { sayAvailability } from '../../../src/features/turns/say-availability.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { FIXTURE_WEEK, type OpenPhone, valueOf } from '../../support/open-phone.ts';
import { FIGUE, fourMembers, INDIGO, LUNE, SAFRAN } from '../../support/turns-phone.ts';

afterEach(cleanup);

async function saidYes(open: OpenPhone, members: readonly (typeof LUNE)[]): Promise<void> {
  for (const member of members)
    valueOf(await sayAvailability(open.group, member, { weeks: [FIXTURE_WEEK], says: 'yes' }));
}

const firstWeek = () => screen.findByRole('region', { name: 'jeudi 26 nov.' });
const cooks = ({ week, group }: OpenPhone) =>
  cooksOf(week.turns.value, group.members.value).map(({ id }) => id);

test('who said yes is proposed and reads why; nothing is written before somebody takes it', async () => {
  const open = await fourMembers();
  await saidYes(open, [LUNE, FIGUE]);
  await open.props.setMe(LUNE);
  showScreen(<ProposalScreen {...open.props} />);
  const week = await firstWeek();
  expect(week.textContent).toMatch(/Seulement .*toi.*Figue|Seulement .*Figue.*toi/);
  expect(within(week).queryByText('Safran')).toBe(null);
  expect(cooks(open)).toEqual([]);
  await userEvent.click(within(week).getByRole('button', { name: 'Prendre cette semaine' }));
  await within(week).findAllByText('choisi·e');
  expect(cooks(open)).toEqual([LUNE, FIGUE]);
});

test('« not this time » shows who comes instead, and goes back', async () => {
  const open = await fourMembers();
  await saidYes(open, [LUNE, FIGUE]);
  showScreen(<ProposalScreen {...open.props} />);
  const week = await firstWeek();
  await userEvent.click(within(week).getByRole('button', { name: 'Pas cette fois : Lune' }));
  const status = await screen.findByRole('status');
  expect(status.textContent).toMatch(/jeudi 26 nov., Cuisine : .+ à la place de .Lune./);
  expect(week.textContent).toContain('N’a encore rien dit : à demander d’abord.');
  await userEvent.click(screen.getByRole('button', { name: /Revenir/ }));
  await expect.poll(() => screen.queryByRole('status')).toBe(null);
  expect(cooks(open)).toEqual([]);
});

test('where nobody else can come, a cook is proposed for keys and cleaning, and reads that she cooks', async () => {
  const open = await fourMembers();
  await saidYes(open, [LUNE, FIGUE]);
  for (const member of [SAFRAN, INDIGO])
    valueOf(await sayAvailability(open.group, member, { weeks: [FIXTURE_WEEK], says: 'no' }));
  valueOf(await shareKitchen(open.group, true));
  showScreen(<ProposalScreen {...open.props} />);
  const week = await firstWeek();
  expect(
    within(week).getAllByText(/^Cuisine déjà ce jour-là, .+ à demander d’abord\.$/),
  ).toHaveLength(2);
  await userEvent.click(within(week).getByRole('button', { name: 'Prendre cette semaine' }));
  await within(week).findAllByText('choisi·e');
  const does = (task: typeof KEYS) =>
    doersOf(open.week.turns.value, open.group.members.value, task).map(({ id }) => id);
  expect([...does(KEYS), ...does(CLEANING)].toSorted()).toEqual([FIGUE, LUNE]);
  expect(cooks(open)).toEqual([LUNE, FIGUE]);
});

test('two people kept apart are never proposed together, and the rule is named nowhere', async () => {
  const open = await fourMembers();
  await saidYes(open, [LUNE, FIGUE]);
  valueOf(await rulePair(open.group, [LUNE, FIGUE], 'apart'));
  showScreen(<ProposalScreen {...open.props} />);
  const week = await firstWeek();
  within(week).getByText('Il fallait une autre combinaison de personnes.');
  const isNamed = (name: string) => within(week).queryAllByText(name).length > 0;
  expect([LUNE, FIGUE].filter(isNamed)).toHaveLength(1);
  expect([SAFRAN, INDIGO].filter(isNamed)).toHaveLength(1);
  expect(document.body.textContent).not.toMatch(/pas la même semaine|ensemble/i);
});

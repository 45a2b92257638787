import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AvailabilityScreen } from '../../../src/features/turns/availability-screen.tsx';
import { availabilitiesOf } from '../../../src/store/views/turn-rules.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { FIGUE, fourMembers, LUNE } from '../../support/turns-phone.ts';

afterEach(cleanup);

async function choose(day: string, word: string): Promise<void> {
  const week = screen.getByRole('group', { name: day });
  await userEvent.click(within(week).getByRole('radio', { name: word }));
}

test('yes to all and one no: two taps, written by the person this phone is of', async () => {
  const { props, group } = await fourMembers();
  await props.setMe(LUNE);
  showScreen(<AvailabilityScreen {...props} />);
  await userEvent.click(screen.getByRole('button', { name: 'Oui à tout' }));
  await expect.poll(() => screen.getAllByRole('radio', { checked: true })).toHaveLength(6);
  await choose('jeudi 10 déc.', 'Non');
  await expect
    .poll(() => availabilitiesOf(group.book).map(({ says }) => says))
    .toEqual(['yes', 'yes', 'no', 'yes', 'yes', 'yes']);
  expect(availabilitiesOf(group.book).every(({ member }) => member === LUNE)).toBe(true);
});

test('somebody without a phone is answered for: the person is chosen first', async () => {
  const { props, group } = await fourMembers();
  showScreen(<AvailabilityScreen {...props} />);
  expect(screen.queryByRole('radio')).toBe(null);
  await userEvent.selectOptions(screen.getByLabelText('Pour qui ?'), 'Figue');
  await choose('jeudi 26 nov.', 'Si besoin');
  await expect
    .poll(() => availabilitiesOf(group.book))
    .toMatchObject([{ week: '2026-W48', member: FIGUE, says: 'if-needed' }]);
});

import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { toMemberId } from '../../../src/domain/member.ts';
import { CooksScreen } from '../../../src/features/turns/cooks-screen.tsx';
import { memberTable } from '../../../src/store/books/group-book.ts';
import { put } from '../../../src/store/table.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { openPhone, valueOf } from '../../support/open-phone.ts';

afterEach(cleanup);

const NICKNAMES = ['Lune', 'Figue', 'Safran', 'Indigo'];

async function fourMembers() {
  const open = await openPhone();
  const changes = NICKNAMES.map((nickname) =>
    put(memberTable, toMemberId(nickname), {
      nickname,
      colour: 'sky',
      shape: 'star',
      left: false,
    }),
  );
  valueOf(await open.group.book.commit(changes));
  showScreen(<CooksScreen {...open.props} />);
  return open;
}

async function tick(nickname: string): Promise<void> {
  await userEvent.click(screen.getByRole('checkbox', { name: nickname }));
}

test('two or three cooks are as it should be; fewer or more get a remark, never a refusal', async () => {
  const { week } = await fourMembers();
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
  const { week } = await fourMembers();
  await tick('Lune');
  await screen.findByText('Enregistré');
  await tick('Lune');
  await screen.findByText('Personne n’est choisi encore.');
  expect(week.turns.value.filter((turn) => turn.on)).toEqual([]);
});

import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isoDate } from '../../../src/domain/calendar.ts';
import { toDecisionId } from '../../../src/domain/decision.ts';
import { DecisionsScreen } from '../../../src/features/decisions/decisions-screen.tsx';
import { decisionTable, settingTable } from '../../../src/store/books/group-book.ts';
import { put } from '../../../src/store/table.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { openPhone, valueOf } from '../../support/open-phone.ts';

afterEach(cleanup);

test('a decision is dated today in Brussels unless somebody says otherwise', async () => {
  const { props, group } = await openPhone();
  showScreen(<DecisionsScreen {...props} />);
  await userEvent.fill(
    screen.getByRole('textbox', { name: 'Ce qui a été décidé' }),
    '60 plats au plus',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Noter cette décision' }));
  await waitFor(() =>
    expect(group.decisions.value).toMatchObject([
      { title: '60 plats au plus', takenOn: '2026-11-22', reviewOn: null },
    ]),
  );
  const emptied = screen.getAllByRole('textbox', { name: 'Ce qui a été décidé' }).at(-1);
  expect(emptied).toHaveProperty('value', '');
});

test('newest first, with what is due to be discussed and the settings each one fixed', async () => {
  const { props, group } = await openPhone();
  const old = { title: 'Livrer', takenOn: isoDate('2026-05-02'), reviewOn: isoDate('2026-11-22') };
  const fresh = { title: '<b>60</b> plats', takenOn: isoDate('2026-11-14') };
  const ids = { old: toDecisionId('old'), fresh: toDecisionId('fresh') };
  valueOf(
    await group.book.commit([
      put(decisionTable, ids.old, old),
      put(decisionTable, ids.fresh, fresh),
      put(settingTable, 'mainsCap', { value: 60, decision: ids.fresh }),
    ]),
  );
  showScreen(<DecisionsScreen {...props} />);
  const decided = within(screen.getByRole('region', { name: 'Ce qui est décidé' }));
  const [first, second] = decided.getAllByRole('listitem');
  const [newest, oldest] = [within(first ?? document.body), within(second ?? document.body)];
  expect(newest.getByRole('heading').textContent).toBe('<b>60</b> plats');
  expect(newest.getByText('Fixe : Plafond de plats principaux')).toBeTruthy();
  expect(newest.queryByText('À rediscuter')).toBeNull();
  expect(oldest.getByText('À rediscuter')).toBeTruthy();
  expect(screen.getByText('1 décision à rediscuter')).toBeTruthy();
});

test('without a title nothing is written, and what was begun is offered again after a reload', async () => {
  const { props, group, storage } = await openPhone();
  showScreen(<DecisionsScreen {...props} />);
  await userEvent.click(screen.getByRole('button', { name: 'Noter cette décision' }));
  expect(await screen.findByText('Écris en quelques mots ce qui a été décidé.')).toBeTruthy();
  expect(group.decisions.value).toEqual([]);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Ce qui a été décidé' }), 'Le midi');
  cleanup();
  const later = await openPhone({ storage });
  showScreen(<DecisionsScreen {...later.props} />);
  expect(screen.getByText(/Tu avais commencé à écrire/)).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Ce qui a été décidé' })).toHaveProperty(
    'value',
    'Le midi',
  );
});

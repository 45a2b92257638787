import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isoDate } from '../../../src/domain/calendar.ts';
import { toDecisionId } from '../../../src/domain/decision.ts';
import { toMemberId } from '../../../src/domain/member.ts';
import { AgendaScreen } from '../../../src/features/decisions/agenda-screen.tsx';
import { ProposalsScreen } from '../../../src/features/decisions/proposals-screen.tsx';
import { TurnRulesScreen } from '../../../src/features/turns/turn-rules-screen.tsx';
import { toInstant } from '../../../src/kernel/clock.ts';
import { decisionTable, memberTable } from '../../../src/store/books/group-book.ts';
import { put } from '../../../src/store/table.ts';
import { questionsOf, ruleDecision } from '../../../src/store/views/proposals.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { openPhone, valueOf } from '../../support/open-phone.ts';

afterEach(cleanup);

async function twoPeople() {
  const opened = await openPhone();
  const rows = [
    put(memberTable, toMemberId('lune'), { nickname: 'Lune', colour: 'sky', shape: 'moon' }),
    put(memberTable, toMemberId('figue'), { nickname: 'Figue', colour: 'green', shape: 'drop' }),
  ];
  valueOf(await opened.group.book.commit(rows));
  return opened;
}

function cardOf(name: string) {
  return within(screen.getByRole('group', { name }));
}

test('a proposal goes round one phone: an objection stops it, agreement makes a decision', async () => {
  const { props, group, phone, setNow } = await twoPeople();
  showScreen(<ProposalsScreen {...props} />);
  await userEvent.click(screen.getByRole('button', { name: 'Proposer' }));
  expect(await screen.findByText('Écris en quelques mots ce qui a été décidé.')).toBeTruthy();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Ce que je propose' }), 'Le midi');
  await userEvent.click(screen.getByRole('button', { name: 'Proposer' }));
  await screen.findByRole('heading', { name: 'Le midi' });
  await userEvent.click(cardOf('Lune').getByRole('button', { name: 'Pas d’accord' }));
  await userEvent.fill(
    cardOf('Lune').getByRole('textbox', { name: 'Qu’est-ce qui ne va pas ?' }),
    'Trop tôt',
  );
  await userEvent.click(cardOf('Lune').getByRole('button', { name: 'Noter « pas d’accord »' }));
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText('Trop tôt')).toBeTruthy();
  // The form goes when its word is written, and what stands below moves up.
  await waitFor(() => expect(cardOf('Lune').queryByRole('textbox')).toBe(null));
  // Of two words of one instant their ids decide, and nobody says two in one.
  setNow(toInstant(phone.clock.now() + 1000));
  await userEvent.click(cardOf('Lune').getByRole('button', { name: 'D’accord' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(screen.getByText('1 sur 2 d’accord')).toBeTruthy();
  await userEvent.click(cardOf('Figue').getByRole('button', { name: 'Pas là, au courant' }));
  await screen.findByText(/Adoptée le/);
  expect(group.decisions.value).toMatchObject([{ title: 'Le midi', takenOn: '2026-11-22' }]);
});

test('worded otherwise, everybody speaks anew; withdrawn, it is no longer open', async () => {
  const { props } = await twoPeople();
  showScreen(<ProposalsScreen {...props} />);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Ce que je propose' }), 'Le midi');
  await userEvent.click(screen.getByRole('button', { name: 'Proposer' }));
  await screen.findByRole('heading', { name: 'Le midi' });
  await userEvent.click(cardOf('Lune').getByRole('button', { name: 'D’accord' }));
  await screen.findByText('1 sur 2 d’accord');
  await userEvent.click(screen.getByRole('button', { name: 'L’écrire autrement' }));
  const [amended] = screen.getAllByRole('textbox', { name: 'Ce que je propose' });
  if (amended) await userEvent.fill(amended, 'Un midi par mois');
  const [propose] = screen.getAllByRole('button', { name: 'Proposer' });
  if (propose) await userEvent.click(propose);
  await screen.findByRole('heading', { name: 'Un midi par mois' });
  expect(screen.getByText('0 sur 2 d’accord')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Retirer' }));
  await screen.findByText(/Rien n’est proposé/);
  expect(screen.getAllByText('Retirée')).toHaveLength(2);
});

test('a question is put on the agenda, ticked when dealt with, and found below', async () => {
  const { props, group } = await openPhone();
  showScreen(<AgendaScreen {...props} />);
  expect(screen.getByText(/Rien à l’ordre du jour/)).toBeTruthy();
  await userEvent.fill(
    screen.getByRole('textbox', { name: 'De quoi faut-il parler ?' }),
    'Le frigo',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Mettre à l’ordre du jour' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Le frigo' }));
  await waitFor(() =>
    expect(questionsOf(group.book)).toMatchObject([{ text: 'Le frigo', doneOn: '2026-11-22' }]),
  );
  expect(screen.getByText('Déjà traité')).toBeTruthy();
});

test('a rule of the turns names the decision that set it, and loses it with another value', async () => {
  const { props, group } = await twoPeople();
  const row = { title: 'Compter dès janvier', takenOn: isoDate('2026-11-14') };
  valueOf(await group.book.commit([put(decisionTable, toDecisionId('d'), row)]));
  showScreen(<TurnRulesScreen {...props} />);
  for (const closed of document.querySelectorAll('details')) closed.open = true;
  const [, counted] = screen.getAllByRole('combobox', { name: /Décision qui a fixé/ });
  if (counted) await userEvent.selectOptions(counted, 'd');
  await waitFor(() => expect(ruleDecision(group.book, 'turns-counted')).toBe('d'));
  const since = screen.getByLabelText('Compter les tours depuis');
  await userEvent.fill(since, '2026-02-01');
  await waitFor(() => expect(ruleDecision(group.book, 'turns-counted')).toBeNull());
});

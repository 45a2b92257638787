import axe from 'axe-core';
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isoWeek, type WeekName } from '../../../src/domain/calendar.ts';
import { toPriorityId } from '../../../src/domain/priorities.ts';
import { BookFiles } from '../../../src/features/books/book-files.tsx';
import { settledFigures } from '../../../src/features/books/read-figures.ts';
import { BooksScreen } from '../../../src/features/books/books-screen.tsx';
import { savePriority } from '../../../src/features/sharing/change-priority.ts';
import { grantPots } from '../../../src/features/sharing/grant-pots.ts';
import { setModules } from '../../../src/features/sharing/set-modules.ts';
import { settledPots } from '../../../src/features/settled-pots.ts';
import { settleWeek } from '../../../src/features/cash/settle-week.ts';
import { NOTHING_EARLIER } from '../../../src/features/week-pot.ts';
import { circlePhone } from '../../support/circle-phone.ts';
import { agree } from '../../support/circle-round.ts';
import { openEvening, payAll } from '../../support/evening-phone.ts';
import { valueOf } from '../../support/open-phone.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { servedDay } from '../../../src/features/served-day.ts';

afterEach(cleanup);

const main = () => screen.getByRole('main').textContent.replaceAll(/\s/g, ' ');
const sectionOf = (name: string) => within(screen.getByRole('region', { name }));

test('the fixture week in plain words, and each number opens what it is made of', async () => {
  const open = await openEvening();
  await payAll(open);
  valueOf(await settleWeek(open.props, NOTHING_EARLIER));
  showScreen(<BooksScreen {...open.props} />);
  expect(main()).toContain('2 semaines clôturées');
  const weeks = sectionOf('Semaine par semaine');
  await userEvent.click(weeks.getByText('Semaine du jeudi 26 nov.'));
  await userEvent.click(await weeks.findByText('Repas payés'));
  expect(weeks.getAllByText(/^[A-Z]{2}-\d+, par virement$/)).toHaveLength(20);
  const found = await axe.run(screen.getByRole('main'));
  expect(found.violations.map(({ id }) => id)).toEqual([]);
});

test('nobody is named on it, also where people advanced money and shared', async () => {
  const open = await openEvening();
  await payAll(open);
  valueOf(await settleWeek(open.props, NOTHING_EARLIER));
  showScreen(<BooksScreen {...open.props} />);
  for (const summary of document.querySelectorAll('summary')) summary.click();
  await screen.findAllByText('Repas payés');
  for (const { nickname } of open.group.members.value) expect(main()).not.toContain(nickname);
  // What was noted without shop or words, such as the kitchen's part, has a name all the same.
  const rows = [...document.querySelectorAll('li')].map((row) => row.textContent.trim());
  expect(rows.filter((row) => row.startsWith(','))).toEqual([]);
});

test('the year says among how many it was shared, and what is still to share', async () => {
  const on = await circlePhone(['Lune', 'Figue', 'Safran', 'Indigo']);
  await on.settleEarlier(isoWeek('2026-W46'), 30_000);
  await agree(on, 1);
  await on.settleEarlier(isoWeek('2026-W47'), 12_000);
  showScreen(<BooksScreen {...on.props} />);
  const where = sectionOf('À qui c’est allé');
  expect(where.getByText('En 1 partage, entre 4 personnes')).toBeTruthy();
  expect(where.getByText('Pas encore partagé').closest('li')?.textContent).toContain('120,00');
  expect(main()).toContain('Pour 2 semaines, ce téléphone n’a reçu que les nombres principaux');
});

test('what went to priorities is not told as still to share', async () => {
  const on = await circlePhone(['Lune', 'Figue', 'Safran', 'Indigo']);
  valueOf(await setModules(on, { priorities: true }));
  const rent = { name: 'Loyer', rank: '1', type: 'fixed', amount: '40' } as const; // its literals
  valueOf(await savePriority(on, toPriorityId('rent'), rent));
  await on.settleEarlier(isoWeek('2026-W46'), 30_000);
  valueOf(await grantPots(on, settledPots(on.props)));
  await agree(on, 1);
  showScreen(<BooksScreen {...on.props} />);
  const where = sectionOf('À qui c’est allé');
  const rowOf = (word: string) => where.getByText(word).closest('li')?.textContent;
  expect(rowOf('Attribué à des priorités')).toContain('40,00');
  expect(rowOf('Partagé')).toContain('260,00');
  expect(rowOf('Pas encore partagé')).toContain('0,00');
});

test('a phone without the circle says what it does not see, and works with the rest', async () => {
  const on = await circlePhone(['Lune', 'Figue', 'Safran', 'Indigo']);
  await on.settleEarlier(isoWeek('2026-W46'), 30_000);
  showScreen(<BooksScreen {...on.props} circleBook={null} />);
  expect(main()).toContain('c’est sur les téléphones des personnes qui partagent');
  expect(main()).toContain('300,00 €');
  expect(screen.queryByText('Partagé')).toBeNull();
});

test('the files of a year are saved in the flavour that was chosen, without a name in them', async () => {
  const open = await openEvening();
  await payAll(open);
  valueOf(await settleWeek(open.props, NOTHING_EARLIER));
  const files: File[] = [];
  const dayOf = (week: WeekName) => servedDay(open.props.group, week);
  const booked = { weeks: settledFigures(open.props), rounds: [], dayOf };
  showScreen(<BookFiles year={2026} booked={booked} save={(file) => files.push(file)} />);
  await userEvent.click(screen.getByRole('button', { name: /ligne par ligne/ }));
  await userEvent.click(screen.getByRole('radio', { name: 'Un autre programme' }));
  await userEvent.click(screen.getByRole('button', { name: /totaux/ }));
  expect(files.map(({ name }) => name)).toEqual(['comptes-2026.csv', 'totaux-2026.csv']);
  const [ledger = '', totals = ''] = await Promise.all(files.map((file) => file.text()));
  expect(ledger).toContain('2026-W48;2026-11-26;Repas payés;633,00;');
  expect(ledger).toContain('2026-W48;2026-11-26;À partager;379,00;');
  expect(totals).toContain('2026-W48,2026-11-26,20,55,95,633.00,');
  for (const { nickname } of open.group.members.value)
    expect(ledger + totals).not.toContain(nickname);
});

test('another year is chosen where there is one', async () => {
  const on = await circlePhone([]);
  await on.settleEarlier(isoWeek('2025-W40'), 7_700);
  showScreen(<BooksScreen {...on.props} />);
  expect(main()).toContain('Aucune semaine clôturée en 2026');
  await userEvent.click(screen.getByRole('radio', { name: '2025' }));
  expect(main()).toContain('Année 2025');
  expect(main()).toContain('77,00 €');
});

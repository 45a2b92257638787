import axe from 'axe-core';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { SheetScreen } from '../../../src/features/books/sheet-screen.tsx';
import { yearWords } from '../../../src/features/books/year-words.ts';
import { circlePhone } from '../../support/circle-phone.ts';
import { agree } from '../../support/circle-round.ts';
import { showScreen } from '../../support/menu-show.tsx';

afterEach(cleanup);

const paper = () => document.querySelector('.print-kit')?.textContent.replaceAll(/\s/g, ' ') ?? '';

async function sharedYear(nicknames: readonly string[]) {
  const on = await circlePhone(nicknames);
  await on.settleEarlier(isoWeek('2026-W46'), 30_000);
  await agree(on, 1);
  return on;
}

test('the page has totals and the number of people, and names nobody', async () => {
  const names = ['Lune', 'Figue', 'Safran'];
  const on = await sharedYear(names);
  showScreen(<SheetScreen {...on.props} />);
  expect(paper()).toContain('Fiche d’expérience, 2026');
  expect(paper()).toContain('Repas payés300,00 €');
  expect(paper()).toContain('Personnes qui ont partagé3');
  for (const name of names) expect(paper()).not.toContain(name);
  const found = await axe.run(screen.getByRole('main'));
  expect(found.violations.map(({ id }) => id)).toEqual([]);
});

test('two people, or a phone that does not see the rounds: their number is not on the page', async () => {
  const two = await sharedYear(['Lune', 'Figue']);
  showScreen(<SheetScreen {...two.props} />);
  expect(paper()).not.toContain('Personnes');
  cleanup();
  const three = await sharedYear(['Lune', 'Figue', 'Safran']);
  showScreen(<SheetScreen {...three.props} circleBook={null} />);
  expect(paper()).toContain('300,00');
  expect(paper()).not.toContain('Personnes');
});

test('what the group writes is kept and printed; too much for one page is asked again', async () => {
  const on = await sharedYear(['Lune']);
  showScreen(<SheetScreen {...on.props} />);
  const field = screen.getByRole('textbox', { name: /Ce que le groupe veut dire/ });
  await userEvent.fill(field, 'x\n'.repeat(15) + 'y');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText(/trop long pour une page/)).toBeTruthy();
  expect(yearWords(on.group.book, 2026)).toBe('');
  await userEvent.fill(field, 'Une année debout.');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(yearWords(on.group.book, 2026)).toBe('Une année debout.'));
  await waitFor(() => expect(paper()).toContain('Une année debout.'));
});

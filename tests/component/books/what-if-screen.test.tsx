import axe from 'axe-core';
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { WhatIfScreen } from '../../../src/features/books/what-if-screen.tsx';
import { settleWeek } from '../../../src/features/cash/settle-week.ts';
import { NOTHING_EARLIER } from '../../../src/features/week-pot.ts';
import { weightTable } from '../../../src/store/books/circle-book.ts';
import { openEvening, payAll } from '../../support/evening-phone.ts';
import { type OpenPhone, valueOf } from '../../support/open-phone.ts';
import { showScreen } from '../../support/menu-show.tsx';

afterEach(cleanup);

/** The demo's week before (353.80 to share, 51 mains) and the fixture week (379.00, 55 mains). */
async function twoWeeks(): Promise<OpenPhone> {
  const open = await openEvening();
  await payAll(open);
  valueOf(await settleWeek(open.props, NOTHING_EARLIER));
  return open;
}
const slide = (name: string, value: number) =>
  fireEvent.input(within(screen.getByRole('main')).getByRole('slider', { name }), {
    target: { value: String(value) },
  });
const rowOf = (table: RegExp, row: string) => {
  const found = within(within(screen.getByRole('main')).getByRole('table', { name: table }));
  const cells = within(found.getByRole('row', { name: new RegExp(`^${row}`) })).getAllByRole(
    'cell',
  );
  return cells.map((cell) => cell.textContent.replaceAll(/\s/g, ' '));
};
const toShare = (table: RegExp) => rowOf(table, 'À partager');

test('with nothing imagined, before and after are the same and nothing is asked of prices', async () => {
  showScreen(<WhatIfScreen {...(await twoWeeks()).props} />);
  expect(toShare(/Une semaine du milieu/)).toEqual(['353,80 €', '353,80 €']);
  expect(toShare(/Toute l’année 2026/)).toEqual(['732,80 €', '732,80 €']);
  expect(screen.queryByText(/Pour payer le bio/)).toBeNull();
  const found = await axe.run(screen.getByRole('main'));
  expect(found.violations.map(({ id }) => id)).toEqual([]);
});

test('one euro more per main is 51.00 and 106.00 more to share; putting back puts everything back', async () => {
  showScreen(<WhatIfScreen {...(await twoWeeks()).props} />);
  slide('Prix d’un plat principal', 100);
  expect(toShare(/Une semaine du milieu/)).toEqual(['353,80 €', '404,80 €']);
  expect(toShare(/Toute l’année/)).toEqual(['732,80 €', '838,80 €']);
  fireEvent.click(screen.getByRole('button', { name: 'Remettre comme c’était' }));
  expect(toShare(/Toute l’année/)).toEqual(['732,80 €', '732,80 €']);
});

test('all organic starts from the group’s own word: about 50 % on prices', async () => {
  showScreen(<WhatIfScreen {...(await twoWeeks()).props} />);
  slide('Part d’achats bio', 100);
  const said = await within(screen.getByRole('main')).findByText(/Pour payer le bio/);
  expect(said.textContent.replaceAll(/\s/g, ' ')).toMatch(/ou 50 % de plus sur tous les prix/);
});

test('other weights are tried on a phone of the circle only, and nothing is written', async () => {
  await page.viewport(320, 640);
  const open = await twoWeeks();
  const written = () => open.circleBook.rows(weightTable).value.size;
  const before = written();
  showScreen(<WhatIfScreen {...open.props} />);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  const first = within(screen.getByRole('region', { name: 'Avec d’autres poids' }));
  const [slider] = first.getAllByRole('slider');
  const text = () => first.getAllByRole('listitem')[0]?.textContent.replaceAll(/\s/g, ' ');
  expect(text()).toMatch(/Avant 88,45 €Avec 88,45 €/);
  if (slider) fireEvent.input(slider, { target: { value: '200' } });
  expect(text()).toMatch(/Avant 88,45 €Avec 141,5\d €/);
  expect(written()).toBe(before);
  cleanup();
  showScreen(<WhatIfScreen {...open.props} circleBook={null} />);
  expect(screen.getByText(/Essayer d’autres poids : sur les téléphones/)).toBeTruthy();
  await page.viewport(414, 896);
});

test('what is printed has what was imagined and its result, and no member', async () => {
  const open = await twoWeeks();
  showScreen(<WhatIfScreen {...open.props} />);
  slide('Plafond de plats principaux', 40);
  const paper = document.querySelector('.print-kit')?.textContent ?? '';
  expect(paper).toContain('Plafond de plats principaux : 40');
  expect(paper).toContain('Toute l’année 2026');
  for (const { nickname } of open.group.members.value) expect(paper).not.toContain(nickname);
});

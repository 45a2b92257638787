import axe from 'axe-core';
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addWeeks } from '../../../src/domain/calendar.ts';
import { PlotsScreen } from '../../../src/features/books/plots-screen.tsx';
import { circlePhone } from '../../support/circle-phone.ts';
import { agree } from '../../support/circle-round.ts';
import { FIXTURE_WEEK } from '../../support/open-phone.ts';
import { showScreen } from '../../support/menu-show.tsx';

afterEach(cleanup);
afterEach(() => {
  document.documentElement.dir = 'ltr';
});

async function yearOfWeeks(weeks: number) {
  const on = await circlePhone(['Lune', 'Figue', 'Safran', 'Indigo']);
  for (let back = weeks; back > 0; back -= 1)
    await on.settleEarlier(addWeeks(FIXTURE_WEEK, -back), 10_000 * back);
  return on;
}
const figure = (name: string) => within(screen.getByRole('figure', { name }));
const bars = () => [...document.querySelectorAll('.plot:nth-of-type(2) rect')];

test('every bar is a line of the table beside it, in the order of time', async () => {
  const on = await yearOfWeeks(3);
  showScreen(<PlotsScreen {...on.props} />);
  const pots = figure('À partager par semaine');
  await userEvent.click(pots.getByText('Voir les nombres'));
  const rows = pots.getAllByRole('row').map((row) => row.textContent.replaceAll(/\s/g, ' '));
  expect(rows).toEqual([
    'SemaineÀ partager',
    'jeudi 5 nov.300,00 €',
    'jeudi 12 nov.200,00 €',
    'jeudi 19 nov.100,00 €',
  ]);
  const heights = bars().map((bar) => bar.getBoundingClientRect().height);
  expect(heights[0]).toBeCloseTo((heights[2] ?? 0) * 3, 0);
  const found = await axe.run(screen.getByRole('main'));
  expect(found.violations.map(({ id }) => id)).toEqual([]);
});

test('a whole year fits a narrow screen, and runs from the right where one reads so', async () => {
  await page.viewport(320, 640);
  const on = await yearOfWeeks(46);
  showScreen(<PlotsScreen {...on.props} />);
  const lefts = () => bars().map((bar) => bar.getBoundingClientRect().left);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  expect(lefts()).toEqual(lefts().toSorted((a, b) => a - b));
  document.documentElement.dir = 'rtl';
  expect(lefts()).toEqual(lefts().toSorted((a, b) => b - a));
  await page.viewport(414, 896);
});

test('shares are shown as an average among so many, only on a phone of the circle', async () => {
  const on = await yearOfWeeks(1);
  await agree(on, 1);
  showScreen(<PlotsScreen {...on.props} />);
  const shares = figure('Part moyenne par partage');
  await userEvent.click(shares.getByText('Voir les nombres'));
  expect(shares.getByRole('row', { name: /4.*25,00/ })).toBeTruthy();
  cleanup();
  showScreen(<PlotsScreen {...on.props} circleBook={null} />);
  expect(screen.queryByText('Part moyenne par partage')).toBeNull();
  expect(screen.getByText(/sur les téléphones des personnes qui partagent/)).toBeTruthy();
});

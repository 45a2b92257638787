import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { OwnYearScreen } from '../../../src/features/sharing/own-year-screen.tsx';
import { ownYears } from '../../../src/features/sharing/own-year.ts';
import { ownShareTable } from '../../../src/store/books/report-tables.ts';
import { openMine } from '../../../src/store/open-mine.ts';
import { circlePhone } from '../../support/circle-phone.ts';
import { agree } from '../../support/circle-round.ts';
import { valueOf } from '../../support/open-phone.ts';
import { mountSharing } from './mount-sharing.tsx';

afterEach(cleanup);

const main = () => screen.getByRole('main').textContent.replaceAll(/\s/g, ' ');

/** Two rounds among four, on the phone of the first. */
async function lune() {
  const on = await circlePhone(['Lune', 'Figue', 'Safran', 'Indigo']);
  await on.settleEarlier(isoWeek('2026-W45'), 40_000);
  await agree(on, 1);
  await on.settleEarlier(isoWeek('2026-W46'), 20_000);
  await agree(on, 1);
  const [me = null] = on.sharers;
  await on.props.setMe(me);
  return { ...on, mine: valueOf(await openMine(on.phone)) };
}

test('nothing is kept before she asks; then her amounts alone, in no book that travels', async () => {
  const on = await lune();
  mountSharing(OwnYearScreen, on);
  const keep = await screen.findByRole('button', { name: 'Garder 2 partages pour moi' });
  expect(ownYears(on.mine, 4)).toEqual([]);
  await userEvent.click(keep);
  await screen.findByText('Rien de nouveau à garder.');
  expect(main()).toContain('2026 : 150,00 €');
  expect(ownYears(on.mine, 4)).toMatchObject([
    { year: 2026, total: 15_000, shares: [{ amount: 5_000 }, { amount: 10_000 }] },
  ]);
  for (const book of [on.group.book, on.circleBook, on.deskBook, on.week.book])
    expect(book.rows(ownShareTable).value.size).toBe(0);
});

test('a year is taken out again, and can be undone', async () => {
  const on = await lune();
  mountSharing(OwnYearScreen, on);
  await userEvent.click(await screen.findByRole('button', { name: /Garder 2 partages/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Enlever 2026' }));
  await screen.findByText('Rien n’est gardé ici.');
  expect(ownYears(on.mine, 4)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(main()).toContain('2026 : 150,00 €'));
});

test('what she kept stays readable on a phone that left the circle, and whose phone it is must be known', async () => {
  const on = await lune();
  mountSharing(OwnYearScreen, on);
  await userEvent.click(await screen.findByRole('button', { name: /Garder 2 partages/ }));
  await screen.findByText('Rien de nouveau à garder.');
  cleanup();
  mountSharing(OwnYearScreen, { ...on, props: { ...on.props, circleBook: null } });
  await waitFor(() => expect(main()).toContain('2026 : 150,00 €'));
  expect(screen.queryByRole('button', { name: /Garder/ })).toBeNull();
  cleanup();
  await on.props.setMe(null);
  mountSharing(OwnYearScreen, on);
  await screen.findByText('Dis d’abord, dans Cuisine, à qui est ce téléphone.');
  expect(screen.queryByRole('button', { name: /Garder/ })).toBeNull();
});

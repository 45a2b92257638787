import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { HygieneScreen } from '../../../src/features/plan/hygiene-screen.tsx';
import { hygieneNotesOf } from '../../../src/store/views/kitchen-plan.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { fourMembers, LUNE } from '../../support/turns-phone.ts';

afterEach(cleanup);

/** Thursday 26 November 2026, 16:05 in Brussels. */
const THURSDAY = toInstant(Date.UTC(2026, 10, 26, 15, 5));

async function openLog() {
  const open = await fourMembers();
  open.setNow(THURSDAY);
  await open.props.setMe(LUNE);
  showScreen(<HygieneScreen {...open.props} />);
  return open;
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('a line is a kind and what was read; hour and name come by themselves', async () => {
  const { week } = await openLog();
  await userEvent.click(screen.getByRole('radio', { name: 'Frigo' }));
  await userEvent.fill(screen.getByLabelText('Relevé'), '14 °C');
  await press('Noter maintenant');
  const log = screen.getByRole('region', { name: 'Relevés de la semaine' });
  const line = within(await within(log).findByRole('listitem'));
  line.getByText('16:05');
  line.getByText('14 °C');
  line.getByText('Lune');
  expect(hygieneNotesOf(week.book)).toMatchObject([
    { kind: 'fridge', value: '14 °C', what: '', by: LUNE, at: THURSDAY },
  ]);
});

test('no value has a colour or a mark: hot and cold look alike', async () => {
  await openLog();
  for (const value of ['14 °C', '2 °C']) {
    await userEvent.click(screen.getByRole('radio', { name: 'Frigo' }));
    await userEvent.fill(screen.getByLabelText('Relevé'), value);
    await press('Noter maintenant');
    await screen.findByText(value);
  }
  const lines = screen.getAllByRole('listitem').map((line) => line.innerHTML);
  expect(lines).toHaveLength(2);
  const plain = lines.map((line) =>
    line.replaceAll(/14|(?<!\d)2(?= °C)/g, 'n').replaceAll(/ (id|for)="[^"]*"/g, ''),
  );
  expect(plain[0]).toBe(plain[1]);
});

test('that something was cleaned says enough; of the rest something must be read', async () => {
  const { week } = await openLog();
  await press('Noter maintenant');
  await screen.findByText('Choisis de quoi il s’agit.');
  await userEvent.click(screen.getByRole('radio', { name: 'À cœur' }));
  await press('Noter maintenant');
  await screen.findByText('Écris ce que tu as relevé.');
  await userEvent.click(screen.getByRole('radio', { name: 'Nettoyé' }));
  await press('Noter maintenant');
  await expect.poll(() => hygieneNotesOf(week.book)).toMatchObject([{ kind: 'cleaned' }]);
});

test('a line is taken away and brought back', async () => {
  const { week, offers } = await openLog();
  await userEvent.click(screen.getByRole('radio', { name: 'Nettoyé' }));
  await press('Noter maintenant');
  await userEvent.click(await screen.findByRole('button', { name: 'Enlever Nettoyé 16:05' }));
  await screen.findByText('Aucun relevé cette semaine.');
  offers.undo();
  await expect.poll(() => hygieneNotesOf(week.book)).toHaveLength(1);
});

import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PlanScreen } from '../../../src/features/plan/plan-screen.tsx';
import { weekPlan } from '../../../src/features/week-plan.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { minutesAfterFive, openEvening } from '../../support/evening-phone.ts';
import { menuPhone } from '../../support/menu-phone.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { openPhone, type OpenPhone } from '../../support/open-phone.ts';

afterEach(cleanup);

const planned = ({ props }: OpenPhone) =>
  weekPlan(props, toInstant(0)).flatMap(({ date, steps }) =>
    steps.map(({ title, moment, dish }) => `${date} ${moment.time} ${title} ${dish ?? ''}`.trim()),
  );

test('a step is its words and two taps, and stands at its hour for its dish', async () => {
  const open = await menuPhone();
  showScreen(<PlanScreen {...open.props} />);
  screen.getByText(/Rien au plan/);
  const [dish] = open.week.menu.value.dishes;
  await userEvent.fill(screen.getByLabelText('Que faire ?'), 'Lancer le riz');
  await userEvent.click(screen.getByRole('radio', { name: /Une heure et demie.*16:00/ }));
  await userEvent.click(screen.getByRole('radio', { name: new RegExp(dish?.name ?? '?') }));
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter au plan' }));
  const row = await screen.findByRole('checkbox', { name: /16:00.*Lancer le riz/ });
  expect(row).toHaveProperty('checked', false);
  expect(planned(open)).toEqual([`2026-11-26 16:00 Lancer le riz ${dish?.libraryId}`]);
  expect(screen.getByLabelText('Que faire ?')).toHaveProperty('value', '');
});

test('an hour later than the first hand-over is the evening before, under its own day', async () => {
  const open = await menuPhone();
  showScreen(<PlanScreen {...open.props} />);
  await userEvent.fill(screen.getByLabelText('Que faire ?'), 'Tremper les pois chiches');
  await userEvent.click(screen.getByRole('radio', { name: 'Une autre heure' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter au plan' }));
  await screen.findByText('Écris une heure complète, comme 18:00.');
  await userEvent.fill(screen.getByLabelText('À quelle heure ?'), '21:30');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter au plan' }));
  const day = await screen.findByRole('region', { name: 'mercredi 25 nov.' });
  within(day).getByText('21:30');
  within(day).getByText('Toute la cuisine');
  expect(planned(open)).toEqual(['2026-11-25 21:30 Tremper les pois chiches']);
});

test('nothing typed and nothing chosen: two sentences say what is missing', async () => {
  const open = await menuPhone();
  showScreen(<PlanScreen {...open.props} />);
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter au plan' }));
  await screen.findByText('Écris ce qu’il y a à faire.');
  screen.getByText('Choisis quand.');
  expect(planned(open)).toEqual([]);
});

test('what is ticked stays done, and the next step stands out until its hour comes', async () => {
  const open = await openEvening();
  open.setNow(minutesAfterFive(-75)); // 15:45
  showScreen(<PlanScreen {...open.props} />);
  const stateOf = (name: RegExp) =>
    screen.getByRole('checkbox', { name }).closest('li')?.dataset['state'];
  expect(stateOf(/Lancer le riz/)).toBe('next');
  screen.getByText('La suite, dans 15 minutes');
  expect(stateOf(/Mettre le tajine au four/)).toBe('due');
  await userEvent.click(screen.getByRole('checkbox', { name: /Mettre le tajine au four/ }));
  await expect.poll(() => stateOf(/Mettre le tajine au four/)).toBe('done');
  open.setNow(minutesAfterFive(-60));
  await expect.poll(() => stateOf(/Lancer le riz/)).toBe('due');
  expect(stateOf(/coller les étiquettes/)).toBe('next');
});

test('a step is changed and taken out, and one tap brings it back', async () => {
  const open = await openEvening();
  showScreen(<PlanScreen {...open.props} />);
  const before = planned(open);
  await userEvent.click(screen.getByRole('button', { name: 'Changer Lancer le riz' }));
  const words = screen.getByLabelText('Que faire ?');
  expect(words).toHaveProperty('value', 'Lancer le riz');
  await userEvent.fill(words, 'Lancer le riz et la semoule');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await expect.poll(() => planned(open)).toContain('2026-11-26 16:00 Lancer le riz et la semoule');
  expect(planned(open)).toHaveLength(before.length);
  await userEvent.click(screen.getByRole('button', { name: /^Changer Lancer le riz/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Enlever' }));
  await expect.poll(() => planned(open).length).toBe(before.length - 1);
  open.offers.undo();
  await expect.poll(() => planned(open).length).toBe(before.length);
});

test('what stands at no usual hour keeps it while its words are changed', async () => {
  const open = await openEvening();
  showScreen(<PlanScreen {...open.props} />);
  await userEvent.click(screen.getByRole('button', { name: /^Changer Couper les oignons/ }));
  const kept = screen.getByRole('radio', { name: /Comme maintenant.*12:30/ });
  expect(kept).toHaveProperty('checked', true);
});

test('the steps of a dish come again with it, and its ticks stay in their week', async () => {
  const open = await openEvening();
  showScreen(<PlanScreen {...open.props} />);
  await userEvent.click(screen.getByRole('checkbox', { name: /Emballer/ }));
  await expect.poll(() => screen.getAllByRole('checkbox', { checked: true })).toHaveLength(1);
  cleanup();
  const later = await openPhone({ storage: open.storage, week: isoWeek('2026-W49') });
  showScreen(<PlanScreen {...later.props} />);
  expect(planned(later).map((line) => line.slice(11))).toEqual([
    '12:30 Couper les oignons, peler les carottes',
    '16:00 Lancer le riz',
    '16:30 Sortir les barquettes, coller les étiquettes',
    '17:00 Emballer',
  ]);
  expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([]);
});

test('a form left unfinished is still there', async () => {
  const open = await menuPhone();
  showScreen(<PlanScreen {...open.props} />);
  await userEvent.fill(screen.getByLabelText('Que faire ?'), 'Sortir les plats');
  cleanup();
  showScreen(<PlanScreen {...open.props} />);
  screen.getByText('Tu avais commencé : tout est encore là.');
  expect(screen.getByLabelText('Que faire ?')).toHaveProperty('value', 'Sortir les plats');
  await userEvent.click(screen.getByRole('button', { name: 'Renoncer' }));
  await expect.poll(() => screen.getByLabelText('Que faire ?')).toHaveProperty('value', '');
});

import { signal } from '@preact/signals';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isoDate } from '../../../src/domain/calendar.ts';
import { nameDecision } from '../../../src/features/settings/save-setting.ts';
import { SettingsScreen, type Theme } from '../../../src/features/settings/settings-screen.tsx';
import { toDecisionId } from '../../../src/domain/decision.ts';
import { decisionTable } from '../../../src/store/books/group-book.ts';
import { put } from '../../../src/store/table.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { openPhone, valueOf } from '../../support/open-phone.ts';

afterEach(cleanup);

async function setUp() {
  const opened = await openPhone();
  const asked: string[] = [];
  const theme = signal<Theme>('auto');
  const preferences = {
    theme,
    setLanguage: (language: string) => Promise.resolve(void asked.push(language)),
    setTheme: (chosen: Theme) => Promise.resolve(void (theme.value = chosen)),
  };
  const show = () => showScreen(<SettingsScreen {...opened.props} preferences={preferences} />);
  const { settings } = opened.group;
  return { ...opened, settings, asked, theme, show };
}

const field = (name: string | RegExp) => screen.getByRole('textbox', { name });

test('a cap typed and left is saved, and can be taken back', async () => {
  const { settings, offers, show } = await setUp();
  show();
  await userEvent.fill(field('Plafond de plats principaux'), '75');
  await userEvent.tab();
  await waitFor(() => expect(settings.value.mainsCap).toBe(75));
  offers.undo();
  await waitFor(() => expect(settings.value.mainsCap).toBe(70));
  await waitFor(() => expect(field('Plafond de plats principaux')).toHaveProperty('value', '70'));
});

test('an impossible cap keeps what was typed, says what is wrong, and changes nothing', async () => {
  const { settings, show } = await setUp();
  show();
  const cap = field('Plafond de plats principaux');
  await userEvent.fill(cap, 'septante');
  await userEvent.tab();
  await waitFor(() => expect(cap.getAttribute('aria-invalid')).toBe('true'));
  expect(cap).toHaveProperty('value', 'septante');
  expect(screen.getByText('Écris un nombre entier entre 1 et 500.')).toBeTruthy();
  expect(settings.value.mainsCap).toBe(70);
});

test('leaving the screen without leaving the field saves what was typed', async () => {
  const { settings, show } = await setUp();
  const { unmount } = show();
  await userEvent.fill(field('Semaines gardées après la clôture'), '4');
  unmount();
  await waitFor(() => expect(settings.value.weeksKept).toBe(4));
});

test('the rule of the week is said in words, with the week before when it is so', async () => {
  const { show } = await setUp();
  show();
  expect(screen.getByText(/ferment mardi à 18:00, heure de Bruxelles/)).toBeTruthy();
  const day = screen.getByRole('combobox', { name: 'Jour où les commandes ferment' });
  await userEvent.selectOptions(day, '5');
  expect(await screen.findByText(/ferment vendredi de la semaine d’avant à 18:00/)).toBeTruthy();
});

test('times of pick-up come and go, but the last one stays', async () => {
  const { settings, show } = await setUp();
  show();
  await userEvent.fill(screen.getByLabelText('Autre heure'), '18:00');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter cette heure' }));
  await waitFor(() => expect(settings.value.slots).toEqual(['17:30', '18:00', '18:30']));
  for (const slot of ['17:30', '18:00']) {
    await userEvent.click(await screen.findByRole('button', { name: `Enlever ${slot}` }));
    await waitFor(() => expect(settings.value.slots).not.toContain(slot));
  }
  await userEvent.click(screen.getByRole('button', { name: 'Enlever 18:30' }));
  expect(await screen.findByText('Il faut garder au moins une heure de retrait.')).toBeTruthy();
  expect(settings.value.slots).toEqual(['18:30']);
});

test('an account is saved once both its fields are left, and a wrong digit is said beside it', async () => {
  const { settings, show } = await setUp();
  show();
  await userEvent.fill(field('Nom du compte'), 'Les Casseroles');
  await userEvent.tab();
  expect(field(/IBAN/).getAttribute('aria-invalid')).toBeNull();
  await userEvent.fill(field(/IBAN/), 'BE68 5390 0754 7043');
  await userEvent.tab();
  expect(await screen.findByText(/Il y a une faute dans ce numéro/)).toBeTruthy();
  expect(settings.value.account).toBeNull();
  await userEvent.fill(field(/IBAN/), 'BE68539007547034');
  await userEvent.tab();
  await waitFor(() => expect(settings.value.account?.iban).toBe('BE68539007547034'));
  await waitFor(() => expect(field(/IBAN/)).toHaveProperty('value', 'BE68 5390 0754 7034'));
});

test('a setting names the decision behind it, with a link to it', async () => {
  const { group, show } = await setUp();
  const id = toDecisionId('assembly');
  const decision = { title: '60 plats', takenOn: isoDate('2026-11-14') };
  valueOf(await group.book.commit([put(decisionTable, id, decision)]));
  valueOf(await nameDecision(group, 'payoutUnit', id));
  show();
  const link = screen.getByRole('link', { name: /Décidé le 14 novembre 2026/ });
  expect(link.getAttribute('href')).toBe('/2026-W48/decisions');
  expect(link.textContent).toContain('60 plats');

  await userEvent.click(screen.getByText('Quelle décision ? (Livraison)'));
  const details = screen.getByText('Quelle décision ? (Livraison)').closest('details');
  const choice = within(details ?? document.body).getByRole('combobox');
  await userEvent.selectOptions(choice, 'assembly');
  await waitFor(() => expect(group.settingDecisions.value.get('delivery')).toBe(id));
  await userEvent.selectOptions(choice, '');
  await waitFor(() => expect(group.settingDecisions.value.has('delivery')).toBe(false));
});

test('each language is named in itself, and a screen reader is told which it is', async () => {
  const { show } = await setUp();
  show();
  expect(screen.getByRole('radio', { name: 'Nederlands' })).toBeTruthy();
  const name = screen.getByText('Nederlands');
  expect([name.lang, name.dir]).toEqual(['nl', 'ltr']);
});

test('language and colours are asked of this phone alone', async () => {
  const { asked, theme, group, show } = await setUp();
  show();
  await userEvent.click(screen.getByRole('radio', { name: 'English' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Sombre' }));
  expect(asked).toEqual(['en']);
  expect(theme.value).toBe('dark');
  expect(group.settingDecisions.value.size).toBe(0);
});

test('meals for others are proposed at a price, asked for by a switch, and both can be left off', async () => {
  const { settings, show } = await setUp();
  show();
  const price = field('Prix d’un repas offert, en euros');
  await userEvent.fill(price, 'gratuit');
  await userEvent.tab();
  expect(await screen.findByText('Écris un prix entre 0,01 et 1000 euros, ou rien.')).toBeTruthy();
  expect(settings.value).toMatchObject({ offerPrice: null, asksOffered: false });
  await userEvent.fill(price, '9');
  await userEvent.tab();
  await waitFor(() => expect(settings.value.offerPrice).toBe(900));
  await userEvent.click(screen.getByRole('switch', { name: /Demander un repas offert/ }));
  await waitFor(() => expect(settings.value.asksOffered).toBe(true));
  await userEvent.clear(price);
  await userEvent.tab();
  await waitFor(() => expect(settings.value.offerPrice).toBeNull());
});

import type { Page } from 'playwright';
import { onScreen, openSettings, pick, press, startingWith, t, type } from './week-driver.ts';

/** Somebody who joins the group. */
export interface PersonEntry {
  readonly nickname: string;
  /** Whether she cooks and shares the money, or supports without a share. */
  readonly shares: boolean;
}

/** What this week's driver changes in the settings of a group. */
export interface SettingsEntry {
  readonly mainsCap: number;
  /** The smallest amount in an envelope, in cents. */
  readonly payoutUnitCents: number;
  readonly account: { readonly name: string; readonly iban: string };
}

/** From anywhere to the people of the group. */
export async function openPeople(page: Page): Promise<void> {
  await openSettings(page);
  const places = page.getByRole('list', { name: t('settings.places') });
  await places
    .getByRole('link')
    .filter({ hasText: t('people.title') })
    .click();
  await onScreen(page, t('people.title'));
}

/** On the screen of the people: one more. */
export async function addPerson(page: Page, person: PersonEntry): Promise<void> {
  await type(page, t('firstRun.nickname'), person.nickname);
  await pick(
    page,
    t('people.kind'),
    person.shares ? t('people.kindShares') : t('people.kindSupports'),
  );
  await press(page, t('people.add'));
  const group = page.getByRole('region', { name: t('people.listTitle'), exact: true });
  await group.getByRole('listitem').filter({ hasText: person.nickname }).waitFor();
}

/** What the group chose once; done when the app has said each of them is saved. */
export async function setSettings(page: Page, settings: SettingsEntry): Promise<void> {
  await openSettings(page);
  await type(page, t('settings.mainsCap'), String(settings.mainsCap));
  const unit = (settings.payoutUnitCents / 100).toFixed(2).replace('.', ',');
  await pick(page, t('settings.payoutUnit'), unit);
  await type(page, t('settings.accountName'), settings.account.name);
  await type(page, t('settings.iban'), settings.account.iban);
  const saved = t('settings.saved', { what: t('settings.account') });
  await page
    .getByRole('status')
    .filter({ hasText: startingWith(saved) })
    .waitFor();
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright';
import { openApp, type OpenedApp } from './app-browser.ts';
import { findChromium } from './find-chromium.ts';
import { statesOf } from './several-phones-disk.ts';
import { joinByText, openAboutPhones, usePass as givePass } from './several-phones-driver.ts';
import { type Line, openLine } from './several-phones-line.ts';
import { fixtureDishes } from './week-driver-fixture.ts';
import { addDish, openMenu, publishMenu } from './week-driver-menu.ts';
import { setSettings, type SettingsEntry } from './week-driver-people.ts';
import { onScreen, press, startGroup, t } from './week-driver.ts';

/** Monday of the fixture week, for the phones and for the relay. */
const MONDAY = Date.parse('2026-11-23T10:00:00+01:00');
/** What phones and relay add to the true time; the same for all, so that it runs on as one. */
const CLOCK_SHIFT_MS = MONDAY - Date.now();
const CLOCK = pathToFileURL(join(import.meta.dirname, 'several-phones-clock.mjs')).href;
const PASS = 'armoire à confitures';
export const SETTINGS: SettingsEntry = {
  mainsCap: 70,
  payoutUnitCents: 1,
  account: { name: 'Les Casseroles du jeudi', iban: 'BE68 5390 0754 7034' },
};
/** Everybody has everything after as many rounds, or something is wrong. */
const MOST_ROUNDS = 4;

/** A browser with a line to a relay, and as many phones as a test opens. */
export interface PhoneWorld {
  readonly line: Line;
  readonly pass: string;
  /** An empty phone, all its files on it. */
  newPhone(): Promise<OpenedApp>;
  close(): Promise<void>;
}

/** The phones of Lune, Figue and Safran, in one group with a published menu. */
export interface ThreePhones extends PhoneWorld {
  readonly lune: OpenedApp;
  readonly figue: OpenedApp;
  readonly safran: OpenedApp;
  readonly all: readonly OpenedApp[];
}

export async function openWorld(): Promise<PhoneWorld> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'carnet-several-'));
  const env = {
    NODE_OPTIONS: `--import=${CLOCK}`,
    CARNET_TEST_CLOCK_SHIFT_MS: String(CLOCK_SHIFT_MS),
  };
  const line = await openLine({ dataFolder, pass: PASS, env });
  const browser = await chromium.launch({ executablePath: await findChromium() });
  return {
    line,
    pass: PASS,
    newPhone: async () => {
      const startsAt = new Date(Date.now() + CLOCK_SHIFT_MS).toISOString();
      const app = await openApp({ origin: line.origin, startsAt, browser });
      await app.readyForOffline();
      return app;
    },
    close: async () => {
      await browser.close();
      await line.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/**
 * Lune makes a group and the menu and gives the relay's pass; Figue and Safran join by pasted texts
 * and get the group from the relay alone.
 */
export async function openThreePhones(): Promise<ThreePhones> {
  const world = await openWorld();
  const [lune, figue, safran] = [
    await world.newPhone(),
    await world.newPhone(),
    await world.newPhone(),
  ];
  await startGroup(lune.page, { nickname: 'Lune', shares: true });
  await setSettings(lune.page, SETTINGS);
  await openMenu(lune.page);
  for (const dish of fixtureDishes) await addDish(lune.page, dish);
  await publishMenu(lune.page);
  await givePass(lune.page, world.pass);
  await joinOverRelay(lune, figue, 'téléphone de Figue');
  await joinOverRelay(lune, safran, 'téléphone de Safran');
  const all = [lune, figue, safran];
  await meet(all);
  return { ...world, lune, figue, safran, all };
}

/** One more phone with all rings: by texts, then the books over the relay. */
export async function joinOverRelay(
  inviter: OpenedApp,
  joiner: OpenedApp,
  label: string,
): Promise<void> {
  await joinByText(inviter.page, joiner.page, { label });
  await syncNow(inviter.page);
  const again = joiner.page.getByRole('button', { name: t('joining.relayAgain'), exact: true });
  const kitchen = joiner.page.getByRole('heading', { level: 1, name: t('words.kitchen') });
  await again.or(kitchen).waitFor();
  if (await again.isVisible()) await again.click();
  await onScreen(joiner.page, t('words.kitchen'));
}

/** On any screen: « synchronise now », up to its end. */
export async function syncNow(page: Page): Promise<void> {
  await openAboutPhones(page, 'relay');
  await press(page, t('relay.now'));
  await page.getByRole('button', { name: t('relay.now'), exact: true }).waitFor();
}

/** All go to the relay in turn until everybody has the same, and everybody is shown to have it. */
export async function meet(phones: readonly OpenedApp[]): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const { page } of phones) await syncNow(page);
    if (await haveTheSame(phones)) return;
  }
  throw new Error(`Not the same after ${MOST_ROUNDS} rounds:\n${await differences(phones)}`);
}

/** Cuts the network of some phones, or gives it back. */
export async function setOffline(phones: readonly OpenedApp[], offline: boolean): Promise<void> {
  for (const phone of phones) await phone.setOffline(offline);
}

/** Whether the books of all these phones say the same, stamps and witnesses included. */
export async function haveTheSame(phones: readonly OpenedApp[]): Promise<boolean> {
  return (await differences(phones)) === '';
}

/** What the books of some phones say that those of the first do not, or the reverse. */
async function differences(phones: readonly OpenedApp[]): Promise<string> {
  const [first, ...others] = await Promise.all(phones.map(({ page }) => statesOf(page)));
  if (!first) throw new Error('There is no phone');
  return others
    .flatMap((other, at) =>
      [...new Set([...Object.keys(first), ...Object.keys(other)])]
        .filter((name) => first[name] !== other[name])
        .map((name) => `${name} on phone ${at + 2}: ${apart(first[name], other[name])}`),
    )
    .join('\n');
}

function apart(one = '', other = ''): string {
  const [a, b] = [new Set(one.split('\n')), new Set(other.split('\n'))];
  return [...[...a].filter((line) => !b.has(line)), ...[...b].filter((line) => !a.has(line))].join(
    '\n  ',
  );
}

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { capBar } from '../support/week-driver-orders.ts';
import { keptDeviceId, openThisPhone, startErasing } from '../support/week-driver-phone.ts';
import { onScreen, openDoor, press, t } from '../support/week-driver.ts';

let server: AppServer;
let app: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, startsAt: '2026-11-24T18:05:00+01:00' });
  await openDemoWeek(app.page);
  await onScreen(app.page, t('words.kitchen'));
});

afterEach(async () => {
  await app.close();
  await server.stop();
});

test('a phone is copied into a file, erased, and comes back from it as another phone with its orders', async () => {
  const { page } = app;
  const before = await keptDeviceId(page);
  await openThisPhone(page);
  const { pictures, name, text } = await makeBackup(page);
  expect(name).toBe('carnet-2026-11-24.txt');
  // Neither keys nor words lie open in the file.
  expect(text).toMatch(/^K1:[\w\n-]+\.\n$/);

  await openThisPhone(page);
  await startErasing(page);
  await page.getByText(t('week.erased')).waitFor();
  await page.goto(server.origin);
  await press(page, t('firstRun.copy'));
  await onScreen(page, t('backup.restoreTitle'));
  await page
    .getByLabel(t('backup.pick'))
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await touch(page, [...pictures].reverse());
  await page.getByText(t('lock.wrong')).waitFor();
  await touch(page, pictures);
  await press(page, t('backup.restore'));

  await onScreen(page, t('words.kitchen'));
  await page.getByText(t('week.demo')).waitFor();
  await openDoor(page, 'orders');
  expect(await capBar(page)).toBe('55 / 70');
  expect(await keptDeviceId(page)).not.toBe(before);
  expect(app.cspViolations).toEqual([]);
  // It reads and writes on: the next start finds all of it.
  await page.reload();
  expect(await capBar(page)).toBe('55 / 70');
});

async function makeBackup(page: Page) {
  await page
    .getByRole('link')
    .filter({ hasText: t('backup.make') })
    .click();
  await onScreen(page, t('backup.title'));
  await press(page, t('lock.draw'));
  const drawn = page.getByRole('list', { name: t('backup.yours') }).getByRole('listitem');
  const pictures = (await drawn.allTextContents()).map((word) => word.trim());
  await press(page, t('lock.noted'));
  await touch(page, pictures);
  await page.getByText(t('backup.made')).waitFor();
  const saving = page.waitForEvent('download');
  await press(page, t('parcels.save'));
  const saved = await saving;
  const text = await readFile(await saved.path(), 'utf8');
  return { pictures, name: saved.suggestedFilename(), text };
}

async function touch(page: Page, pictures: readonly string[]): Promise<void> {
  const pad = page.getByRole('list', { name: t('lock.pictures') });
  for (const picture of pictures) await press(pad, picture);
}

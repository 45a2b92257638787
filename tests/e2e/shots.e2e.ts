import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { openApp } from '../support/app-browser.ts';
import { startApp } from '../support/app-server.ts';
const FOLDER = fileURLToPath(new URL('../fixtures/week-2026-W48/messages/', import.meta.url));
const FILES = readdirSync(FOLDER).toSorted().map((name) => FOLDER + name);
test('shots', async () => {
  const server = await startApp();
  const app = await openApp({ origin: server.origin, startsAt: '2026-11-24T19:00:00+01:00' });
  const { page } = app;
  await app.readyForOffline();
  await page.setViewportSize({ width: 360, height: 640 });
  await page.getByRole('button', { name: /essai|exemple|inventée|démo/i }).first().click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.getByRole('link', { name: 'Commandes', exact: true }).click();
  await page.getByRole('link', { name: /^Boîte/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Boîte' }).waitFor();
  await page.screenshot({ path: '/tmp/s0.png' });
  await page.locator('input[type=file]').setInputFiles(FILES);
  await page.getByText(/nouveaux messages/).first().waitFor();
  await page.getByRole('article').nth(3).waitFor();
  await page.screenshot({ path: '/tmp/s1.png', fullPage: true });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.screenshot({ path: '/tmp/s2.png', fullPage: true });
  // share
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.method = 'POST'; form.action = '/shared'; form.enctype = 'multipart/form-data';
    const input = document.createElement('input'); input.name = 'text'; input.value = 'Bonjour, 2 mafé bœuf pour jeudi, Lune'; form.append(input);
    document.body.append(form); form.submit();
  });
  await page.getByText('Une autre application a partagé').waitFor();
  await page.screenshot({ path: '/tmp/s3.png' });
  await app.close(); await server.stop();
}, 200_000);

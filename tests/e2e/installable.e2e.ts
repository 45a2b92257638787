import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, temporaryProfile, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';

let server: AppServer;
let app: OpenedApp;
let profile: ReturnType<typeof temporaryProfile>;

beforeEach(async () => {
  // A private window can never install an app: this needs a profile.
  profile = temporaryProfile();
  server = await startApp();
  app = await openApp({ origin: server.origin, profile: profile.folder });
});

afterEach(async () => {
  await app.close();
  await server.stop();
  profile.remove();
});

test('the browser finds nothing that keeps the app from being installed', async () => {
  await app.readyForOffline();
  const browser = await app.context.newCDPSession(app.page);

  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  const { data, errors } = await browser.send('Page.getAppManifest');

  expect(installabilityErrors).toEqual([]);
  expect(errors).toEqual([]);
  const manifest: unknown = JSON.parse(data ?? '');
  expect(manifest).toMatchObject({
    id: '/',
    name: 'Carnet',
    short_name: 'Carnet',
    lang: 'fr',
    start_url: '/',
    display: 'standalone',
  });
});

test('name, description and icons on the home screen say nothing of cooking or papers', async () => {
  const manifest = await (await fetch(`${server.origin}/manifest.webmanifest`)).text();

  expect(manifest).not.toMatch(/cook|cuisin|meal|repas|collect|group|papier|migr/i);
});

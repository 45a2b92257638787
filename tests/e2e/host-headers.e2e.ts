import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { productionEnv, startApp } from '../support/app-server.ts';
import { findPlaces, openScreen } from '../support/every-screen.ts';
import { startBareHost } from '../support/foreign-site.ts';
import { productionBuild } from '../support/production-build.ts';
import { t } from '../support/week-driver.ts';

let app: OpenedApp;
let stop: () => Promise<void>;

afterEach(async () => {
  await app.close();
  await stop();
});

test('our own relay sends all that is asked of a host, and it is asked only when told to', async () => {
  const server = await startApp();
  stop = server.stop;
  await openHostScreen(server.origin);
  const before = app.requests.length;

  const lines = await ask();

  expect(new Set(Object.values(lines))).toEqual(new Set(['good', 'idle']));
  expect(lines).toMatchObject({ policy: 'good', framing: 'good', missingFile: 'good' });
  // Browsers take no notice of it on this computer's own address.
  expect(lines['transport']).toBe('idle');
  await app.page.getByText(t('host.allGood')).waitFor();
  expect(app.requests.length).toBe(before + 4);
  expect(new Set(app.requests.map((url) => new URL(url).origin))).toEqual(new Set([server.origin]));
});

test('without a network the screen says that it cannot ask now', async () => {
  const server = await startApp();
  stop = server.stop;
  await openHostScreen(server.origin);
  await app.readyForOffline();
  await app.setOffline(true);

  await app.page.getByRole('button', { name: t('host.ask') }).click();

  await app.page.getByText(t('host.silent')).waitFor();
  expect(await app.page.locator('.host-lines').count()).toBe(0);
});

test('a host that sends no headers is told so line by line, and what the page covers itself', async () => {
  const host = await startBareHost(await productionBuild());
  stop = host.stop;
  await openHostScreen(host.origin);

  expect(await ask()).toEqual({
    policy: 'covered',
    framing: 'covered',
    referrer: 'covered',
    sniffing: 'missing',
    opener: 'missing',
    embedding: 'missing',
    features: 'missing',
    transport: 'idle',
    freshPage: 'missing',
    freshWorker: 'missing',
    keptFiles: 'missing',
    missingFile: 'wrong',
  });
  await app.page.getByText(t('host.toMend', { n: 8 })).waitFor();
});

test('a preview of the built app is handed out with the same headers', async () => {
  const preview = await startPreview();
  stop = preview.stop;
  await openHostScreen(preview.origin);

  expect(new Set(Object.values(await ask()))).toEqual(new Set(['good', 'idle']));
});

/** `vite preview` of the build of this run, in a process of its own. */
async function startPreview() {
  const vite = 'node_modules/vite/bin/vite.js';
  const where = ['--outDir', await productionBuild(), '--host', '127.0.0.1', '--port', '0'];
  const child = spawn(process.execPath, [vite, 'preview', ...where], {
    env: productionEnv(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let port = '';
  for await (const line of createInterface({ input: child.stdout })) {
    // Where colours are asked for, the port is in bold.
    port = /127\.0\.0\.1:(\d+)/.exec(stripVTControlCharacters(line))?.[1] ?? '';
    if (port !== '') break;
  }
  const gone = once(child, 'exit');
  return {
    // Browsers grant a service worker to this name without encryption.
    origin: `http://localhost:${port}`,
    stop: async () => {
      child.kill();
      await gone;
    },
  };
}

async function openHostScreen(origin: string): Promise<void> {
  app = await openApp({ origin, startsAt: '2026-11-24T10:00:00+01:00' });
  await openDemoWeek(app.page);
  await app.readyForOffline();
  await openScreen(app.page, 'hostCheck', await findPlaces(app.page));
}

/** What each line says, by what it is about. */
async function ask(): Promise<Readonly<Record<string, string>>> {
  await app.page.getByRole('button', { name: t('host.ask') }).click();
  const lines = app.page.locator('.host-lines > li');
  await lines.first().waitFor();
  return Object.fromEntries(
    await lines.evaluateAll((found) =>
      found.map((line) => [line.getAttribute('data-check'), line.getAttribute('data-verdict')]),
    ),
  );
}

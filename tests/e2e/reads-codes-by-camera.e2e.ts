import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { cutIntoFrames } from '../../src/protocol/frames.ts';
import { openApp, type OpenedApp, temporaryProfile } from '../support/app-browser.ts';
import { type AppServer, productionEnv, startApp } from '../support/app-server.ts';
import { fakeCamera } from '../support/fake-camera.ts';
import { frenchTexts } from '../support/french-texts.ts';

const { t } = frenchTexts();
const PAGE = '/tests/support/scan-page/index.html';
/** As many bytes as a model week. */
const week = Uint8Array.from({ length: 11_500 }, (_, at) => (at * 7919) % 256);

const scratch = temporaryProfile();
let server: AppServer;
let app: OpenedApp | null = null;

beforeAll(async () => {
  const dist = join(scratch.folder, 'app');
  const build = ['tests/support/scan-page/build.mjs', dist];
  await promisify(execFile)(process.execPath, build, { env: productionEnv() });
  server = await startApp({ dist });
});

afterEach(async () => {
  await app?.close();
  app = null;
});

afterAll(async () => {
  await server.stop();
  scratch.remove();
});

async function openBefore(texts: readonly string[], perSecond?: number): Promise<OpenedApp> {
  const browserArgs = fakeCamera(texts, {
    folder: scratch.folder,
    ...(perSecond ? { perSecond } : {}),
  });
  return openApp({ origin: server.origin, path: PAGE, browserArgs });
}

function framesOf(bytes: Uint8Array): readonly string[] {
  const cut = cutIntoFrames(bytes);
  return cut.ok ? cut.value : [];
}

test('a week shown by one phone is read whole by the camera of another', async () => {
  const frames = framesOf(week);
  expect(frames).toHaveLength(34);
  app = await openBefore(frames);
  const { page } = app;

  const startedAt = performance.now();
  await page.getByText(t('parcels.readDone')).waitFor({ timeout: 60_000 });
  console.log(`34 codes read in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);

  expect(await page.getByTestId('got').textContent()).toBe([...week].join(' '));
  await page
    .getByText(t('parcels.codeOf', { number: 3, total: 34 }))
    .first()
    .waitFor();
  expect(await page.locator('video').count()).toBe(0);
  expect(app.cspViolations).toEqual([]);
  expect(app.consoleErrors).toEqual([]);
});

test('codes of another phone in between are put aside, and those that lack are named', async () => {
  const [first = '', , third = ''] = framesOf(week.subarray(0, 1_000));
  app = await openBefore([first, 'https://example.org', third], 3);
  const { page } = app;

  await page.getByText('2 / 3').waitFor();
  await page.getByText(t('parcels.foreign')).waitFor();

  expect(await page.getByText(t('parcels.missing')).textContent()).toContain('2');
});

test('without a camera, or without the right to it, it says so and how to go on', async () => {
  app = await openApp({ origin: server.origin, path: PAGE });

  const alert = app.page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(/caméra/);
  await app.page.getByLabel(t('parcels.photoTake')).waitFor();
});

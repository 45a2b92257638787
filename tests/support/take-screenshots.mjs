// `npm run screenshots`: the pictures of README.md, taken from the demo week as the built app shows it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'vite';

const FOLDER = '.github/screenshots';
/** Small enough for a page that people open on a phone. */
const LOOK = { format: 'webp', quality: 78 };

// Vite reads the typed files that the tests share.
const vite = await createServer({ configFile: false, server: { middlewareMode: true, ws: false } });
const support = (file) => vite.ssrLoadModule(`/tests/support/${file}.ts`);
const { openApp, openDemoWeek } = await support('app-browser');
const { startApp } = await support('app-server');
const { buildFolder } = await support('production-build');
const { drawn, findPlaces, openScreen } = await support('every-screen');
const { liveToTheEnd } = await support('lived-week');
const { t, startingWith } = await support('week-driver');

const server = await startApp();
const app = await openApp({ origin: server.origin, startsAt: '2026-11-23T19:00:00+01:00' });
const { page } = app;
page.setDefaultTimeout(10_000);
try {
  const camera = await page.context().newCDPSession(page);
  await camera.send('Emulation.setDeviceMetricsOverride', {
    width: 360,
    height: 640,
    deviceScaleFactor: 2,
    mobile: true,
  });
  mkdirSync(FOLDER, { recursive: true });
  await app.readyForOffline();
  await openDemoWeek(page);
  await page.clock.setSystemTime('2026-11-24T15:00:00+01:00');
  await tuesday(camera);
  await page.clock.setSystemTime('2026-11-26T18:10:00+01:00');
  await thursday(camera);
} finally {
  await app.close();
  await server.stop();
  await vite.close();
  rmSync(buildFolder(), { recursive: true, force: true });
}

async function tuesday(camera) {
  const places = await findPlaces(page);
  await shoot(camera, 'kitchen', places);
  await shoot(camera, 'menu', places);
  await shoot(camera, 'orders', places);
  await openScreen(page, 'newOrder', places);
  const more = page.getByRole('button', { name: startingWith(t('words.more', { what: '' })) });
  for (const dish of [0, 1, 2, 2]) await more.nth(dish).click();
  await page.getByRole('heading', { level: 1 }).focus();
  await picture(camera, 'new-order');
}

async function thursday(camera) {
  const places = await findPlaces(page);
  await openScreen(page, 'handOver', places);
  await page
    .getByRole('button', { name: startingWith(t('cash.inCash', { amount: '' })) })
    .first()
    .click();
  await toTop(page.getByRole('meter'));
  await picture(camera, 'hand-over');
  await liveToTheEnd(page, places, async (moment) => {
    if (moment === 'agreed') return shoot(camera, 'envelopes', places);
    const heading = moment === 'settled' ? t('settle.pot') : t('sharing.result');
    await toTop(page.getByRole('heading', { name: heading }));
    await picture(camera, moment === 'settled' ? 'pot' : 'sharing');
  });
}

async function shoot(camera, screen, places) {
  await openScreen(page, screen, places);
  await picture(camera, screen);
}

async function picture(camera, name) {
  // A pointer left on the offer of undoing would hold it there.
  await page.mouse.move(0, 0);
  const offer = page.locator('.undo-bar[data-shown=true]');
  if ((await offer.count()) > 0) await page.clock.runFor(11_000);
  await offer.waitFor({ state: 'detached' });
  await drawn(page);
  const { data } = await camera.send('Page.captureScreenshot', LOOK);
  writeFileSync(`${FOLDER}/${name}.webp`, Buffer.from(data, 'base64'));
  console.log(`${FOLDER}/${name}.webp`);
}

async function toTop(place) {
  await place.evaluate((element) => {
    element.scrollIntoView();
    scrollBy(0, -12);
  });
}

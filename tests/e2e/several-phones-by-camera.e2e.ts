import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  axeViolations,
  openApp,
  type OpenedApp,
  temporaryProfile,
} from '../support/app-browser.ts';
import { type AppServer, startApp } from '../support/app-server.ts';
import { fakeCamera } from '../support/fake-camera.ts';
import { openAboutPhones, startExchange } from '../support/several-phones-driver.ts';
import { shownCodes } from '../support/shown-codes.ts';
import { onScreen, press, startGroup, startingWith, t, type } from '../support/week-driver.ts';

const MINUTES = { timeout: 300_000 };

/** A phone whose camera sees what the test holds before it. */
interface FilmingPhone {
  readonly app: OpenedApp;
  readonly page: Page;
  /** Holds these codes before the lens; what is filmed already is not changed. */
  readonly hold: (texts: readonly string[]) => void;
}

let server: AppServer;
let scratch: ReturnType<typeof temporaryProfile>;
let mango: FilmingPhone;
let kiwi: FilmingPhone;

beforeEach(async () => {
  server = await startApp();
  scratch = temporaryProfile();
  mango = await filmingPhone('mango');
  kiwi = await filmingPhone('kiwi');
});

afterEach(async () => {
  await mango.app.close();
  await kiwi.app.close();
  await server.stop();
  scratch.remove();
});

async function filmingPhone(name: string): Promise<FilmingPhone> {
  const folder = join(scratch.folder, name);
  mkdirSync(folder);
  const hold = (texts: readonly string[]) => fakeCamera(texts, { folder, perSecond: 6 });
  const app = await openApp({ origin: server.origin, browserArgs: hold(['a bare wall']) });
  return { app, page: app.page, hold };
}

/** A phone that waits asks the relay for a log that nobody made there: that is no error of the app. */
const isWrong = (error: string) => !error.includes('401');

/** One phone shows, the other one films until it has it all; `film` is the gesture that opens its camera. */
async function showTo(
  from: FilmingPhone,
  to: FilmingPhone,
  film: () => Promise<unknown>,
): Promise<void> {
  to.hold(await shownCodes(from.page));
  await film();
}

test(
  'face to face a phone joins, gets the book, and both phones come to have the same',
  MINUTES,
  async () => {
    await startGroup(mango.page, { nickname: 'Mango', shares: true });
    await press(kiwi.page, t('firstRun.join'));
    await type(kiwi.page, t('joining.phoneName'), 'téléphone de Kiwi');
    await press(kiwi.page, t('joining.goOn'));
    await openAboutPhones(mango.page, 'phones');
    await showTo(kiwi, mango, () => press(mango.page, t('phones.add')));
    await onScreen(mango.page, t('joining.whoTitle'));
    await mango.page.getByText('téléphone de Kiwi').waitFor();
    for (const ring of ['desk', 'circle'] as const)
      await mango.page.getByRole('checkbox', { name: startingWith(t(`joining.${ring}`)) }).check();
    await press(mango.page, t('joining.letIn'));
    await onScreen(mango.page, t('joining.giveTitle'));
    await showTo(mango, kiwi, () => press(kiwi.page, t('joining.toAnswer')));
    await onScreen(kiwi.page, t('joining.waitingTitle'));

    await mango.page.getByRole('link', { name: t('joining.handOver') }).click();
    await onScreen(mango.page, t('exchange.title'));
    await mango.page.getByRole('button', { name: startingWith(t('exchange.send')) }).click();
    await press(mango.page, t('exchange.sendAll'));
    await showTo(mango, kiwi, () => press(kiwi.page, t('joining.film')));
    await onScreen(kiwi.page, t('words.kitchen'));

    await press(mango.page, t('exchange.stopHere'));
    await startExchange(kiwi.page, 'receive');
    expect(await axeViolations(kiwi.page)).toEqual([]);
    await showTo(kiwi, mango, () => startExchange(mango.page, 'send'));
    await mango.page.getByText(t('exchange.showParcel')).waitFor();
    await showTo(mango, kiwi, () => press(kiwi.page, t('exchange.next')));
    await kiwi.page.getByText(t('exchange.showAnswer')).waitFor();
    await showTo(kiwi, mango, () => press(mango.page, t('exchange.next')));
    await mango.page.getByText(t('exchange.showEnd')).waitFor();
    await mango.page.getByText(t('exchange.same')).waitFor();
    await showTo(mango, kiwi, () => press(kiwi.page, t('exchange.next')));
    await onScreen(kiwi.page, t('exchange.endTitle'));
    await kiwi.page.getByText(t('exchange.same')).waitFor();
    await press(mango.page, t('exchange.finish'));
    await mango.page.getByText(t('exchange.same')).waitFor();

    await openAboutPhones(mango.page, 'phones');
    await mango.page.getByText(t('phones.safeOn', { n: 1 })).waitFor();
    expect([...mango.app.consoleErrors, ...kiwi.app.consoleErrors].filter(isWrong)).toEqual([]);
    expect([...mango.app.cspViolations, ...kiwi.app.cspViolations]).toEqual([]);
  },
);

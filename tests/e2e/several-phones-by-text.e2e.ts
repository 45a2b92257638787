import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeViolations, openApp, type OpenedApp } from '../support/app-browser.ts';
import { type AppServer, startApp } from '../support/app-server.ts';
import { HOSTILE_NAME, hostileEffects } from '../support/hostile-texts.ts';
import {
  answerByText,
  askByText,
  letInByText,
  openAboutPhones,
  readByText,
  shownPictures,
} from '../support/several-phones-driver.ts';
import { openLock } from '../support/week-driver-lock.ts';
import { onScreen, openSettings, press, startGroup, t } from '../support/week-driver.ts';

const STARTS_AT = '2026-11-24T10:00:00+01:00';

/** A phone that waits asks the relay for a log that nobody made there: that is no error of the app. */
const isWrong = (error: string) => !error.includes('401');

let server: AppServer;
let mango: OpenedApp;
let kiwi: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  mango = await openApp({ origin: server.origin, startsAt: STARTS_AT });
  kiwi = await openApp({ origin: server.origin, startsAt: STARTS_AT });
  await startGroup(mango.page, { nickname: HOSTILE_NAME, shares: true });
});

afterEach(async () => {
  await mango.close();
  await kiwi.close();
  await server.stop();
});

test('by texts with the same pictures on both, and killed in the middle, a phone joins and gets the book', async () => {
  const request = await askByText(kiwi.page, HOSTILE_NAME);
  const asked = await shownPictures(kiwi.page, t('joining.askPictures'));
  await readByText(mango.page, request);
  expect(await shownPictures(mango.page, t('joining.pictures'))).toEqual(asked);
  expect(asked).toHaveLength(6);
  expect(await axeViolations(mango.page)).toEqual([]);
  const answer = await letInByText(mango.page);
  const both = await shownPictures(mango.page, t('joining.pictures'));
  expect(await axeViolations(mango.page)).toEqual([]);

  await kiwi.page.reload();
  await onScreen(kiwi.page, t('joining.askTitle'));
  await kiwi.page.getByRole('radio', { name: t('joining.far') }).check();
  await answerByText(kiwi.page, answer);
  expect(await shownPictures(kiwi.page, t('joining.pictures'))).toEqual(both);
  await press(kiwi.page, t('joining.same'));
  await onScreen(kiwi.page, t('joining.waitingTitle'));
  expect(await axeViolations(kiwi.page)).toEqual([]);

  await openAboutPhones(mango.page, 'exchange');
  await press(mango.page, t('exchange.sendFile'));
  const saving = mango.page.waitForEvent('download');
  await press(mango.page, t('parcels.save'));
  const file = await (await saving).path();
  await kiwi.page.reload();
  await onScreen(kiwi.page, t('joining.waitingTitle'));
  await kiwi.page.getByText(t('joining.byFile')).click();
  await kiwi.page.getByLabel(t('parcels.pickFile')).setInputFiles(file);
  await onScreen(kiwi.page, t('words.kitchen'));
  await openAboutPhones(kiwi.page, 'phones');
  // What a message and a parcel bring is text, whatever is written in it.
  await kiwi.page.getByText(HOSTILE_NAME).first().waitFor();
  await openSettings(kiwi.page);
  await kiwi.page
    .getByRole('link')
    .filter({ hasText: t('settings.peopleHint') })
    .click();
  await onScreen(kiwi.page, t('people.title'));
  expect(await kiwi.page.getByRole('main').innerText()).toContain(HOSTILE_NAME);
  for (const { page } of [mango, kiwi]) expect(await hostileEffects(page)).toEqual([]);
  // Who lost the pictures of her lock is invited again: by the phone she once invited.
  await openLock(mango.page);
  await mango.page.getByText(t('lock.lostHow')).waitFor();
  expect([...mango.consoleErrors, ...kiwi.consoleErrors].filter(isWrong)).toEqual([]);
  expect([...mango.cspViolations, ...kiwi.cspViolations]).toEqual([]);
});

test('« no » to the pictures gives nothing, and says why', async () => {
  const request = await askByText(kiwi.page, 'téléphone de Kiwi');
  await readByText(mango.page, request);
  await press(mango.page, t('joining.notSame'));
  await mango.page.getByText(t('joining.notSameRequest')).waitFor();
  expect(await mango.page.getByRole('textbox', { name: t('joining.message') }).count()).toBe(0);
});

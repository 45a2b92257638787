import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toInstant } from '../../src/kernel/clock.ts';
import { cents } from '../../src/domain/money.ts';
import { isoWeek, wallTime } from '../../src/domain/calendar.ts';
import { answerFragment, menuFragment } from '../../src/formats/customer-link.ts';
import { menuToBytes } from '../../src/formats/menu-bytes.ts';
import { answerToBytes } from '../../src/formats/order-answer.ts';
import { readOrderCode } from '../../src/formats/order-code.ts';
import type { OrderMessage } from '../../src/formats/order-message.ts';
import { fr } from '../../src/i18n/menu-page/fr.ts';
import { createMenuKey, signAsMenu, signerOf } from '../../src/seal/menu-signing.ts';
import { orderIdOf } from '../../src/seal/order-secret.ts';
import { axeViolations, openApp, type OpenedApp } from '../support/app-browser.ts';
import { fillOrder } from '../support/customer-driver.ts';
import { codeSeenIn } from '../support/seen-code.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { fixtureCustomerMenu } from '../support/customer-menu.ts';

const BEFORE_CUTOFF = '2026-11-23T10:00:00+01:00';

let server: AppServer;
beforeAll(async () => {
  server = await startApp();
}, 300_000);
afterAll(() => server.stop());

/** The page opened by the link of the fixture's menu, signed by a key of our own. */
async function openMenu(options: { readonly locale?: string; readonly startsAt?: string } = {}) {
  const key = await createMenuKey();
  const menu = fixtureCustomerMenu({ signer: (await signerOf(key)) ?? '' });
  const link = `/m/${menuFragment(await menuToBytes(menu))}`;
  const app = await openApp({
    origin: server.origin,
    path: link,
    startsAt: BEFORE_CUTOFF,
    ...options,
  });
  return { app, key, menu, link };
}

/** Through the five questions to the screen that sends. */
function orderTwoMafe({ page }: OpenedApp): Promise<void> {
  return fillOrder(page, 'Nadia');
}

/** Sends by hand: reads the text that would be sent, and says that it was. */
async function sendByHand({ page }: OpenedApp, send: string): Promise<OrderMessage> {
  await page.getByRole('button', { name: send }).click();
  const text = await page.locator('pre').textContent();
  const message = readOrderCode(text ?? '');
  if (!message) throw new Error(`There is no code in: ${text}`);
  await page.getByRole('button', { name: fr.iSentIt }).click();
  return message;
}

/** The only entry of a calendar file, as an independent parser reads it. */
async function entryIn(path: string) {
  const calendar = new ICAL.Component(ICAL.parse(await readFile(path, 'utf8')));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const [entry, ...more] = calendar.getAllSubcomponents('vevent');
  if (!entry || more.length > 0) throw new Error('A calendar file has one entry');
  const { uid, summary, startDate } = new ICAL.Event(entry);
  return { uid, summary, starts: startDate.toJSDate().toISOString() };
}

describe('the customer’s page', () => {
  test('takes an order without network, asks nobody for anything and keeps nothing', async () => {
    const { app, menu, link } = await openMenu();
    try {
      const { page } = app;
      await page.getByRole('heading', { name: fr.whatTitle }).waitFor();
      await page.waitForLoadState('networkidle');
      await app.setOffline(true);
      await orderTwoMafe(app);
      await page.getByText('Nadia', { exact: true }).waitFor();
      const message = await sendByHand(app, fr.send);
      expect(message).toMatchObject({
        kind: 'order',
        week: '2026-W48',
        menuVersion: 1,
        lines: [{ dish: menu.dishes[2]?.number, quantity: 2 }],
        handover: { kind: 'pickup', slot: '17:30' },
        name: 'Nadia',
        contact: 'nadia@example.org',
      });
      await page.getByText(fr.stateSent).waitFor();
      expect(page.url()).toBe(server.origin + link);
      expect(app.requests.every((url) => url.startsWith(`${server.origin}/m/`))).toBe(true);
      const kept = await page.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        cookies: document.cookie,
        databases: (await indexedDB.databases()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
      expect(kept).toEqual({ local: 0, session: 0, cookies: '', databases: 0, workers: 0 });
      expect(app.consoleErrors).toEqual([]);
      expect(app.cspViolations).toEqual([]);
    } finally {
      await app.close();
    }
  });

  test('shows the code, the amount and the transfer once the group’s answer is opened, and no forged one', async () => {
    const { app, key, menu, link } = await openMenu();
    try {
      const { page } = app;
      await orderTwoMafe(app);
      await page.getByLabel(fr.remember).check();
      const message = await sendByHand(app, fr.send);
      if (message.kind !== 'order') throw new Error('it is not an order');
      const answer = answerToBytes({
        order: message.id,
        revision: 0,
        answeredAt: toInstant(Date.parse(BEFORE_CUTOFF)),
        state: 'confirmed',
        code: 'KA-47',
        week: isoWeek('2026-W48'),
        slot: wallTime('17:30'),
        delivery: false,
        amount: cents(1900),
        reference: '026480123461',
        account: menu.account,
        referenceLine: 'structured',
      });
      const forged = await signAsMenu(await createMenuKey(), 'answer', answer);
      const signed = await signAsMenu(key, 'answer', answer);
      if (!forged || !signed) throw new Error('the answer was not signed');
      await page.goto(`${server.origin}/m/${answerFragment(forged)}`);
      await page.getByText(fr.answerForged).waitFor();
      expect(await page.getByText('KA-47').count()).toBe(0);
      await page.goto(`${server.origin}/m/${answerFragment(signed)}`);
      await page.getByText(fr.stateConfirmed).waitFor();
      await page.getByText('KA-47').waitFor();
      expect((await codeSeenIn(page.locator('svg.qr')))?.split('\n')).toEqual([
        'BCD',
        '002',
        '1',
        'SCT',
        '',
        'Les Casseroles du jeudi',
        'BE68539007547034',
        'EUR19.00',
        '',
        '026480123461',
      ]);
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: fr.calendar }).click();
      expect(await entryIn(await (await saved).path())).toEqual({
        uid: `${message.id}@carnet`,
        summary: fr.calendarSummary,
        starts: '2026-11-26T16:30:00.000Z',
      });
      await page.goto(server.origin + link);
      await page.getByText(fr.stateConfirmed).waitFor();
    } finally {
      await app.close();
    }
  });

  test('changes and cancels with a proof that only this phone has', async () => {
    const { app } = await openMenu();
    try {
      const { page } = app;
      await orderTwoMafe(app);
      const order = await sendByHand(app, fr.send);
      if (order.kind !== 'order') throw new Error('it is not an order');
      await page.getByRole('button', { name: fr.changeOrder }).click();
      await page.getByRole('button', { name: 'Un de moins : Mafé bœuf' }).click();
      for (const _ of [1, 2, 3, 4, 5]) await page.getByRole('button', { name: fr.next }).click();
      const change = await sendByHand(app, fr.send);
      expect(change).toMatchObject({ kind: 'change', revision: 1, lines: [{ quantity: 1 }] });
      await page.getByRole('button', { name: fr.cancelOrder }).click();
      const cancel = await sendByHand(app, fr.cancelYes);
      expect(cancel).toMatchObject({ kind: 'cancel', revision: 2 });
      if (change.kind === 'order' || cancel.kind === 'order') throw new Error('not a revision');
      expect(await orderIdOf(change)).toBe(order.id);
      expect(await orderIdOf(cancel)).toBe(order.id);
      await page.getByText(fr.stateCancelSent).waitFor();
    } finally {
      await app.close();
    }
  });

  test('says what to do with a cut link, and reads the whole message pasted', async () => {
    const { app, link } = await openMenu();
    try {
      const { page } = app;
      await page.goto('about:blank');
      await page.goto(server.origin + link.slice(0, 200));
      await page.getByText(fr.cutLink).waitFor();
      await page.getByLabel(fr.paste).fill(`Bonjour\n${server.origin}${link}\nÀ jeudi`);
      await page.getByRole('button', { name: fr.open }).click();
      await page.getByRole('heading', { name: fr.whatTitle }).waitFor();
      await page.goto(server.origin + link.replace('#', '%23'));
      await page.getByRole('heading', { name: fr.whatTitle }).waitFor();
      expect(app.consoleErrors).toEqual([]);
    } finally {
      await app.close();
    }
  });

  test('says plainly that it is late, and still sends', async () => {
    const { app } = await openMenu({ startsAt: '2026-11-24T18:00:00+01:00' });
    try {
      await app.page.getByText(fr.late).waitFor();
      await orderTwoMafe(app);
      expect((await sendByHand(app, fr.send)).kind).toBe('order');
    } finally {
      await app.close();
    }
  });

  test.each(['fr-BE', 'ar'])('can be read and used by everybody, in %s', async (locale) => {
    const { app } = await openMenu({ locale });
    try {
      const { page } = app;
      await page.locator('.dish').first().waitFor();
      expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr');
      expect(await axeViolations(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    } finally {
      await app.close();
    }
  });
});

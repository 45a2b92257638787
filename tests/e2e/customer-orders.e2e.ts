import { afterAll, beforeAll, expect, test } from 'vitest';
import { fr } from '../../src/i18n/menu-page/fr.ts';
import type { OpenedApp } from '../support/app-browser.ts';
import {
  customerAt,
  fillOrder,
  isInboxShut,
  LATEST,
  linkOf,
  openInbox,
} from '../support/customer-driver.ts';
import { usePass } from '../support/several-phones-driver.ts';
import { openWorld, type PhoneWorld, syncNow } from '../support/several-phones-group.ts';
import { fixtureDishes } from '../support/week-driver-fixture.ts';
import { addDish, openMenu, publishMenu } from '../support/week-driver-menu.ts';
import { readOrders } from '../support/week-driver-orders.ts';
import { follow, openDoor, press, said, startGroup, t, until } from '../support/week-driver.ts';

let world: PhoneWorld;
let desk: OpenedApp;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.newPhone();
  await startGroup(desk.page, { nickname: 'Lune', shares: true });
  await openMenu(desk.page);
  for (const dish of fixtureDishes) await addDish(desk.page, dish);
  await publishMenu(desk.page);
}, 300_000);
afterAll(async () => {
  await world.close();
});

test('a code in the text of a mail becomes an order on the team’s phone, with no network on either side', async () => {
  const { page } = desk;
  const customer = await customerAt(await linkOf(page, '#m='));
  try {
    await fillOrder(customer.page, 'Figue');
    await customer.setOffline(true);
    await press(customer.page, fr.send);
    const mail = (await customer.page.locator('pre').textContent()) ?? '';
    await desk.setOffline(true);
    await openInbox(page);
    await page.getByLabel(t('inbox.paste')).fill(mail);
    await press(page, t('inbox.readIt'));
    await press(page, t('inbox.acceptSure', { n: 1 }));
    await said(page, t('inbox.acceptedSaid', { n: 1 }));
    await openDoor(page, 'orders');
    await page.getByText('Figue').first().waitFor();
    expect((await readOrders(page)).filter(({ text }) => text.includes('Figue'))).toHaveLength(1);
  } finally {
    await desk.setOffline(false);
    await customer.close();
  }
});

test('an order goes by the relay, is read, accepted and answered; who sent it cancels it', async () => {
  const { page } = desk;
  await usePass(page, world.pass);
  await syncNow(page);
  const link = await linkOf(page, '#r=');
  const customer = await customerAt(link);
  try {
    await fillOrder(customer.page, 'Safran');
    await customer.page.getByLabel(fr.remember).check();
    await press(customer.page, fr.send);
    await customer.page.getByText(fr.stateUnread).waitFor();

    await syncNow(page);
    await openInbox(page);
    await press(page, t('inbox.acceptSure', { n: 1 }));
    await said(page, t('inbox.acceptedSaid', { n: 1 }));
    const owed = page.getByRole('region', { name: t('inbox.toAnswer') });
    const words = owed.getByRole('article').filter({ hasText: 'Safran' }).locator('blockquote');
    await expect.poll(() => words.textContent(), LATEST).toContain('#c=');
    const answer = /https?:\S+#c=[\w-]+/.exec((await words.textContent()) ?? '')?.[0] ?? '';
    // The menu tells that the order arrived.
    await syncNow(page);
    await expect
      .poll(async () => {
        await customer.page.reload();
        return customer.page.getByRole('status').first().innerText();
      }, LATEST)
      .toContain(fr.stateRead);

    await customer.page.goto(answer);
    await customer.page.getByText(fr.stateConfirmed, { exact: true }).first().waitFor();

    await customer.page.goto(link);
    await press(customer.page, fr.cancelOrder);
    await press(customer.page, fr.cancelYes);
    await customer.page.getByText(fr.stateCancelSent).waitFor();
    await syncNow(page);
    await openInbox(page);
    await press(page, t('inbox.cancel'));
    await said(page, t('inbox.cancelledSaid'));
    // Nothing of a person went over the line in clear.
    const passed = world.line.passed.map(({ path, body }) => `${path}\n${body.toString()}`);
    expect(passed.filter((one) => /Safran|safran/.test(one))).toEqual([]);
    expect(passed.some((one) => one.includes('/v1/inboxes/'))).toBe(true);
  } finally {
    await customer.close();
  }
});

test('a link that is closed takes no order and says so', async () => {
  const { page } = desk;
  const link = await linkOf(page, '#r=');
  const customer = await customerAt(link);
  try {
    await fillOrder(customer.page, 'Kaki');
    await openMenu(page);
    await follow(page, t('menu.textLink'));
    await press(page, t('menu.linkClose'));
    await said(page, t('menu.linkShut'));
    await syncNow(page);
    // Pressed again and again it would be told that it is too fast.
    await until(() => Promise.resolve(isInboxShut(world.line)), LATEST.timeout);
    await press(customer.page, fr.send);
    await customer.page.getByRole('alert').waitFor();
    expect(await customer.page.getByText(fr.relayClosed).count()).toBe(1);
  } finally {
    await customer.close();
  }
});

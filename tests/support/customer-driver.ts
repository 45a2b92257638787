import type { Page } from 'playwright';
import { fr } from '../../src/i18n/menu-page/fr.ts';
import { openApp, type OpenedApp } from './app-browser.ts';
import type { Line } from './several-phones-line.ts';
import { openMenu } from './week-driver-menu.ts';
import { follow, onScreen, openDoor, t, until } from './week-driver.ts';

/** What customers do on their page, and what the team does with what they send. */

/** The Monday of the fixture week, before the cutoff. */
const MONDAY = '2026-11-23T10:00:00+01:00';
/** For what comes by itself on two busy cores. */
export const LATEST = { timeout: 60_000 };

/** The link as it stands in the text to send, once it is of the wanted kind. */
export async function linkOf(page: Page, kind: '#m=' | '#r='): Promise<string> {
  await openMenu(page);
  await follow(page, t('menu.textLink'));
  const text = page.getByRole('textbox', { name: t('menu.linkLabel') });
  await until(async () => (await text.inputValue()).includes(kind), LATEST.timeout);
  const link = /https?:\S+/.exec(await text.inputValue())?.[0] ?? '';
  await follow(page, t('menu.backToMenu'));
  return link;
}

/** The customer's own phone, by the link. */
export function customerAt(link: string): Promise<OpenedApp> {
  const { origin, pathname, hash } = new URL(link);
  return openApp({ origin, path: pathname + hash, startsAt: MONDAY });
}

/** Through the five questions to the check: two portions of mafé at half past five. */
export async function fillOrder(page: Page, name: string): Promise<void> {
  const next = page.getByRole('button', { name: fr.next });
  const more = page.getByRole('button', { name: 'Un de plus : Mafé bœuf' });
  await more.click();
  await more.click();
  await next.click();
  await page.getByLabel('Je viens chercher à 17:30').check();
  await next.click();
  await page.getByLabel(fr.name).fill(name);
  await next.click();
  await page.getByLabel(fr.contact).fill(`${name.toLowerCase()}@example.org`);
  await next.click();
  await next.click();
}

/** The inbox of the team. */
export async function openInbox(page: Page): Promise<void> {
  await openDoor(page, 'orders');
  await page.getByRole('link', { name: /^Boîte/ }).click();
  await onScreen(page, t('inbox.title'));
}

/** Whether a desk phone told the relay, over this line, to take no more orders in some inbox. */
export function isInboxShut({ passed }: Pick<Line, 'passed'>): boolean {
  return passed.some(
    ({ path, body, status }) =>
      status === 200 && path.includes('/v1/inboxes/') && body.toString().includes('"open":false'),
  );
}

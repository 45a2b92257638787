import type { Page } from 'playwright';
import { menuFragment } from '../../src/formats/customer-link.ts';
import { isoWeek } from '../../src/domain/calendar.ts';
import { orderCode } from '../../src/formats/order-code.ts';
import { menuToBytes } from '../../src/formats/menu-bytes.ts';
import { fr } from '../../src/i18n/menu-page/fr.ts';
import { requestToBytes } from '../../src/protocol/handshake.ts';
import { handshakeText } from '../../src/protocol/handshake-text.ts';
import { createDeviceKey, exportPublicKeys } from '../../src/seal/device-key.ts';
import { systemRandom } from '../../src/seal/random.ts';
import type { OpenedApp } from './app-browser.ts';
import { fixtureCustomerMenu } from './customer-menu.ts';
import { drawn, openDisclosures, openScreen, type Places, type Screen } from './every-screen.ts';
import { HOSTILE_NAME, HOSTILE_TEXTS, hostileEffects } from './hostile-texts.ts';
import { readByText, usePass as typePass } from './several-phones-driver.ts';
import { onScreen, press, t, type } from './week-driver.ts';

// What comes from outside without being typed in a field: files, pastes, links, answers of a relay.

const ESCAPED = HOSTILE_NAME.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A mail in markup whose every part is hostile, and a chat; their file names, too. */
const MAIL = [
  `From: "${HOSTILE_NAME}" <a@example.org>`,
  `Subject: ${HOSTILE_TEXTS.markup}`,
  'Date: Tue, 24 Nov 2026 09:00:00 +0100',
  'Message-ID: <"><script>hostileScriptRan=1</script>@example.org>',
  'Content-Type: text/html; charset=utf-8',
  '',
  `<html><body onload="hostileScriptRan=1">${HOSTILE_TEXTS.markup}<svg onload=hostileScriptRan=1>`,
  `<a href="javascript:hostileScriptRan=1">2</a> ${ESCAPED}<iframe srcdoc="<script>parent.hostileScriptRan=1</script>">`,
].join('\r\n');
const CHAT = `23/11/2026, 19:12 - ${HOSTILE_NAME}: 2 ${HOSTILE_TEXTS.markup}\n`;

/** An order as a customer's page would send it, by a chat or the relay. */
const CODED = orderCode({
  kind: 'order',
  id: 'a'.repeat(26),
  week: isoWeek('2026-W48'),
  menuVersion: 1,
  language: 'fr',
  lines: [{ dish: 7, quantity: 2 }],
  offered: 0,
  asked: 0,
  handover: { kind: 'delivery', address: HOSTILE_NAME },
  name: HOSTILE_NAME,
  contact: 'javascript:hostileScriptRan=1',
  note: HOSTILE_TEXTS.markup,
});

const STATEMENT = [
  'Date;Montant;Nom contrepartie;Communication',
  `24/11/2026;23,00;"${HOSTILE_NAME}";"${HOSTILE_TEXTS.markup.replaceAll('"', '""')}"`,
  '24/11/2026;12,00;"=HYPERLINK(""javascript:hostileScriptRan=1"")";"javascript:hostileScriptRan=1"',
].join('\r\n');

const RECIPE = JSON.stringify({
  '@type': 'Recipe',
  name: HOSTILE_NAME,
  description: HOSTILE_TEXTS.markup + ESCAPED,
  image: 'javascript:hostileScriptRan=1',
  recipeIngredient: [`2 kg ${ESCAPED}`, HOSTILE_TEXTS.turning],
  recipeInstructions: [{ '@type': 'HowToStep', text: HOSTILE_TEXTS.markup + ESCAPED }],
});

const fileOf = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

/** Brings each to its screen; calls back where it is shown, with the text that must stand there. */
export async function hostileArrivals(
  page: Page,
  places: Places,
  shown: (screen: Screen) => Promise<void>,
): Promise<void> {
  const text = page.locator('main').getByText('<img src=x').first();
  await openScreen(page, 'inbox', places);
  const files = [
    fileOf(`${HOSTILE_NAME}.eml`, MAIL),
    fileOf(`chat-${HOSTILE_NAME}.txt`, CHAT),
    fileOf('code.txt', CODED),
  ];
  await page.locator('input[type=file]').setInputFiles(files);
  await page
    .getByText(/nouveaux messages/)
    .first()
    .waitFor();
  await text.waitFor();
  await openDisclosures(page);
  await shown('inbox');

  await openScreen(page, 'bank', places);
  await page.getByLabel(t('bank.pickFile')).setInputFiles(fileOf(`${HOSTILE_NAME}.csv`, STATEMENT));
  await text.waitFor();
  await openDisclosures(page);
  await shown('bank');

  await openScreen(page, 'recipes', places);
  await openDisclosures(page);
  await type(page, t('recipes.paste'), RECIPE);
  await press(page, t('recipes.take'));
  await text.waitFor();
  await drawn(page);
  await shown('recipes');

  await readByText(page, await hostileRequest());
  await press(page, t('joining.same'));
  await onScreen(page, t('joining.whoTitle'));
  await page.locator('main').getByText('<img src=x').first().waitFor();
  await shown('phones');
}

/** A request to join of a phone whose name is hostile. */
async function hostileRequest(): Promise<string> {
  const device = await createDeviceKey();
  const keys = await exportPublicKeys(device);
  const said = { id: device.id, ...keys, label: HOSTILE_NAME, nonce: systemRandom(16) };
  return handshakeText(requestToBytes(said));
}

/** A relay that answers every question with markup; the app says in its own words that it is none. */
export async function hostileRelay(page: Page, shown: () => Promise<void>): Promise<void> {
  let asked = 0;
  await page.route('**/v1**', (route) => {
    asked += 1;
    const words = JSON.stringify({ error: HOSTILE_TEXTS.markup, gen: HOSTILE_NAME, head: 1 });
    const [contentType, body] =
      asked % 2 === 0 ? ['text/html', HOSTILE_TEXTS.markup] : ['application/json', words];
    return route.fulfill({ status: asked % 3 === 0 ? 200 : 403, contentType, body });
  });
  await typePass(page, 'courgette-mimosa');
  await drawn(page);
  await shown();
  if (asked === 0) throw new Error('The relay was never asked');
  await page.unroute('**/v1**');
}

/** The page of a customer whose link holds a menu of markup; gives what that did. */
export async function hostileMenuLink(app: OpenedApp): Promise<readonly string[]> {
  const [first, ...others] = fixtureCustomerMenu().dishes;
  if (!first) throw new Error('there is a dish');
  const menu = fixtureCustomerMenu({
    group: HOSTILE_NAME,
    account: { name: HOSTILE_NAME, iban: 'BE68539007547034' },
    dishes: [{ ...first, name: HOSTILE_NAME }, ...others],
  });
  const tab = await app.newTab(`/m/${menuFragment(await menuToBytes(menu))}`);
  await tab.getByRole('heading', { name: fr.whatTitle }).waitFor();
  await tab.getByText('<img src=x').first().waitFor();
  const found = await hostileEffects(tab);
  await tab.close();
  return found.map((line) => `a menu's link: ${line}`);
}

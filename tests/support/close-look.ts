import type { Page } from 'playwright';
import { axeViolations } from './app-browser.ts';
import { drawn } from './every-screen.ts';
import { misfits } from './layout.ts';

/** In CSS pixels. */
export const SMALLEST_PHONE = { width: 320, height: 568 };
/** How a page is looked at: the window in CSS pixels, the size of the text, the direction of reading. */
const WAYS = {
  'on the smallest phone': SMALLEST_PHONE,
  // Sixteen pixels are what a browser's own settings begin with.
  'with text at 200 %': { width: 360, height: 640, fontSize: 32 },
  // A phone of 360 × 640 zoomed in twice has half as many CSS pixels.
  'zoomed to 200 %': { width: 180, height: 320 },
  'on a computer': { width: 1280, height: 800 },
  'on a phone on its side': { width: 640, height: 360 },
  'read from right to left': { width: 360, height: 640, direction: 'rtl' },
} as const;
/** As every test's phone is, and as it is left. */
const PHONE = { width: 360, height: 640 };

/** What axe, by day and by night, and a ruler find to mend on the screen as it stands, one line each. */
export async function closeLook(page: Page, what: string): Promise<readonly string[]> {
  const found = [...(await axeByDayAndNight(page)), ...(await misfitsEveryWay(page))];
  return found.map((line) => `${what}: ${line}`);
}

/** The same of a screen whose colours by night are seen elsewhere. */
export async function closeLookByDay(page: Page, what: string): Promise<readonly string[]> {
  await drawn(page);
  const found = [...(await axeViolations(page)), ...(await misfitsEveryWay(page))];
  return found.map((line) => `${what}: ${line}`);
}

/** Every rule by day; by night only the colours are others. */
export async function axeByDayAndNight(page: Page): Promise<readonly string[]> {
  await drawn(page);
  const byDay = await axeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await axeViolations(page, 'colours');
  await page.emulateMedia({ colorScheme: 'light' });
  return [...byDay, ...byNight.map((line) => `by night: ${line}`)];
}

async function misfitsEveryWay(page: Page): Promise<readonly string[]> {
  const settings = await page.context().newCDPSession(page);
  const found: string[] = [];
  for (const [way, { width, height, ...look }] of Object.entries(WAYS)) {
    const { fontSize = 16, direction = 'ltr' }: { fontSize?: number; direction?: string } = look;
    await page.setViewportSize({ width, height });
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
    await settings.send('Page.setFontSizes', { fontSizes: { standard: fontSize } });
    await drawn(page);
    found.push(...(await misfits(page)).map((line) => `${way}: ${line}`));
  }
  await page.evaluate(() => (document.documentElement.dir = 'ltr'));
  await page.setViewportSize(PHONE);
  await settings.detach();
  return found;
}

import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { addPerson, openPeople } from '../support/week-driver-people.ts';
import {
  follow,
  onScreen,
  openDoor,
  plain,
  press,
  seen,
  startGroup,
  startingWith,
  t,
} from '../support/week-driver.ts';

/** One group, from « I can » to a swap: each test goes on where the one before ended. */
const OTHERS = ['Figue', 'Safran', 'Indigo'];
const EVERYBODY = ['Lune', ...OTHERS];

let server: AppServer;
let app: OpenedApp;
let page: Page;

beforeAll(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, startsAt: '2026-11-23T10:00:00+01:00' });
  await app.readyForOffline();
  await app.setOffline(true);
  page = app.page;
  await startGroup(page, { nickname: 'Lune', shares: true });
  await openPeople(page);
  for (const nickname of OTHERS) await addPerson(page, { nickname, shares: true });
  await openDoor(page, 'kitchen');
});

afterAll(async () => {
  await app.close();
  await server.stop();
});

test('three taps from the kitchen say six weeks', async () => {
  const taps = [
    () => page.getByRole('link', { name: startingWith(t('kitchen.toCooks')) }).click(),
    () => follow(page, t('availability.toAvailability')),
    () => press(page, t('availability.allYes')),
  ];
  for (const tap of taps) await tap();

  const yes = page.getByRole('radio', { name: t('availability.yes'), exact: true, checked: true });
  await expect.poll(() => yes.count()).toBe(6);
});

test('the proposal gives each person a sentence why, and is taken in one tap', async () => {
  for (const nickname of OTHERS) {
    await speakFor(nickname);
    await press(
      page,
      t(nickname === 'Indigo' ? 'availability.allIfNeeded' : 'availability.allYes'),
    );
  }
  await follow(page, t('turns.title'));
  await follow(page, t('proposal.toProposal'));
  await onScreen(page, t('proposal.title'));

  const proposed = page.locator('.turns-proposed');
  await expect.poll(() => proposed.count()).toBe(12);
  const sentences = await Promise.all((await proposed.all()).map((one) => seen(one.locator('p'))));
  expect(sentences.every((sentence) => /^(C’est|Le moins|Aussi) .+\.$/.test(sentence))).toBe(true);
  await press(page, t('proposal.takeAll'));
  await page.getByText(t('proposal.taken')).waitFor();
  await expect.poll(() => page.getByText(t('proposal.chosen')).count()).toBe(12);
});

test('« I can’t » names two people to ask, with a message that is ready to send', async () => {
  await follow(page, t('turns.title'));
  await follow(page, t('myTurns.toMyTurns'));
  await onScreen(page, t('myTurns.title'));
  const turn = turns().first();
  const day = dayOf(await turnTitle(turn));

  await press(turn, t('myTurns.cannot'));

  const messages = turn.getByText(/^Bonjour /);
  await expect.poll(() => messages.count()).toBe(2);
  const texts = await Promise.all((await messages.all()).map(seen));
  expect(texts.every((text) => text.includes(`je ne peux pas le ${day} (Cuisine)`))).toBe(true);
  await press(turn, t('myTurns.cannot'));
});

test('a swap changes both weeks once the other agrees, and the calendar hears of it without a name', async () => {
  const mine = await titles();
  const turn = turns().first();
  const told = await calendarOf(() => press(turn, t('myTurns.toCalendar')));
  await press(turn, t('myTurns.exchange'));
  const choice = turn.getByRole('combobox');
  const [, offered = ''] = await choice.locator('option').allTextContents();
  await choice.selectOption({ index: 1 });
  const [otherDay = '', otherName = ''] = bare(offered).split(' · ');
  await press(turn, t('myTurns.propose', { name: otherName }));
  await page.getByText(/^Échange proposé à/).waitFor();
  expect(await titles()).toEqual(mine);

  await speakFor(otherName);
  await press(page, t('myTurns.agreeExchange'));
  await page.getByText(t('myTurns.exchanged')).waitFor();
  await expect.poll(titles).toContain(mine[0]);
  expect((await titles()).map(dayOf)).not.toContain(otherDay);

  await speakFor('Lune');
  await expect.poll(titles).not.toContain(mine[0]);
  expect((await titles()).map(dayOf)).toContain(otherDay);
  // A calendar's sequence counts whole seconds.
  await page.clock.fastForward(2_000);
  const out = page.getByRole('button', { name: startingWith('Retirer de mon agenda') });
  const cancelled = await calendarOf(() => out.click());
  expect(cancelled.entries.map(({ uid }) => uid)).toEqual(told.entries.map(({ uid }) => uid));
  expect([told, cancelled].map(({ entries }) => entries[0]?.status)).toEqual([
    'CONFIRMED',
    'CANCELLED',
  ]);
  expect(cancelled.entries[0]?.sequence).toBeGreaterThan(told.entries[0]?.sequence ?? Infinity);
  for (const { text } of [told, cancelled])
    expect(EVERYBODY.filter((name) => text.includes(name))).toEqual([]);
});

test('a shared kitchen gives its slots of six weeks to a calendar, and no name', async () => {
  await follow(page, t('turns.title'));
  await follow(page, t('kitchenSlots.toSlots'));
  await page.getByRole('switch', { name: t('kitchenSlots.shared') }).check();
  await page
    .getByText(t('kitchenSlots.hours', { from: '11:30', until: '20:30' }))
    .first()
    .waitFor();

  const { text, entries } = await calendarOf(() => press(page, t('kitchenSlots.toCalendar')));

  expect(entries.map(({ starts }) => starts)).toEqual(
    ['11-26', '12-03', '12-10', '12-17', '12-24', '12-31'].map(
      (day) => `2026-${day}T10:30:00.000Z`,
    ),
  );
  expect(EVERYBODY.filter((name) => text.includes(name))).toEqual([]);
  expect(app.consoleErrors).toEqual([]);
});

async function speakFor(nickname: string): Promise<void> {
  await page.getByLabel(t('availability.who')).selectOption({ label: nickname });
}

/** The turns on « My turns »: each is a region with its own button for the calendar. */
function turns(): Locator {
  const button = page.getByRole('button', { name: t('myTurns.toCalendar'), exact: true });
  return page.getByRole('region').filter({ has: button });
}

async function titles(): Promise<readonly string[]> {
  return Promise.all((await turns().all()).map(turnTitle));
}

async function turnTitle(turn: Locator): Promise<string> {
  return bare(await seen(turn.getByRole('heading', { level: 2 })));
}

/** « jeudi 26 nov. » of « jeudi 26 nov. · Cuisine ». */
function dayOf(title: string): string {
  return title.split(' · ')[0] ?? '';
}

/** Without the signs around names that keep directions apart. */
function bare(text: string): string {
  return plain(text.replaceAll(/[\u2068\u2069]/g, ''));
}

/** What a saved calendar file says, as an independent parser reads it. */
async function calendarOf(save: () => Promise<void>) {
  const saved = page.waitForEvent('download');
  await save();
  const text = await readFile(await (await saved).path(), 'utf8');
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const entries = calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, startDate, sequence } = new ICAL.Event(component);
    const status = component.getFirstPropertyValue('status');
    return { uid, status, sequence, starts: startDate.toJSDate().toISOString() };
  });
  return { text, entries };
}

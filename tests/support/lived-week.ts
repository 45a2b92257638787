import type { Page } from 'playwright';
import { drawn, openScreen, type Places, type Screen } from './every-screen.ts';
import { startingWith, t } from './week-driver.ts';

/** What is left to see of the demo week once it was lived: given, paid, settled, shared and frozen. */
export const screensOfTheEnd: readonly Screen[] = [
  'kitchen',
  'order',
  'thursday',
  'packing',
  'handOver',
  'cash',
  'settle',
  'sharing',
  'sharingRound',
  'envelopes',
  'sharingHistory',
  'books',
  'bookPlots',
  'whatIf',
  'yearSheet',
  'ownYear',
  'decisions',
  'proposals',
  'agenda',
  'modules',
  'priorities',
  'ceilings',
];

/** Where a lived week can be looked at: each is the screen shown at that moment. */
type Moment = 'settled' | 'proposed' | 'agreed';

/** From the demo week, in French, to its end; `look` is called at each moment, on its screen. */
export async function liveToTheEnd(
  page: Page,
  places: Places,
  look: (moment: Moment) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await getPaid(page, places);
  await closeTheWeek(page, places);
  await look('settled');
  await openScreen(page, 'sharingRound', places);
  await pressFirst(page, t('sharing.propose'));
  await look('proposed');
  await agreeAll(page);
  await look('agreed');
  await openScreen(page, 'envelopes', places);
  await pressFirst(page, t('sharing.give', { name: '' }));
  await pressFirst(page, t('sharing.given'));
  await decideTogether(page, places);
  await turnModulesOn(page, places);
}

/** Something is proposed and waits for words, and somebody has a question. */
async function decideTogether(page: Page, places: Places): Promise<void> {
  await openScreen(page, 'proposals', places);
  await fillField(page, t('assembly.titleField'), 'Un plat de plus');
  await pressFirst(page, t('assembly.propose'));
  await openScreen(page, 'agenda', places);
  await fillField(page, t('assembly.questionField'), 'Le frigo');
  await pressFirst(page, t('assembly.ask'));
}

/** Both modules of the circle are on, with a priority and somebody whose allowances are counted. */
async function turnModulesOn(page: Page, places: Places): Promise<void> {
  await openScreen(page, 'modules', places);
  for (const name of [t('priorities.turnOn'), t('ceilings.turnOn')]) {
    await page.getByRole('switch', { name }).check();
    await drawn(page);
  }
  await openScreen(page, 'priorities', places);
  await fillField(page, t('priorities.name'), 'Loyer');
  await fillField(page, t('priorities.amountFixed'), '50');
  await pressFirst(page, t('priorities.addThis'));
  await openScreen(page, 'ceilings', places);
  const people = page.locator('main input[type=checkbox]');
  if ((await people.count()) > 0) await people.first().check();
  await drawn(page);
}

async function fillField(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name, exact: true }).fill(text);
}

/** One order is handed over, and all are paid in cash. */
async function getPaid(page: Page, places: Places): Promise<void> {
  await openScreen(page, 'handOver', places);
  await pressFirst(page, t('thursday.give'));
  await openScreen(page, 'cash', places);
  const unpaid = page.getByRole('button', { name: startingWith(t('cash.inCash', { amount: '' })) });
  for (let left = await unpaid.count(); left > 0; left = await unpaid.count()) {
    await unpaid.first().click();
    await drawn(page);
  }
}

/** Settles the week and shows it settled. */
async function closeTheWeek(page: Page, places: Places): Promise<void> {
  await openScreen(page, 'settle', places);
  await pressFirst(page, t('settle.settle'));
  await openScreen(page, 'settle', places);
}

/** On the screen of a proposed round: everybody agrees. */
async function agreeAll(page: Page): Promise<void> {
  const name = t('sharing.isAgreed');
  const silent = page.getByRole('button', { name, exact: true, pressed: false });
  for (let left = await silent.count(); left > 0; left = await silent.count()) {
    await silent.first().click();
    await drawn(page);
  }
}

/** Presses the first button whose name begins so. */
async function pressFirst(page: Page, beginning: string): Promise<void> {
  await page
    .getByRole('button', { name: startingWith(beginning) })
    .first()
    .click();
  await drawn(page);
}

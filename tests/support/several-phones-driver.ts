import type { Page } from 'playwright';
import { onScreen, openSettings, pick, press, startingWith, t, type } from './week-driver.ts';

/** What people do with two phones in their hands, by role and French name. */

export type FurtherRing = 'desk' | 'circle';

/** Opens one of the screens about other phones, from the settings. */
export async function openAboutPhones(
  page: Page,
  place: 'phones' | 'exchange' | 'relay',
): Promise<void> {
  await openSettings(page);
  await page.getByRole('link', { name: startingWith(t(`${place}.title`)) }).click();
  await onScreen(page, t(`${place}.title`));
}

/** The text of the message on the screen, as somebody copies it. */
function shownMessage(page: Page): Promise<string> {
  return page.getByRole('textbox', { name: t('joining.message'), exact: true }).inputValue();
}

/** The words of the six pictures on the screen, once they are there. */
export async function shownPictures(page: Page, label: string): Promise<readonly string[]> {
  const pictures = page.getByRole('list', { name: label, exact: true });
  await pictures.waitFor();
  return pictures.getByRole('listitem').allInnerTexts();
}

/** Pastes a text where one is asked for. */
async function paste(page: Page, text: string): Promise<void> {
  await type(page, t('parcels.paste'), text);
  await press(page, t('parcels.usePasted'));
}

/** On an empty phone: asks to join, far from the group. Returns the text to send. */
export async function askByText(page: Page, label: string): Promise<string> {
  await press(page, t('firstRun.join'));
  await type(page, t('joining.phoneName'), label);
  await press(page, t('joining.goOn'));
  await pick(page, t('joining.where'), t('joining.far'));
  return shownMessage(page);
}

/** On a phone of the group: reads a pasted request up to the question about the pictures. */
export async function readByText(page: Page, request: string): Promise<void> {
  await openAboutPhones(page, 'phones');
  await press(page, t('phones.add'));
  await pick(page, t('joining.where'), t('joining.far'));
  await paste(page, request);
  await onScreen(page, t('joining.compareTitle'));
}

/** Says that the pictures are the same, and gives rings beside the kitchen. Returns the text to send back. */
export async function letInByText(
  page: Page,
  rings: readonly FurtherRing[] = ['desk', 'circle'],
): Promise<string> {
  await press(page, t('joining.same'));
  await onScreen(page, t('joining.whoTitle'));
  for (const ring of rings)
    await page.getByRole('checkbox', { name: startingWith(t(`joining.${ring}`)) }).check();
  await press(page, t('joining.letIn'));
  await onScreen(page, t('joining.giveTitle'));
  return shownMessage(page);
}

/** On the new phone: reads the pasted answer up to the question about the pictures. */
export async function answerByText(page: Page, answer: string): Promise<void> {
  await press(page, t('joining.toAnswer'));
  await paste(page, answer);
  await onScreen(page, t('joining.compareTitle'));
}

/** A phone of the group lets an empty phone in by texts; that one then waits for the book. */
export async function joinByText(
  inviter: Page,
  joiner: Page,
  { label, rings }: { readonly label: string; readonly rings?: readonly FurtherRing[] },
): Promise<void> {
  await readByText(inviter, await askByText(joiner, label));
  await answerByText(joiner, await letInByText(inviter, rings));
  await press(joiner, t('joining.same'));
  await joiner
    .getByRole('heading', { name: t('joining.compareTitle') })
    .waitFor({ state: 'hidden' });
}

/** Starts an exchange by codes on the side that sends or the one that receives. */
export async function startExchange(page: Page, role: 'send' | 'receive'): Promise<void> {
  await openAboutPhones(page, 'exchange');
  await page.getByRole('button', { name: startingWith(t(`exchange.${role}`)) }).click();
  await onScreen(page, t(`exchange.${role}`));
}

/** Types the creation pass of the relay, and waits until it is saved. */
export async function usePass(page: Page, pass: string): Promise<void> {
  await openAboutPhones(page, 'relay');
  await type(page, t('relay.pass'), pass);
  await press(page, t('relay.use'));
  await page.getByRole('button', { name: t('relay.change') }).waitFor();
}

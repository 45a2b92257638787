import type { Page } from 'playwright';
import { shownCents } from './week-driver-money.ts';
import {
  follow,
  isolatedTexts,
  onScreen,
  openDoor,
  press,
  said,
  t,
  type,
  until,
} from './week-driver.ts';

/** The screens behind the door of the sharing. */
export type SharingPlace = 'who' | 'round' | 'envelopes' | 'history';

/** What one person gets of a round, in cents. */
export interface ShownShare {
  readonly nickname: string;
  readonly amountCents: number;
}

/** From anywhere to one screen of the sharing. */
export async function openSharing(page: Page, place: SharingPlace): Promise<void> {
  await openDoor(page, 'sharing');
  const rows = page.getByRole('main').getByRole('listitem').getByRole('link');
  await rows.filter({ has: page.getByText(t(`sharing.${place}`), { exact: true }) }).click();
  await onScreen(page, t(`sharing.${place}`));
}

/** On « who shares »: everybody who is asked says yes to everybody who was proposed. */
export async function welcomeSharers(page: Page): Promise<void> {
  const welcome = page.getByRole('region', { name: t('sharing.welcome'), exact: true });
  const asked = welcome.getByRole('button');
  for (let left = await asked.count(); left > 0; left = await asked.count()) {
    await asked.first().click();
    await until(async () => (await asked.count()) < left);
  }
}

/** On « who shares »: the weight of one person, such as `1,5`. */
export async function setWeight(page: Page, nickname: string, weight: string): Promise<void> {
  const summary = page.locator('summary').filter({ hasText: nickname });
  await summary.click();
  const card = page.locator('details').filter({ has: summary }).first();
  await type(card, t('sharing.weight'), weight);
  await summary.filter({ hasText: weight }).waitFor();
}

/** On the screen of the round: proposes what it shows. */
export async function proposeRound(page: Page): Promise<void> {
  await press(page, t('sharing.propose'));
  await said(page, t('sharing.proposed'));
  await page.getByRole('region', { name: t('sharing.agreement'), exact: true }).waitFor();
}

/** On the screen of the round: one person agrees. */
export async function agree(page: Page, nickname: string): Promise<void> {
  await press(page.getByRole('group', { name: nickname, exact: true }), t('sharing.isAgreed'));
  await said(page, t('sharing.voiceNoted', { name: nickname }));
}

/** What each gets, as the screen of the round shows it. */
export async function readShares(page: Page): Promise<readonly ShownShare[]> {
  const result = page.getByRole('region', { name: t('sharing.result'), exact: true });
  const rows = await result.getByRole('listitem').all();
  return Promise.all(
    rows.map(async (row) => {
      const [nickname = '', amount = ''] = await isolatedTexts(row);
      return { nickname, amountCents: shownCents(amount) };
    }),
  );
}

/** On the screen of the envelopes: this one goes into her hand. */
export async function handEnvelope(page: Page, nickname: string): Promise<void> {
  await press(page, t('sharing.give', { name: nickname }));
  await press(page.getByRole('dialog'), t('sharing.given'));
  const card = page.getByRole('listitem').filter({ hasText: nickname });
  await card.getByText(t('sharing.handed'), { exact: true }).waitFor();
}

/** From the round to its envelopes, once it is frozen. */
export async function openEnvelopesOfRound(page: Page): Promise<void> {
  await page.getByText(t('sharing.allAgreed')).waitFor();
  await follow(page, t('sharing.envelopes'));
  await onScreen(page, t('sharing.envelopes'));
}

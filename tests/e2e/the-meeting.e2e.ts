import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  meet,
  openThreePhones,
  setOffline,
  type ThreePhones,
} from '../support/several-phones-group.ts';
import type { OpenedApp } from '../support/app-browser.ts';
import { fixtureDishes } from '../support/week-driver-fixture.ts';
import { addDish, openMenu, publishMenu } from '../support/week-driver-menu.ts';
import { addSharers, earn, payoutsOf, roundsOf } from '../support/week-driver-meeting.ts';
import {
  agree,
  handEnvelope,
  openSharing,
  proposeRound,
  readShares,
  setWeight,
} from '../support/week-driver-sharing.ts';
import { said, startGroup, t } from '../support/week-driver.ts';

const SHARERS = ['Lune', 'Figue', 'Safran', 'Indigo'];
/** Most taps of a round of four, from the door of the sharing to the last envelope. */
const MOST_TAPS = 25;

let group: ThreePhones;

beforeAll(async () => {
  group = await openThreePhones();
  await addSharers(group.lune.page, SHARERS.slice(1));
  await earn(group.lune.page, 20);
  await meet(group.all);
});

afterAll(async () => {
  await group.close();
});

test('phones that proposed apart from different weights decide one round, and give each envelope once', async () => {
  const { lune, figue, safran, all } = group;
  await setOffline(all, true);
  await openSharing(lune.page, 'round');
  await proposeRound(lune.page);
  await openSharing(figue.page, 'who');
  await setWeight(figue.page, 'Indigo', '1,6');
  await openSharing(figue.page, 'round');
  await proposeRound(figue.page);
  await setOffline(all, false);
  await meet(all);

  for (const { page } of all) {
    const rounds = await roundsOf(page);
    expect(rounds.map(({ status }) => status).toSorted()).toEqual(['proposed', 'superseded']);
  }
  await openSharing(lune.page, 'round');
  const shown = await readShares(lune.page);
  const standing = (await roundsOf(lune.page)).find(({ status }) => status === 'proposed');
  expect(standing?.total).toBeGreaterThan(0);
  expect(shown.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(standing?.total);
  for (const { nickname, amountCents } of shown)
    expect(amountCents).toBe(standing?.amounts[nickname]);

  // Each on her own phone, without network; Indigo has none and says it on Safran's.
  await setOffline(all, true);
  await agree(lune.page, 'Lune');
  await openSharing(figue.page, 'round');
  await agree(figue.page, 'Figue');
  await openSharing(safran.page, 'round');
  await agree(safran.page, 'Safran');
  await agree(safran.page, 'Indigo');
  await setOffline(all, false);
  await meet(all);
  for (const { page } of all) {
    const agreed = (await roundsOf(page)).filter(({ status }) => status === 'agreed');
    expect(agreed.map(({ amounts }) => amounts)).toEqual([standing?.amounts]);
  }

  // Two give Figue her envelope at once, without knowing.
  await setOffline(all, true);
  for (const { page } of [lune, safran]) {
    await openSharing(page, 'envelopes');
    await handEnvelope(page, 'Figue');
  }
  await setOffline(all, false);
  await meet(all);
  for (const { page } of all) {
    const payouts = await payoutsOf(page);
    expect(payouts).toEqual([
      { member: payouts[0]?.member, amount: standing?.amounts['Figue'], tellers: 2 },
    ]);
  }
});

test('one phone in the middle of the table, without network: a round of four takes at most 25 taps', async () => {
  const phone = await onePhone();
  const { page } = phone;
  const { taps, tap } = tapper();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  try {
    await tap(page.getByRole('link', { name: t('words.sharing'), exact: true }));
    await tap(page.getByRole('main').getByRole('link', { name: /^Partager/ }));
    await tap(button(t('sharing.propose')));
    await said(page, t('sharing.proposed'));
    for (const nickname of SHARERS) {
      const card = page.getByRole('group', { name: nickname, exact: true });
      await tap(card.getByRole('button', { name: t('sharing.isAgreed'), exact: true }));
      await said(page, t('sharing.voiceNoted', { name: nickname }));
    }
    await page.getByText(t('sharing.allAgreed')).waitFor();
    await tap(page.getByRole('main').getByRole('link', { name: t('sharing.envelopes') }));
    for (const name of SHARERS) {
      await tap(button(t('sharing.give', { name })));
      await tap(page.getByRole('dialog').getByRole('button', { name: t('sharing.given') }));
      const card = page.getByRole('listitem').filter({ hasText: name });
      await card.getByText(t('sharing.handed'), { exact: true }).waitFor();
    }

    expect(taps()).toBeLessThanOrEqual(MOST_TAPS);
    const [round, ...others] = await roundsOf(page);
    expect(others).toEqual([]);
    expect(round?.status).toBe('agreed');
    const paid = (await payoutsOf(page)).map(({ amount }) => amount);
    expect(paid.toSorted()).toEqual(Object.values(round?.amounts ?? {}).toSorted());
    expect(paid.reduce((sum, amount) => sum + amount, 0)).toBe(round?.total);
  } finally {
    await phone.close();
  }
});

/** A phone of its own with a settled week of four who share, its network cut. */
async function onePhone(): Promise<OpenedApp> {
  const phone = await group.newPhone();
  const { page } = phone;
  await startGroup(page, { nickname: 'Lune', shares: true });
  await addSharers(page, SHARERS.slice(1));
  await openMenu(page);
  for (const dish of fixtureDishes.filter(({ course }) => course === 'main'))
    await addDish(page, dish);
  await publishMenu(page);
  await earn(page, 20);
  await phone.setOffline(true);
  return phone;
}

/** Counts what the people around the table touch. */
function tapper() {
  let count = 0;
  return {
    taps: () => count,
    tap: async (target: Locator) => {
      count += 1;
      await target.click();
    },
  };
}

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
import {
  addSharers,
  earn,
  payoutsOf,
  type RoundRead,
  roundsOf,
} from '../support/week-driver-meeting.ts';
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
  const { all } = group;
  await apart(proposeTwice);
  for (const { page } of all) {
    const statuses = (await roundsOf(page)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual(['proposed', 'superseded']);
  }
  const standing = await shownRound();

  await apart(agreeEach);
  for (const { page } of all) {
    const agreed = (await roundsOf(page)).filter(({ status }) => status === 'agreed');
    expect(agreed.map(({ amounts }) => amounts)).toEqual([standing.amounts]);
  }

  await apart(giveTwice);
  for (const { page } of all) {
    const payouts = await payoutsOf(page);
    expect(payouts.map(({ amount, tellers }) => [amount, tellers])).toEqual([
      [standing.amounts['Figue'], 2],
    ]);
  }
});

/** All phones lose the network, something is done on some of them, and they meet again. */
async function apart(work: (phones: ThreePhones) => Promise<void>): Promise<void> {
  await setOffline(group.all, true);
  await work(group);
  await setOffline(group.all, false);
  await meet(group.all);
}

/** Lune proposes; Figue, who has not heard of it, changes a weight and proposes too. */
async function proposeTwice({ lune, figue }: ThreePhones): Promise<void> {
  await openSharing(lune.page, 'round');
  await proposeRound(lune.page);
  await openSharing(figue.page, 'who');
  await setWeight(figue.page, 'Indigo', '1,6');
  await openSharing(figue.page, 'round');
  await proposeRound(figue.page);
}

/** Each on her own phone; Indigo has none and says it on Safran's. */
async function agreeEach({ lune, figue, safran }: ThreePhones): Promise<void> {
  for (const { page } of [lune, figue, safran]) await openSharing(page, 'round');
  await agree(lune.page, 'Lune');
  await agree(figue.page, 'Figue');
  await agree(safran.page, 'Safran');
  await agree(safran.page, 'Indigo');
}

/** Two give Figue her envelope without knowing of each other. */
async function giveTwice({ lune, safran }: ThreePhones): Promise<void> {
  for (const { page } of [lune, safran]) {
    await openSharing(page, 'envelopes');
    await handEnvelope(page, 'Figue');
  }
}

/** The round that stands, which is the one shown, to the cent. */
async function shownRound(): Promise<RoundRead> {
  const { page } = group.lune;
  await openSharing(page, 'round');
  const shown = await readShares(page);
  const standing = (await roundsOf(page)).find(({ status }) => status === 'proposed');
  if (!standing) throw new Error('No round stands');
  const amounts = Object.fromEntries(shown.map((one) => [one.nickname, one.amountCents]));
  expect(amounts).toEqual(standing.amounts);
  expect(shown.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(standing.total);
  return standing;
}

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
    expect(inOrder(paid)).toEqual(inOrder(Object.values(round?.amounts ?? {})));
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

const inOrder = (amounts: readonly number[]) => amounts.toSorted((a, b) => a - b);

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

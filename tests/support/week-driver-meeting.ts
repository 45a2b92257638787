import type { Page } from 'playwright';
import { payoutKind } from '../../src/store/books/circle-book.ts';
import { standingRounds } from '../../src/store/views/circle-rounds.ts';
import { valueOf } from './open-phone.ts';
import { take } from './several-phones-acts.ts';
import { openDisk } from './several-phones-disk.ts';
import { codesShown, openStep, pay } from './week-driver-evening.ts';
import { settle } from './week-driver-money.ts';
import { addPerson, openPeople } from './week-driver-people.ts';
import { openSharing, welcomeSharers } from './week-driver-sharing.ts';

/** A round as the sealed book of a phone tells it. */
export interface RoundRead {
  readonly status: string;
  readonly total: number;
  /** What each gets, in cents, by nickname. */
  readonly amounts: Readonly<Record<string, number>>;
}

/** An envelope that was given, as the sealed book tells it. */
export interface PayoutRead {
  readonly member: string;
  readonly amount: number;
  /** How many phones say so. */
  readonly tellers: number;
}

/** From anywhere: these people share from now on, welcomed by everybody. */
export async function addSharers(page: Page, nicknames: readonly string[]): Promise<void> {
  await openPeople(page);
  for (const nickname of nicknames) await addPerson(page, { nickname, shares: true });
  await openSharing(page, 'who');
  await welcomeSharers(page);
}

/** From anywhere: one order of so many mains, paid in cash, and the week is settled. */
export async function earn(page: Page, mains: number): Promise<void> {
  await take(page, 'Kiwi', mains);
  await openStep(page, 'handOver');
  for (const code of await codesShown(page)) await pay(page, code, 'cash');
  await openStep(page, 'settle');
  await settle(page);
}

/** The rounds a phone knows, oldest first. */
export async function roundsOf(page: Page): Promise<readonly RoundRead[]> {
  const circle = valueOf(await (await openDisk(page)).open('circle'));
  return standingRounds(circle).map(({ status, round }) => ({
    status,
    total: round.total,
    amounts: Object.fromEntries(round.people.map(({ nickname, amount }) => [nickname, amount])),
  }));
}

/** The envelopes a phone knows to be given. */
export async function payoutsOf(page: Page): Promise<readonly PayoutRead[]> {
  const circle = valueOf(await (await openDisk(page)).open('circle'));
  return circle.facts(payoutKind).value.map(({ data: { member, amount }, witnesses }) => ({
    member,
    amount,
    tellers: witnesses.length,
  }));
}

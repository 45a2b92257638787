import { expect, test } from 'vitest';
import { demoAvailabilities } from '../../../src/app/demo/demo-content.ts';
import { demoMembers } from '../../../src/app/demo/demo-group.ts';
import { writeDemoWeek } from '../../../src/app/demo/demo-week.ts';
import { openSession } from '../../../src/app/session.ts';
import { weeksAhead } from '../../../src/domain/availability.ts';
import { dateOf, type IsoWeek, ZONE } from '../../../src/domain/calendar.ts';
import { proposeTurns } from '../../../src/domain/turn-proposal.ts';
import { kitchenSlots } from '../../../src/features/turns/read-kitchen.ts';
import { readPlan } from '../../../src/features/turns/read-plan.ts';
import type { Book } from '../../../src/store/book.ts';
import { newPhone, SUNDAY_NOON, valueOf } from '../../support/open-phone.ts';

async function demoAhead() {
  const { phone } = await newPhone();
  valueOf(await writeDemoWeek(phone));
  const { group, openWeek } = valueOf(await openSession(phone));
  const ahead = new Map<IsoWeek, Book>();
  for (const week of weeksAhead(dateOf(SUNDAY_NOON, ZONE), group.settings.value))
    ahead.set(week, valueOf(await openWeek(week)).book);
  return { group, ahead };
}

test('everybody of the demo group says of six weeks who can come, and a few say nothing yet', () => {
  const nicknames = demoMembers.map(({ nickname }) => nickname);
  expect(Object.keys(demoAvailabilities)).toEqual(nicknames);
  expect(Object.values(demoAvailabilities).map(({ length }) => length)).toEqual(Array(7).fill(6));
});

test('the demo has a proposal for all six weeks with reasons of several kinds', async () => {
  const { group, ahead } = await demoAhead();
  const plan = readPlan(group, ahead);
  const { turns } = proposeTurns(plan);
  expect(new Set(turns.map(({ week }) => week))).toEqual(new Set(plan.weeks));
  expect(new Set(turns.map(({ reason }) => reason.type)).size).toBeGreaterThan(2);
  const isDecided = plan.turns.get(plan.weeks[0] as IsoWeek)?.length; // there are six weeks
  expect(isDecided).toBe(3);
});

test('the demo shares its kitchen, and its slots wait for keys and cleaning', async () => {
  const { group, ahead } = await demoAhead();
  const slots = kitchenSlots(group, ahead);
  expect(slots.map(({ from, until }) => `${from}–${until}`)).toEqual(Array(6).fill('11:30–20:30'));
});

import { expect, test } from 'vitest';
import { isoDate, isoWeek } from '../../../src/domain/calendar.ts';
import { toFactId } from '../../../src/domain/fact.ts';
import {
  dueToPriorities,
  type Grant,
  overdueParts,
  spreadOver,
  standingGrants,
  takenByGrants,
} from '../../../src/domain/grant.ts';
import { cents } from '../../../src/domain/money.ts';
import { toPriorityId } from '../../../src/domain/priorities.ts';
import { toInstant } from '../../../src/kernel/clock.ts';

const WEEK = isoWeek('2026-W48');
const NOON = Date.UTC(2026, 10, 22, 11);

function grantAt(minutes: number, taken: number, { before = 0, offered = taken } = {}): Grant {
  const amounts = { toShare: cents(10_000), before: cents(before), offered: cents(offered) };
  const part = { priority: toPriorityId('rent'), name: 'Loyer', planned: cents(taken) };
  return {
    id: toFactId(`g${minutes}`),
    at: toInstant(NOON + minutes * 60_000),
    pots: [{ week: WEEK, ...amounts, taken: cents(taken) }],
    parts: [{ ...part, amount: cents(taken) }],
    rotation: [],
  };
}

function roundKnowing(granted: number) {
  return { id: toFactId('r'), pots: [{ week: WEEK, granted: cents(granted) }] };
}

const stands = (grants: readonly Grant[], ...rounds: ReturnType<typeof roundKnowing>[]) =>
  standingGrants(grants, rounds).map((one) => one.stands);

test('a grant gives way to a round that shared its pot without knowing of it, and to none that knew', () => {
  const grant = grantAt(1, 3_000);
  expect(stands([grant])).toEqual([true]);
  expect(stands([grant], roundKnowing(0))).toEqual([false]);
  expect(stands([grant], roundKnowing(2_999))).toEqual([false]);
  expect(stands([grant], roundKnowing(3_000))).toEqual([true]);
  expect(takenByGrants(standingGrants([grant], [roundKnowing(0)]))).toEqual(new Map());
});

test('of two grants that did not know of each other the first counts; a later one that knew counts too', () => {
  const [first, blind, knowing] = [
    grantAt(1, 3_000),
    grantAt(2, 3_000),
    grantAt(3, 500, { before: 3_000 }),
  ];
  expect(stands([knowing, blind, first])).toEqual([true, false, true]);
  const taken = takenByGrants(standingGrants([first, blind, knowing], []));
  expect(taken.get(WEEK)).toBe(3_500);
});

test('the percentage comes first, once; what priorities did not take stays for the people', () => {
  const pot = { week: WEEK, toShare: cents(9_999) };
  expect(dueToPriorities(pot, 3_000, [], [])).toBe(2_999);
  const standing = standingGrants([grantAt(1, 1_000, { offered: 2_999 })], []);
  expect(dueToPriorities(pot, 3_000, standing, [])).toBe(0);
  const grown = { week: WEEK, toShare: cents(20_000) };
  expect(dueToPriorities(grown, 3_000, standing, [])).toBe(3_001);
  expect(dueToPriorities(grown, 3_000, standing, [roundKnowing(1_000)])).toBe(0);
  expect(dueToPriorities({ week: WEEK, toShare: cents(-500) }, 3_000, [], [])).toBe(0);
});

test('what is granted and not paid is told of after so many days, and not of what gives way', () => {
  const grant = grantAt(0, 1_000);
  const overdue = (day: string, isPaid: boolean, rounds = [roundKnowing(1_000)]) =>
    overdueParts(standingGrants([grant], rounds), () => isPaid, {
      today: isoDate(day),
      most: 30,
    }).map(({ days, part }) => [part.name, days]);
  expect(overdue('2026-12-22', false)).toEqual([]);
  expect(overdue('2026-12-23', false)).toEqual([['Loyer', 31]]);
  expect(overdue('2026-12-23', true)).toEqual([]);
  expect(overdue('2026-12-23', false, [roundKnowing(0)])).toEqual([]);
});

test('what is taken comes out of the oldest pots first, never more than they offer', () => {
  const pot = (offered: number) => {
    const amounts = { toShare: cents(10_000), before: cents(0), offered: cents(offered) };
    return { week: WEEK, ...amounts };
  };
  const taken = (amount: number) =>
    spreadOver([pot(300), pot(200)], cents(amount)).map((one) => one.taken);
  expect(taken(0)).toEqual([0, 0]);
  expect(taken(350)).toEqual([300, 50]);
  expect(taken(500)).toEqual([300, 200]);
});

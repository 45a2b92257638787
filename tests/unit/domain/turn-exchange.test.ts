import { expect, test } from 'vitest';
import type { Availability } from '../../../src/domain/availability.ts';
import { type IsoWeek, isoWeek } from '../../../src/domain/calendar.ts';
import { type MemberId, toMemberId } from '../../../src/domain/member.ts';
import { COOK, tasksOf, toTaskId } from '../../../src/domain/task.ts';
import { exchangesFor, exchangeState } from '../../../src/domain/turn-exchange.ts';
import type { TurnPlan } from '../../../src/domain/turn-plan.ts';
import { guestId } from '../../../src/domain/turn.ts';

const [W49, W50, W51] = ['2026-W49', '2026-W50', '2026-W51'].map(isoWeek) as [
  IsoWeek,
  IsoWeek,
  IsoWeek,
]; // as many as were named
const [LUNE, FIGUE, KIWI, MANGO] = ['Lune', 'Figue', 'Kiwi', 'Mango'].map(toMemberId) as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
]; // as many as were named
const DISHES = toTaskId('dishes');
const GIVES = { week: W49, task: COOK, member: LUNE };

const does = (member: MemberId, task = COOK) => ({ member, task, on: true });
const said = (week: IsoWeek, member: MemberId, says: Availability['says']) => ({
  week,
  member,
  says,
});

/** Lune and Figue cook first, Kiwi and Mango a week later. */
function plan(changes: Partial<TurnPlan> = {}): TurnPlan {
  return {
    weeks: [W49, W50, W51],
    tasks: tasksOf([{ id: 'dishes', name: '', people: 1, on: true }]).filter(({ on }) => on),
    members: [LUNE, FIGUE, KIWI, MANGO],
    availabilities: [],
    counts: [],
    since: null,
    turns: new Map([
      [W49, [does(LUNE), does(FIGUE)]],
      [W50, [does(KIWI), does(MANGO)]],
    ]),
    pairs: [],
    askFirst: [],
    skipped: [],
    ...changes,
  };
}

const takes = (some: TurnPlan, gives = GIVES) =>
  exchangesFor(some, gives).map(({ takes: turn }) => `${turn.week} ${turn.task} ${turn.member}`);

test('a turn may be exchanged for those of other weeks, not for the same turn of the same week', () => {
  expect(takes(plan())).toEqual(['2026-W50 cook Kiwi', '2026-W50 cook Mango']);
});

test('one task may be exchanged for another, in the same week too', () => {
  const turns = new Map([
    [W49, [does(LUNE), does(KIWI, DISHES)]],
    [W50, [does(MANGO, DISHES)]],
  ]);
  expect(takes(plan({ turns }))).toEqual(['2026-W49 dishes Kiwi', '2026-W50 dishes Mango']);
});

test('nobody comes where she said no, or was to be asked first', () => {
  expect(takes(plan({ availabilities: [said(W49, KIWI, 'no')] }))).toEqual(['2026-W50 cook Mango']);
  expect(takes(plan({ availabilities: [said(W50, LUNE, 'no')] }))).toEqual([]);
  expect(takes(plan({ askFirst: [MANGO] }))).toEqual(['2026-W50 cook Kiwi']);
  expect(takes(plan({ askFirst: [LUNE] }))).toHaveLength(2);
});

test('nobody gets a second thing to do in a week', () => {
  const turns = new Map([
    [W49, [does(LUNE), does(FIGUE), does(KIWI, DISHES)]],
    [W50, [does(KIWI), does(MANGO)]],
  ]);
  expect(takes(plan({ turns }))).toEqual(['2026-W49 dishes Kiwi', '2026-W50 cook Mango']);
});

test('two who are kept apart do not meet by an exchange; who leaves the week keeps nobody away', () => {
  const apart = (a: MemberId, b: MemberId) => ({
    members: [a, b] as const,
    wish: 'apart' as const,
  });
  expect(takes(plan({ pairs: [apart(FIGUE, KIWI)] }))).toEqual(['2026-W50 cook Mango']);
  expect(takes(plan({ pairs: [apart(KIWI, LUNE)] }))).toEqual(['2026-W50 cook Kiwi']);
});

test('places of guests and of people who left are nobody’s to exchange', () => {
  const turns = new Map([
    [W49, [does(LUNE)]],
    [W50, [does(guestId(1)), does(toMemberId('Myrtille'))]],
  ]);
  expect(takes(plan({ turns }))).toEqual([]);
});

const part = (asks: boolean, done: boolean) => ({ asks, done });

test('an exchange is asked until both weeks say that it is done', () => {
  expect(exchangeState([part(true, false), part(true, false)])).toBe('asked');
  expect(exchangeState([part(true, true), part(true, false)])).toBe('unfinished');
  expect(exchangeState([part(true, true), part(true, true)])).toBe('agreed');
});

test('taken back in one week’s book it is asked no more, whatever the other’s says', () => {
  expect(exchangeState([part(false, false), part(true, false)])).toBe('closed');
});

test('a yes and a taking back that did not see each other are for people to decide', () => {
  expect(exchangeState([part(false, true), part(true, true)])).toBe('crossed');
  expect(exchangeState([part(false, true), part(false, false)])).toBe('crossed');
});

import { expect, test } from 'vitest';
import type { Availability } from '../../../src/domain/availability.ts';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { type MemberId, toMemberId } from '../../../src/domain/member.ts';
import { standInsFor } from '../../../src/domain/stand-in.ts';
import { COOK, tasksOf, toTaskId } from '../../../src/domain/task.ts';
import type { TurnPlan } from '../../../src/domain/turn-plan.ts';

const WEEK = isoWeek('2026-W49');
const [LUNE, FIGUE, KIWI, MANGO, SAFRAN] = ['Lune', 'Figue', 'Kiwi', 'Mango', 'Safran'].map(
  toMemberId,
) as [MemberId, MemberId, MemberId, MemberId, MemberId]; // as many as were named
const LOST = { week: WEEK, task: COOK, member: LUNE };

const said = (member: MemberId, says: Availability['says']) => ({ week: WEEK, member, says });
const cooks = (member: MemberId) => ({ member, task: COOK, on: true });

function plan(changes: Partial<TurnPlan> = {}): TurnPlan {
  return {
    weeks: [WEEK],
    tasks: tasksOf([]).filter(({ on }) => on),
    members: [LUNE, FIGUE, KIWI, MANGO, SAFRAN],
    availabilities: [],
    counts: [],
    since: null,
    turns: new Map([[WEEK, [cooks(LUNE), cooks(FIGUE)]]]),
    pairs: [],
    askFirst: [],
    skipped: [],
    ...changes,
  };
}

test('who said yes is asked before who said « if needed », and who said no is not asked', () => {
  const availabilities = [said(KIWI, 'if-needed'), said(MANGO, 'yes'), said(SAFRAN, 'no')];
  expect(standInsFor(plan({ availabilities }), LOST)).toEqual([MANGO, KIWI]);
});

test('of two who said yes, who cooked less often comes first', () => {
  const availabilities = [said(KIWI, 'yes'), said(MANGO, 'yes'), said(SAFRAN, 'no')];
  const counted = (member: MemberId, times: number) => ({ member, task: COOK, times });
  const counts = [{ week: isoWeek('2026-W40'), counts: [counted(KIWI, 1), counted(MANGO, 0)] }];
  expect(standInsFor(plan({ availabilities, counts }), LOST)).toEqual([MANGO, KIWI]);
});

test('nobody who has another task that week, is kept apart from somebody there, or was not asked', () => {
  const dishes = { member: KIWI, task: toTaskId('dishes'), on: true };
  const turns = new Map([[WEEK, [cooks(LUNE), cooks(FIGUE), dishes]]]);
  const pairs = [{ members: [MANGO, FIGUE] as const, wish: 'apart' as const }];
  expect(standInsFor(plan({ turns, pairs }), LOST)).toEqual([SAFRAN]);
  expect(standInsFor(plan({ turns, pairs, askFirst: [SAFRAN] }), LOST)).toEqual([]);
});

test('a place that is kept apart from the person who leaves is free for who was kept apart from her', () => {
  const pairs = [{ members: [LUNE, MANGO] as const, wish: 'apart' as const }];
  const availabilities = [said(MANGO, 'yes')];
  expect(standInsFor(plan({ pairs, availabilities }), LOST)[0]).toBe(MANGO);
});

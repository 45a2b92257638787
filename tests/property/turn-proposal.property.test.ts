import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MemberId } from '../../src/domain/member.ts';
import { COOK } from '../../src/domain/task.ts';
import { openTasks, pairFinder, type TurnPlan } from '../../src/domain/turn-plan.ts';
import { proposeTurns } from '../../src/domain/turn-proposal.ts';
import { arbitraryPlan } from '../support/arbitrary-turns.ts';
import { bestPlan } from '../support/exhaustive-turns.ts';
import { shuffled } from '../support/arbitrary-order.ts';
import { doneBy, membersFor, passedOver } from '../support/turn-account.ts';

const plans = fc.oneof(
  arbitraryPlan({ members: 5, weeks: 6, tasks: [2, 1] }),
  arbitraryPlan({ members: 8, weeks: 6, tasks: [3, 1, 1] }),
  arbitraryPlan({ members: 3, weeks: 6, tasks: [2] }),
  // Too few people for all places: cooks do something else too.
  arbitraryPlan({ members: 4, weeks: 2, tasks: [2, 1, 2] }),
);

/** Looking at every plan there is takes its time. */
const SLOW = 60_000;

/** Who is proposed for each open task, in one order. */
function chosenIn(plan: TurnPlan): string[][] {
  const { turns } = proposeTurns(plan);
  return openTasks(plan).map(({ week, task }) => membersFor(turns, { week, task }).toSorted());
}

test.each([
  { members: 4, weeks: 6, tasks: [1] },
  { members: 3, weeks: 4, tasks: [2] },
  { members: 4, weeks: 3, tasks: [2] },
  { members: 4, weeks: 3, tasks: [1, 1] },
  { members: 3, weeks: 2, tasks: [1, 1, 1] },
])(
  'a small plan is the best of all there are: $members people, $weeks weeks, $tasks',
  { timeout: SLOW },
  (size) => {
    fc.assert(
      fc.property(arbitraryPlan(size), (plan) => {
        expect(chosenIn(plan)).toEqual(bestPlan(plan));
      }),
      { numRuns: 40 },
    );
  },
);

test(
  'three people over six weeks, two each week: the best of 117 649 plans',
  { timeout: SLOW },
  () => {
    fc.assert(
      fc.property(arbitraryPlan({ members: 3, weeks: 6, tasks: [2] }), (plan) => {
        expect(chosenIn(plan)).toEqual(bestPlan(plan));
      }),
      { numRuns: 5 },
    );
  },
);

/** A plan, and the same with all its parts in another order. */
const plansTurned = plans.chain((plan) =>
  fc
    .record({
      members: shuffled(plan.members),
      availabilities: shuffled(plan.availabilities),
      counts: shuffled(plan.counts),
      turns: shuffled([...plan.turns]).map((weeks) => new Map(weeks)),
      pairs: shuffled(
        plan.pairs.map(({ members: [a, b], wish }) => ({ members: [b, a] as const, wish })),
      ),
    })
    .map((parts): readonly [TurnPlan, TurnPlan] => [plan, { ...plan, ...parts }]),
);

test('the same in any order gives the same proposal, sentences too', { timeout: SLOW }, () => {
  fc.assert(
    fc.property(plansTurned, ([plan, turned]) => {
      const inOrder = (of: TurnPlan) => {
        const { turns, open } = proposeTurns(of);
        const written = (one: object) => JSON.stringify(one);
        return { turns: turns.map(written).toSorted(), open: open.map(written) };
      };
      expect(inOrder(turned)).toEqual(inOrder(plan));
    }),
  );
});

test(
  'nobody who said no, is busy, is kept apart or is to be asked first is proposed',
  { timeout: SLOW },
  () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const isApart = pairFinder(plan.pairs, 'apart');
        const { turns } = proposeTurns(plan);
        for (const { week, member, task } of turns) {
          const says = plan.availabilities.find(
            (one) => one.week === week && one.member === member,
          )?.says;
          expect(says).not.toBe('no');
          if (plan.askFirst.includes(member)) expect(says).toBeDefined();
          const decided = (plan.turns.get(week) ?? []).filter(({ on }) => on);
          const ofWeek = turns.filter((turn) => turn.week === week).map((turn) => turn.member);
          const others = doneBy(plan, turns, week)(member).filter((one) => one !== task);
          expect(others.length).toBeLessThanOrEqual(1);
          expect([task, ...others].filter((one) => one !== COOK)).toHaveLength(
            task === COOK ? others.length : 1,
          );
          const all = [...ofWeek, ...decided.map((turn) => turn.member)];
          expect(all.filter((one) => one !== member && isApart(one, member))).toEqual([]);
        }
      }),
    );
  },
);

test(
  'a cook is proposed for something else only where nobody free could come, and it is said',
  { timeout: SLOW },
  () => {
    let cooksToo = 0;
    fc.assert(
      fc.property(plans, (plan) => {
        cooksToo += cooksInSecondPlace(plan);
      }),
      { numRuns: 150 },
    );
    expect(cooksToo).toBeGreaterThan(10);
  },
);

/** Checks who is proposed for two things in a week; returns how many are. */
function cooksInSecondPlace(plan: TurnPlan): number {
  const isApart = pairFinder(plan.pairs, 'apart');
  const { turns } = proposeTurns(plan);
  let times = 0;
  for (const { week, task, readiness, busy } of openTasks(plan)) {
    const does = doneBy(plan, turns, week);
    const laterTasks = plan.tasks.slice(plan.tasks.indexOf(task) + 1).map(({ id }) => id);
    const taken = turns.filter((turn) => turn.week === week && !laterTasks.includes(turn.task));
    const there = [...new Set([...busy, ...taken.map(({ member }) => member)])];
    const isFree = (one: MemberId) => !there.includes(one) && (readiness.get(one) ?? null) !== null;
    for (const { member, reason } of taken.filter((turn) => turn.task === task.id)) {
      const isSecond = task.id !== COOK && does(member).includes(COOK);
      expect(reason.type === 'CooksToo').toBe(isSecond);
      if (!isSecond) continue;
      times += 1;
      const blocked = plan.members.filter(isFree);
      for (const one of blocked) expect(there.some((other) => isApart(one, other))).toBe(true);
      if (blocked.length > 0) expect(reason).toEqual({ type: 'CooksToo', otherCombination: true });
    }
  }
  return times;
}

test(
  'nobody ready with a lower standing is passed over, but where people kept apart force it, and it is said',
  { timeout: SLOW },
  () => {
    let forced = 0;
    fc.assert(
      fc.property(plans, (plan) => {
        forced += passedOver(plan);
      }),
      { numRuns: 150 },
    );
    expect(forced).toBeGreaterThan(10);
  },
);

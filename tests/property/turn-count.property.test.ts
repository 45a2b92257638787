import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toTaskId } from '../../src/domain/task.ts';
import { countsOfWeek, standingsOf, type WeekCount } from '../../src/domain/turn-count.ts';
import { arbitraryPlan } from '../support/arbitrary-turns.ts';

const TASK = toTaskId('task-0');
const plans = arbitraryPlan({ members: 5, weeks: 6, tasks: [2, 1] });

/** What a member owes of a task: her share of the weeks she could come, less what she did; in hundredths. */
function owed(counts: readonly WeekCount[], member: string): number {
  const weeks = counts.map((week) => week.counts.filter(({ task }) => task === TASK));
  return weeks.reduce((sum, rows) => {
    const own = rows.find((row) => row.member === member);
    if (!own) return sum;
    const done = rows.reduce((times, row) => times + row.times, 0);
    return sum + (100 * done) / rows.length - 100 * own.times;
  }, 0);
}

test('one more « no » of somebody never raises what she owes, and a week she did still counts', () => {
  fc.assert(
    fc.property(plans, fc.nat(), (plan, pick) => {
      const member = plan.members[pick % plan.members.length] ?? '';
      const countedWith = (absent: readonly string[]): WeekCount[] =>
        plan.weeks.map((week) => ({
          week,
          counts: countsOfWeek(
            plan.turns.get(week) ?? [],
            plan.members,
            plan.members.filter((one) => absent.includes(`${week}/${one}`)),
          ),
        }));
      const said = plan.availabilities
        .filter(({ says }) => says === 'no')
        .map((one) => `${one.week}/${one.member}`);
      const before = countedWith(said);
      for (const week of plan.weeks) {
        const after = countedWith([...said, `${week}/${member}`]);
        expect(owed(after, member)).toBeLessThanOrEqual(owed(before, member) + 1e-9);
        const standing = (counts: readonly WeekCount[]) =>
          standingsOf(counts, { task: TASK, members: plan.members, since: null });
        const times = (counts: readonly WeekCount[]) =>
          [...standing(counts).values()].map((one) => one.times);
        expect(times(after)).toEqual(times(before));
      }
    }),
  );
});

test('standings order people as what they owe does: who owes more stands lower', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const standings = standingsOf(plan.counts, {
        task: TASK,
        members: plan.members,
        since: null,
      });
      const weeks = plan.counts.length;
      for (const a of plan.members)
        for (const b of plan.members) {
          const less = owed(plan.counts, a) - owed(plan.counts, b);
          const more = (standings.get(b)?.hundredths ?? 0) - (standings.get(a)?.hundredths ?? 0);
          // A share is rounded to a hundredth in each week.
          expect(Math.abs(less - more)).toBeLessThanOrEqual(weeks);
        }
    }),
  );
});

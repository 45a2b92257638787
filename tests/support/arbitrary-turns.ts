import fc from 'fast-check';
import { type Availability, WILLINGNESS } from '../../src/domain/availability.ts';
import { addWeeks, isoWeek, type IsoWeek } from '../../src/domain/calendar.ts';
import { type MemberId, toMemberId } from '../../src/domain/member.ts';
import { PAIR_WISHES, type PairRule, pairOf } from '../../src/domain/pair-rule.ts';
import { COOK, type Task, toTaskId } from '../../src/domain/task.ts';
import type { WeekCount } from '../../src/domain/turn-count.ts';
import type { TurnPlan } from '../../src/domain/turn-plan.ts';
import { guestId, type Turn } from '../../src/domain/turn.ts';

const FIRST = isoWeek('2026-W49');

/** How large a plan is. */
export interface PlanSize {
  readonly members: number;
  readonly weeks: number;
  /** How many people each task needs, cooking first. */
  readonly tasks: readonly number[];
}

/** A plan of turns: any answers, counts, rules, and turns that were decided before. */
export function arbitraryPlan({ members: people, weeks: ahead, tasks }: PlanSize) {
  const members = ['ama', 'bea', 'cleo', 'dina', 'eda', 'fay', 'gia', 'hana']
    .slice(0, people)
    .map(toMemberId);
  const weeks = Array.from({ length: ahead }, (_, later) => addWeeks(FIRST, later));
  const shared: readonly Task[] = tasks.map((needed, at) => ({
    id: at === 0 ? COOK : toTaskId(`task-${at}`),
    name: `${at}`,
    people: needed,
    on: true,
  }));
  return fc.record({
    weeks: fc.constant(weeks),
    tasks: fc.constant(shared),
    members: fc.constant(members),
    availabilities: availabilitiesOf(weeks, members),
    counts: countsOf(members, shared),
    since: fc.constant(null),
    turns: turnsOf(weeks, members, shared),
    pairs: pairsOf(members),
    askFirst: fc.subarray(members, { maxLength: 1 }),
    skipped: fc.constant([]),
  }) satisfies fc.Arbitrary<TurnPlan>;
}

function availabilitiesOf(weeks: readonly IsoWeek[], members: readonly MemberId[]) {
  const all = weeks.flatMap((week) => members.map((member) => ({ week, member })));
  const said = fc.array(fc.option(fc.constantFrom(...WILLINGNESS, 'yes' as const), { freq: 4 }), {
    minLength: all.length,
    maxLength: all.length,
  });
  return said.map((answers): Availability[] =>
    all.flatMap((place, at) => {
      const says = answers[at];
      return says ? [{ ...place, says }] : [];
    }),
  );
}

/** Three past weeks: who could, and who did. */
function countsOf(members: readonly MemberId[], tasks: readonly Task[]) {
  const row = fc.record({
    member: fc.constantFrom(...members),
    task: fc.constantFrom(...tasks.map(({ id }) => id)),
    times: fc.nat({ max: 1 }),
  });
  const week = fc.uniqueArray(row, {
    maxLength: 8,
    selector: (one) => `${one.task}/${one.member}`,
  });
  return fc
    .array(week, { minLength: 3, maxLength: 3 })
    .map((all): WeekCount[] =>
      all.map((counts, at) => ({ week: addWeeks(FIRST, at - 3), counts })),
    );
}

/** A few turns people decided before, a guest's among them. */
function turnsOf(weeks: readonly IsoWeek[], members: readonly MemberId[], tasks: readonly Task[]) {
  const turn = fc.record({
    week: fc.constantFrom(...weeks),
    task: fc.constantFrom(...tasks.map(({ id }) => id)),
    member: fc.constantFrom(...members, guestId(1)),
    on: fc.boolean(),
  });
  const distinct = {
    maxLength: 4,
    selector: (one: Turn & { week: IsoWeek }) => `${one.week}/${one.task}/${one.member}`,
  };
  return fc.uniqueArray(turn, distinct).map((all) => {
    const byWeek = new Map<IsoWeek, Turn[]>();
    for (const { week, ...one } of all) byWeek.set(week, [...(byWeek.get(week) ?? []), one]);
    return byWeek;
  });
}

function pairsOf(members: readonly MemberId[]) {
  const rule = fc
    .tuple(
      fc.subarray([...members], { minLength: 2, maxLength: 2 }),
      fc.constantFrom(...PAIR_WISHES),
    )
    .map(([[a, b], wish]): PairRule | null => (a && b ? { members: pairOf(a, b), wish } : null));
  return fc
    .uniqueArray(rule, { maxLength: 2, selector: (one) => one?.members.join('/') })
    .map((rules) => rules.filter((one) => one !== null));
}

import { absentIn, type Availability, type Willingness } from './availability.ts';
import type { IsoDate, IsoWeek } from './calendar.ts';
import type { MemberId } from './member.ts';
import { pairOf, type PairRule, type PairWish } from './pair-rule.ts';
import { COOK, type Task } from './task.ts';
import { type Standing, standingsOf, type WeekCount, withTurn } from './turn-count.ts';
import { guestsOf, type Turn } from './turn.ts';

/** Everything a proposal of turns is made from. */
export interface TurnPlan {
  /** The weeks ahead, the nearest first. */
  readonly weeks: readonly IsoWeek[];
  /** The tasks shared out, in the order they are filled. */
  readonly tasks: readonly Task[];
  /** Everybody who may be proposed. */
  readonly members: readonly MemberId[];
  readonly availabilities: readonly Availability[];
  /** Counts of past weeks, and the day from which they count (null: all). */
  readonly counts: readonly WeekCount[];
  readonly since: IsoDate | null;
  /** What people decided already, by week: it stands. */
  readonly turns: ReadonlyMap<IsoWeek, readonly Turn[]>;
  readonly pairs: readonly PairRule[];
  /** People who have a turn only where they said that they can. */
  readonly askFirst: readonly MemberId[];
  /** « Not her this time », tried on the screen: no absence, nothing is written of it. */
  readonly skipped: readonly { readonly week: IsoWeek; readonly member: MemberId }[];
}

/** How ready somebody is: yes, only if needed, nothing said yet, or not to be proposed. */
export type Readiness = 0 | 1 | 2 | null;

/** One task of one week to be filled. */
export interface OpenTask {
  readonly week: IsoWeek;
  readonly task: Task;
  /** How many people are still needed. */
  readonly needed: number;
  /** Who does it already. */
  readonly doers: readonly MemberId[];
  /** Everybody who does something that week already. */
  readonly busy: readonly MemberId[];
  /** Who of them cooks and does nothing else. */
  readonly cooks: readonly MemberId[];
  readonly readiness: ReadonlyMap<MemberId, Readiness>;
  /** Who could not come: nothing is owed for that week. */
  readonly absent: readonly MemberId[];
  /** The order among equals, another one each week. */
  readonly rank: ReadonlyMap<MemberId, number>;
}

const READINESS: Readonly<Record<Willingness, Readiness>> = { yes: 0, 'if-needed': 1, no: null };

/** The tasks of all weeks in the order they are filled: week by week, task by task. */
export function openTasks(plan: TurnPlan): readonly OpenTask[] {
  return plan.weeks.flatMap((week) => {
    const turns = plan.turns.get(week) ?? [];
    const readiness = new Map(plan.members.map((one) => [one, readinessOf(plan, week, one)]));
    const busy = doing(plan, turns);
    const cooks = onlyCooking(plan, turns);
    const absent = absentIn(plan.availabilities, week, plan);
    const rank = rankOf(plan.members, week);
    return plan.tasks.map((task) => {
      const ofTask = turns.filter((turn) => turn.task === task.id);
      const doers = doing(plan, ofTask);
      const needed = Math.max(0, task.people - doers.length - guestsOf(ofTask, task.id));
      return { week, task, needed, doers, busy, cooks, readiness, absent, rank };
    });
  });
}

/** Where everybody stands with a task before anything is proposed; what is decided ahead is counted. */
export function standingsBefore(plan: TurnPlan, task: Task): ReadonlyMap<MemberId, Standing> {
  const { counts, members, since } = plan;
  const standings = new Map(standingsOf(counts, { task: task.id, members, since }));
  for (const week of plan.weeks) {
    const ofTask = (plan.turns.get(week) ?? []).filter((turn) => turn.task === task.id);
    for (const member of doing(plan, ofTask)) {
      const before = standings.get(member);
      if (before) standings.set(member, withTurn(before));
    }
  }
  return standings;
}

/** Whether two people have a rule of this kind. */
export function pairFinder(
  pairs: readonly PairRule[],
  wish: PairWish,
): (a: MemberId, b: MemberId) => boolean {
  const key = (a: MemberId, b: MemberId) => pairOf(a, b).join('\n');
  const keys = new Set(pairs.filter((one) => one.wish === wish).map((one) => key(...one.members)));
  return (a, b) => keys.has(key(a, b));
}

function doing({ members }: TurnPlan, turns: readonly Turn[]): readonly MemberId[] {
  const doers = new Set(turns.filter(({ on }) => on).map(({ member }) => member));
  return members.filter((member) => doers.has(member));
}

function onlyCooking(plan: TurnPlan, turns: readonly Turn[]): readonly MemberId[] {
  const atElse = doing(
    plan,
    turns.filter(({ task }) => task !== COOK),
  );
  return doing(plan, turns).filter((member) => !atElse.includes(member));
}

function readinessOf(plan: TurnPlan, week: IsoWeek, member: MemberId): Readiness {
  if (plan.skipped.some((one) => one.week === week && one.member === member)) return null;
  const says = saidIn(plan, week, member);
  if (says !== undefined) return READINESS[says];
  return plan.askFirst.includes(member) ? null : 2;
}

function saidIn({ availabilities }: TurnPlan, week: IsoWeek, member: MemberId) {
  return availabilities.find((one) => one.week === week && one.member === member)?.says;
}

/** The same on every phone, neither by name nor by chance. */
function rankOf(members: readonly MemberId[], week: IsoWeek): ReadonlyMap<MemberId, number> {
  const drawn = members
    .map((member) => ({ member, draw: scattered(`${week}/${member}`) }))
    .toSorted((a, b) => a.draw - b.draw || (a.member < b.member ? -1 : 1));
  return new Map(drawn.map(({ member }, at) => [member, at]));
}

/** FNV-1a over the text's units, 32 bits: scatters, hides nothing. */
function scattered(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

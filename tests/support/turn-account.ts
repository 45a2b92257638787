import { expect } from 'vitest';
import type { MemberId } from '../../src/domain/member.ts';
import { COOK } from '../../src/domain/task.ts';
import { absentShare } from '../../src/domain/turn-count.ts';
import {
  type OpenTask,
  openTasks,
  pairFinder,
  standingsBefore,
  type TurnPlan,
} from '../../src/domain/turn-plan.ts';
import { proposeTurns, type ProposedTurn } from '../../src/domain/turn-proposal.ts';
import type { TurnReason } from '../../src/domain/turn-reason.ts';

/** All that somebody does in a week, as decided and as proposed. */
export function doneBy(plan: TurnPlan, turns: readonly ProposedTurn[], week: OpenTask['week']) {
  const decided = (plan.turns.get(week) ?? []).filter(({ on }) => on);
  const all = [...decided, ...turns.filter((turn) => turn.week === week)];
  return (member: MemberId) => all.filter((one) => one.member === member).map(({ task }) => task);
}

/** Who is proposed for one task of one week. */
export function membersFor(
  turns: readonly ProposedTurn[],
  { week, task }: Pick<OpenTask, 'week' | 'task'>,
) {
  const ofTask = turns.filter((turn) => turn.week === week && turn.task === task.id);
  return ofTask.map(({ member }) => member);
}

/** Follows a proposal with an account of its own; returns how often somebody was passed over. */
export function passedOver(plan: TurnPlan): number {
  const isApart = pairFinder(plan.pairs, 'apart');
  const { turns } = proposeTurns(plan);
  const account = new Map<string, Map<MemberId, number>>(
    plan.tasks.map((task) => [
      task.id,
      new Map([...standingsBefore(plan, task)].map(([who, { hundredths }]) => [who, hundredths])),
    ]),
  );
  let times = 0;
  for (const open of openTasks(plan)) {
    const standing = account.get(open.task.id) ?? new Map<MemberId, number>();
    const chosen = membersFor(turns, open);
    const earlier = turns.slice(
      0,
      turns.findIndex((one) => one.week === open.week && one.task === open.task.id),
    );
    const sameWeek = (chosen.length > 0 ? earlier : turns).filter(
      (one) => one.week === open.week && one.task !== open.task.id,
    );
    const busy = [...open.busy, ...sameWeek.map(({ member }) => member)];
    const does = doneBy(plan, sameWeek, open.week);
    const cooks =
      open.task.id === COOK
        ? []
        : busy.filter((member) => does(member).every((task) => task === COOK));
    if (chosen.length > 0)
      times += checkTask({ open, turns, chosen, busy, cooks, standing, isApart });
    settleTask(open, chosen, standing);
  }
  return times;
}

interface CheckedTask {
  readonly open: OpenTask;
  readonly turns: readonly ProposedTurn[];
  readonly chosen: readonly MemberId[];
  readonly busy: readonly MemberId[];
  /** Who of them may do one more thing. */
  readonly cooks: readonly MemberId[];
  readonly standing: ReadonlyMap<MemberId, number>;
  readonly isApart: (a: MemberId, b: MemberId) => boolean;
}

function checkTask(checked: CheckedTask): number {
  const { open, turns, chosen, busy, cooks, standing, isApart } = checked;
  const order = (one: MemberId) =>
    ((open.readiness.get(one) ?? 9) + (cooks.includes(one) ? 10 : 0)) * 1e6 +
    (standing.get(one) ?? 0);
  let times = 0;
  for (const member of chosen) {
    const reason = turns.find(
      (one) => one.week === open.week && one.task === open.task.id && one.member === member,
    )?.reason;
    const lower = [...open.readiness]
      .filter(([one, ready]) => ready !== null && !chosen.includes(one))
      .filter(([one]) => !busy.includes(one) || cooks.includes(one))
      .map(([one]) => one)
      .filter((one) => order(one) < order(member));
    expect(reason && saysOtherCombination(reason)).toBe(lower.length > 0);
    const beside = [...busy, ...chosen.filter((one) => one !== member)];
    for (const one of lower) expect(beside.some((other) => isApart(one, other))).toBe(true);
    times += lower.length;
  }
  return times;
}

function saysOtherCombination(reason: TurnReason): boolean {
  return reason.type === 'CooksToo' ? reason.otherCombination : reason.type === 'OtherCombination';
}

function settleTask(
  open: OpenTask,
  chosen: readonly MemberId[],
  standing: Map<MemberId, number>,
): void {
  const doers = new Set([...open.doers, ...chosen]);
  const absent = open.absent.filter((one) => !doers.has(one));
  const share = absentShare(doers.size, standing.size - absent.length);
  for (const one of chosen) standing.set(one, (standing.get(one) ?? 0) + 100);
  for (const one of absent) standing.set(one, (standing.get(one) ?? 0) + share);
}

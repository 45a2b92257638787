import type { MemberId } from '../../src/domain/member.ts';
import { COOK } from '../../src/domain/task.ts';
import {
  type OpenTask,
  openTasks,
  pairFinder,
  standingsBefore,
  type TurnPlan,
} from '../../src/domain/turn-plan.ts';

/** One whole plan, and its objective as numbers: the first difference decides, less is better. */
interface WholePlan {
  readonly chosen: readonly (readonly MemberId[])[];
  readonly objective: readonly number[];
  readonly draws: readonly number[];
}

/** Looks at every plan there is, by the objective as it is written at `proposeTurns`. */
export function bestPlan(plan: TurnPlan): string[][] {
  const tasks = openTasks(plan);
  let best: WholePlan | null = null;
  const walk = (at: number, made: WholePlan, standings: ReadonlyMap<string, number>): void => {
    const open = tasks[at];
    if (!open) {
      if (best === null || isLess(made, best)) best = made;
      return;
    }
    for (const group of groupsFor(plan, tasks, at, made)) {
      const objective = [...made.objective, ...scored(plan, tasks, at, { made, group, standings })];
      const drawn = group.map((one) => open.rank.get(one) ?? 0).toSorted((a, b) => a - b);
      const chosen = [...made.chosen, group];
      const next = { chosen, objective, draws: [...made.draws, ...drawn] };
      walk(at + 1, next, after(open, group, standings));
    }
  };
  const start = plan.tasks.flatMap((task) =>
    [...standingsBefore(plan, task)].map(
      ([who, { hundredths }]) => [`${task.id}/${who}`, hundredths] as const,
    ),
  );
  walk(0, { chosen: [], objective: [], draws: [] }, new Map(start));
  const found: WholePlan | null = best;
  return (found as WholePlan | null)?.chosen.map((group) => group.toSorted()) ?? []; // set by the walk
}

function isLess(a: WholePlan, b: WholePlan): boolean {
  const [one, other] = [
    [...a.objective, ...a.draws],
    [...b.objective, ...b.draws],
  ];
  const at = one.findIndex((value, place) => value !== other[place]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

/** Who has something to do in the week of a task, by what is decided or was chosen before. */
function busyAt(tasks: readonly OpenTask[], at: number, made: WholePlan): MemberId[] {
  const week = tasks[at]?.week;
  const chosen = made.chosen.flatMap((group, task) => (tasks[task]?.week === week ? group : []));
  return [...(tasks[at]?.busy ?? []), ...chosen];
}

/** Who cooks in the week of a task and has nothing else there, by what is decided or was chosen before. */
function cooksAt(plan: TurnPlan, tasks: readonly OpenTask[], at: number, made: WholePlan) {
  const open = tasks[at];
  if (!open || open.task.id === COOK) return [];
  const decided = (plan.turns.get(open.week) ?? []).filter(({ on }) => on);
  const chosen = made.chosen.flatMap((group, of) =>
    tasks[of]?.week === open.week
      ? group.map((member) => ({ member, task: tasks[of]?.task.id }))
      : [],
  );
  return plan.members.filter((one) => {
    const does = [...decided, ...chosen].filter(({ member }) => member === one);
    return does.length > 0 && does.every(({ task }) => task === COOK);
  });
}

function groupsFor(
  plan: TurnPlan,
  tasks: readonly OpenTask[],
  at: number,
  made: WholePlan,
): MemberId[][] {
  const open = tasks[at];
  const busy = busyAt(tasks, at, made);
  const cooks = cooksAt(plan, tasks, at, made);
  const isApart = pairFinder(plan.pairs, 'apart');
  const able = plan.members
    .filter((one) => (open?.readiness.get(one) ?? null) !== null)
    .filter((one) => !busy.includes(one) || cooks.includes(one));
  let groups: MemberId[][] = [[]];
  for (const member of able) {
    const joined = groups
      .filter((group) => group.length < (open?.needed ?? 0))
      .filter((group) => ![...busy, ...group].some((other) => isApart(member, other)))
      .map((group) => [...group, member]);
    groups = [...groups, ...joined];
  }
  return groups;
}

/** The seven numbers of one task. */
function scored(
  plan: TurnPlan,
  tasks: readonly OpenTask[],
  at: number,
  {
    made,
    group,
    standings,
  }: {
    made: WholePlan;
    group: readonly MemberId[];
    standings: ReadonlyMap<string, number>;
  },
): number[] {
  const open = tasks[at];
  if (!open) return [];
  const isReady = (how: number) => group.filter((one) => open.readiness.get(one) === how).length;
  const sum = group.reduce(
    (total, one) => total + (standings.get(`${open.task.id}/${one}`) ?? 0),
    0,
  );
  const likes = pairFinder(plan.pairs, 'together');
  const all = [...open.doers, ...group];
  const pairs = all.flatMap((a, from) => all.slice(from + 1).filter((b) => likes(a, b)));
  const last = tasks.findLastIndex(({ week }) => week < open.week);
  const weekBefore = last < 0 ? [] : [...busyAt(tasks, last, made), ...(made.chosen[last] ?? [])];
  const again = group.filter((one) => weekBefore.includes(one)).length;
  const cooks = group.filter((one) => busyAt(tasks, at, made).includes(one)).length;
  return [open.needed - group.length, cooks, isReady(2), isReady(1), sum, -pairs.length, again];
}

function after(
  { task, doers, absent, readiness }: OpenTask,
  group: readonly MemberId[],
  standings: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const next = new Map(standings);
  const away = absent.filter((one) => !doers.includes(one) && !group.includes(one));
  const could = readiness.size - away.length;
  const share = could === 0 ? 0 : Math.round((100 * (doers.length + group.length)) / could);
  const add = (who: MemberId, more: number) => {
    const key = `${task.id}/${who}`;
    next.set(key, (next.get(key) ?? 0) + more);
  };
  for (const one of group) add(one, 100);
  for (const one of away) add(one, share);
  return next;
}

import type { IsoWeek } from './calendar.ts';
import type { MemberId } from './member.ts';
import { COOK, type TaskId } from './task.ts';
import { absentShare, type Standing, withAbsence, withTurn } from './turn-count.ts';
import { bestGroups, type CandidateGroup } from './turn-groups.ts';
import {
  type OpenTask,
  openTasks,
  pairFinder,
  standingsBefore,
  type TurnPlan,
} from './turn-plan.ts';
import { reasonFor, type TurnReason } from './turn-reason.ts';

/** Somebody proposed for a task, and why. */
export interface ProposedTurn {
  readonly week: IsoWeek;
  readonly task: TaskId;
  readonly member: MemberId;
  readonly reason: TurnReason;
}

/** A task for which too few can come. */
export interface OpenPlaces {
  readonly week: IsoWeek;
  readonly task: TaskId;
  readonly places: number;
}

/** Who would do what in the weeks ahead. People decide. */
export interface TurnProposal {
  readonly turns: readonly ProposedTurn[];
  readonly open: readonly OpenPlaces[];
}

/** A plan on its way: what was chosen so far, and where that leaves everybody. */
interface Path {
  readonly groups: readonly CandidateGroup[];
  readonly standings: ReadonlyMap<TaskId, ReadonlyMap<MemberId, Standing>>;
  readonly before: readonly MemberId[];
  readonly now: readonly MemberId[];
  /** Who cooks in the week being filled, and does nothing else yet. */
  readonly cooks: readonly MemberId[];
  readonly draws: readonly number[];
}

/** Paths followed at once. With more that are equally good, those drawn last are let go. */
const PATHS = 48;

/**
 * Proposes turns for the weeks ahead. The objective, where the first difference decides, task after task
 * in the order of `openTasks`:
 * 1. fewest open places; 2. fewest people who cook that week too; 3. fewest people who said nothing yet;
 * 4. fewest « if needed »; 5. the lowest sum of standings (hundredths, with what is proposed in earlier
 * weeks); 6. most pairs who like to be together; 7. fewest people who also had a task the week before.
 * Of plans equal in all that of all tasks, the one whose people come first in the draw of each week.
 * Nobody has two tasks in a week, but a cook where a place of another task would stay open: she has at
 * most one beside cooking, and where she is to be asked first, she said that she can. No two people who are kept apart have one in the same week.
 * The same plan gives the same proposal, in whatever order its parts come.
 */
export function proposeTurns(given: TurnPlan): TurnProposal {
  const plan = { ...given, members: given.members.toSorted() };
  const tasks = openTasks(plan);
  const standings = new Map(plan.tasks.map((task) => [task.id, standingsBefore(plan, task)]));
  let paths: readonly Path[] = [startingFrom(standings)];
  tasks.forEach((task, at) => {
    const isNewWeek = tasks[at - 1]?.week !== task.week;
    const ready = isNewWeek ? paths.map((path) => nextWeek(path, task)) : paths;
    paths = followed(plan, task, ready);
  });
  return explained(plan, tasks, paths[0]);
}

function startingFrom(standings: Path['standings']): Path {
  return { groups: [], standings, before: [], now: [], cooks: [], draws: [] };
}

function nextWeek(path: Path, { busy, cooks }: OpenTask): Path {
  return { ...path, before: path.now, now: busy, cooks };
}

/** All best ways to fill one task, from all paths that are equally good so far. */
function followed(plan: TurnPlan, task: OpenTask, paths: readonly Path[]): readonly Path[] {
  const rules = {
    isApart: pairFinder(plan.pairs, 'apart'),
    likesTogether: pairFinder(plan.pairs, 'together'),
  };
  const found = paths.flatMap((path) => {
    const standings = path.standings.get(task.task.id) ?? new Map<MemberId, Standing>();
    const groups = bestGroups(task, { ...path, standings, ...rules });
    return groups.map((group) => ({ path, group }));
  });
  const best = found.reduce<CandidateGroup | null>(
    (least, { group }) => (least && compareScores(least.score, group.score) <= 0 ? least : group),
    null,
  );
  const kept = new Map<string, Path>();
  for (const { path, group } of found) {
    if (best && compareScores(group.score, best.score) > 0) continue;
    const next = taken(path, task, group);
    const key = keyOf(next);
    const same = kept.get(key);
    if (!same || compareScores(next.draws, same.draws) < 0) kept.set(key, next);
  }
  return [...kept.values()].toSorted((a, b) => compareScores(a.draws, b.draws)).slice(0, PATHS);
}

/** Below 0 when `a` is better: the first difference decides. */
function compareScores(a: readonly number[], b: readonly number[]): number {
  for (const [at, one] of a.entries()) {
    const difference = one - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Two paths with the same key have the same future. */
function keyOf({ standings, before, now, cooks }: Path): string {
  const counted = [...standings.values()].map((of) =>
    [...of.values()].map(({ hundredths }) => hundredths),
  );
  return JSON.stringify([counted, before.toSorted(), now.toSorted(), cooks.toSorted()]);
}

function taken(path: Path, task: OpenTask, group: CandidateGroup): Path {
  const standings = new Map(path.standings);
  standings.set(task.task.id, standingsAfter(path, task, group.members));
  const draws = group.members.map((one) => task.rank.get(one) ?? 0).toSorted((a, b) => a - b);
  return {
    groups: [...path.groups, group],
    standings,
    before: path.before,
    now: [...new Set([...path.now, ...group.members])],
    cooks:
      task.task.id === COOK
        ? [...path.cooks, ...group.members]
        : path.cooks.filter((one) => !group.members.includes(one)),
    draws: [...path.draws, ...draws],
  };
}

/** Who could not come owes nothing for the week; who is proposed has one turn more. */
function standingsAfter(path: Path, task: OpenTask, chosen: readonly MemberId[]) {
  const before = path.standings.get(task.task.id) ?? new Map<MemberId, Standing>();
  const doers = new Set([...task.doers, ...chosen]);
  const absent = task.absent.filter((one) => !doers.has(one));
  const share = absentShare(doers.size, before.size - absent.length);
  return new Map(
    [...before].map(([member, standing]) => {
      if (chosen.includes(member)) return [member, withTurn(standing)];
      return [member, absent.includes(member) ? withAbsence(standing, share) : standing];
    }),
  );
}

/** The proposal in words: the path is walked once more, to say of each why. */
function explained(
  plan: TurnPlan,
  tasks: readonly OpenTask[],
  path: Path | undefined,
): TurnProposal {
  const turns: ProposedTurn[] = [];
  const open: OpenPlaces[] = [];
  const first = new Map(plan.tasks.map((task) => [task.id, standingsBefore(plan, task)]));
  let walked = startingFrom(first);
  tasks.forEach((task, at) => {
    if (tasks[at - 1]?.week !== task.week) walked = nextWeek(walked, task);
    const group = path?.groups[at];
    if (!group) return;
    const { week } = task;
    const { id } = task.task;
    const standings = walked.standings.get(id) ?? new Map<MemberId, Standing>();
    for (const member of group.members) {
      const { now, cooks } = walked;
      const reason = reasonFor(member, task, { chosen: group.members, now, cooks, standings });
      turns.push({ week, task: id, member, reason });
    }
    const places = task.needed - group.members.length;
    if (places > 0) open.push({ week, task: id, places });
    walked = taken(walked, task, group);
  });
  return { turns, open };
}

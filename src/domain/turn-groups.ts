import type { MemberId } from './member.ts';
import type { Standing } from './turn-count.ts';
import { COOK } from './task.ts';
import type { OpenTask } from './turn-plan.ts';

/** People who could fill a task together, and how good that would be: the first difference decides. */
export interface CandidateGroup {
  readonly members: readonly MemberId[];
  /** Cost of places and people, pairs who like it (negative), people who had a task the week before. */
  readonly score: readonly [cost: number, pairs: number, again: number];
}

/** What is known when a task is filled. */
export interface GroupScope {
  readonly standings: ReadonlyMap<MemberId, Standing>;
  /** Who has something to do that week already, and who had the week before. */
  readonly now: readonly MemberId[];
  /** Who of them cooks and does nothing else: she may do one more thing where a place stays open. */
  readonly cooks: readonly MemberId[];
  readonly before: readonly MemberId[];
  readonly isApart: (a: MemberId, b: MemberId) => boolean;
  readonly likesTogether: (a: MemberId, b: MemberId) => boolean;
}

interface Candidate {
  readonly member: MemberId;
  readonly cost: number;
}

/** Each kind outweighs any number of what follows it: standings are hundredths of a turn. */
const OPEN_PLACE = 1e12;
const COOK_TOO = 1e11;
const READY_COST = [0, 1e8, 1e10] as const;
/** Groups looked at of those that cost the same. */
const MOST_GROUPS = 400;

/**
 * Everybody who may be proposed for a task: she can, and has nothing else to do that week. Beside them
 * the cooks named, for whatever is not cooking.
 */
export function candidatesFor(
  { task, readiness }: OpenTask,
  now: readonly MemberId[],
  cooks: readonly MemberId[] = [],
): readonly MemberId[] {
  const ready = [...readiness].filter(([, how]) => how !== null).map(([member]) => member);
  const too = task.id === COOK ? [] : cooks;
  return ready.filter((member) => !now.includes(member) || too.includes(member));
}

/** The groups that cost least, all of them that are equally good. */
export function bestGroups(task: OpenTask, scope: GroupScope): readonly CandidateGroup[] {
  const cheapest = cheapestGroups(task, scope).map((members) => ({
    members,
    score: scoreOf(members, task, scope),
  }));
  const order = (a: CandidateGroup, b: CandidateGroup) =>
    a.score[1] - b.score[1] || a.score[2] - b.score[2];
  const [best] = cheapest.toSorted(order);
  return best ? cheapest.filter((group) => order(group, best) === 0) : [];
}

function scoreOf(
  members: readonly MemberId[],
  task: OpenTask,
  scope: GroupScope,
): CandidateGroup['score'] {
  const all = [...task.doers, ...members];
  const pairs = all.flatMap((a, at) => all.slice(at + 1).filter((b) => scope.likesTogether(a, b)));
  const again = members.filter((member) => scope.before.includes(member)).length;
  const people = members.reduce((sum, member) => sum + costOf(member, task, scope), 0);
  return [people + OPEN_PLACE * (task.needed - members.length), -pairs.length, again];
}

function costOf(member: MemberId, { readiness }: OpenTask, scope: GroupScope): number {
  const how = readiness.get(member) ?? 2;
  const cooks = scope.cooks.includes(member) ? COOK_TOO : 0;
  return cooks + READY_COST[how] + (scope.standings.get(member)?.hundredths ?? 0);
}

/** Walks the groups from the cheapest on, and turns back where no cheaper one can follow. */
function cheapestGroups(task: OpenTask, scope: GroupScope): readonly (readonly MemberId[])[] {
  const candidates = sortedCandidates(task, scope);
  const isTaken = (one: MemberId, group: readonly MemberId[]) =>
    [...scope.now, ...group].some((other) => scope.isApart(one, other));
  let least = Number.POSITIVE_INFINITY;
  let found: (readonly MemberId[])[] = [];
  const walk = (from: number, group: readonly MemberId[], cost: number): void => {
    const places = task.needed - group.length;
    const whole = cost + OPEN_PLACE * places;
    if (whole < least) [least, found] = [whole, []];
    if (whole === least && found.length < MOST_GROUPS) found.push(group);
    if (places === 0) return;
    for (let at = from; at < candidates.length; at += 1) {
      const next = candidates[at];
      if (!next || cost + cheapestFrom(candidates, at, places) > least) return;
      if (!isTaken(next.member, group)) walk(at + 1, [...group, next.member], cost + next.cost);
    }
  };
  walk(0, [], 0);
  return found;
}

/** What filling so many places costs at least, from a candidate on. */
function cheapestFrom(candidates: readonly Candidate[], from: number, places: number): number {
  const next = candidates.slice(from, from + places);
  const people = next.reduce((sum, { cost }) => sum + cost, 0);
  return people + OPEN_PLACE * (places - next.length);
}

function sortedCandidates(task: OpenTask, scope: GroupScope): readonly Candidate[] {
  const drawn = (member: MemberId) => task.rank.get(member) ?? 0;
  return candidatesFor(task, scope.now, scope.cooks)
    .map((member) => ({ member, cost: costOf(member, task, scope) }))
    .toSorted((a, b) => a.cost - b.cost || drawn(a.member) - drawn(b.member));
}

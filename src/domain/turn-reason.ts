import type { MemberId } from './member.ts';
import type { Standing } from './turn-count.ts';
import { candidatesFor } from './turn-groups.ts';
import type { OpenTask } from './turn-plan.ts';

/** Why somebody is proposed; `times` is how often she did the task, with what is planned before. */
export type TurnReason =
  /** Somebody who did it less often could come: other people were needed together. No rule is named. */
  | { readonly type: 'OtherCombination' }
  /** She cooks that day already: nobody free could come, or (`otherCombination`) not with the others. */
  | { readonly type: 'CooksToo'; readonly otherCombination: boolean }
  /** Of those free for it not more said yes than there are places; `others` are the others who did. */
  | { readonly type: 'OnlyYes'; readonly others: readonly MemberId[] }
  | { readonly type: 'LeastOften'; readonly times: number }
  /** As often as somebody else who said yes: the draw of the week decided. */
  | { readonly type: 'AsOften'; readonly times: number }
  /** Others did it less often, because they could not come: that is not made up for. */
  | { readonly type: 'AbsencesAside'; readonly times: number }
  | { readonly type: 'IfNeeded' }
  | { readonly type: 'NothingSaid' };

/** Where the choice was made. */
export interface ReasonScope {
  readonly chosen: readonly MemberId[];
  /** Who had something else to do that week already. */
  readonly now: readonly MemberId[];
  /** Who of them cooks and does nothing else. */
  readonly cooks: readonly MemberId[];
  readonly standings: ReadonlyMap<MemberId, Standing>;
}

/** A cook comes after everybody who is free, however ready they are. */
const AFTER_ALL = 3;

/** Why a chosen member is proposed, among those who could have been. */
export function reasonFor(member: MemberId, task: OpenTask, scope: ReasonScope): TurnReason {
  const isCook = (one: MemberId) => scope.cooks.includes(one);
  const ready = (one: MemberId) => (task.readiness.get(one) ?? 2) + (isCook(one) ? AFTER_ALL : 0);
  const own = scope.standings.get(member) ?? { times: 0, hundredths: 0 };
  const candidates = candidatesFor(task, scope.now, scope.cooks);
  const rest = candidates.filter((one) => !scope.chosen.includes(one));
  const isBefore = (one: MemberId) =>
    ready(one) < ready(member) ||
    (ready(one) === ready(member) && hundredthsOf(scope, one) < own.hundredths);
  const otherCombination = rest.some(isBefore);
  if (isCook(member)) return { type: 'CooksToo', otherCombination };
  if (otherCombination) return { type: 'OtherCombination' };
  if (ready(member) === 2) return { type: 'NothingSaid' };
  if (ready(member) === 1) return { type: 'IfNeeded' };
  const yes = candidates.filter((one) => ready(one) === 0);
  if (yes.length <= task.needed)
    return { type: 'OnlyYes', others: yes.filter((one) => one !== member) };
  return comparedWith(
    own,
    yes.filter((one) => rest.includes(one)).map((one) => scope.standings.get(one)),
  );
}

/** `others` said yes too and were not chosen; none stands lower. */
function comparedWith(own: Standing, others: readonly (Standing | undefined)[]): TurnReason {
  const { times } = own;
  if (others.some((other) => (other?.times ?? 0) < times)) return { type: 'AbsencesAside', times };
  const isEqual = others.some((other) => (other?.hundredths ?? 0) === own.hundredths);
  return { type: isEqual ? 'AsOften' : 'LeastOften', times };
}

function hundredthsOf({ standings }: ReasonScope, member: MemberId): number {
  return standings.get(member)?.hundredths ?? 0;
}

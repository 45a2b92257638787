import type { Member, MemberId } from './member.ts';

/** Whether a member does a task of this week. */
export interface Turn {
  readonly member: MemberId;
  readonly task: 'cook';
  readonly on: boolean;
}

export type TurnWarning =
  | { readonly type: 'TooFewCooks'; readonly count: number }
  | { readonly type: 'TooManyCooks'; readonly count: number };

/** A Thursday is cooked by two or three. */
const FEWEST_COOKS = 2;
const MOST_COOKS = 3;

/** Who cooks this week, in the order of the member list. Someone who left no longer cooks. */
export function cooksOf(turns: readonly Turn[], members: readonly Member[]): Member[] {
  const cooks = new Set(
    turns.filter((turn) => turn.task === 'cook' && turn.on).map((turn) => turn.member),
  );
  return members.filter((member) => !member.left && cooks.has(member.id));
}

/** What deserves a remark about the number of cooks; null for two or three. Never an obstacle. */
export function cooksWarning(cooks: readonly Member[]): TurnWarning | null {
  const count = cooks.length;
  if (count < FEWEST_COOKS) return { type: 'TooFewCooks', count };
  return count > MOST_COOKS ? { type: 'TooManyCooks', count } : null;
}

import type { MemberId } from './member.ts';

/** Two people and their turns: both like to have them together, or they have none in the same week. */
export const PAIR_WISHES = ['together', 'apart'] as const;
export type PairWish = (typeof PAIR_WISHES)[number];

/** A rule about two people. It is the same from both sides, and says nothing of who asked for it. */
export interface PairRule {
  readonly members: readonly [MemberId, MemberId];
  readonly wish: PairWish;
}

/** The two of a pair, always in the same order: so the key of their rule tells nothing either. */
export function pairOf(a: MemberId, b: MemberId): readonly [MemberId, MemberId] {
  return a < b ? [a, b] : [b, a];
}

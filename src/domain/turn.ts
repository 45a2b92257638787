import { type Member, type MemberId, toMemberId } from './member.ts';
import { COOK, peopleRange, type TaskId } from './task.ts';

/** Whether a member does a task of this week. */
export interface Turn {
  readonly member: MemberId;
  readonly task: TaskId;
  readonly on: boolean;
}

export type TurnWarning =
  | { readonly type: 'TooFewCooks'; readonly count: number }
  | { readonly type: 'TooManyCooks'; readonly count: number };

/** How many places of a task may wait for somebody from outside. */
export const MOST_GUESTS = 3;

/** Who does a task this week, in the order of the member list. Someone who left no longer does. */
export function doersOf(
  turns: readonly Turn[],
  members: readonly Member[],
  task: TaskId,
): readonly Member[] {
  const doers = new Set(
    turns.filter((turn) => turn.task === task && turn.on).map((turn) => turn.member),
  );
  return members.filter((member) => !member.left && doers.has(member.id));
}

/** Who cooks this week. */
export function cooksOf(turns: readonly Turn[], members: readonly Member[]): readonly Member[] {
  return doersOf(turns, members, COOK);
}

/** Stands for somebody from outside in a turn: no nickname, no member. `place` counts from 1. */
export function guestId(place: number): MemberId {
  return toMemberId(`guest/${place}`);
}

/** How many places of a task are kept for people from outside. */
export function guestsOf(turns: readonly Turn[], task: TaskId): number {
  const places = Array.from({ length: MOST_GUESTS }, (_, at) => guestId(at + 1));
  return turns.filter((turn) => turn.task === task && turn.on && places.includes(turn.member))
    .length;
}

/** What deserves a remark about the number of cooks; null for two or three. Never an obstacle. */
export function cooksWarning(count: number): TurnWarning | null {
  const { least, most } = peopleRange(COOK);
  if (count < least) return { type: 'TooFewCooks', count };
  return count > most ? { type: 'TooManyCooks', count } : null;
}

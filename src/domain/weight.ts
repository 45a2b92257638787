import { invariant } from '../kernel/assert.ts';
import type { MemberId } from './member.ts';

/** A weight is in whole hundredths: 160 counts 1.6 times as much as 100. 0 is « not this time ». */
export const EQUAL_WEIGHT = 100;

const FIRST_ADULT = 100;
const FURTHER_PERSON_OF_14 = 50;
const CHILD_UNDER_14 = 30;
const HARD_TIME = 50;

/**
 * The weight of a household, in hundredths: 1.0 for the first adult, 0.5 for each further person of
 * 14 or more, 0.3 for each child under 14. OECD-modified scale, Regulation (EC) 28/2004. The
 * composition is computed with and forgotten. Throws without an adult or on part of a person: a bug.
 */
export function oecdWeight(adults: number, teens14plus: number, children: number): number {
  invariant(Number.isInteger(adults) && adults >= 1, 'a household has an adult');
  invariant(Number.isInteger(teens14plus) && teens14plus >= 0, 'young people are counted whole');
  invariant(Number.isInteger(children) && children >= 0, 'children are counted whole');
  const further = adults - 1 + teens14plus;
  return FIRST_ADULT + further * FURTHER_PERSON_OF_14 + children * CHILD_UNDER_14;
}

/** The weight of a person in a hard time: 0.5 more, for this round only, in hundredths. */
export function hardTimeWeight(weight: number): number {
  return weight + HARD_TIME;
}

/** Limits a group may set for itself; null is no limit. */
export interface GuardRails {
  /** Greatest weight over smallest, in hundredths: 250 allows 2.5 times as much. */
  readonly highestRatio: number | null;
  /** Greatest change of one person's weight from one round to the next, in hundredths. */
  readonly largestChange: number | null;
}

export type GuardRailCrossed =
  | { readonly type: 'RatioTooHigh'; readonly highest: number; readonly lowest: number }
  | {
      readonly type: 'ChangeTooLarge';
      readonly member: MemberId;
      readonly from: number;
      readonly to: number;
    };

/** Which limits the weights of a round cross. « Not this time » and a first weight cross none. */
export function guardRailsCrossed(
  weights: ReadonlyMap<MemberId, number>,
  previous: ReadonlyMap<MemberId, number>,
  rails: GuardRails,
): GuardRailCrossed[] {
  return [
    ...ratioCrossed([...weights.values()], rails),
    ...changesCrossed(weights, previous, rails),
  ];
}

function ratioCrossed(
  weights: readonly number[],
  { highestRatio }: GuardRails,
): GuardRailCrossed[] {
  const taking = weights.filter((weight) => weight > 0);
  if (highestRatio === null || taking.length === 0) return [];
  const highest = Math.max(...taking);
  const lowest = Math.min(...taking);
  return highest * 100 > lowest * highestRatio ? [{ type: 'RatioTooHigh', highest, lowest }] : [];
}

function changesCrossed(
  weights: ReadonlyMap<MemberId, number>,
  previous: ReadonlyMap<MemberId, number>,
  { largestChange }: GuardRails,
): GuardRailCrossed[] {
  if (largestChange === null) return [];
  return [...weights].flatMap(([member, to]) => {
    const from = previous.get(member) ?? 0;
    const changes = from > 0 && to > 0 && Math.abs(to - from) > largestChange;
    return changes ? [{ type: 'ChangeTooLarge', member, from, to } as const] : []; // keeps the tag literal
  });
}

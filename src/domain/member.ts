import type { Brand } from '../kernel/brand.ts';

/** Names one person of the group: random, says nothing about her. */
export type MemberId = Brand<string, 'MemberId'>;

/** The colours of the tokens people recognise each other by. */
export const TOKEN_COLOURS = [
  'orange',
  'sky',
  'green',
  'yellow',
  'blue',
  'vermilion',
  'pink',
  'ink',
] as const;
export type TokenColour = (typeof TOKEN_COLOURS)[number];

/** The shapes of the tokens: a colour is never alone, for those who do not see it. */
export const TOKEN_SHAPES = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'star',
  'cross',
  'drop',
  'moon',
] as const;
export type TokenShape = (typeof TOKEN_SHAPES)[number];

/** A person of the group, as the others see her: a nickname and a token, no identity. */
export interface Member {
  readonly id: MemberId;
  readonly nickname: string;
  readonly colour: TokenColour;
  readonly shape: TokenShape;
  readonly left: boolean;
}

/** Names a text as the id of a member. */
export function toMemberId(text: string): MemberId {
  return text as MemberId; // the one place that makes the brand
}

/** A token nobody present wears yet; once all are worn, one that fewest wear. */
export function freeToken(members: readonly Member[]): { colour: TokenColour; shape: TokenShape } {
  const present = members.filter((member) => !member.left);
  return {
    colour: leastWorn(
      TOKEN_COLOURS,
      present.map((member) => member.colour),
    ),
    shape: leastWorn(
      TOKEN_SHAPES,
      present.map((member) => member.shape),
    ),
  };
}

function leastWorn<T extends string>(all: readonly [T, ...T[]], worn: readonly T[]): T {
  const times = (one: T) => worn.filter((other) => other === one).length;
  return all.reduce((best, one) => (times(one) < times(best) ? one : best), all[0]);
}

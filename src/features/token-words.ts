import type { TokenColour, TokenShape } from '../domain/member.ts';

/** What a shape is called. */
export const SHAPE_WORD = {
  circle: 'firstRun.circle',
  square: 'firstRun.square',
  triangle: 'firstRun.triangle',
  diamond: 'firstRun.diamond',
  star: 'firstRun.star',
  cross: 'firstRun.cross',
  drop: 'firstRun.drop',
  moon: 'firstRun.moon',
} as const satisfies Readonly<Record<TokenShape, string>>;

/** What a colour is called. */
export const COLOUR_WORD = {
  orange: 'firstRun.orange',
  sky: 'firstRun.sky',
  green: 'firstRun.green',
  yellow: 'firstRun.yellow',
  blue: 'firstRun.blue',
  vermilion: 'firstRun.vermilion',
  pink: 'firstRun.pink',
  ink: 'firstRun.ink',
} as const satisfies Readonly<Record<TokenColour, string>>;

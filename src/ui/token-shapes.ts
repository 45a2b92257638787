/** Outlines on a 24 × 24 grid, told apart without colour and at arm's length. */
export const TOKEN_PATHS = {
  circle: 'M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19z',
  square: 'M3.5 3.5h17v17h-17z',
  triangle: 'M12 2.5 22 20.5H2z',
  diamond: 'M12 1.5 22.5 12 12 22.5 1.5 12z',
  star: 'm12 1.8 3 6.6 7.2.8-5.4 4.9 1.5 7.1-6.3-3.6-6.3 3.6 1.5-7.1L1.8 9.2l7.2-.8z',
  cross: 'M8.5 2.5h7v6h6v7h-6v6h-7v-6h-6v-7h6z',
  drop: 'M12 1.5c4 5 7 8.6 7 12.8a7 7 0 0 1-14 0C5 10.1 8 6.5 12 1.5z',
  moon: 'M16.5 2.5a10 10 0 1 0 5 14.5A8.5 8.5 0 0 1 16.5 2.5z',
} as const;

export type TokenShape = keyof typeof TOKEN_PATHS;

/** The eight colours of Okabe and Ito (2008), distinct for most colour-blind eyes. */
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

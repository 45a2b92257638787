import type { AreaCatalog } from '../catalog.ts';

export const ownYear = {
  title: 'My year',
  detail: 'What I received, kept for myself alone',
  why: 'If you want, this phone keeps for you what you received, week and amount. No other phone gets it. But whoever holds this phone open can read it: you judge whether it helps you or puts you in danger.',
  whoseFirst: 'First say, in Kitchen, whose phone this is.',
  keep: {
    one: 'Keep {n} round for myself',
    other: 'Keep {n} rounds for myself',
  },
  kept: 'Kept on this phone only',
  allKept: 'Nothing new to keep.',
  empty: 'Nothing is kept here.',
  yearTotal: '{year}: {amount}',
  drop: 'Take {year} away',
  dropped: '{year}: taken away',
  dropLimit:
    'Taken away, it is shown no more. A sealed trace stays on this phone until Carnet is erased from it.',
  toKeep: 'Keep my own year',
} as const satisfies AreaCatalog<'en', 'ownYear'>;

import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test(
  'what went on its day is nowhere again, and no wrong clock ends a living week',
  { timeout: 300_000 },
  () =>
    checkWorlds({
      theme: 'weeks that end',
      count: 14,
      least: {
        commits: 200,
        longPartitions: 20,
        expired: 40,
        stayedGone: 100,
        datesDoubted: 10,
        goneAtRelay: 8,
        staysSettled: 200,
      },
    }),
);

test(
  'a phone put away while a week lived, and taken out again, brings nothing of it back',
  { timeout: 300_000 },
  () =>
    checkWorlds({
      theme: 'an old backup',
      count: 6,
      least: { commits: 80, oldBackups: 5, expired: 15, stayedGone: 50, wentInTime: 10 },
    }),
);

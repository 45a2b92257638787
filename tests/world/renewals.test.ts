import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test(
  'renewing the ring removes who is to go, loses nothing of who stays, and ends in one epoch',
  { timeout: 300_000 },
  () =>
    checkWorlds({
      theme: 'renewals',
      count: 30,
      least: {
        commits: 400,
        renewals: 15,
        otherRenewals: 2,
        follows: 30,
        removed: 10,
        stragglers: 200,
        unparked: 20,
        thefts: 8,
        snapshots: 50,
      },
    }),
);

import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test(
  'those who share agree to the cent, apart and with wrong clocks, and no pot pays twice',
  { timeout: 300_000 },
  () =>
    checkWorlds({
      theme: 'the circle',
      count: 10,
      least: {
        commits: 600,
        longPartitions: 10,
        sharersWelcomed: 10,
        supportersTried: 8,
        lateExpenses: 8,
        settledTwice: 2,
        roundsProposed: 50,
        roundsAgreed: 40,
        objections: 4,
        payouts: 50,
        payoutsTwice: 2,
        payoutsTakenBack: 4,
        corrected: 10,
      },
    }),
);

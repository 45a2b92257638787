import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test(
  'the loop of the app brings everybody together by itself, one round at a time, whatever it met',
  { timeout: 300_000 },
  () =>
    checkWorlds({
      theme: 'the loop',
      count: 12,
      least: {
        commits: 150,
        concurrentWrites: 80,
        crashesInStorage: 10,
        rounds: 500,
        roundsInVain: 120,
        toldToWait: 5,
        loopsStopped: 8,
        staleWindows: 4,
        refills: 80,
      },
    }),
);

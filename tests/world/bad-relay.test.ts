import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test(
  'a relay that is wiped, restored, forked, or lies loses nothing and splits nobody',
  { timeout: 300_000 },
  () =>
    checkWorlds({
      theme: 'bad relay',
      count: 45,
      least: {
        commits: 500,
        concurrentWrites: 300,
        crashesInStorage: 20,
        wipes: 15,
        restores: 12,
        forks: 12,
        refills: 200,
        withheld: 8,
        spliced: 8,
        parked: 3,
        missingReported: 1,
      },
    }),
);

import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test(
  'over a bad network, with phones that die in the middle of a write, nothing saved is lost and all end alike',
  { timeout: 300_000 },
  () =>
    checkWorlds({
      theme: 'bad network',
      count: 44,
      least: {
        commits: 600,
        writesIn1970: 10,
        writesYearsOff: 40,
        longPartitions: 30,
        levelPairs: 80,
        unlevelPairs: 80,
        filmed: 250,
        files: 100,
        wholeParcels: 44,
        concurrentWrites: 300,
        crashesInStorage: 40,
        quotaErrors: 20,
        restarts: 300,
        evictions: 5,
        joins: 5,
        staleWindows: 5,
        rivals: 100,
        contested: 10,
        overCap: 5,
        sameIntent: 10,
        undone: 50,
        healedStamps: 4,
        answersLost: 15,
        refusals: 50,
        sameSets: 2000,
      },
    }),
);

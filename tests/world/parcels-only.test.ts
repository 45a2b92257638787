import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test(
  'without any relay, parcels alone bring everyone to the same state',
  { timeout: 300_000 },
  () =>
    checkWorlds({
      theme: 'parcels only',
      count: 30,
      least: {
        commits: 400,
        writesIn1970: 30,
        writesYearsOff: 60,
        longPartitions: 25,
        wholeParcels: 30,
        concurrentWrites: 200,
        crashesInStorage: 30,
        parcels: 300,
        carried: 40,
        oneWay: 40,
        rivals: 80,
        unknownKept: 15,
      },
    }),
);

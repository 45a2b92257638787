import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test(
  'a phone of the kitchen alone brings the desks together, which it cannot read',
  { timeout: 300_000 },
  () =>
    checkWorlds({
      theme: 'one carrier',
      count: 6,
      least: {
        commits: 80,
        parcels: 120,
        keptForOthers: 80,
        broughtByCarrier: 20,
        wholeParcels: 6,
      },
    }),
);

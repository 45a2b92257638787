import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test(
  'without any relay, parcels alone bring everyone to the same state',
  { timeout: 300_000 },
  () =>
    checkWorlds({
      theme: 'parcels only',
      count: 35,
      least: { commits: 1 },
    }),
);

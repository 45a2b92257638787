import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test(
  'files that somebody without any ring carries bring phones together that never meet',
  { timeout: 300_000 },
  () =>
    checkWorlds({
      theme: 'a courier',
      count: 6,
      least: { commits: 60, filesTaken: 80, filesBrought: 80, broughtByCarrier: 100 },
    }),
);

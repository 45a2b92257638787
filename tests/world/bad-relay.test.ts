import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test(
  'a relay that is wiped, restored, forked, or lies loses nothing and splits nobody',
  { timeout: 300_000 },
  () =>
    checkWorlds({
      theme: 'bad relay',
      count: 45,
      least: { commits: 1 },
    }),
);

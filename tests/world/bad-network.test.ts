import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test(
  'over a bad network, with phones that die in the middle of a write, nothing saved is lost and all end alike',
  { timeout: 300_000 },
  () =>
    checkWorlds({
      theme: 'bad network',
      count: 50,
      least: { commits: 1 },
    }),
);

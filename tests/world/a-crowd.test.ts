import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test('twelve phones end alike', { timeout: 300_000 }, () =>
  checkWorlds({
    theme: 'a crowd',
    count: 4,
    least: {
      commits: 80,
      concurrentWrites: 50,
      rivals: 100,
      contested: 10,
      overCap: 5,
      snapshots: 20,
    },
  }),
);

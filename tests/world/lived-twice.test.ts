import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test('with other ids and all clocks days later people read the same', { timeout: 300_000 }, () =>
  checkWorlds({
    theme: 'lived twice',
    count: 6,
    least: { commits: 80, livedTwice: 6, staysSettled: 100, contested: 1, overCap: 1 },
  }),
);

test('with gestures cut into smaller batches people read the same', { timeout: 300_000 }, () =>
  checkWorlds({
    theme: 'cut otherwise',
    count: 5,
    least: { commits: 80, livedTwice: 5, moreBatches: 200 },
  }),
);

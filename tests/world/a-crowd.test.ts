import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test('twelve phones end alike', { timeout: 300_000 }, () =>
  checkWorlds({
    theme: 'a crowd',
    count: 4,
    least: { commits: 1 },
  }),
);

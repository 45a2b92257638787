import { expect, test } from 'vitest';
import { indexedDbDisks } from './indexeddb-disks.ts';
import { planOf } from './plan.ts';
import { runPlan } from './run-plan.ts';

const SEEDS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

test.for(SEEDS)('world %i holds on IndexedDB too', { timeout: 120_000 }, async (seed) => {
  const { failure } = await runPlan(planOf(seed), indexedDbDisks(seed));
  expect(failure).toBeNull();
});

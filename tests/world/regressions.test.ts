import { expect, test } from 'vitest';
import { planOf } from './plan.ts';
import { REGRESSIONS } from './regressions/seeds.ts';
import { runPlan } from './run-plan.ts';

test.for(REGRESSIONS)(
  '$symptom: never again',
  { timeout: 60_000 },
  async ({ theme, seed, events }) => {
    const plan = planOf(seed, theme);
    const { failure } = await runPlan(events ? { ...plan, events } : plan);
    expect(failure).toBeNull();
  },
);

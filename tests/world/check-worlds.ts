import { expect } from 'vitest';
import type { Counts } from './counters.ts';
import type { Theme } from './plan.ts';
import { runSeeds, type WorldEnd } from './run-plan.ts';
import { shrink } from './shrink.ts';
import { type DiskMaker, memoryDisks } from './world-disks.ts';

interface Worlds {
  readonly theme: Theme;
  readonly from?: number;
  readonly count: number;
  /** How often what must have happened, over all of them: else they prove nothing. */
  readonly least: Partial<Counts>;
  readonly disks?: DiskMaker;
}

/** Lives some worlds of one theme; fails with the shrunk trace of the first in which a property does not hold. */
export async function checkWorlds({ theme, from = 1, count, least, disks = memoryDisks }: Worlds) {
  const { counts, failures } = await runSeeds({ from, count, theme }, disks);
  const [first] = failures;
  if (first) throw new Error(wordsOf(await shrink(first, disks), failures));
  const seldom = Object.entries(least).filter(([name, times]) => happened(counts, name) < times);
  expect(seldom.map(([name, times]) => `${name}: ${happened(counts, name)} of ${times}`)).toEqual(
    [],
  );
}

function happened(counts: Counts, name: string): number {
  return Object.entries(counts).find(([one]) => one === name)?.[1] ?? 0;
}

function wordsOf(small: WorldEnd, failures: readonly WorldEnd[]): string {
  const seeds = failures.map(({ plan }) => plan.seed).join(', ');
  const { seed, theme, phones, books } = small.plan;
  const head = `${theme}, seeds ${seeds}; seed ${seed} with ${phones} phones (${books}), shrunk:`;
  return [head, ...small.trace, small.failure?.message].join('\n');
}

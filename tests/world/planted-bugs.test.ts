import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Theme } from './plan.ts';
import { PLANTED_BUGS, type PlantedBug } from './planted-bugs.ts';

const SCRIPT = fileURLToPath(new URL('run-planted.mjs', import.meta.url));
const DEPENDENCIES = fileURLToPath(new URL('../../node_modules', import.meta.url));
/** Most a child may take, in milliseconds. */
const LONGEST_RUN = 110_000;
/** What the command line says of a failed world, with the property that does not hold. */
const FAILED_WORLD = /^seed \d+ \([a-z ]+\) fails: P\d+: .*$/m;

type Worlds = Pick<PlantedBug, 'theme' | 'seeds' | 'first'>;

interface Lived {
  readonly code: number;
  readonly said: string;
}

let parent = '';
const outcomes = new Map<string, Promise<Lived>>();
const unchanged = [...new Set(PLANTED_BUGS.map(({ theme }) => theme))].map(firstWorlds);

beforeAll(async () => {
  parent = await realpath(await mkdtemp(path.join(tmpdir(), 'planted-bugs-')));
  // The bundles import their dependencies from the nearest.
  await symlink(DEPENDENCIES, path.join(parent, 'node_modules'), 'junction');
  const works = [
    ...unchanged.map((worlds) => ({ name: worlds.theme, work: () => livesUnchanged(worlds) })),
    ...PLANTED_BUGS.map((bug) => ({ name: bug.name, work: () => livesWith(bug) })),
  ];
  // One child at a time: the other test files keep the other cores busy.
  let before: Promise<unknown> = Promise.resolve();
  for (const { name, work } of works) {
    const outcome = before.then(work, work);
    before = outcome;
    outcome.catch(() => undefined); // its own test says so
    outcomes.set(name, outcome);
  }
});

afterAll(async () => {
  await Promise.allSettled(outcomes.values());
  await rm(parent, { recursive: true, force: true });
});

test.each(unchanged)(
  'without a planted bug the same worlds ($theme) keep every property',
  { timeout: 120_000 },
  async ({ theme }) => {
    const lived = await outcomes.get(theme);
    expect(lived, lived?.said).toMatchObject({ code: 0 });
    expect(lived?.said).not.toContain('fails:');
  },
);

test.each(PLANTED_BUGS)(
  'the worlds find out when $name',
  { timeout: 120_000 },
  async ({ name }) => {
    const lived = await outcomes.get(name);
    expect(lived?.said).toMatch(FAILED_WORLD);
    expect(lived?.code).toBe(1);
  },
);

test('the list names at least fifteen bugs, each once', () => {
  const names = new Set(PLANTED_BUGS.map(({ name }) => name));
  expect(names.size).toBe(PLANTED_BUGS.length);
  expect(names.size).toBeGreaterThanOrEqual(15);
});

/** Enough to see that a copy lives; all worlds of a theme have a test of their own. */
function firstWorlds(theme: Theme): Worlds {
  return { theme, seeds: 2 };
}

function livesUnchanged(worlds: Worlds): Promise<Lived> {
  return live(worlds, null);
}

function livesWith(bug: PlantedBug): Promise<Lived> {
  return live(bug, bug);
}

/** Bundled when it runs: what is in the working tree is what must be found out. */
async function live({ theme, seeds, first = 1 }: Worlds, bug: PlantedBug | null): Promise<Lived> {
  const folder = await mkdtemp(path.join(parent, 'bundle-'));
  const worlds = ['--seeds', String(seeds), '--from', String(first), '--theme', theme];
  const args = [SCRIPT, folder, JSON.stringify(bug), ...worlds, '--noShrink'];
  const options = { timeout: LONGEST_RUN, maxBuffer: 2 ** 26 };
  return new Promise<Lived>((resolve) => {
    const child = execFile(process.execPath, args, options, (_error, out, errors) =>
      // Killed, it has no code: then it found nothing.
      resolve({ code: child.exitCode ?? -1, said: out + errors }),
    );
  });
}

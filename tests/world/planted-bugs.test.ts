import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Theme } from './plan.ts';
import { PLANTED_BUGS, type PlantedBug } from './planted-bugs.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The app's source, the simulation, and what the simulation imports. */
const COPIED = ['src', 'tests/world', 'tests/support', 'tests/unit/store', 'package.json'];
/** Children at a time: the test must leave a small machine some room. */
const LANES = 2;
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
  const works = [
    ...unchanged.map((worlds) => ({ name: worlds.theme, work: () => livesUnchanged(worlds) })),
    ...PLANTED_BUGS.map((bug) => ({ name: bug.name, work: () => livesWith(bug) })),
  ];
  const lanes: Promise<unknown>[] = Array.from({ length: LANES }, () => Promise.resolve());
  works.forEach(({ name, work }, at) => {
    const outcome = (lanes[at % LANES] ?? Promise.resolve()).then(work, work);
    lanes[at % LANES] = outcome;
    outcome.catch(() => undefined); // its own test says so
    outcomes.set(name, outcome);
  });
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
  return inCopy((folder) => live(folder, worlds));
}

function livesWith(bug: PlantedBug): Promise<Lived> {
  return inCopy(async (folder) => {
    await plant(path.join(folder, bug.file), bug);
    return live(folder, bug);
  });
}

/** Copied when it runs: what is in the working tree is what must be found out. */
async function inCopy<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(parent, 'copy-'));
  try {
    for (const one of COPIED)
      await cp(path.join(ROOT, one), path.join(folder, one), { recursive: true });
    await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In one place and no other: a bug that is not planted would seem to be missed, or found by chance. */
async function plant(file: string, { name, from, to }: PlantedBug): Promise<void> {
  const [before, after, ...more] = (await readFile(file, 'utf8')).split(from);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`"${name}" can't be planted: its text must stand exactly once in ${file}`);
  await writeFile(file, before + to + after);
}

function live(folder: string, { theme, seeds, first = 1 }: Worlds): Promise<Lived> {
  const script = path.join('tests', 'world', 'run-world.mjs');
  const worlds = ['--seeds', String(seeds), '--from', String(first), '--theme', theme];
  const args = [script, ...worlds, '--noShrink'];
  const options = { cwd: folder, timeout: LONGEST_RUN, maxBuffer: 2 ** 26 };
  return new Promise<Lived>((resolve) => {
    const child = execFile(process.execPath, args, options, (_error, out, errors) =>
      // Killed, it has no code: then it found nothing.
      resolve({ code: child.exitCode ?? -1, said: out + errors }),
    );
  });
}

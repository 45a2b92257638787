import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { productionEnv } from '../support/app-server.ts';
import { productionBuild } from '../support/production-build.ts';
import { pathsUnder } from '../support/source-files.ts';

const SOURCES = ['src', 'public', 'tests/support', 'index.html', 'package.json', 'tsconfig.json'];
/** Folders whose names stand in paths of the sources and of packages. */
const AWKWARD = 'usr/src/features/lucide';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carnet-twice-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  'two builds of one state of the sources, in two directories, give the same bytes',
  { timeout: 300_000 },
  async () => {
    const here = hashesUnder(await productionBuild());
    const there = hashesUnder(await buildIn(join(folder, AWKWARD)));

    expect(here.size).toBeGreaterThan(100);
    expect([...there]).toEqual([...here]);
  },
);

test('the list of hashes names every built file but itself, with its hash', async () => {
  const dist = await productionBuild();
  const list = readFileSync(join(dist, 'hashes.txt'), 'utf8');
  const named = [...list.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(
    ([, hash = '', path = '']) => [path, hash] as const, // a pair
  );
  const built = hashesUnder(dist);
  built.delete('hashes.txt');

  expect(new Map(named)).toEqual(built);
  expect(named).toHaveLength(built.size);
});

/** Copies what a build reads into a folder and builds there; the built app. */
async function buildIn(root: string): Promise<string> {
  mkdirSync(root, { recursive: true });
  for (const path of [...SOURCES, 'vite.config.ts'])
    cpSync(path, join(root, path), { recursive: true });
  symlinkSync(realpathSync('node_modules'), join(root, 'node_modules'));
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build'], {
    cwd: root,
    env: productionEnv(),
    timeout: 170_000,
  });
  return join(root, 'dist/app');
}

function hashesUnder(dist: string): Map<string, string> {
  const paths = pathsUnder(dist, /./).toSorted();
  return new Map(
    paths.map((path) => [
      path.slice(dist.length + 1),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}

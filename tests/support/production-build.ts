import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const BUILD_TIMEOUT_MS = 170_000;
const POLL_MS = 100;

/** Where this test run keeps its build: one folder per run, removed when the run ends. */
export function buildFolder(): string {
  return join(tmpdir(), `carnet-build-${process.env['CARNET_TEST_RUN'] ?? process.pid}`);
}

/**
 * The folder of the built app, built once per test run however many workers ask. Throws with the
 * output of the build when it fails.
 */
export async function productionBuild(): Promise<string> {
  const folder = buildFolder();
  const dist = join(folder, 'app');
  if (takesTheLock(folder)) {
    writeFileSync(join(folder, 'outcome'), await buildInto(dist));
  }
  const outcome = await readOutcome(join(folder, 'outcome'));
  if (outcome !== '') throw new Error(`The production build failed:\n${outcome}`);
  return dist;
}

/** Making a folder either works or not, for one worker only. */
function takesTheLock(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  try {
    mkdirSync(join(folder, 'lock'));
    return true;
  } catch {
    return false;
  }
}

/** Builds in a process of its own: inside vitest, Vite would make a test build without worker. */
async function buildInto(dist: string): Promise<string> {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' };
  for (const name of Object.keys(env)) if (name.startsWith('VITEST')) delete env[name];
  const vite = resolve('node_modules/vite/bin/vite.js');
  const command = [vite, 'build', '--outDir', dist, '--emptyOutDir'];
  try {
    await promisify(execFile)(process.execPath, command, { env, timeout: BUILD_TIMEOUT_MS });
    return '';
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }; // execFile adds them
    return `${String(error)}\n${stdout}\n${stderr}`;
  }
}

async function readOutcome(path: string): Promise<string> {
  const giveUpAt = performance.now() + BUILD_TIMEOUT_MS + 5_000;
  while (!existsSync(path)) {
    if (performance.now() > giveUpAt) return `no build after ${BUILD_TIMEOUT_MS} ms`;
    await pause(POLL_MS);
  }
  return readFile(path, 'utf8');
}

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildFolder } from './production-build.ts';

/**
 * The built server, built when this test run has none yet. Several test files may build at once:
 * each in a folder of its own, and the first to finish gives it its name.
 */
export async function relayBuild(): Promise<string> {
  const folder = buildFolder();
  const built = join(folder, 'relay');
  const main = join(built, 'main.js');
  if (existsSync(main)) return main;
  mkdirSync(folder, { recursive: true });
  linkDependencies(folder);
  const scratch = mkdtempSync(join(folder, 'relay-'));
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' };
  for (const name of Object.keys(env)) if (name.startsWith('VITEST')) delete env[name];
  const vite = resolve('node_modules/vite/bin/vite.js');
  const command = [vite, 'build', '--ssr', 'src/relay/main.ts', '--outDir', scratch];
  await promisify(execFile)(process.execPath, command, { env });
  await rename(scratch, built).catch((error: unknown) => {
    if (!existsSync(main)) throw error;
  });
  return main;
}

/** The built server imports its dependencies from the nearest `node_modules`. */
function linkDependencies(folder: string): void {
  const link = join(folder, 'node_modules');
  try {
    symlinkSync(resolve('node_modules'), link);
  } catch (error) {
    if (!existsSync(link)) throw error;
  }
}

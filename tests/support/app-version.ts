import { execFile } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { productionEnv } from './app-server.ts';
import { productionBuild } from './production-build.ts';

/**
 * The folder of a build of the app that calls itself by this version (`<meta name="version">`), to
 * follow an update from one to the next. It goes away with the other builds of this test run.
 */
export async function buildVersion(version: string): Promise<string> {
  const dist = join(dirname(await productionBuild()), `app-${version}-${process.pid}`);
  const vite = resolve('node_modules/vite/bin/vite.js');
  const command = [vite, 'build', '--outDir', dist, '--emptyOutDir'];
  const env = productionEnv({ CARNET_VERSION: version });
  await promisify(execFile)(process.execPath, command, { env, timeout: 170_000 });
  return dist;
}

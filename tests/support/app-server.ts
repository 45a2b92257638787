import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { productionBuild } from './production-build.ts';
import { relayBuild } from './relay-build.ts';

export interface AppServer {
  /** Such as `http://localhost:41234`, without a slash at the end. */
  readonly origin: string;
  readonly port: number;
  /** The one line the server printed when it was ready. */
  readonly announcement: string;
  /** Ends the process and waits until it is gone: afterwards nothing answers on the port. */
  stop(): Promise<void>;
}

export interface AppServerOptions {
  /** Folder of the built app; by default the one build of this test run. */
  readonly dist?: string;
  /** By default one that the system finds free. Give the old one to come back after `stop`. */
  readonly port?: number;
}

/**
 * Serves the built app as `npm start` does, in a process of its own: a stopped server is really
 * gone. The caller stops it.
 */
export async function startApp(options: AppServerOptions = {}): Promise<AppServer> {
  const build = await productionBuild();
  const main = await relayBuild();
  const data = mkdtempSync(join(tmpdir(), 'carnet-data-'));
  const env = {
    ...process.env,
    CARNET_APP: options.dist ?? build,
    CARNET_DATA: data,
    PORT: String(options.port ?? 0),
    HOST: '127.0.0.1',
  };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const announcement = await firstLine(child);
  const origin = /http:\/\/localhost:\d+/.exec(announcement)?.[0];
  if (!origin) throw new Error(`The server said no address, but: ${announcement}`);
  return { origin, port: Number(new URL(origin).port), announcement, stop: () => end(child, data) };
}

/** The environment of a build outside vitest, which would otherwise make it a test build. */
export function productionEnv(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', ...extra };
  for (const name of Object.keys(env)) if (name.startsWith('VITEST')) delete env[name];
  return env;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The server was started without its output');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('The server ended before it said its address');
}

async function end(child: ChildProcess, data: string): Promise<void> {
  await stop(child);
  rmSync(data, { recursive: true, force: true });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(impatience);
}

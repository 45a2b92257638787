import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { productionBuild } from './production-build.ts';
import { relayBuild } from './relay-build.ts';

export interface RelayProcessOptions {
  /** By default a new one, deleted by `stop`. Give the old one to come back after `kill`. */
  readonly dataFolder?: string;
  /** By default the one the relay makes on its first start. */
  readonly pass?: string;
  /** By default one that the system finds free. */
  readonly port?: number;
  /** Serves the built app too, from the same origin. */
  readonly app?: boolean;
  /** Such as `--restored`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface RelayProcess {
  /** Such as `http://localhost:41234`, without a slash at the end. */
  readonly origin: string;
  readonly port: number;
  readonly pass: string;
  readonly pid: number;
  readonly dataFolder: string;
  /** Everything it has written to its standard output and errors. */
  output(): string;
  /** Ends it in order, and waits until it is gone. */
  stop(): Promise<void>;
  /** Ends it at once, as kill -9 does; its data folder stays. */
  kill(): Promise<void>;
}

const STARTS_WITHIN_MS = 20_000;
const READY = /: (http:\/\/localhost:(\d+))[^\n]*\nCreation pass: ([^\n]+)\n/;

/** A relay in a process of its own, as `npm run relay` starts it, or `npm start` with `app`. */
export async function startRelay(options: RelayProcessOptions = {}): Promise<RelayProcess> {
  const main = await relayBuild();
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'carnet-relay-'));
  const child = spawn(process.execPath, [main, ...argumentsOf(options)], {
    env: { ...process.env, ...(await environmentOf(options, dataFolder)) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const [origin, port, announced] = await announcement(child, () => said);
  const removeData = () => {
    if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
  };
  return {
    origin,
    port: Number(port),
    pass: options.pass ?? announced,
    pid: child.pid ?? 0,
    dataFolder,
    output: () => said,
    stop: () => end(child, 'SIGTERM').then(removeData),
    kill: () => end(child, 'SIGKILL'),
  };
}

function argumentsOf({ app, args = [] }: RelayProcessOptions): readonly string[] {
  return app ? args : ['--alone', ...args];
}

async function environmentOf(options: RelayProcessOptions, dataFolder: string) {
  return {
    PORT: String(options.port ?? 0),
    HOST: '127.0.0.1',
    CARNET_DATA: dataFolder,
    CARNET_PASS: options.pass ?? '',
    ...(options.app ? { CARNET_APP: await productionBuild() } : {}),
    ...options.env,
  };
}

async function announcement(
  child: ChildProcess,
  said: () => string,
): Promise<readonly [string, string, string]> {
  const giveUpAt = performance.now() + STARTS_WITHIN_MS;
  while (child.exitCode === null && child.signalCode === null && performance.now() < giveUpAt) {
    const [, origin, port, pass] = READY.exec(said()) ?? [];
    if (origin && port && pass) return [origin, port, pass];
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGKILL');
  throw new Error(`The relay did not start. It said: ${said()}`);
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const impatience = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(impatience);
}

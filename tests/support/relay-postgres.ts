import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findPostgres } from './find-postgres.ts';

export interface TestPostgres {
  /** Such as `postgres://carnet:…@127.0.0.1:41234/postgres`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The user « nobody » on Linux: PostgreSQL refuses to run as root. */
const NOBODY = 65_534;
const STARTS_WITHIN_MS = 60_000;

/** A PostgreSQL of its own in a temporary folder, reachable on this machine with a password. */
export async function startPostgres(): Promise<TestPostgres> {
  const { folder, libraries } = await findPostgres();
  const home = mkdtempSync(join(tmpdir(), 'carnet-postgres-'));
  const options: SpawnOptions = {
    cwd: home,
    env: { ...process.env, LD_LIBRARY_PATH: libraries.join(delimiter), HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
  };
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(home, 'password');
  writeFileSync(passwordFile, password);
  if (process.getuid?.() === 0)
    for (const path of [home, passwordFile]) chownSync(path, NOBODY, NOBODY);
  chmodSync(home, 0o700);
  const data = join(home, 'data');
  const make = ['-D', data, '-U', 'carnet', '-A', 'scram-sha-256', '--pwfile', passwordFile];
  await finished(
    spawn(join(folder, 'initdb'), [...make, '-E', 'UTF8', '--no-locale', '-N'], options),
  );
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${home}`, 'fsync=off'];
  const server = spawn(
    join(folder, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    options,
  );
  await saidReady(server);
  return {
    url: `postgres://carnet:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await end(server);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function finished(child: ChildProcess): Promise<void> {
  const said = listen(child);
  const code: unknown = (await once(child, 'close'))[0];
  if (code !== 0) throw new Error(`initdb ended with ${String(code)}: ${said()}`);
}

async function saidReady(child: ChildProcess): Promise<void> {
  const said = listen(child);
  const giveUpAt = performance.now() + STARTS_WITHIN_MS;
  while (!said().includes('ready to accept connections')) {
    const gone = child.exitCode !== null || child.signalCode !== null;
    if (gone || performance.now() > giveUpAt) {
      child.kill('SIGKILL');
      throw new Error(`PostgreSQL did not start. It said: ${said()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function listen({ stdout, stderr }: ChildProcess): () => string {
  let said = '';
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  return () => said;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  server.close();
  await once(server, 'close');
  return port;
}

/** SIGINT is PostgreSQL's fast end: it does not wait for who is connected. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGINT');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(impatience);
}

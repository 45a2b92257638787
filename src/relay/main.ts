import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { keepRoom } from './crowded-sockets.ts';
import { listenNear } from './listen-near.ts';
import { openRelay, type OpenedRelay } from './open-relay.ts';
import { readSettings, type Settings } from './settings.ts';

/** Slow or oversized requests are cut off, in milliseconds and bytes. */
const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 8_192,
};
const CONNECTIONS = 200;

try {
  const builtApp = fileURLToPath(new URL('../app', import.meta.url));
  await serve(readSettings(process.env, process.argv.slice(2), builtApp));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Serves the relay, and the built app beside it, until it is told to end. */
async function serve(settings: Settings): Promise<void> {
  if (!settings.alone && !existsSync(settings.appFolder)) {
    throw new Error('The app is not built yet. Run: npm run build');
  }
  const relay = await openRelay(settings);
  // Made without HTTP/2 options, so it is node:http's own server.
  const server = createAdaptorServer({ fetch: relay.fetch, serverOptions: LIMITS }) as Server;
  keepRoom(server, CONNECTIONS);
  const port = await listenNear(server, settings.port, settings.host);
  const taken =
    settings.port === 0 || port === settings.port ? '' : ` (port ${settings.port} was taken)`;
  console.log(`${settings.alone ? 'Carnet relay' : 'Carnet'}: http://localhost:${port}${taken}`);
  console.log(
    `Creation pass: ${settings.pass === undefined ? relay.pass : 'as set by CARNET_PASS'}`,
  );
  if (settings.restored) console.log('Restored: phones will compare what they have, and refill.');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop(server, relay));
  }
}

async function stop(server: Server, relay: OpenedRelay): Promise<void> {
  server.close();
  server.closeAllConnections();
  await relay.close();
}

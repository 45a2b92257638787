import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { relayOrigins } from '../kernel/content-security-policy.ts';
import { staticSite } from './static-site.ts';

// Serves the built app on this computer. Settings, all by environment: PORT, HOST, CARNET_APP (folder
// of the built app), CARNET_RELAY (an origin, as at build), CARNET_HSTS=1 behind HTTPS.
const { PORT = '4173', HOST = '127.0.0.1', CARNET_APP, CARNET_RELAY, CARNET_HSTS } = process.env;
const PORTS_TO_TRY = 20;

/** Slow or oversized requests are cut off, in milliseconds and bytes. */
const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 8_192,
};

await main();

async function main(): Promise<void> {
  const root = CARNET_APP ?? fileURLToPath(new URL('../app', import.meta.url));
  if (!existsSync(root)) {
    console.error('The app is not built yet. Run: npm run build');
    process.exitCode = 1;
    return;
  }
  const { fetch } = staticSite({
    root,
    connectTo: relayOrigins(CARNET_RELAY),
    strictTransport: CARNET_HSTS === '1',
  });
  // Made without HTTP/2 options, so it is node:http's own server.
  const server = createAdaptorServer({ fetch, serverOptions: LIMITS }) as Server;
  server.maxConnections = 200;
  const wanted = Number(PORT);
  const port = await listenNear(server, wanted);
  const taken = wanted === 0 || port === wanted ? '' : ` (port ${wanted} was taken)`;
  console.log(`Carnet: http://localhost:${port}${taken}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(server));
}

/** Listens on the wanted port or the next free one; the number it got. */
async function listenNear(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    try {
      return await listen(server, port);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port - wanted >= PORTS_TO_TRY) throw error;
    }
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port); // a TCP server that listens has one
    });
  });
}

function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}

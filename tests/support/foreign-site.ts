import { readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

export interface LocalSite {
  readonly origin: string;
  /** Path of every request that arrived; for a proxy the whole address. */
  readonly hits: readonly string[];
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A stranger's site that answers everything and remembers who asked: nobody should. */
export function startForeignSite(html = ''): Promise<LocalSite> {
  return startSite((request, response) => {
    const type = TYPES[extname(request.url ?? '')] ?? 'text/html';
    response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
    response.end(type === 'text/html' ? html : '');
  });
}

/** Serves the built app as the barest host does, without a single header of safety. */
export function startBareHost(dist: string): Promise<LocalSite> {
  return startSite((request, response) => {
    const path = new URL(request.url ?? '/', 'http://bare').pathname;
    const file = join(dist, isFile(join(dist, path)) ? path : '/index.html');
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain' });
    response.end(readFileSync(file));
  });
}

async function startSite(listener: RequestListener): Promise<LocalSite> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    listener(request, response);
  });
  // As a proxy it is asked for encrypted connections: noted, and refused.
  server.on('connect', ({ url }, socket) => {
    hits.push(url ?? '');
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return { origin: `http://localhost:${port}`, hits, stop: () => stopSite(server) };
}

async function stopSite(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

import { createClient } from '@libsql/client';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { ringOfBook } from '../../src/store/book-name.ts';
import type { Line, Passed } from './several-phones-line.ts';
import { blobIdsOf } from './several-phones-disk.ts';

/** A blob as the relay keeps it. */
export interface KeptBlob {
  readonly log: string;
  readonly id: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Every blob in the relay's database file. */
export async function keptBlobs(line: Line): Promise<readonly KeptBlob[]> {
  const client = createClient({ url: `file:${join(line.relay().dataFolder, 'relay.db')}` });
  const { rows } = await client.execute('select log, id, body from carnet_items order by log, seq');
  client.close();
  return rows.map(({ log, id, body }) => ({
    log: log as string, // text columns
    id: id as string,
    body: new Uint8Array(body as ArrayBuffer), // a blob column
  }));
}

/** Blobs of books that other phones may hold, that lie on a phone and not at the relay. */
export async function missingAtRelay(line: Line, page: Page): Promise<readonly string[]> {
  const kept = new Set((await keptBlobs(line)).map(({ id }) => id));
  const own = Object.entries(await blobIdsOf(page)).filter(([name]) => ringOfBook(name) !== null);
  return own.flatMap(([, ids]) => ids.filter((id) => !kept.has(id)));
}

/** The blobs that a request brings. */
export function broughtBlobs({ body }: Passed): readonly { id: string; bytes: Buffer }[] {
  const { items } = JSON.parse(body.toString()) as { items: { id: string; body: string }[] }; // its schema is the relay's
  return items.map((item) => ({ id: item.id, bytes: Buffer.from(item.body, 'base64url') }));
}

/** All a request says beside its blobs: address, headers, and the rest of its body. */
export function wordsOf({ method, path, headers, body }: Passed): string {
  const said = body.length === 0 ? '' : JSON.stringify(JSON.parse(body.toString(), withoutBlobs));
  return [method, decodeURIComponent(path), ...headers, said].join('\n');
}

function withoutBlobs(key: string, value: unknown): unknown {
  return key === 'items' ? [] : value;
}

/** Everything the relay has written to its disk. */
export function bytesOnDisk(line: Line): Buffer {
  const folder = line.relay().dataFolder;
  return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
}

/** Copies the data of a relay that has ended, as a nightly backup does. */
export function copyData(line: Line, to: string): void {
  cpSync(line.relay().dataFolder, to, { recursive: true });
}

/** Puts a copy back in the place of the data; without one, everything is gone. */
export function replaceData(line: Line, from: string | null): void {
  const folder = line.relay().dataFolder;
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  if (from !== null) cpSync(from, folder, { recursive: true });
}

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openLibsqlStorage } from './libsql-relay-storage.ts';
import { openPostgresStorage } from './postgres-relay-storage.ts';
import type { RelayStorage } from './relay-storage.ts';

/** The storage that a URL names; a file is made when it is not there. */
export async function openRelayStorage(url: string): Promise<RelayStorage> {
  if (!url.startsWith('file:')) return openPostgresStorage(url);
  mkdirSync(dirname(url.slice('file:'.length)), { recursive: true, mode: 0o700 });
  return openLibsqlStorage(url);
}

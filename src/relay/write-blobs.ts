import { base64urlToBytes } from '../kernel/bytes.ts';
import { ok, type Result } from '../kernel/result.ts';
import { type NewItem } from '../protocol/relay-requests.ts';
import { MAX_BLOB_BYTES } from '../protocol/relay-messages.ts';
import { refuse, type Refusal } from './answers.ts';
import type { OpenedLog } from './log-access.ts';
import type { Relay } from './relay.ts';
import type { NewItemRow } from './storage/relay-storage.ts';

/** Decodes what is to be kept, each id once; all of it must have a size that is allowed. */
export function decodeItems(
  items: readonly NewItem[],
  isSize: (bytes: number) => boolean,
  at: number,
): Result<readonly NewItemRow[], Refusal> {
  const rows = new Map<string, NewItemRow>();
  for (const { id, body } of items) {
    const bytes = base64urlToBytes(body);
    if (!bytes) return refuse('request');
    if (bytes.length > MAX_BLOB_BYTES || !isSize(bytes.length)) return refuse('size');
    if (!rows.has(id)) rows.set(id, { id, body: bytes, at });
  }
  return ok([...rows.values()]);
}

/** What a log may hold at most. */
export interface Room {
  readonly blobs: number;
  readonly bytes: number;
}

/** Whether the log, its token and the whole relay have room for this. */
export async function hasRoom(
  relay: Relay,
  { row }: OpenedLog,
  added: readonly NewItemRow[],
  room: Room,
): Promise<Result<null, Refusal>> {
  const { limits, limiter } = relay;
  const bytes = bytesOf(added);
  if (row.items + added.length > room.blobs || row.bytes + bytes > room.bytes)
    return refuse('full');
  const usage = await relay.usage.get();
  if (bytes > 0 && usage.bytes + bytes > limits.totalBytes) return refuse('full');
  const most = { most: limits.blobsPerMinute, amount: added.length };
  const wait =
    limiter.take('blobs', row.write, most) ||
    limiter.take('bytes', row.write, { most: limits.bytesPerMinute, amount: bytes });
  return wait > 0 ? refuse('too-fast', { wait }) : ok(null);
}

export function bytesOf(items: readonly NewItemRow[]): number {
  return items.reduce((total, { body }) => total + body.length, 0);
}

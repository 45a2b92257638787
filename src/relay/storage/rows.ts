import type { Bytes } from '../../kernel/bytes.ts';
import type { Door, ItemRow, LogRow, Usage } from './relay-storage.ts';

type Columns = Readonly<Record<string, unknown>>;

/** A row of `carnet_logs`, as any of the drivers reads it. */
export function asLog(row: Columns): LogRow {
  return {
    gen: asText(row['gen']),
    read: asText(row['read']),
    write: asText(row['write']),
    asked: Number(row['asked']),
    until: Number(row['until']),
    head: Number(row['head']),
    headId: asText(row['head_id']),
    door: asDoor(row['open']),
    bytes: Number(row['bytes']),
    items: Number(row['items']),
  };
}

/** Each door by the number it is kept as: what is neither open nor shut is closed. */
const DOORS: readonly Door[] = ['closed', 'open', 'shut'];

/** The number a door is kept as. */
export function doorNumber(door: Door): number {
  return DOORS.indexOf(door);
}

/** The door that is kept as this number. */
export function asDoor(value: unknown): Door {
  return DOORS[Number(value)] ?? 'closed';
}

/** A row of `carnet_items`. */
export function asItem(row: Columns): ItemRow {
  return {
    seq: Number(row['seq']),
    id: asText(row['id']),
    body: asBytes(row['body']),
    at: Number(row['at']),
  };
}

/** A column of text. Anything else is a broken table. */
export function asText(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('A text is not kept as text');
  return value;
}

/** Sums over no row are null. */
export function asUsage(row: Columns | undefined): Usage {
  const sum = (name: string) => Number(row?.[name] ?? 0);
  return { logs: sum('logs'), blobs: sum('blobs'), bytes: sum('bytes') };
}

function asBytes(value: unknown): Bytes {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (value instanceof Uint8Array) return new Uint8Array(value);
  throw new TypeError('A body is not kept as bytes');
}

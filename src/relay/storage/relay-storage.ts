import type { Bytes } from '../../kernel/bytes.ts';

/**
 * Where a relay keeps what phones send. Everything is a log: a menu is one that keeps its last item
 * only, an inbox one that anybody may append to. Storages throw when they fail; what `write`
 * answered is on the disk. Instants are milliseconds since 1970.
 */
export interface RelayStorage {
  /** The log, also long after it has expired, or null when there never was one. */
  find(key: string): Promise<LogRow | null>;
  /** Begins a log, unless one of this key is or was there. */
  create(key: string, log: NewLogRow): Promise<void>;
  /** Appends what is not there yet, in one transaction; null when the log is gone. */
  write(key: string, write: Write): Promise<Written | null>;
  /** The id of the item at this place, or null. */
  idAt(key: string, seq: number): Promise<string | null>;
  /** Items after one place up to another, in order, as many as fit into a page, at least one. */
  page(key: string, after: number, upTo: number): Promise<readonly ItemRow[]>;
  /** Ids after a place, in order, at most so many. */
  ids(key: string, after: number, most: number): Promise<readonly (readonly [number, string])[]>;
  usage(): Promise<Usage>;
  /** Empties what has expired, for ever, and forgets what expired before `forget`. */
  sweep(now: number, forget: number): Promise<void>;
  /** Gives every log a new life: after the disk was put back from an older copy. */
  renewGens(): Promise<void>;
  close(): Promise<void>;
}

export interface NewLogRow {
  readonly gen: string;
  /** SHA-256 of the tokens in base64url; empty where no token opens. */
  readonly read: string;
  readonly write: string;
  /** When its phones need it no more; `until` is that or earlier. */
  readonly asked: number;
  /** From this moment it is gone. */
  readonly until: number;
}

/** Whether an inbox takes orders. `shut`: closed for good; the log takes nothing more and never opens again. */
export type Door = 'open' | 'closed' | 'shut';

/** The door of a log once something was written. */
export function doorAfter({ door }: Pick<LogRow, 'door'>, write: Pick<Write, 'door'>): Door {
  return door === 'shut' ? door : (write.door ?? door);
}

export interface LogRow extends NewLogRow {
  /** Place of the last item, 0 for none, and its id. */
  readonly head: number;
  readonly headId: string;
  readonly door: Door;
  readonly bytes: number;
  readonly items: number;
}

export interface NewItemRow {
  readonly id: string;
  readonly body: Bytes;
  /** When it was received; 0 where nobody needs to know. */
  readonly at: number;
}

export interface ItemRow extends NewItemRow {
  readonly seq: number;
}

export interface Write {
  /** All ids differ. */
  readonly items: readonly NewItemRow[];
  readonly now: number;
  /** The end moves to the later of what was asked, but not past `latest`. */
  readonly asked: number;
  readonly latest: number;
  /** Opens, closes or shuts it. What is shut stays so. */
  readonly door?: Door;
  /** Only the last item stays; and with a number, nothing is written unless that is the head. */
  readonly keepsLast?: { readonly expected: number | null };
}

export interface Written {
  readonly gen: string;
  readonly head: number;
  readonly seqs: ReadonlyMap<string, number>;
  readonly door: Door;
}

export interface Usage {
  readonly logs: number;
  readonly blobs: number;
  readonly bytes: number;
}

/** Most items of one page: as many of the smallest blobs as fill it. */
export const PAGE_ITEMS = 512;

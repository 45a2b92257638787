import type { Bytes } from '../kernel/bytes.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Result } from '../kernel/result.ts';
import type { JsonValue } from '../protocol/canonical-json.ts';
import type { SealedBlob } from '../seal/blob.ts';
import type { KeyRecord } from './key-record.ts';
import type { StoreError } from './store-error.ts';

/** Everything this phone keeps. Dexie and memory implement it under one contract suite. */
export interface Storage {
  readonly catalogue: Catalogue;
  readonly keys: KeyStore;
  /** The log of one book; `id` is opaque. Nothing is read before `load`. */
  bookLog(id: string): BookLog;
  /** Deletes the databases of some books, open or not. */
  deleteBooks(ids: readonly string[]): Promise<void>;
  /** Deletes everything: keys, books, catalogue. Interrupted, it goes on when the keys are next read. */
  eraseAll(): Promise<void>;
  /** Reads something from the disk; a connection the browser dropped is opened anew, once. */
  testRead(): Promise<Result<void, StoreError>>;
  /** Calls back when another window upgraded the databases and this one must reload. */
  onOutdated(listener: () => void): void;
}

/** One line of the open catalogue: what a locked phone must know to expire what it can't read. */
export interface CatalogueEntry {
  readonly id: string;
  /** Name in the protocol, such as `contacts/2026-W48`; with `@` and its epoch once it was renewed. */
  readonly name: string;
  readonly epoch: number;
  readonly branch?: string;
  /** When it goes; null while it is kept. */
  readonly due: Instant | null;
}

/** The only thing stored in clear: names, expiry, preferences of this phone. No person, no content. */
export interface Catalogue {
  books(): Promise<readonly CatalogueEntry[]>;
  /** The line of one book; as quick among hundreds of weeks as among one. */
  find(name: string): Promise<CatalogueEntry | undefined>;
  put(entry: CatalogueEntry): Promise<void>;
  remove(id: string): Promise<void>;
  read(preference: string): Promise<JsonValue | undefined>;
  write(preference: string, value: JsonValue): Promise<void>;
}

/** Keeps one record of keys. A change writes a new database and deletes the old one whole. */
export interface KeyStore {
  read(): Promise<KeyRecord | null>;
  /** With the lines of books that came with the keys: both are there afterwards, or neither. */
  replace(record: KeyRecord, lines?: readonly CatalogueEntry[]): Promise<void>;
}

/** A stored batch. */
export interface LogEntry {
  /** Order of arrival on this phone. */
  readonly n: number;
  readonly blobId: string;
  readonly blob: Bytes;
  /** Its sequence number when this phone wrote it. */
  readonly own?: number | null;
}

/** A batch about to be stored; `own` is its sequence number when this phone wrote it, else null. */
export interface NewLogEntry {
  readonly blobId: string;
  readonly blob: SealedBlob;
  readonly own: number | null;
}

/** A blob that came from elsewhere, about to be stored as it is: sealed by another phone, or by nobody. */
export interface ArrivedEntry {
  readonly blobId: string;
  readonly blob: Bytes;
  /** Whether it came from the relay, or still has to go there. */
  readonly atRelay: boolean;
}

/** A sealed state up to entry `n`. */
export interface StoredSnapshot {
  readonly n: number;
  readonly blob: Bytes;
}

/** The append-only log of one book. */
export interface BookLog {
  /** Newest snapshot and the entries after it. */
  load(): Promise<
    Result<{ snapshot: StoredSnapshot | null; tail: readonly LogEntry[] }, StoreError>
  >;
  /** Entries after `n`, in order. */
  after(n: number): Promise<Result<readonly LogEntry[], StoreError>>;
  /**
   * Appends all or nothing, durable before it resolves. `stale` when another window of this phone
   * already used one of the own sequence numbers, or when a blob is already there.
   */
  append(entries: readonly NewLogEntry[]): Promise<Result<readonly number[] | 'stale', StoreError>>;
  /**
   * Stores what came from elsewhere, and where the relay's log was read up to, all or nothing and durable
   * before it resolves. A blob that is there already is left out; one from the relay is marked as there.
   */
  accept(
    entries: readonly ArrivedEntry[],
    cursor: JsonValue | null,
  ): Promise<Result<readonly number[], StoreError>>;
  /** What is not known to be at the relay, oldest first. */
  outbox(): Promise<Result<readonly LogEntry[], StoreError>>;
  /** Notes which blobs the relay has, and which it lacks. */
  settle(sent: readonly string[], missing: readonly string[]): Promise<Result<void, StoreError>>;
  /** Where the relay's log was read up to; null before the first time. */
  cursor(): Promise<Result<JsonValue | null, StoreError>>;
  /** The ids of all stored blobs. */
  blobIds(): Promise<Result<readonly string[], StoreError>>;
  saveSnapshot(snapshot: { n: number; blob: SealedBlob }): Promise<void>;
  close(): void;
}

import { signal, type ReadonlySignal } from '@preact/signals-core';
import { ok, type Result } from '../kernel/result.ts';
import { type Batch, epochTag } from '../protocol/batch.ts';
import { openBlob, sealBlob } from '../seal/blob.ts';
import type { RandomSource } from '../seal/random.ts';
import type { ChainHead } from './batch-codec.ts';
import { BookIntake, type IntakeBook } from './book-intake.ts';
import type { BookMemory } from './book-memory.ts';
import { parseSnapshot, snapshotToBytes } from './snapshot.ts';
import type { BookLog, LogEntry, StoredSnapshot } from './storage.ts';
import type { StoreError } from './store-error.ts';

/** A snapshot is written when this many batches follow the last one. */
const LONG_TAIL = 64;

/** What was read: batches merged for the first time, and entries whose blob opened, counted or not. */
export interface Reading {
  readonly merged: number;
  readonly opened: number;
}

interface ReaderBook extends IntakeBook {
  readonly log: BookLog;
  readonly wrote?: number;
}

/** Follows a book's log on disk: every entry once, in order, into memory; snapshots when the tail is long. */
export class BookReader {
  readonly intake: BookIntake;
  readonly #book: ReaderBook;
  readonly #memory: BookMemory;
  readonly #deviceId: string;
  readonly #parked = signal(0);
  #head: ChainHead;
  #lastEntry = 0;
  #tailLength = 0;

  constructor(book: ReaderBook, memory: BookMemory, deviceId: string) {
    this.intake = new BookIntake(book, memory);
    this.#book = book;
    this.#memory = memory;
    this.#deviceId = deviceId;
    this.#head = { seq: book.wrote ?? 0, digest: '' };
  }

  /** Where this phone's own chain stands. */
  get head(): ChainHead {
    return this.#head;
  }

  /** Stored batches that are not merged, live. */
  get parked(): ReadonlySignal<number> {
    return this.#parked;
  }

  /** Starts from a snapshot; false when it does not open. */
  async start(stored: StoredSnapshot): Promise<boolean> {
    const body = await openBlob(this.#book.key, stored.blob);
    const parsed = body.ok ? parseSnapshot(body.value) : null;
    if (!parsed) return false;
    this.#memory.begin(parsed.state, parsed.knowledge);
    this.#head = parsed.head;
    this.#lastEntry = stored.n;
    this.intake.lookAgainAt(parsed.parked);
    return true;
  }

  /** Entries that came to the disk since the last reading. */
  async readNew(): Promise<Result<Reading, StoreError>> {
    const entries = await this.#book.log.after(this.#lastEntry);
    return entries.ok ? this.read(entries.value) : entries;
  }

  /** Entries in order, from the one after the last read; then, again, those that waited for more. */
  async read(entries: readonly LogEntry[]): Promise<Result<Reading, StoreError>> {
    const { merged, opened } = await this.#merge(entries);
    this.#lastEntry = entries.at(-1)?.n ?? this.#lastEntry;
    this.#tailLength += entries.length;
    const again = await this.#lookAgain();
    return again.ok ? ok({ merged: merged + again.value, opened }) : again;
  }

  /** Entries that waited for a phone to be known, or for an opening: how many were merged now. */
  async #lookAgain(): Promise<Result<number, StoreError>> {
    for (let merged = 0; ;) {
      const more = await this.#lookOnce();
      if (!more.ok) return more;
      if (more.value === 0) return ok(merged);
      merged += more.value; // one of them may be what another waits for
    }
  }

  async #lookOnce(): Promise<Result<number, StoreError>> {
    const waiting = this.intake.worthAnotherLook();
    if (waiting.size === 0) return ok(0);
    const entries = await this.#book.log.after(Math.min(...waiting) - 1);
    if (!entries.ok) return entries;
    return ok((await this.#merge(entries.value.filter(({ n }) => waiting.has(n)))).merged);
  }

  /** Moves past what this window appended, unless another window's entries lie between. */
  async advance(added: readonly number[], head: ChainHead): Promise<void> {
    this.#head = head;
    this.#tailLength += added.length;
    if (added[0] === this.#lastEntry + 1) this.#lastEntry = added.at(-1) ?? this.#lastEntry;
    else await this.readNew();
  }

  /** Writes a snapshot when the tail is long. */
  async snapshotWhenLong(random: RandomSource): Promise<void> {
    if (this.#tailLength < LONG_TAIL) return;
    const { state, knowledge } = this.#memory;
    const parked = [...this.intake.parked];
    const body = snapshotToBytes({ state, knowledge, head: this.#head, parked });
    const blob = await sealBlob(this.#book.key, body, random);
    await this.#book.log.saveSnapshot({ n: this.#lastEntry, blob });
    this.#tailLength = 0;
  }

  /** Merges what is admitted, parks the rest. */
  async #merge(entries: readonly LogEntry[]): Promise<Reading> {
    const { batches, merged, opened } = await this.intake.merge(entries);
    for (const { batch, digest } of batches)
      if (this.#isOwn(batch) && batch.seq > this.#head.seq) this.#head = { seq: batch.seq, digest };
    this.#parked.value = this.intake.parked.size;
    return { merged, opened };
  }

  #isOwn(batch: Batch): boolean {
    return batch.device === this.#deviceId && epochTag(batch) === epochTag(this.#book);
  }
}

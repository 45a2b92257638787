import type { ReadonlySignal } from '@preact/signals-core';
import type { Clock } from '../kernel/clock.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type Batch, batchToText, parseBatch } from '../protocol/batch.ts';
import { stampTime } from '../protocol/stamp.ts';
import { openBlob, sealBlob } from '../seal/blob.ts';
import type { BookKey } from '../seal/book-key.ts';
import type { DeviceKey } from '../seal/device-key.ts';
import type { RandomSource } from '../seal/random.ts';
import { type ChainHead, openBatch, sealBatches } from './batch-codec.ts';
import { cutEntries, entriesOf } from './batch-writer.ts';
import { BookMemory } from './book-memory.ts';
import { EMPTY_RECEIPT, type Receipt, receiptOf, undoingChanges } from './receipt.ts';
import { parseSnapshot, snapshotToBytes } from './snapshot.ts';
import type { BookLog, LogEntry, StoredSnapshot } from './storage.ts';
import type { StoreError } from './store-error.ts';
import type { Change, Happened, KindOf, Stored, TableOf } from './table.ts';

/** What a book needs of the phone it lies on. */
export interface BookDeps {
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly device: DeviceKey;
  readonly appVersion: string;
  /** Whether the relay or two other devices agree with this clock. */
  readonly clockTrusted: () => boolean;
  /** Tells the other windows of this phone. */
  readonly onWritten: (bookName: string) => void;
}

/** Which book this is. */
export interface BookIdentity {
  readonly name: string;
  readonly epoch: number;
  readonly key: BookKey;
  readonly log: BookLog;
}

/** A snapshot is written when this many batches follow the last one. */
const LONG_TAIL = 64;

/** One open book: its sealed log on disk, its merged content in memory, and its only writer. */
export class Book {
  readonly name: string;
  readonly #identity: BookIdentity;
  readonly #deps: BookDeps;
  readonly #memory = new BookMemory();
  #head: ChainHead = { seq: 0, digest: '' };
  #lastEntry = 0;
  #tailLength = 0;
  #parked = 0;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(identity: BookIdentity, deps: BookDeps) {
    this.name = identity.name;
    this.#identity = identity;
    this.#deps = deps;
  }

  /** Opens a book: newest snapshot, then the batches after it. */
  static async open(identity: BookIdentity, deps: BookDeps): Promise<Result<Book, StoreError>> {
    const stored = await identity.log.load();
    if (!stored.ok) return stored;
    const book = new Book(identity, deps);
    const { snapshot, tail } = stored.value;
    const started = snapshot !== null && (await book.#start(snapshot));
    // The log is the store: a snapshot that does not open costs time, nothing else.
    const rest = snapshot && !started ? await identity.log.after(0) : ok(tail);
    if (!rest.ok) return rest;
    const merged = await book.#mergeEntries(rest.value);
    if (merged === 0 && rest.value.length > 0 && !started) return err({ type: 'BookUnreadable' });
    await book.#snapshotWhenLong();
    return ok(book);
  }

  /** Stored batches this version can't read: kept, not shown. */
  get parked(): number {
    return this.#parked;
  }

  /** Live rows of a table. */
  rows<R>(of: TableOf<R>): ReadonlySignal<ReadonlyMap<string, Stored<R>>> {
    return this.#memory.rows(of);
  }

  /** Live facts of a kind, without those taken back. */
  facts<D>(of: KindOf<D>): ReadonlySignal<readonly Happened<D>[]> {
    return this.#memory.facts(of);
  }

  /** All facts of a kind, those taken back too; not live. */
  everHappened<D>(of: KindOf<D>): readonly Happened<D>[] {
    return this.#memory.everHappened(of);
  }

  /** Writes one gesture: signed, sealed, durable on disk, then visible. All of it or nothing. */
  commit(changes: readonly Change[]): Promise<Result<Receipt, StoreError>> {
    return this.#inTurn(() => this.#write(() => changes));
  }

  /** Takes a gesture back where it still stands; what somebody wrote over it stays. */
  undo(receipt: Receipt): Promise<Result<Receipt, StoreError>> {
    return this.#inTurn(() => this.#write(() => undoingChanges(this.#memory.state, receipt)));
  }

  /** Reads what another window of this phone wrote. */
  refresh(): Promise<Result<void, StoreError>> {
    return this.#inTurn(async () => {
      const read = await this.#readNew();
      return read.ok ? ok(undefined) : read;
    });
  }

  /** Lets go of the database; the content stays readable in memory. */
  close(): void {
    this.#identity.log.close();
  }

  /** Another window may have written meanwhile: then its batches are read and the gesture is signed anew. */
  async #write(changes: () => readonly Change[]): Promise<Result<Receipt, StoreError>> {
    for (;;) {
      const nowMs = stampTime(this.#deps.clock.now());
      const clock = { nowMs, trusted: this.#deps.clockTrusted() };
      const entries = entriesOf(this.#memory.state, changes(), clock);
      if (entries.ops.length + entries.facts.length === 0) return ok(EMPTY_RECEIPT);
      const parts = cutEntries(entries);
      if (!parts) return err({ type: 'EntryTooLarge' });
      const sealed = await sealBatches(parts, this.#frame(nowMs));
      // What this phone could not read back must not reach the disk.
      const batches = sealed.batches.flatMap((batch) => readBack(batch));
      if (batches.length < sealed.batches.length) return err({ type: 'EntryTooLarge' });
      const appended = await this.#identity.log.append(sealed.stored);
      if (!appended.ok) return appended;
      if (appended.value === 'stale') {
        const read = await this.#readNew();
        if (!read.ok) return read;
        // The number is taken by a batch that can't be read: signing anew would fail for ever.
        if (read.value === 0) return err({ type: 'BookUnreadable' });
        continue;
      }
      const receipt = receiptOf(this.#memory.state, batches);
      this.#memory.merge(batches);
      this.#head = sealed.head;
      await this.#advance(appended.value);
      this.#deps.onWritten(this.name);
      return ok(receipt);
    }
  }

  #frame(nowMs: number) {
    const { name, epoch, key } = this.#identity;
    const { device, random, appVersion } = this.#deps;
    const said = { book: name, epoch, at: nowMs, app: appVersion };
    return {
      said,
      vector: this.#memory.vector,
      head: this.#head,
      keys: { book: key, device, random },
    };
  }

  /** Moves past what this window appended, unless another window's entries lie between. */
  async #advance(added: readonly number[]): Promise<void> {
    this.#tailLength += added.length;
    if (added[0] === this.#lastEntry + 1) this.#lastEntry = added.at(-1) ?? this.#lastEntry;
    else await this.#readNew();
    await this.#snapshotWhenLong();
  }

  /** How many batches were new. */
  async #readNew(): Promise<Result<number, StoreError>> {
    const entries = await this.#identity.log.after(this.#lastEntry);
    return entries.ok ? ok(await this.#mergeEntries(entries.value)) : entries;
  }

  async #start(snapshot: StoredSnapshot): Promise<boolean> {
    const body = await openBlob(this.#identity.key, snapshot.blob);
    const parsed = body.ok ? parseSnapshot(body.value) : null;
    if (!parsed) return false;
    this.#memory.begin(parsed.state, parsed.vector);
    this.#head = parsed.head;
    this.#lastEntry = snapshot.n;
    return true;
  }

  /** Merges what opens, parks what does not; says how many opened. */
  async #mergeEntries(entries: readonly LogEntry[]): Promise<number> {
    const opened = await Promise.all(
      entries.map(({ blob }) => openBatch(this.#identity.key, blob)),
    );
    const batches = opened.flatMap((one) => (one.ok ? [one.value] : []));
    this.#memory.merge(batches.map(({ batch }) => batch));
    for (const { batch, digest } of batches)
      if (batch.device === this.#deps.device.id && batch.seq > this.#head.seq)
        this.#head = { seq: batch.seq, digest };
    this.#lastEntry = entries.at(-1)?.n ?? this.#lastEntry;
    this.#tailLength += entries.length;
    this.#parked += entries.length - batches.length;
    return batches.length;
  }

  /** Not while batches are parked: a later version that can read them must still come across them. */
  async #snapshotWhenLong(): Promise<void> {
    if (this.#tailLength < LONG_TAIL || this.#parked > 0) return;
    const { state, vector } = this.#memory;
    const body = snapshotToBytes({ state, vector, head: this.#head });
    const blob = await sealBlob(this.#identity.key, body, this.#deps.random);
    await this.#identity.log.saveSnapshot({ n: this.#lastEntry, blob });
    this.#tailLength = 0;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work, work);
    this.#queue = turn;
    return turn;
  }
}

/** The batch as everyone will read it; none when they would refuse it. */
function readBack(batch: Batch): readonly Batch[] {
  const read = parseBatch(batchToText(batch));
  return read.ok ? [read.value] : [];
}

import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Bytes } from '../kernel/bytes.ts';
import type { Clock } from '../kernel/clock.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { JsonValue } from '../protocol/canonical-json.ts';
import { epochTag } from '../protocol/batch.ts';
import type { Opening } from '../protocol/opening.ts';
import { stampTime } from '../protocol/stamp.ts';
import { contiguousNumbers } from '../protocol/vector.ts';
import { type BookAddress, bookAddress, type BookKey } from '../seal/book-key.ts';
import type { DeviceKey } from '../seal/device-key.ts';
import type { RandomSource } from '../seal/random.ts';
import type { Admission, BookEpoch } from './admission.ts';
import { readBack, sealBatches, sealSigned } from './batch-codec.ts';
import { cutEntries, type Entries, entriesOf } from './batch-writer.ts';
import { type BookHealth, healthOf, owesAcknowledgement } from './book-health.ts';
import { arrivalsOf } from './book-intake.ts';
import { BookMemory } from './book-memory.ts';
import { BookReader } from './book-reader.ts';
import { EMPTY_RECEIPT, type Receipt, receiptOf, undoingChanges } from './receipt.ts';
import type { Rival } from './rivals.ts';
import type { ArrivedEntry, BookLog } from './storage.ts';
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
  /** Tells the other windows of this phone, and whoever carries own changes to other phones. */
  readonly onWritten: (by: 'here' | 'elsewhere') => void;
}

/** Which book this is, and who may write in it; a root book says so itself. */
export interface BookIdentity extends BookEpoch {
  readonly key: BookKey;
  readonly log: BookLog;
  readonly admission: (memory: BookMemory) => Admission;
}

/** What became of blobs or bodies from elsewhere: new, merged before, or stored and not merged. */
export interface Received {
  readonly merged: number;
  readonly known: number;
  readonly parked: number;
}

/** One open book: its sealed log on disk, its merged content in memory, and its only writer. */
export class Book {
  readonly name: string;
  /** Names its epoch. */
  readonly tag: string;
  /** Where its log lies at a relay. */
  readonly address: BookAddress;
  readonly log: BookLog;
  readonly #identity: BookIdentity;
  readonly #deps: BookDeps;
  readonly #memory: BookMemory;
  readonly #reader: BookReader;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(identity: BookIdentity, deps: BookDeps) {
    const { name, key, log } = identity;
    this.name = name;
    this.tag = epochTag(identity);
    this.address = bookAddress(key);
    this.log = log;
    this.#identity = identity;
    this.#deps = deps;
    this.#memory = new BookMemory(this.tag);
    this.#reader = new BookReader(identity, this.#memory, deps.device.id);
  }

  /** Opens a book: newest snapshot, then the batches after it. */
  static async open(identity: BookIdentity, deps: BookDeps): Promise<Result<Book, StoreError>> {
    const stored = await identity.log.load();
    if (!stored.ok) return stored;
    const book = new Book(identity, deps);
    const { snapshot, tail } = stored.value;
    const started = snapshot !== null && (await book.#reader.start(snapshot));
    // The log is the store: a snapshot that does not open costs time, nothing else.
    const rest = snapshot && !started ? await identity.log.after(0) : ok(tail);
    if (!rest.ok) return rest;
    const { opened } = await book.#reader.read(rest.value);
    if (opened === 0 && rest.value.length > 0 && !started) return err({ type: 'BookUnreadable' });
    await book.#reader.snapshotWhenLong(deps.random);
    return ok(book);
  }

  /** How safe and how complete the book is, live. */
  readonly health: ReadonlySignal<BookHealth> = computed(() => {
    void this.#memory.version.value;
    const { forked, knowledge } = this.#memory;
    const parked = this.#reader.parked.value;
    return healthOf(knowledge, { device: this.#deps.device.id, parked, forked });
  });

  /** Values two phones wrote without seeing each other, live. */
  get rivals(): ReadonlySignal<readonly Rival[]> {
    return this.#memory.rivals;
  }

  /** Everything merged, and who has seen what: to be read only. */
  get content(): Pick<BookMemory, 'state' | 'knowledge'> {
    return this.#memory;
  }

  /** Last contiguous batch of each author: what this phone has. */
  get vector(): Readonly<Record<string, number>> {
    return contiguousNumbers(this.#memory.knowledge.vector);
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
    return this.#inTurn(() => this.#writeChanges(() => changes));
  }

  /** Takes a gesture back where it still stands; what somebody wrote over it stays. */
  undo(receipt: Receipt): Promise<Result<Receipt, StoreError>> {
    return this.#inTurn(() =>
      this.#writeChanges(() => undoingChanges(this.#memory.state, receipt)),
    );
  }

  /** Begins a renewed book: what it keeps of the epoch before, in parts that fit a batch. */
  begin(partsNow: () => readonly Opening[]): Promise<Result<Receipt, StoreError>> {
    const entries = () => partsNow().map((opening) => ({ ops: [], facts: [], opening }));
    return this.#inTurn(() => this.#write(() => (this.#reader.head.seq === 0 ? entries() : [])));
  }

  /** Says to the others what this phone has of theirs, where it has not said so: an empty batch. */
  acknowledge(): Promise<Result<Receipt, StoreError>> {
    const empty = [{ ops: [], facts: [] }];
    return this.#inTurn(() =>
      this.#write(() =>
        owesAcknowledgement(this.#memory.knowledge, this.#deps.device.id) ? empty : [],
      ),
    );
  }

  /** Stores and merges blobs of a relay or a carried parcel, with the place the relay was read up to. */
  receive(
    blobs: readonly Bytes[],
    cursor: JsonValue | null,
    from: 'relay' | 'parcel' = 'relay',
  ): Promise<Result<Received, StoreError>> {
    return this.#inTurn(async () => {
      const entries = arrivalsOf(blobs, from === 'relay');
      return this.#accept(entries, { cursor, given: blobs.length });
    });
  }

  /** The same for signed bodies, as a live parcel brings them: each is sealed for this phone's log. */
  receiveSigned(bodies: readonly Bytes[]): Promise<Result<Received, StoreError>> {
    return this.#inTurn(async () => {
      const fresh = await this.#reader.intake.fresh(bodies);
      const keys = { book: this.#identity.key, random: this.#deps.random };
      const sealed = await Promise.all(fresh.map((body) => sealSigned(body, keys)));
      const entries = sealed.map((one) => ({ ...one, atRelay: false }));
      return this.#accept(entries, { cursor: null, given: bodies.length });
    });
  }

  /** The signed bodies another phone lacks, in the order they came here. */
  signedAfter(
    theirs: Readonly<Record<string, number>>,
  ): Promise<Result<readonly Bytes[], StoreError>> {
    return this.#inTurn(async () => {
      const all = await this.log.after(0);
      return all.ok ? ok(await this.#reader.intake.signedAfter(all.value, theirs)) : all;
    });
  }

  /** Reads what another window of this phone wrote. */
  refresh(): Promise<Result<void, StoreError>> {
    return this.#inTurn(async () => {
      const read = await this.#reader.readNew();
      return read.ok ? ok(undefined) : read;
    });
  }

  /** Lets go of the database; the content stays readable in memory. */
  close(): void {
    this.log.close();
  }

  #writeChanges(changes: () => readonly Change[]): Promise<Result<Receipt, StoreError>> {
    return this.#write((clock) => {
      const entries = entriesOf(this.#memory.state, changes(), clock);
      return entries.ops.length + entries.facts.length === 0 ? [] : cutEntries(entries);
    });
  }

  /** Another window may have written meanwhile: then its batches are read and the gesture is signed anew. */
  async #write(
    partsNow: (clock: { nowMs: number; trusted: boolean }) => readonly Entries[] | null,
  ): Promise<Result<Receipt, StoreError>> {
    for (;;) {
      const nowMs = stampTime(this.#deps.clock.now());
      const parts = partsNow({ nowMs, trusted: this.#deps.clockTrusted() });
      if (!parts) return err({ type: 'EntryTooLarge' });
      if (parts.length === 0) return ok(EMPTY_RECEIPT);
      const sealed = await sealBatches(parts, this.#frame(nowMs));
      // What this phone could not read back must not reach the disk.
      const batches = sealed.batches.flatMap((one) => readBack(one));
      if (batches.length < sealed.batches.length) return err({ type: 'EntryTooLarge' });
      const appended = await this.log.append(sealed.stored);
      if (!appended.ok) return appended;
      if (appended.value === 'stale') {
        const read = await this.#reader.readNew();
        if (!read.ok) return read;
        // The number is taken by a batch that can't be read: signing anew would fail for ever.
        if (read.value.opened === 0) return err({ type: 'BookUnreadable' });
        continue;
      }
      const receipt = receiptOf(
        this.#memory.state,
        batches.map(({ batch }) => batch),
      );
      this.#memory.merge(batches);
      await this.#reader.advance(appended.value, sealed.head);
      await this.#reader.snapshotWhenLong(this.#deps.random);
      this.#deps.onWritten('here');
      return ok(receipt);
    }
  }

  #frame(nowMs: number) {
    const { name, epoch, branch, key } = this.#identity;
    const { device, random, appVersion } = this.#deps;
    const said = { book: name, epoch, branch, at: nowMs, app: appVersion };
    const { vector } = this.#memory.knowledge;
    return { said, vector, head: this.#reader.head, keys: { book: key, device, random } };
  }

  async #accept(
    entries: readonly ArrivedEntry[],
    { cursor, given }: { cursor: JsonValue | null; given: number },
  ): Promise<Result<Received, StoreError>> {
    const parkedBefore = this.#reader.parked.value;
    const stored = await this.log.accept(entries, cursor);
    if (!stored.ok) return stored;
    const read = await this.#reader.readNew();
    if (!read.ok) return read;
    const waiting = await this.#reader.lookAgain();
    if (!waiting.ok) return waiting;
    const merged = read.value.merged + waiting.value;
    await this.#reader.snapshotWhenLong(this.#deps.random);
    if (stored.value.length > 0) this.#deps.onWritten('elsewhere');
    const parked = Math.max(0, this.#reader.parked.value - parkedBefore);
    return ok({ merged, parked, known: Math.max(0, given - merged - parked) });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work, work);
    this.#queue = turn;
    return turn;
  }
}

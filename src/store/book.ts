import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Bytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { JsonValue } from '../protocol/canonical-json.ts';
import { epochTag } from '../protocol/batch.ts';
import type { Opening } from '../protocol/opening.ts';
import { contiguousNumbers } from '../protocol/vector.ts';
import { type BookAddress, bookAddress } from '../seal/book-key.ts';
import { sealSigned } from './batch-codec.ts';
import { type BookHealth, healthOf, owesAcknowledgement } from './book-health.ts';
import type { IntakeBook } from './book-intake.ts';
import { BookMemory } from './book-memory.ts';
import { BookReader } from './book-reader.ts';
import { BookWriter, type WriterDeps } from './book-writer.ts';
import { type Receipt, undoingChanges } from './receipt.ts';
import type { Rival } from './rivals.ts';
import type { ArrivedEntry, BookLog } from './storage.ts';
import type { StoreError } from './store-error.ts';
import type { Change, Happened, KindOf, Said, Stored, TableOf } from './table.ts';

/** What a book needs of the phone it lies on. */
export type BookDeps = WriterDeps;

/** Which book this is, and who may write in it; a root book says so itself. */
export interface BookIdentity extends IntakeBook {
  readonly log: BookLog;
  /** Last number this phone wrote here before its log was gone; 0 or nothing otherwise. */
  readonly wrote?: number;
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
  readonly #writer: BookWriter;
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
    this.#writer = new BookWriter(identity, deps, { memory: this.#memory, reader: this.#reader });
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
    const read = await book.#reader.read(rest.value);
    if (!read.ok) return read;
    // What others sent may be nothing but noise; what this phone wrote must open.
    const hasOwn = rest.value.some(({ own }) => typeof own === 'number');
    if (hasOwn && read.value.opened === 0 && !started) return err({ type: 'BookUnreadable' });
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

  /** What each phone ever said of a kind, whatever stands. */
  everSaid<D>(of: KindOf<D>): readonly Said<D>[] {
    return this.#memory.everSaid(of);
  }

  /** What anybody ever said of a kind, whatever stands. */
  everTold<D>(of: KindOf<D>): readonly D[] {
    return this.#memory.everTold(of);
  }

  /** All facts of a kind, those taken back too; not live. */
  everHappened<D>(of: KindOf<D>): readonly Happened<D>[] {
    return this.#memory.everHappened(of);
  }

  /** Writes one gesture: signed, sealed, durable on disk, then visible. All of it or nothing. */
  commit(changes: readonly Change[]): Promise<Result<Receipt, StoreError>> {
    return this.#inTurn(async () =>
      this.#awaitsOpening() ? err({ type: 'BookClosed' }) : this.#writer.write(() => changes),
    );
  }

  /** Takes a gesture back where it still stands; what somebody wrote over it stays. */
  undo(receipt: Receipt): Promise<Result<Receipt, StoreError>> {
    return this.#inTurn(() =>
      this.#writer.write(() => undoingChanges(this.#memory.state, receipt)),
    );
  }

  /** Begins a renewed book: what it keeps of the epoch before, in parts that fit a batch. */
  begin(partsNow: () => readonly Opening[]): Promise<Result<Receipt, StoreError>> {
    const entries = () => partsNow().map((opening) => ({ ops: [], facts: [], opening }));
    return this.#inTurn(() =>
      this.#writer.writeEntries(() => (this.#reader.head.seq === 0 ? entries() : [])),
    );
  }

  /** Says to the others what this phone has of theirs, where it has not said so: an empty batch. */
  acknowledge(): Promise<Result<Receipt, StoreError>> {
    const empty = [{ ops: [], facts: [] }];
    return this.#inTurn(() =>
      this.#writer.writeEntries(() =>
        owesAcknowledgement(this.#memory.knowledge, this.#deps.device.id) && !this.#awaitsOpening()
          ? empty
          : [],
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
      const { intake } = this.#reader;
      const entries = await intake.arrivals(blobs, from === 'relay');
      const received = await this.#accept(entries, { cursor, given: entries.length });
      intake.forgetArrivals();
      return received;
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

  /** The signed bodies another phone lacks, in the order they came here; all of this epoch if forked. */
  signedAfter(
    theirs: Readonly<Record<string, number>>,
    isForked = false,
  ): Promise<Result<readonly Bytes[], StoreError>> {
    return this.#inTurn(async () => {
      const all = await this.log.after(0);
      return all.ok ? ok(await this.#reader.intake.signedAfter(all.value, theirs, isForked)) : all;
    });
  }

  /** Whether some phone is known to have batches that this one has not. */
  lacksSome(): boolean {
    return this.health.value.missing.length > 0;
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

  /** Who renewed the ring writes nothing before the opening: it counts as first words only. */
  #awaitsOpening(): boolean {
    const { renewal } = this.#identity.admission(this.#memory);
    if (this.#reader.head.seq > 0 || !renewal?.opens) return false;
    return renewal.by === this.#deps.device.id;
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
    const { merged } = read.value;
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

import type { Clock } from '../kernel/clock.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { stampTime } from '../protocol/stamp.ts';
import type { BookKey } from '../seal/book-key.ts';
import type { DeviceKey } from '../seal/device-key.ts';
import type { RandomSource } from '../seal/random.ts';
import type { BookEpoch } from './admission.ts';
import { readBack, sealBatches } from './batch-codec.ts';
import { cutEntries, type Entries, entriesOf } from './batch-writer.ts';
import type { BookMemory } from './book-memory.ts';
import type { BookReader } from './book-reader.ts';
import { EMPTY_RECEIPT, type Receipt, receiptOf } from './receipt.ts';
import type { BookLog } from './storage.ts';
import type { StoreError } from './store-error.ts';
import type { Change } from './table.ts';

/** What writing in a book needs of the phone it lies on. */
export interface WriterDeps {
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly device: DeviceKey;
  readonly appVersion: string;
  /** Whether the relay or two other devices agree with this clock. */
  readonly clockTrusted: () => boolean;
  /** Tells the other windows of this phone, and whoever carries own changes to other phones. */
  readonly onWritten: (by: 'here' | 'elsewhere') => void;
}

interface WriterBook extends BookEpoch {
  readonly key: BookKey;
  readonly log: BookLog;
}

/** Writes gestures in a book, one at a time: signed, sealed, durable on disk, then merged. */
export class BookWriter {
  readonly #book: WriterBook;
  readonly #deps: WriterDeps;
  readonly #memory: BookMemory;
  readonly #reader: BookReader;

  constructor(
    book: WriterBook,
    deps: WriterDeps,
    { memory, reader }: { memory: BookMemory; reader: BookReader },
  ) {
    this.#book = book;
    this.#deps = deps;
    this.#memory = memory;
    this.#reader = reader;
  }

  /** Writes changes, decided on what the book says at that moment. */
  write(changes: () => readonly Change[]): Promise<Result<Receipt, StoreError>> {
    return this.writeEntries((clock) => {
      const entries = entriesOf(this.#memory.state, changes(), clock);
      return entries.ops.length + entries.facts.length === 0 ? [] : cutEntries(entries);
    });
  }

  /**
   * Writes entries, each in a batch. Another window may have written meanwhile: then its batches are
   * read, and the entries are decided and signed anew. null says that they fit no batch.
   */
  async writeEntries(
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
      const appended = await this.#book.log.append(sealed.stored);
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
    const { name, epoch, branch, key } = this.#book;
    const { device, random, appVersion } = this.#deps;
    const said = { book: name, epoch, branch, at: nowMs, app: appVersion };
    const { vector } = this.#memory.knowledge;
    return { said, vector, head: this.#reader.head, keys: { book: key, device, random } };
  }
}

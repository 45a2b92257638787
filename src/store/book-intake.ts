import { base64url, type Bytes, sameBytes } from '../kernel/bytes.ts';
import { authorIn, epochTag } from '../protocol/batch.ts';
import { blobIdIn } from '../protocol/blob.ts';
import type { BookKey } from '../seal/book-key.ts';
import { type Admission, admit, type BookEpoch, type Verdict } from './admission.ts';
import { openBatch, type OpenedBatch, readSigned } from './batch-codec.ts';
import type { BookMemory } from './book-memory.ts';
import { isOpened, noveltyOf } from './knowledge.ts';
import type { ArrivedEntry, LogEntry } from './storage.ts';

/** What the intake needs to know of its book. */
export interface IntakeBook extends BookEpoch {
  readonly key: BookKey;
  readonly admission: (memory: BookMemory) => Admission;
}

/**
 * The door of a book: opens blobs, checks who signed them, merges what is admitted and parks the rest.
 * What waits for a phone to be known, or for an opening, is tried again whenever something was merged.
 */
export class BookIntake {
  readonly #book: IntakeBook;
  readonly #memory: BookMemory;
  readonly #parked = new Set<number>();
  /** Those that may count later; null for what nobody looked at yet in this run. */
  readonly #waiting = new Map<number, Waiting | null>();
  /** What was read of blobs about to be stored, so that none is opened twice; by blob id. */
  readonly #arriving = new Map<string, Arriving>();

  constructor(book: IntakeBook, memory: BookMemory) {
    this.#book = book;
    this.#memory = memory;
  }

  /** Entries that are stored and not merged. */
  get parked(): ReadonlySet<number> {
    return this.#parked;
  }

  /** Those that may be merged now: more is known of their phone, or of this epoch, than the last time. */
  worthAnotherLook(): ReadonlySet<number> {
    const context = this.#context();
    const worth = [...this.#waiting].filter(
      ([, one]) => one?.under !== (one && knowledgeOf(one.device, context)),
    );
    return new Set(worth.map(([n]) => n));
  }

  /** Parked by an earlier run: another version, or what came since, may read them. */
  lookAgainAt(entries: readonly number[]): void {
    for (const n of entries) this.#park(n, 'waits');
  }

  /**
   * Blobs from elsewhere as entries to store. One that opens with no key of this book, or was changed on
   * its way, is left out: nothing will ever open it, and it would keep the true one of its id away. One of a
   * later version comes again after the update: others name it, and the whole log is looked through.
   */
  async arrivals(blobs: readonly Bytes[], atRelay: boolean): Promise<readonly ArrivedEntry[]> {
    const reads = await Promise.all(blobs.map((blob) => openBatch(this.#book.key, blob)));
    return blobs.flatMap((blob, at) => {
      const [read, id] = [reads[at], blobIdIn(blob)];
      const blobId = id && base64url(id);
      const isOurs = read?.ok || read?.error.type === 'NotABatch';
      if (!blobId || !read || !isOurs) return [];
      this.#arriving.set(blobId, { blob, read });
      return [{ blobId, blob, atRelay }];
    });
  }

  /** What arrived is stored and merged, or was not stored at all. */
  forgetArrivals(): void {
    this.#arriving.clear();
  }

  /** Merges what is admitted of these entries. */
  async merge(
    entries: readonly LogEntry[],
  ): Promise<{ batches: readonly OpenedBatch[]; merged: number; opened: number }> {
    const reads = await Promise.all(
      entries.map(async (entry) => ({ entry, read: await this.#open(entry) })),
    );
    const batches: OpenedBatch[] = [];
    let merged = 0;
    let left: Candidate[] = [];
    for (const { entry, read } of reads) {
      if (read.ok) left.push({ entry, read: read.value });
      else this.#park(entry.n, 'never');
    }
    const opened = left.length;
    for (let progress = true; progress && left.length > 0;) {
      const { admitted, waiting } = await this.#sort(left);
      merged += this.#memory.merge(admitted);
      batches.push(...admitted);
      progress = admitted.length > 0;
      left = waiting;
    }
    return { batches, merged, opened };
  }

  /**
   * The signed bodies that may be merged, now or later, and are not stored yet, each once. Whoever
   * brought the others still has them: a body is no blob, and what never counts is not kept.
   */
  async fresh(bodies: readonly Bytes[]): Promise<readonly Bytes[]> {
    const read = await Promise.all(bodies.map((body) => readSigned(body)));
    const seen = new Set([...this.#waiting.values()].map((one) => one?.digest));
    const found: OpenedBatch[] = [];
    for (const one of read) {
      if (!one.ok || seen.has(one.value.digest) || !this.#isNew(one.value)) continue;
      seen.add(one.value.digest);
      found.push(one.value);
    }
    // A body may be admitted only because of one before it: whatever may still count is stored.
    const context = this.#context();
    const verdicts = await Promise.all(found.map((one) => admit(one, context)));
    return found.flatMap(({ signed }, at) => (verdicts[at] === 'never' ? [] : [signed]));
  }

  /**
   * The signed bodies of merged entries beyond `theirs`, each once, in order; those of this epoch from the
   * first on, when other batches stand there under the same numbers.
   */
  async signedAfter(
    entries: readonly LogEntry[],
    theirs: Readonly<Record<string, number>>,
    isForked: boolean,
  ): Promise<readonly Bytes[]> {
    const merged = entries.filter(({ n }) => !this.#parked.has(n));
    const opened = await Promise.all(merged.map(({ blob }) => openBatch(this.#book.key, blob)));
    const tag = epochTag(this.#book);
    const seen = new Set<string>();
    return opened.flatMap((one) => {
      if (!one.ok || seen.has(one.value.digest)) return [];
      const { batch, digest, signed } = one.value;
      seen.add(digest);
      const author = authorIn(batch, tag);
      const isAgain = isForked && !author.includes('@');
      return isAgain || batch.seq > (theirs[author] ?? 0) ? [signed] : [];
    });
  }

  /** Another window may have stored another blob under the same id: then that one is read. */
  #open({ blobId, blob }: LogEntry): Promise<BatchRead> {
    const arrived = this.#arriving.get(blobId);
    return arrived && sameBytes(arrived.blob, blob)
      ? Promise.resolve(arrived.read)
      : openBatch(this.#book.key, blob);
  }

  async #sort(candidates: readonly Candidate[]) {
    const context = this.#context();
    const verdicts = await Promise.all(
      candidates.map(({ entry, read }) =>
        // What this window or another one of this phone wrote was signed here.
        typeof entry.own === 'number' ? Promise.resolve<Verdict>('admitted') : admit(read, context),
      ),
    );
    const admitted: OpenedBatch[] = [];
    const waiting: Candidate[] = [];
    candidates.forEach((candidate, at) => {
      const verdict: Verdict = verdicts[at] ?? 'never';
      if (verdict === 'admitted') {
        admitted.push(candidate.read);
        this.#parked.delete(candidate.entry.n);
        this.#waiting.delete(candidate.entry.n);
      } else this.#park(candidate.entry.n, verdict);
      if (verdict !== 'waits') return;
      waiting.push(candidate);
      const { digest, batch } = candidate.read;
      const { device } = batch;
      const under = knowledgeOf(device, context);
      this.#waiting.set(candidate.entry.n, { digest, device, under });
    });
    return { admitted, waiting };
  }

  #context() {
    const admission = this.#book.admission(this.#memory);
    return { book: this.#book, admission, known: this.#memory.knowledge };
  }

  #isNew(one: OpenedBatch): boolean {
    return noveltyOf(this.#memory.knowledge, one, epochTag(this.#book)) !== 'known';
  }

  #park(n: number, verdict: Exclude<Verdict, 'admitted'>): void {
    this.#parked.add(n);
    if (verdict === 'waits') this.#waiting.set(n, null);
    else this.#waiting.delete(n);
  }
}

/** All that a batch can wait for: keys of its phone, of which no one takes any back, or the opening. */
function knowledgeOf(device: string, { admission, known }: Parameters<typeof admit>[1]): string {
  const isOut = admission.isRemoved(device);
  const opens = admission.renewal?.opens === true;
  return [admission.keysOf(device).length, isOut, opens, isOpened(known)].join(' ');
}

/** A batch looked at in vain: only other knowledge of its phone is worth another look. */
interface Waiting {
  readonly digest: string;
  readonly device: string;
  readonly under: string;
}

interface Candidate {
  readonly entry: LogEntry;
  readonly read: OpenedBatch;
}

type BatchRead = Awaited<ReturnType<typeof openBatch>>;

interface Arriving {
  readonly blob: Bytes;
  readonly read: BatchRead;
}

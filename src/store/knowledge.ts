import { type Batch, authorIn } from '../protocol/batch.ts';
import type { Opening } from '../protocol/opening.ts';
import {
  type Acknowledged,
  hasSeen,
  type VersionVector,
  withAcknowledged,
  withBatch,
} from '../protocol/vector.ts';

/** What a phone knows of who wrote and who has seen what. */
export interface Knowledge {
  readonly vector: VersionVector;
  readonly acknowledged: Acknowledged;
  /** Short digest of each batch by author and number: tells a second batch of the same number apart. */
  readonly marks: ReadonlyMap<string, string>;
  /** Number of the last batch of each author that said something: an acknowledgement needs none itself. */
  readonly content: ReadonlyMap<string, number>;
  /** What this epoch began with, once an opening was read. */
  readonly opened: Opened | null;
}

/** Which parts of the opening were read, what of earlier epochs they hold, and where removed phones end. */
export interface Opened {
  readonly parts: number;
  readonly read: readonly number[];
  readonly before: Readonly<Record<string, number>>;
  readonly cuts: Readonly<Record<string, number>>;
}

/** Nothing is known yet. */
export const NO_KNOWLEDGE: Knowledge = {
  vector: new Map(),
  acknowledged: new Map(),
  marks: new Map(),
  content: new Map(),
  opened: null,
};

/** A batch with the digest its device's next batch chains to. */
export interface DigestedBatch {
  readonly batch: Batch;
  readonly digest: string;
}

/** `known`: merged before. `forked`: another batch has this author and number: the phone was copied. */
export type Novelty = 'new' | 'known' | 'forked';

/** Whether this batch was merged before, in a book whose epoch is `tag`. */
export function noveltyOf(
  known: Knowledge,
  { batch, digest }: DigestedBatch,
  tag: string,
): Novelty {
  const author = authorIn(batch, tag);
  if (!hasSeen(known.vector, author, batch.seq)) return 'new';
  const mark = known.marks.get(markName(author, batch.seq));
  // An opening holds what it covers; of a copied phone it may hold the other copy. What comes before the
  // opening counts, so the same counts after it. Removed phones have no word but what the opening holds.
  if (mark === undefined)
    return Object.hasOwn(known.opened?.cuts ?? {}, batch.device) ? 'known' : 'new';
  return mark.split(' ').includes(shortDigest(digest)) ? 'known' : 'forked';
}

/** Learns of batches about to be merged. Changes the maps of `known` in place where it made them. */
export class KnowledgeBuilder {
  #vector: VersionVector;
  #acknowledged: Acknowledged;
  readonly #marks: Map<string, string>;
  readonly #content: Map<string, number>;
  #opened: Opened | null;

  constructor(known: Knowledge) {
    this.#vector = known.vector;
    this.#acknowledged = known.acknowledged;
    this.#marks = new Map(known.marks);
    this.#content = new Map(known.content);
    this.#opened = known.opened;
  }

  get knowledge(): Knowledge {
    return {
      vector: this.#vector,
      acknowledged: this.#acknowledged,
      marks: this.#marks,
      content: this.#content,
      opened: this.#opened,
    };
  }

  /** Takes in one batch of a book whose epoch is `tag`. */
  learn({ batch, digest }: DigestedBatch, tag: string): void {
    const author = authorIn(batch, tag);
    const name = markName(author, batch.seq);
    const marks = new Set([...(this.#marks.get(name)?.split(' ') ?? []), shortDigest(digest)]);
    this.#marks.set(name, [...marks].sort().join(' '));
    this.#vector = withBatch(this.#vector, author, batch.seq);
    if (hasContent(batch))
      this.#content.set(author, Math.max(batch.seq, this.#content.get(author) ?? 0));
    // What a phone had seen in another epoch is numbered otherwise.
    if (author === batch.device) {
      const seen = { ...batch.vector, [author]: batch.seq };
      this.#acknowledged = withAcknowledged(this.#acknowledged, author, seen);
      if (batch.opening) this.#open(batch.opening);
    }
  }

  #open({ part, parts, before, cuts }: Opening): void {
    const read = [...new Set([...(this.#opened?.read ?? []), part])].sort((a, b) => a - b);
    this.#opened = { parts, read, before, cuts };
    if (read.length < parts) return;
    const vector = new Map(this.#vector);
    for (const [author, seq] of Object.entries(before)) {
      const { contiguous, ahead } = vector.get(author) ?? { contiguous: 0, ahead: [] };
      const last = Math.max(contiguous, seq);
      vector.set(author, { contiguous: last, ahead: ahead.filter((number) => number > last) });
    }
    this.#vector = vector;
  }
}

/** Phones that wrote two batches under one number. */
export function forkedIn({ marks }: Knowledge): ReadonlySet<string> {
  const twice = [...marks].filter(([, digests]) => digests.includes(' '));
  return new Set(twice.flatMap(([name]) => name.split(/[@/]/, 1)));
}

/** Whether a batch says anything beside what its writer has seen. */
export function hasContent({ ops, facts, opening }: Batch): boolean {
  return ops.length > 0 || facts.length > 0 || opening !== undefined;
}

/** Whether all parts of the opening were read. */
export function isOpened({ opened }: Knowledge): boolean {
  return opened !== null && opened.read.length >= opened.parts;
}

function markName(author: string, seq: number): string {
  return `${author}/${seq}`;
}

function shortDigest(digest: string): string {
  return digest.slice(0, 8);
}

import {
  batch as signalBatch,
  computed,
  type ReadonlySignal,
  type Signal,
  signal,
} from '@preact/signals-core';
import { authorIn } from '../protocol/batch.ts';
import { type BookState, emptyState, mergeBatch, type Row, untouched } from '../protocol/merge.ts';
import { mergeParts } from '../protocol/state-parts.ts';
import {
  type DigestedBatch,
  forkedIn,
  type Knowledge,
  KnowledgeBuilder,
  NO_KNOWLEDGE,
  noveltyOf,
} from './knowledge.ts';
import { readFact, readWitnesses } from './read-fact.ts';
import { type Rival, rivalFinder } from './rivals.ts';
import {
  type Happened,
  type KindOf,
  REMOVED,
  type Said,
  type Stored,
  type TableOf,
  VOID_KIND,
  voidId,
} from './table.ts';

/** The open content of a book: merged state in memory, readable as typed, live collections. */
export class BookMemory {
  readonly #tag: string;
  #state: BookState = emptyState();
  #knowledge: Knowledge = NO_KNOWLEDGE;
  #forked: ReadonlySet<string> = new Set();
  readonly #findRivals = rivalFinder();
  readonly #versions = new Map<string, Signal<number>>();
  readonly #rows = new Map<unknown, ReadonlySignal<ReadonlyMap<string, unknown>>>();
  readonly #facts = new Map<unknown, ReadonlySignal<readonly unknown[]>>();

  /** @param tag names the epoch of the book among all its epochs */
  constructor(tag: string) {
    this.#tag = tag;
  }

  get state(): BookState {
    return this.#state;
  }

  get knowledge(): Knowledge {
    return this.#knowledge;
  }

  /** Phones that wrote two batches under one number: copies of one another. */
  get forked(): ReadonlySet<string> {
    return this.#forked;
  }

  /** Counts what was merged: who reads it looks again at what this phone knows of the others. */
  get version(): ReadonlySignal<number> {
    return this.#version('knowledge');
  }

  /** Starts from a snapshot, before anything was merged or read. */
  begin(state: BookState, knowledge: Knowledge): void {
    this.#state = state;
    this.#knowledge = knowledge;
    this.#forked = forkedIn(knowledge);
  }

  /** Merges batches; those merged before change nothing. Readers look again once. Says how many were new. */
  merge(batches: readonly DigestedBatch[]): number {
    const touched = untouched();
    const builder = new KnowledgeBuilder(this.#knowledge);
    let merged = 0;
    for (const one of batches) {
      const novelty = noveltyOf(builder.knowledge, one, this.#tag);
      if (novelty === 'known') continue;
      if (novelty === 'forked') this.#forked = new Set([...this.#forked, one.batch.device]);
      mergeBatch(this.#state, one.batch, touched);
      // What another epoch began with came from batches that come over themselves.
      if (one.batch.opening && authorIn(one.batch, this.#tag) === one.batch.device)
        mergeParts(this.#state, one.batch.opening, touched);
      builder.learn(one, this.#tag);
      merged += 1;
    }
    if (merged === 0) return 0;
    this.#knowledge = builder.knowledge;
    if (touched.facts.has(VOID_KIND))
      for (const { witnesses } of this.#state.facts.values())
        for (const { kind } of witnesses) touched.facts.add(kind);
    signalBatch(() => {
      for (const table of touched.tables) this.#version(`t/${table}`).value += 1;
      for (const kind of touched.facts) this.#version(`f/${kind}`).value += 1;
      this.#version('knowledge').value += 1;
    });
    return merged;
  }

  /** Values two phones wrote without seeing each other, not answered since. */
  readonly rivals: ReadonlySignal<readonly Rival[]> = computed(() => {
    void this.version.value;
    return this.#findRivals(this.#state);
  });

  /** Rows of a table that are not removed and that this version can read. */
  rows<R>(of: TableOf<R>): ReadonlySignal<ReadonlyMap<string, Stored<R>>> {
    const known = this.#rows.get(of);
    // The map is keyed by the very table whose rows the signal gives.
    if (known) return known as ReadonlySignal<ReadonlyMap<string, Stored<R>>>;
    const parsed = new WeakMap<Row, Stored<R> | null>();
    const made = computed(() => {
      void this.#version(`t/${of.table}`).value;
      const all = new Map<string, Stored<R>>();
      for (const [id, row] of this.#state.tables.get(of.table) ?? []) {
        let value = parsed.get(row);
        if (value === undefined) parsed.set(row, (value = readRow(of, id, row)));
        if (value) all.set(id, value);
      }
      return all;
    });
    this.#rows.set(of, made);
    return made;
  }

  /** Facts of a kind in the order they happened; those taken back are left out. */
  facts<D>(of: KindOf<D>): ReadonlySignal<readonly Happened<D>[]> {
    const known = this.#facts.get(of);
    // The map is keyed by the very kind whose facts the signal gives.
    if (known) return known as ReadonlySignal<readonly Happened<D>[]>;
    const made = computed(() => {
      void this.#version(`f/${of.kind}`).value;
      return this.everHappened(of).filter((fact) => !this.isVoid(fact.id));
    });
    this.#facts.set(of, made);
    return made;
  }

  /** The same with those taken back: what an intent id must count. Not live. */
  everHappened<D>(of: KindOf<D>): readonly Happened<D>[] {
    const found: Happened<D>[] = [];
    for (const fact of this.#state.facts.values()) {
      const read = readFact(fact, of);
      if (read) found.push(read);
    }
    return found.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  }

  /**
   * What anybody ever said of a kind, the earliest first, also where something else stands, or was taken
   * back: a false word, however early, hides no true one. Live.
   */
  everSaid<D>(of: KindOf<D>): readonly Said<D>[] {
    void this.#version(`f/${of.kind}`).value;
    const said = [...this.#state.facts.values()].flatMap((fact) => readWitnesses(fact, of));
    return said.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  }

  /** The same without who said it. */
  everTold<D>(of: KindOf<D>): readonly D[] {
    return this.everSaid(of).map(({ data }) => data);
  }

  /** Whether a fact was taken back, and that not taken back itself. */
  isVoid(factId: string): boolean {
    const taken = voidId(factId);
    const isTaken = this.#state.facts.get(taken)?.witnesses.some(({ kind }) => kind === VOID_KIND);
    return isTaken === true && !this.isVoid(taken);
  }

  #version(name: string): Signal<number> {
    const known = this.#versions.get(name);
    if (known) return known;
    const made = signal(0);
    this.#versions.set(name, made);
    return made;
  }
}

function readRow<R>(of: TableOf<R>, id: string, row: Row): Stored<R> | null {
  // An undone field is null: the schema gives what a field is when nobody wrote it.
  const written = Object.entries(row).filter(([, at]) => at.value !== null);
  const values = Object.fromEntries(written.map(([field, at]) => [field, at.value]));
  if (values[REMOVED] === true) return null;
  const parsed = of.schema.safeParse(values);
  return parsed.success ? { ...parsed.data, id } : null;
}

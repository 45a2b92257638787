import {
  batch as signalBatch,
  computed,
  type ReadonlySignal,
  type Signal,
  signal,
} from '@preact/signals-core';
import { toInstant } from '../kernel/clock.ts';
import type { Batch } from '../protocol/batch.ts';
import {
  type BookState,
  emptyState,
  mergeBatch,
  type Row,
  type Touched,
} from '../protocol/merge.ts';
import { hasSeen, type VersionVector, withBatch } from '../protocol/vector.ts';
import {
  type Happened,
  type KindOf,
  REMOVED,
  type Stored,
  type TableOf,
  VOID_KIND,
  voidId,
} from './table.ts';

/** The open content of a book: merged state in memory, readable as typed, live collections. */
export class BookMemory {
  #state: BookState = emptyState();
  #vector: VersionVector = new Map();
  readonly #versions = new Map<string, Signal<number>>();
  readonly #rows = new Map<unknown, ReadonlySignal<ReadonlyMap<string, unknown>>>();
  readonly #facts = new Map<unknown, ReadonlySignal<readonly unknown[]>>();

  get state(): BookState {
    return this.#state;
  }

  get vector(): VersionVector {
    return this.#vector;
  }

  /** Starts from a snapshot, before anything was merged or read. */
  begin(state: BookState, vector: VersionVector): void {
    this.#state = state;
    this.#vector = vector;
  }

  /** Merges batches; those merged before change nothing. Readers look again once, at the end. */
  merge(batches: readonly Batch[]): void {
    const touched: Touched = { tables: new Set(), facts: new Set() };
    for (const one of batches) {
      if (hasSeen(this.#vector, one.device, one.seq)) continue;
      mergeBatch(this.#state, one, touched);
      this.#vector = withBatch(this.#vector, one.device, one.seq);
    }
    if (touched.facts.has(VOID_KIND))
      for (const fact of this.#state.facts.values()) touched.facts.add(fact.kind);
    signalBatch(() => {
      for (const table of touched.tables) this.#version(`t/${table}`).value += 1;
      for (const kind of touched.facts) this.#version(`f/${kind}`).value += 1;
    });
  }

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
    for (const { id, kind, at, device, data } of this.#state.facts.values()) {
      if (kind !== of.kind) continue;
      const parsed = of.schema.safeParse(data);
      if (parsed.success) found.push({ id, at: toInstant(at), device, data: parsed.data });
    }
    return found.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  }

  /** Whether a fact was taken back, and that not taken back itself. */
  isVoid(factId: string): boolean {
    const taken = voidId(factId);
    return this.#state.facts.get(taken)?.kind === VOID_KIND && !this.isVoid(taken);
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

import type { Batch, FactRecord } from './batch.ts';
import { canonicalJson, type JsonValue } from './canonical-json.ts';
import { compareStamps, IMPORT_STAMP, isImport, type Stamp } from './stamp.ts';

/** One field of one row, with the stamp that decides who wins. */
export interface Register {
  readonly value: JsonValue;
  readonly stamp: Stamp;
}

/** A row as its fields; a new object each time one of them changes. */
export type Row = Readonly<Record<string, Register>>;

/** A fact and the device that signed it. */
export interface WitnessedFact extends FactRecord {
  readonly device: string;
}

/** Everything a book says, merged. Only `mergeBatch` writes it. */
export interface BookState {
  readonly tables: Map<string, Map<string, Row>>;
  readonly facts: Map<string, WitnessedFact>;
}

/** What a merge changed: tables and kinds of facts whose readers must look again. */
export interface Touched {
  readonly tables: Set<string>;
  readonly facts: Set<string>;
}

/** A book in which nothing was written yet. */
export function emptyState(): BookState {
  return { tables: new Map(), facts: new Map() };
}

/**
 * Merges a batch in place. Commutative, associative and idempotent: per field the greater stamp wins,
 * equal stamps are decided by the canonical text of the value; facts are a set.
 */
export function mergeBatch(state: BookState, batch: Batch, touched: Touched): void {
  batch.ops.forEach(([table, row, field, value, gen, ms, bump], index) => {
    const written = { gen, ms, bump, device: batch.device, seq: batch.seq, index };
    const stamp = isImport(written) ? IMPORT_STAMP : written;
    if (mergeRegister(state, [table, row, field], { value, stamp })) touched.tables.add(table);
  });
  for (const fact of batch.facts) {
    const before = state.facts.get(fact.id);
    if (!mergeFact(state, { ...fact, device: batch.device })) continue;
    touched.facts.add(fact.kind);
    if (before) touched.facts.add(before.kind);
  }
}

/** Writes one register if it is newer than what is there; says whether it was. */
export function mergeRegister(
  state: BookState,
  [table, row, field]: readonly [table: string, row: string, field: string],
  register: Register,
): boolean {
  const rows = state.tables.get(table) ?? new Map<string, Row>();
  state.tables.set(table, rows);
  const before = rows.get(row);
  const present = before && Object.hasOwn(before, field) ? before[field] : undefined;
  if (present && !wins(register, present)) return false;
  rows.set(row, { ...before, [field]: register });
  return true;
}

/** Adds a fact; says whether anything changed. Two witnesses of one fact: the first in order stays. */
function mergeFact(state: BookState, fact: WitnessedFact): boolean {
  const present = state.facts.get(fact.id);
  if (present && factOrder(present) <= factOrder(fact)) return false;
  state.facts.set(fact.id, fact);
  return true;
}

function wins(a: Register, b: Register): boolean {
  const order = compareStamps(a.stamp, b.stamp);
  return order > 0 || (order === 0 && canonicalJson(a.value) > canonicalJson(b.value));
}

function factOrder(fact: WitnessedFact): string {
  return canonicalJson([String(fact.at).padStart(14, '0'), fact.device, fact.kind, fact.data]);
}

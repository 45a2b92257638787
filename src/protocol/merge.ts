import type { Batch } from './batch.ts';
import { IMPORT_STAMP, isImport } from './stamp.ts';
import { joinRegisters, joinRegister, overwrittenNames, type Register } from './register.ts';
import { joinFact, tellFact, type WitnessedFact } from './witnessed-fact.ts';

/** A row as its fields; a new object each time one of them changes. */
export type Row = Readonly<Record<string, Register>>;

/** Where a register stands. */
export type Place = readonly [table: string, row: string, field: string];

/** Everything a book says, merged. Only the functions here write it. */
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

/** Nothing changed yet. */
export function untouched(): Touched {
  return { tables: new Set(), facts: new Set() };
}

/**
 * Merges a batch in place. Commutative, associative and idempotent: per field the greater stamp wins,
 * facts are a set, each with all its witnesses.
 */
export function mergeBatch(state: BookState, batch: Batch, touched: Touched): void {
  batch.ops.forEach(([table, row, field, value, gen, ms, bump, over], index) => {
    const written = { gen, ms, bump, device: batch.device, seq: batch.seq, index };
    const stamp = isImport(written) ? IMPORT_STAMP : written;
    const place: Place = [table, row, field];
    const present = registerAt(state, place);
    setRegister(
      state,
      place,
      joinRegister(present, { value, stamp }, overwrittenNames(over)),
      touched,
    );
  });
  for (const fact of batch.facts) mergeFact(state, tellFact(fact, batch.device), touched);
}

/** Merges a register with all it knows, as snapshots and openings carry it. */
export function mergeRegister(
  state: BookState,
  place: Place,
  register: Register,
  touched: Touched,
): void {
  const present = registerAt(state, place);
  setRegister(state, place, present ? joinRegisters(present, register) : register, touched);
}

/** Adds a fact with its witnesses. */
export function mergeFact(state: BookState, fact: WitnessedFact, touched: Touched): void {
  const before = state.facts.get(fact.id);
  const joined = joinFact(before, fact);
  if (joined === before) return;
  state.facts.set(fact.id, joined);
  for (const { kind } of [...joined.witnesses, ...(before?.witnesses ?? [])])
    touched.facts.add(kind);
}

/** The register at a place, if it was ever written. */
export function registerAt(state: BookState, [table, row, field]: Place): Register | undefined {
  const fields = state.tables.get(table)?.get(row);
  return fields && Object.hasOwn(fields, field) ? fields[field] : undefined;
}

function setRegister(state: BookState, place: Place, register: Register, touched: Touched): void {
  if (registerAt(state, place) === register) return;
  const [table, row, field] = place;
  const rows = state.tables.get(table) ?? new Map<string, Row>();
  state.tables.set(table, rows);
  rows.set(row, { ...rows.get(row), [field]: register });
  touched.tables.add(table);
}

import { utf8 } from '../kernel/bytes.ts';
import { BATCH_LIMITS, type FactRecord, type Operation } from '../protocol/batch.ts';
import { canonicalJson, type JsonValue } from '../protocol/canonical-json.ts';
import { type BookState, type Place, registerAt } from '../protocol/merge.ts';
import type { Opening } from '../protocol/opening.ts';
import { overwriting, type Register } from '../protocol/register.ts';
import { IMPORT_STAMP as IMPORT, nextStamp } from '../protocol/stamp.ts';
import { type Change, VOID_KIND, voidId } from './table.ts';

/** What a gesture writes, before it is cut into batches. */
export interface Entries {
  readonly ops: readonly Operation[];
  readonly facts: readonly FactRecord[];
  readonly opening?: Opening | undefined;
}

/** Turns changes into operations and facts; a value that is already there is not written again. */
export function entriesOf(
  state: BookState,
  changes: readonly Change[],
  clock: { nowMs: number; trusted: boolean },
): Entries {
  const registers = new Map<string, Written>();
  const facts = new Map<string, FactRecord>();
  for (const change of changes) {
    if (change.type === 'put') {
      for (const written of writtenBy(change)) registers.set(written.key, written);
      continue;
    }
    const { kind, data } = change;
    const id = kind === VOID_KIND ? freeVoidId(state, change.id) : change.id;
    if (!state.facts.has(id) && !facts.has(id)) facts.set(id, { id, kind, at: clock.nowMs, data });
  }
  const ops = [...registers.values()].flatMap(({ place, value, again, below }): Operation[] => {
    const seen = registerAt(state, place);
    if (below) return seen ? [] : [[...place, value, IMPORT.gen, IMPORT.ms, IMPORT.bump, '']];
    const answers = again && seen?.rivals !== undefined;
    if (!answers && isNeedless(seen, place[2], value)) return [];
    const { gen, ms, bump } = nextStamp(seen?.stamp ?? null, clock.nowMs, clock.trusted);
    return [[...place, value, gen, ms, bump, overwriting(seen)]];
  });
  return { ops, facts: [...facts.values()] };
}

/** The last value a gesture gives to a register: what it gave before never shows. */
interface Written {
  readonly key: string;
  readonly place: Place;
  readonly value: JsonValue;
  readonly again: boolean;
  readonly below: boolean;
}

function writtenBy(change: Extract<Change, { type: 'put' }>): readonly Written[] {
  const { table, row, fields } = change;
  const again = change.again === true;
  const below = change.below === true;
  return Object.entries<JsonValue | undefined>(fields).flatMap(([field, value]) => {
    const place: Place = [table, row, field];
    // A field given as undefined is one not given: JSON has no such value.
    return value === undefined ? [] : [{ key: JSON.stringify(place), place, value, again, below }];
  });
}

/** Cuts entries so that each part fits a batch. A single entry larger than a batch is refused (null). */
export function cutEntries({ ops, facts }: Entries): readonly Entries[] | null {
  const parts: Entries[] = [];
  let part: { ops: Operation[]; facts: FactRecord[] } = { ops: [], facts: [] };
  let bytes = 0;
  let fits = true;
  const make = (entry: Operation | FactRecord) => {
    const size = sizeOf(entry);
    fits &&= size <= BATCH_LIMITS.bytes;
    const count = part.ops.length + part.facts.length;
    if (count > 0 && (count >= BATCH_LIMITS.entries || bytes + size > BATCH_LIMITS.bytes)) {
      parts.push(part);
      part = { ops: [], facts: [] };
      bytes = 0;
    }
    bytes += size;
    return part;
  };
  for (const op of ops) make(op).ops.push(op);
  for (const fact of facts) make(fact).facts.push(fact);
  parts.push(part);
  return fits ? parts : null;
}

function sizeOf(entry: Operation | FactRecord): number {
  return utf8(canonicalJson(entry)).length;
}

/** A fact taken back, brought back, and taken back again: each step voids the one before. */
function freeVoidId(state: BookState, first: string): string {
  let id = first;
  while (state.facts.has(id) && state.facts.has(voidId(id))) id = voidId(voidId(id));
  return id;
}

function isNeedless(seen: Register | undefined, field: string, value: JsonValue): boolean {
  if (seen === undefined) return field === 'removed' && value === false;
  return canonicalJson(seen.value) === canonicalJson(value);
}

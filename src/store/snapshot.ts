import * as z from 'zod/mini';
import { type Bytes, utf8, utf8ToText } from '../kernel/bytes.ts';
import type { JsonValue } from '../protocol/canonical-json.ts';
import { type BookState, emptyState, mergeRegister } from '../protocol/merge.ts';
import type { VersionVector } from '../protocol/vector.ts';
import type { ChainHead } from './batch-codec.ts';

/** A book's whole state as of one log entry, for a fast open. */
export interface Snapshot {
  readonly state: BookState;
  readonly vector: VersionVector;
  readonly head: ChainHead;
}

const count = z.number();
const snapshotSchema = z.object({
  v: z.literal(1),
  rows: z.array(
    z.tuple([
      z.string(),
      z.string(),
      z.string(),
      z.json(),
      count,
      count,
      count,
      z.string(),
      count,
      count,
    ]),
  ),
  facts: z.array(
    z.object({ id: z.string(), kind: z.string(), at: count, data: z.json(), device: z.string() }),
  ),
  vector: z.array(z.tuple([z.string(), count, z.array(count)])),
  head: z.object({ seq: count, digest: z.string() }),
});

/** The body to seal. */
export function snapshotToBytes({ state, vector, head }: Snapshot): Bytes {
  const rows: JsonValue[] = [];
  for (const [table, all] of state.tables)
    for (const [row, fields] of all)
      for (const [field, { value, stamp: s }] of Object.entries(fields))
        rows.push([table, row, field, value, s.gen, s.ms, s.bump, s.device, s.seq, s.index]);
  const numbers = [...vector].map(([device, seen]) => [device, seen.contiguous, seen.ahead]);
  const facts = [...state.facts.values()];
  return utf8(JSON.stringify({ v: 1, rows, facts, vector: numbers, head }));
}

/** Reads a snapshot back, or null when it is none: then the whole log is read instead. */
export function parseSnapshot(bytes: Bytes): Snapshot | null {
  const parsed = snapshotSchema.safeParse(safeJson(bytes));
  if (!parsed.success) return null;
  const { rows, facts, vector, head } = parsed.data;
  const state = emptyState();
  for (const [table, row, field, value, gen, ms, bump, device, seq, index] of rows)
    mergeRegister(state, [table, row, field], {
      value,
      stamp: { gen, ms, bump, device, seq, index },
    });
  for (const fact of facts) state.facts.set(fact.id, fact);
  const seen = vector.map(
    ([device, contiguous, ahead]) => [device, { contiguous, ahead }] as const,
  );
  return { state, vector: new Map(seen), head };
}

function safeJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(utf8ToText(bytes));
  } catch {
    return null;
  }
}

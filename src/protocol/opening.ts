import * as z from 'zod/mini';
import type { JsonValue } from './canonical-json.ts';
import { STAMP_BOUNDS } from './stamp.ts';

/**
 * The state of a book as values, with every stamp, rival and witness: what snapshots store and what a
 * renewal carries into the next epoch, cut into parts that fit a batch.
 */
export interface StateParts {
  readonly rows: readonly StoredRegister[];
  readonly facts: readonly StoredFact[];
}

/** What a renewed book begins with. */
export interface Opening extends StateParts {
  readonly part: number;
  readonly parts: number;
  /** What of earlier epochs lies in this opening: last contiguous number by author. */
  readonly before: Readonly<Record<string, number>>;
  /** Phones removed by the renewal, each with its last batch of the epoch before that counts. */
  readonly cuts: Readonly<Record<string, number>>;
}

const json: z.ZodMiniType<JsonValue> = z.json();
const name = z.string().check(z.maxLength(160));
const count = z.number().check(z.int(), z.nonnegative());
/** A value with its stamp. */
const gen = count.check(z.lte(STAMP_BOUNDS.gen));
const wall = count.check(z.lte(STAMP_BOUNDS.ms));
const bump = count.check(z.lte(STAMP_BOUNDS.bump));
const written = z.tuple([json, gen, wall, bump, z.string(), count, count]);
const registerSchema = z.tuple([
  name,
  name,
  name,
  json,
  gen,
  wall,
  bump,
  z.string(),
  count,
  count,
  z._default(z.array(z.string()), []),
  z._default(z.array(written), []),
]);
const witness = z.object({ kind: name, at: wall, data: json, device: z.string() });
const factSchema = z.object({ id: name, witnesses: z.array(witness).check(z.minLength(1)) });

/** One register: its place, its value and stamp, the names it overwrote, its rivals. */
export type StoredRegister = z.infer<typeof registerSchema>;
export type StoredWritten = z.infer<typeof written>;
export type StoredFact = z.infer<typeof factSchema>;

/** How a state reads when it comes out of storage. */
export const statePartsSchema = z.object({
  rows: z.array(registerSchema),
  facts: z.array(factSchema),
});

export const openingSchema = z.object({
  part: count,
  parts: count,
  before: z.record(name, count),
  cuts: z.record(name, count),
  rows: z.array(registerSchema),
  facts: z.array(factSchema),
});

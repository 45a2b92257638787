import * as z from 'zod/mini';
import { utf8 } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { canonicalJson, type JsonValue } from './canonical-json.ts';
import { type Opening, openingSchema } from './opening.ts';
import { LONGEST_OVER, MOST_OVERWRITTEN, overwrittenNames } from './register.ts';
import { STAMP_BOUNDS } from './stamp.ts';

/** What one gesture of one device wrote in one book: signed, then sealed, then stored and sent as it is. */
export interface Batch {
  readonly v: 1;
  /** Name of the book, such as `week/2026-W48`. */
  readonly book: string;
  readonly epoch: number;
  /** Tells apart two renewals made at once; absent in the first epoch. */
  readonly branch?: string | undefined;
  readonly device: string;
  /** 1, 2, 3 … without a gap, per (device, book, epoch). */
  readonly seq: number;
  /** Digest of this device's previous signed batch in this book and epoch; empty for the first. */
  readonly prev: string;
  /** What the writer had seen: the last contiguous `seq` of each device. */
  readonly vector: Readonly<Record<string, number>>;
  readonly ops: readonly Operation[];
  readonly facts: readonly FactRecord[];
  /** Wall clock of the writer, milliseconds since 1970. */
  readonly at: number;
  /** Version of the app that wrote it. */
  readonly app: string;
  /** What the book keeps of its epoch before: only in the first batches of who renewed the ring. */
  readonly opening?: Opening | undefined;
}

/** One register written: table, row, field, value, gen, ms, bump, and the operation it overwrote (or ''). */
export type Operation = readonly [
  table: string,
  row: string,
  field: string,
  value: JsonValue,
  gen: number,
  ms: number,
  bump: number,
  over: string,
];

/** Something that happened. Immutable; corrections are new facts. */
export type FactRecord = {
  readonly id: string;
  readonly kind: string;
  /** Wall clock of the person who did it, milliseconds since 1970. */
  readonly at: number;
  readonly data: JsonValue;
};

/**
 * Most operations and facts of one batch, most bytes of them together (a batch must fit the size
 * ladder), and most lists and objects inside one another: reading must not exhaust the stack.
 */
export const BATCH_LIMITS = { entries: 200, bytes: 48_000, depth: 32 } as const;

/** UTF-8 needs at most so many bytes for one UTF-16 unit. */
const MOST_BYTES_EACH = 3;

/** Lists around a rival's value in an opening, beyond those around a value of an operation. */
const OPENING_DEPTH = 3;

const name = z.string().check(z.minLength(1), z.maxLength(160));
const count = z.number().check(z.int(), z.nonnegative());
const wall = count.check(z.lte(STAMP_BOUNDS.ms));
const json = z.json();

const operationSchema = z.tuple([
  name,
  name,
  name,
  json,
  count.check(z.lte(STAMP_BOUNDS.gen)),
  wall,
  count.check(z.lte(STAMP_BOUNDS.bump)),
  z.string().check(z.maxLength(LONGEST_OVER)),
]);

const batchSchema = z.object({
  v: z.literal(1),
  book: name,
  epoch: count,
  branch: z.optional(z.string().check(z.minLength(1), z.maxLength(32))),
  device: name,
  seq: count.check(z.positive()),
  prev: z.string().check(z.maxLength(64)),
  vector: z.record(name, count),
  ops: z.array(operationSchema).check(z.maxLength(BATCH_LIMITS.entries)),
  facts: z
    .array(z.object({ id: name, kind: name, at: wall, data: json }))
    .check(z.maxLength(BATCH_LIMITS.entries)),
  at: wall,
  app: z.string().check(z.maxLength(32)),
  opening: z.optional(openingSchema),
});

/** The text that is signed and sealed. */
export function batchToText(batch: Batch): string {
  // Every part of a batch is JSON; what is absent is left out.
  return canonicalJson({ ...batch } as unknown as JsonValue);
}

/** Reads a batch; anything that does not fit the schema and its bounds is refused whole. */
export function parseBatch(text: string): Result<Batch, { readonly type: 'NotABatch' }> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return err({ type: 'NotABatch' });
  }
  if (isDeeperThan(raw, deepest(raw))) return err({ type: 'NotABatch' });
  const parsed = batchSchema.safeParse(raw);
  return parsed.success && haveRoom(parsed.data, text) && isShort(parsed.data)
    ? ok(parsed.data)
    : err({ type: 'NotABatch' });
}

/** A gesture gives each field one value; what a field remembers of its past grows by a few names each time. */
function isShort({ ops }: Batch): boolean {
  const places = new Set(ops.map(([table, row, field]) => canonicalJson([table, row, field])));
  return (
    places.size === ops.length &&
    ops.every(([, , , , , , , over]) => overwrittenNames(over).length <= MOST_OVERWRITTEN)
  );
}

/** What one batch says must fit the opening of a later epoch, each entry in a batch of its own. */
function haveRoom({ ops, facts }: Batch, text: string): boolean {
  if (text.length <= BATCH_LIMITS.bytes / MOST_BYTES_EACH) return true;
  return [...ops, ...facts].every((one) => utf8(canonicalJson(one)).length <= BATCH_LIMITS.bytes);
}

/** In an opening a value lies deeper than where it was written: whatever was written must fit one. */
function deepest(raw: unknown): number {
  const opens = typeof raw === 'object' && raw !== null && Object.hasOwn(raw, 'opening');
  return BATCH_LIMITS.depth + (opens ? OPENING_DEPTH : 0);
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}

/** Names an epoch of a book among all its epochs: `1`, `2.k3f9`. */
export function epochTag({ epoch, branch }: Pick<Batch, 'epoch' | 'branch'>): string {
  return branch === undefined ? String(epoch) : `${epoch}.${branch}`;
}

/** The epoch a tag names. */
export function parseEpochTag(tag: string): { readonly epoch: number; readonly branch?: string } {
  const [epoch, branch] = tag.split('.');
  return { epoch: Number(epoch), ...(branch === undefined ? {} : { branch }) };
}

/** Who wrote a batch, as version vectors count it: a phone numbers its batches anew in each epoch. */
export function authorIn(batch: Pick<Batch, 'device' | 'epoch' | 'branch'>, tag: string): string {
  const own = epochTag(batch);
  return own === tag ? batch.device : `${batch.device}@${own}`;
}

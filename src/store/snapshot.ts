import * as z from 'zod/mini';
import { type Bytes, utf8, utf8ToText } from '../kernel/bytes.ts';
import { type BookState, emptyState, untouched } from '../protocol/merge.ts';
import { statePartsSchema } from '../protocol/opening.ts';
import { mergeParts, stateToParts } from '../protocol/state-parts.ts';
import type { ChainHead } from './batch-codec.ts';
import type { Knowledge } from './knowledge.ts';

/** A book's whole state as of one log entry, for a fast open. */
export interface Snapshot {
  readonly state: BookState;
  readonly knowledge: Knowledge;
  readonly head: ChainHead;
  /** Entries that did not open or verify yet: looked at again at each open. */
  readonly parked: readonly number[];
}

const count = z.number();
const numbers = z.record(z.string(), count);

/** Version 1 was written by phones that knew no other: rows and facts were simpler. */
const snapshotSchema = z.object({
  v: z.literal(2),
  ...statePartsSchema.shape,
  vector: z.array(z.tuple([z.string(), count, z.array(count)])),
  acknowledged: z.array(z.tuple([z.string(), numbers])),
  marks: z.array(z.tuple([z.string(), z.string()])),
  content: z.array(z.tuple([z.string(), count])),
  opened: z.nullable(
    z.object({ parts: count, read: z.array(count), before: numbers, cuts: numbers }),
  ),
  head: z.object({ seq: count, digest: z.string() }),
  parked: z.array(count),
});

/** The body to seal. */
export function snapshotToBytes({ state, knowledge, head, parked }: Snapshot): Bytes {
  const { vector, acknowledged, marks, content, opened } = knowledge;
  const stored: z.infer<typeof snapshotSchema> = {
    v: 2,
    rows: [],
    facts: [],
    vector: [...vector].map(([author, seen]) => [author, seen.contiguous, [...seen.ahead]]),
    acknowledged: [...acknowledged].map(([device, seen]) => [device, { ...seen }]),
    marks: [...marks],
    content: [...content],
    opened: opened && { ...opened, read: [...opened.read] },
    head: { ...head },
    parked: [...parked],
  };
  return utf8(JSON.stringify({ ...stored, ...stateToParts(state) }));
}

/** Reads a snapshot back, or null when it is none: then the whole log is read instead. */
export function parseSnapshot(bytes: Bytes): Snapshot | null {
  const parsed = snapshotSchema.safeParse(safeJson(bytes));
  if (!parsed.success) return null;
  const { vector, acknowledged, marks, content, opened, head, parked } = parsed.data;
  const state = emptyState();
  mergeParts(state, parsed.data, untouched());
  const seen = vector.map(
    ([author, contiguous, ahead]) => [author, { contiguous, ahead }] as const,
  );
  const knowledge = {
    vector: new Map(seen),
    acknowledged: new Map(acknowledged),
    marks: new Map(marks),
    content: new Map(content),
    opened,
  };
  return { state, knowledge, head, parked };
}

function safeJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(utf8ToText(bytes));
  } catch {
    return null;
  }
}

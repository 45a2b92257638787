import * as z from 'zod/mini';
import type { JsonValue } from '../protocol/canonical-json.ts';

/**
 * How far a log was read: incarnation of the log, number of the last blob read, and its id. With the
 * number 0 nothing of this incarnation was read; without a `gen` the log was never met.
 */
export interface Cursor {
  readonly gen: string;
  readonly seq: number;
  readonly at: string;
  /** When this phone last wrote to the log, by its own clock, milliseconds since 1970; 0 for never. */
  readonly kept: number;
}

const cursorSchema = z.object({
  gen: z.string(),
  seq: z.number().check(z.int(), z.nonnegative()),
  at: z.string(),
  kept: z.number(),
});

/** The cursor of a log that was never met. */
export const UNMET: Cursor = { gen: '', seq: 0, at: '', kept: 0 };

/** The cursor a book keeps; one that does not read as such is none: then all is read anew. */
export function parseCursor(kept: JsonValue | null): Cursor {
  const parsed = cursorSchema.safeParse(kept);
  return parsed.success ? parsed.data : UNMET;
}

/** Whether a log was met. */
export function isMet(cursor: Cursor): boolean {
  return cursor.gen !== '';
}

/** The form a book keeps. */
export function cursorToJson({ gen, seq, at, kept }: Cursor): JsonValue {
  return { gen, seq, at, kept };
}

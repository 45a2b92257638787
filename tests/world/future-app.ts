import * as z from 'zod/mini';
import type { KindOf, TableOf } from '../../src/store/table.ts';

/** A table as some later Carnet may know it. */
export function anyTable(table: string): TableOf<Record<string, unknown>> {
  return { table, schema: z.looseObject({}) };
}

/** A kind of fact as some later Carnet may know it. */
export function anyKind(kind: string): KindOf<Record<string, unknown>> {
  return { kind, schema: z.looseObject({}) };
}

import type * as z from 'zod/mini';
import type { Instant } from '../kernel/clock.ts';
import type { JsonValue } from '../protocol/canonical-json.ts';

/** A table of a book: rows whose fields may be replaced, parsed at the border. */
export interface TableOf<R> {
  readonly table: string;
  readonly schema: z.ZodMiniType<R>;
}

/** A kind of fact of a book. */
export interface KindOf<D> {
  readonly kind: string;
  readonly schema: z.ZodMiniType<D>;
}

/** A row as screens see it. */
export type Stored<R> = R & { readonly id: string };

/** What one phone said of a fact. */
export interface Said<D> {
  readonly id: string;
  readonly at: Instant;
  /** The phone that signed it. */
  readonly device: string;
  readonly data: D;
}

/** A fact as screens see it. */
export interface Happened<D> extends Said<D> {
  /** Every phone that said it, the one above first. */
  readonly witnesses: readonly { readonly device: string; readonly at: Instant }[];
  /** The witnesses say different things: people must look at it. */
  readonly disputed: boolean;
}

/** One part of a gesture. Only the functions below make one, so what is written fits its schema. */
export type Change =
  | {
      readonly type: 'put';
      readonly table: string;
      readonly row: string;
      readonly fields: Readonly<Record<string, JsonValue>>;
      /** Written though it stands already: it answers what other phones wrote beside it. */
      readonly again?: true;
      /** Stands below every human word, as an import does: written only where nobody wrote. */
      readonly below?: true;
    }
  | {
      readonly type: 'happen';
      readonly kind: string;
      readonly id: string;
      readonly data: JsonValue;
    };

/** The field that hides a row; an undone creation sets it. */
export const REMOVED = 'removed';
/** The kind of fact that takes another one back. */
export const VOID_KIND = 'void';

/** Writes fields of a row; the others stay. A removed row comes back. */
export function put<R>(table: TableOf<R>, row: string, fields: Partial<R>): Change {
  // Every schema in `books/` describes JSON only.
  const json = fields as Readonly<Record<string, JsonValue>>;
  return { type: 'put', table: table.table, row, fields: { ...json, [REMOVED]: false } };
}

/** Answers two phones that wrote one field without seeing each other: this value it is. */
export function settle(
  [table, row, field]: readonly [table: string, row: string, field: string],
  value: JsonValue,
): Change {
  return { type: 'put', table, row, fields: { [field]: value }, again: true };
}

/**
 * Writes what a message said, not a person of this phone: only fields nobody wrote, with a stamp that is
 * the same on every phone. So doing it twice, here or elsewhere, neither reverts nor rivals a correction.
 */
export function fill<R>(table: TableOf<R>, row: string, fields: Partial<R>): Change {
  // Every schema in `books/` describes JSON only.
  const json = fields as Readonly<Record<string, JsonValue>>;
  return { type: 'put', table: table.table, row, fields: json, below: true };
}

/** Hides a row; its fields stay for whoever edited it meanwhile. */
export function remove<R>(table: TableOf<R>, row: string): Change {
  return { type: 'put', table: table.table, row, fields: { [REMOVED]: true } };
}

/** Something happened. Give an intent id where two phones could say the same thing. */
export function happen<D>(kind: KindOf<D>, id: string, data: D): Change {
  // Every schema in `books/` describes JSON only.
  return { type: 'happen', kind: kind.kind, id, data: data as JsonValue };
}

/** Takes a fact back: the same on every phone, for ever. What replaces it is a new fact. */
export function takeBack(factId: string): Change {
  return { type: 'happen', kind: VOID_KIND, id: voidId(factId), data: { target: factId } };
}

/** Id of the fact that takes `factId` back. */
export function voidId(factId: string): string {
  return `void/${factId}`;
}

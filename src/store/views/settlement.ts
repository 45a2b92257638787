import type * as z from 'zod/mini';
import { type FactId, toFactId } from '../../domain/fact.ts';
import { answerHeads } from '../../domain/order.ts';
import type { Book } from '../book.ts';
import { settleKind } from '../books/week-book.ts';
import type { Happened } from '../table.ts';

/** What a settle fact says. */
export type SettleData = z.infer<typeof settleKind.schema>;

/** What was settled last, and what changed since. */
export interface Settlement {
  readonly fact: Happened<SettleData>;
  /** All settle facts that stand: the next one replaces them. */
  readonly heads: readonly FactId[];
}

/** The settling that stands, or null. Reads a signal. */
export function standingSettle(book: Book): Settlement | null {
  const facts = book.facts(settleKind).value;
  const told = facts.map(({ id, data }) => ({ id: toFactId(id), replaces: data.replaces }));
  const heads = answerHeads(told).map(({ id }) => id);
  const fact = facts.findLast(({ id }) => heads.includes(toFactId(id)));
  return fact ? { fact, heads } : null;
}

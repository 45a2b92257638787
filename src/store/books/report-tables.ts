import * as z from 'zod/mini';
import type { WeekName } from '../../domain/calendar.ts';
import type { FactId } from '../../domain/fact.ts';
import type { Cents } from '../../domain/money.ts';
import type { KindOf, TableOf } from '../table.ts';
import { amount, count, named, text } from './fields.ts';

/** What the books for people need in the group's book. Apart from its other tables: the first screen needs none of it. */

/**
 * What a settled week's pot held beside income, purchases and kitchen, without persons. A fact of its own
 * beside `week-total`: a phone of before it says the same total, and no two phones contradict each other.
 */
const weekBesidesFact = z.object({
  week: named<WeekName>(),
  /** The `week-total` it completes. */
  total: named<FactId>(),
  gifts: amount<Cents>(),
  late: amount<Cents>(),
  cashDifference: amount<Cents>(),
  rounding: amount<Cents>(),
  deficitCarried: amount<Cents>(),
  reserve: amount<Cents>(),
  reserveHundredths: count,
  advanced: amount<Cents>(),
  reimbursed: amount<Cents>(),
});
export const weekBesidesKind: KindOf<z.infer<typeof weekBesidesFact>> = {
  kind: 'week-besides',
  schema: weekBesidesFact,
};

/** Whom to call and what one may say or refuse, as the group wrote it; on every phone of the kitchen ring. */
const helpContactRow = z.object({
  title: text,
  about: text,
  /** As typed; empty for a line that is only to be read. */
  phone: text,
  position: z._default(z.number(), 0),
});
export const helpContactTable: TableOf<z.infer<typeof helpContactRow>> = {
  table: 'help-contacts',
  schema: helpContactRow,
};

/** What the group says of a year beside its totals; one row per year, named by it. */
const yearWordsRow = z.object({ words: text });
export const yearWordsTable: TableOf<z.infer<typeof yearWordsRow>> = {
  table: 'year-words',
  schema: yearWordsRow,
};

/** In `mine`, on one phone only: what its owner received in an agreed round, kept by herself; by round. */
const ownShareRow = z.object({
  /** The last of the weeks it shared. */
  week: named<WeekName>(),
  amount: amount<Cents>(),
});
export const ownShareTable: TableOf<z.infer<typeof ownShareRow>> = {
  table: 'own-shares',
  schema: ownShareRow,
};

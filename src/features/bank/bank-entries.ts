import type * as z from 'zod/mini';
import type { BankLine } from '../../domain/bank-line.ts';
import { type BankSuggestion, suggestPayments } from '../../domain/bank-match.ts';
import type { Book } from '../../store/book.ts';
import { bankSeenTable } from '../../store/books/desk-books.ts';
import type { Stored } from '../../store/table.ts';
import { readWeekMoney } from '../../store/views/week-money.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { BankOrder } from './bank-orders.ts';

/** What became of a line; its id is that of the fact it was counted as. */
export type SeenLine = Stored<z.infer<typeof bankSeenTable.schema>>;

/** A line with what it is known by. */
export interface KeyedLine {
  readonly line: BankLine;
  readonly key: string;
}

/** A line that waits for a person. */
export interface OpenEntry extends KeyedLine {
  readonly suggestion: Exclude<BankSuggestion, { readonly type: 'outgoing' }>;
}

/** A line somebody decided about, on any phone. */
export interface SeenEntry extends KeyedLine {
  readonly seen: readonly SeenLine[];
}

export interface BankEntries {
  readonly open: readonly OpenEntry[];
  readonly seen: readonly SeenEntry[];
  readonly outgoing: number;
}

/** What a statement comes to now. Reads signals: what calls it follows every new payment. */
export function readEntries(
  lines: readonly KeyedLine[],
  orders: readonly BankOrder[],
  { week, deskBook }: { readonly week: OpenWeek; readonly deskBook: Book },
): BankEntries {
  const standing = standingSeen(week, deskBook);
  const came = lines.filter(({ line }) => line.amount > 0);
  const seen = came.flatMap((one) => {
    const known = standing.get(one.key);
    return known ? [{ ...one, seen: known }] : [];
  });
  const asked = came.filter(({ key }) => !standing.has(key));
  const suggestions = suggestPayments(
    asked.map(({ line }) => line),
    orders,
  );
  const open = asked.flatMap((one, at): OpenEntry[] => {
    const suggestion = suggestions[at];
    return suggestion === undefined || suggestion.type === 'outgoing'
      ? []
      : [{ ...one, suggestion }];
  });
  return { open, seen, outgoing: lines.length - came.length };
}

/** Whether both the reference and the amount are right: these may be confirmed in one gesture. */
export function isExact({ suggestion }: OpenEntry): boolean {
  if (suggestion.type !== 'orders' || suggestion.difference !== 0) return false;
  return ['structured', 'structured-typed', 'structured-missing-zero'].includes(suggestion.by);
}

/** By line. A payment of this week that was taken back since counts no more. */
function standingSeen(week: OpenWeek, deskBook: Book): Map<string, SeenLine[]> {
  const { payments, latePayments, gifts } = readWeekMoney(week.book);
  const live = new Set<string>([...payments, ...latePayments, ...gifts].map(({ id }) => id));
  const byLine = new Map<string, SeenLine[]>();
  for (const seen of deskBook.rows(bankSeenTable).value.values()) {
    if (seen.week === week.week && seen.as !== 'aside' && !live.has(seen.id)) continue;
    byLine.set(seen.line, [...(byLine.get(seen.line) ?? []), seen]);
  }
  return byLine;
}

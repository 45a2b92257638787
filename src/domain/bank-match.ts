import type { BankLine } from './bank-line.ts';
import { findReferences, type ReferenceFind } from './bank-reference.ts';
import { normalizeNickname } from './normalized-names.ts';
import { type Cents, cents, NO_MONEY, subtractCents, sumCents } from './money.ts';
import type { OrderId } from './order.ts';

/** An order a transfer may be for: of this week, or a debt of an earlier one. */
export interface BankCandidate {
  readonly order: OrderId;
  readonly nickname: string;
  /** Twelve digits; null before confirmation. Two orders may share one. */
  readonly reference: string | null;
  /** What is still to pay, in cents, not below 0. */
  readonly open: Cents;
}

/** What gave the order away. */
export type MatchedBy =
  | ReferenceFind
  | 'two-orders' // one transfer for several
  | 'free-text' // a name in what the payer wrote, and the exact amount
  | 'name-only'; // the payer's name, and the exact amount

/** The part of a transfer that goes to one order, in cents. */
export interface BankPart {
  readonly order: OrderId;
  readonly amount: Cents;
}

/** What a line of a statement may be. A person decides: nothing is ever counted by itself. */
export type BankSuggestion =
  | { readonly type: 'outgoing' }
  | { readonly type: 'unrelated' }
  | BankMatch
  /** Somebody who ordered is named, but the amount fits nothing or too much. */
  | { readonly type: 'choose'; readonly orders: readonly OrderId[] };

export interface BankMatch {
  readonly type: 'orders';
  readonly by: MatchedBy;
  readonly parts: readonly BankPart[];
  /** What was still to pay for these orders before this line, in cents. */
  readonly due: Cents;
  /** What came beyond it, in cents; below 0 for what is missing. */
  readonly difference: Cents;
}

/** More people of one name are left to a person: their sums would fit anything. */
const MOST_NAMESAKES = 8;
/** Words that stand beside names in statements. */
const NO_NAMES = new Set(
  'mme madame monsieur mevr dhr famille les des van den der pour the'.split(' '),
);

/**
 * Says for each line which orders it may pay. References first, whatever the amount: the older line
 * takes what is open, so several lines may pay one order, and one line several. Then names, only with the
 * exact amount of what is left open; an amount alone says nothing. In the order of the lines.
 */
export function suggestPayments(
  lines: readonly BankLine[],
  candidates: readonly BankCandidate[],
): BankSuggestion[] {
  const books: OpenAmounts = new Map(candidates.map(({ order, open }) => [order, open]));
  const inTime = lines
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => line.amount > 0)
    .toSorted((a, b) => (a.line.date < b.line.date ? -1 : a.line.date > b.line.date ? 1 : 0));
  const found: BankSuggestion[] = lines.map(({ amount }) => ({
    type: amount > 0 ? 'unrelated' : 'outgoing',
  }));
  for (const { line, at } of inTime) found[at] = byReference(line, candidates, books);
  for (const { line, at } of inTime) {
    const before = found[at];
    if (before?.type === 'orders') found[at] = withNamed(line, before, { candidates, books });
    else if (before?.type === 'unrelated') found[at] = byName(line, { candidates, books });
  }
  return found;
}

type OpenAmounts = Map<OrderId, Cents>;
interface Known {
  readonly candidates: readonly BankCandidate[];
  /** What is still open once the lines before are counted. */
  readonly books: OpenAmounts;
}

function byReference(
  line: BankLine,
  candidates: readonly BankCandidate[],
  books: OpenAmounts,
): BankSuggestion {
  const references = candidates.flatMap(({ reference }) => reference ?? []);
  const found = findReferences(line, references);
  const [first] = found;
  if (first === undefined) return { type: 'unrelated' };
  const meant = found.map(({ reference }) =>
    candidates.filter((candidate) => candidate.reference === reference).map(({ order }) => order),
  );
  const orders = meant.flat();
  if (meant.some((sharing) => sharing.length > 1)) {
    const fitting = fittingSets(orders, line.amount, books);
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) return { type: 'choose', orders };
    return take(line.amount, only, { by: first.by, books });
  }
  return take(line.amount, orders, { by: orders.length > 1 ? 'two-orders' : first.by, books });
}

/** Too much for the order of the reference, and just enough with another one that is named. */
function withNamed(line: BankLine, match: BankMatch, { candidates, books }: Known): BankSuggestion {
  const own = new Set(match.parts.map(({ order }) => order));
  if (match.difference <= 0 || match.due === 0) return match;
  const words = wordsOf(`${line.text} ${line.payer}`);
  const others = namedIn(words, candidates, books).filter((order) => !own.has(order));
  const fitting = fittingSets(others, match.difference, books);
  const [only] = fitting;
  if (only === undefined || fitting.length > 1) return match;
  const more = take(match.difference, only, { by: 'two-orders', books });
  const parts = match.parts.map((part, at) =>
    at === match.parts.length - 1
      ? { ...part, amount: subtractCents(part.amount, match.difference) }
      : part,
  );
  const due = sumCents([match.due, more.due]);
  return { ...more, parts: [...parts, ...more.parts], due };
}

function byName(line: BankLine, { candidates, books }: Known): BankSuggestion {
  const written = namedIn(wordsOf(line.text), candidates, books);
  const paying = namedIn(wordsOf(line.payer), candidates, books);
  const both = [...new Set([...written, ...paying])];
  for (const [orders, by] of [
    [written, 'free-text'],
    [paying, 'name-only'],
    [both, 'free-text'],
  ] as const) {
    const fitting = fittingSets(orders, line.amount, books);
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1)
      return take(line.amount, only, { by: only.length > 1 ? 'two-orders' : by, books });
  }
  return both.length > 0 ? { type: 'choose', orders: both } : { type: 'unrelated' };
}

/** Gives each order what is open for it, the last one the rest, and notes what is left open. */
function take(
  amount: Cents,
  orders: readonly OrderId[],
  { by, books }: { readonly by: MatchedBy; readonly books: OpenAmounts },
): BankMatch {
  const openOf = (order: OrderId) => books.get(order) ?? NO_MONEY;
  const due = sumCents(orders.map(openOf));
  const parts: BankPart[] = [];
  let left = amount;
  for (const [at, order] of orders.entries()) {
    const isLast = at === orders.length - 1;
    const part = isLast ? left : cents(Math.min(left, openOf(order)));
    if (part === 0) continue;
    left = subtractCents(left, part);
    parts.push({ order, amount: part });
    books.set(order, cents(Math.max(0, openOf(order) - part)));
  }
  return { type: 'orders', by, parts, due, difference: subtractCents(amount, due) };
}

/** The orders whose open amounts are together exactly this amount: one alone if there is one, else several. */
function fittingSets(
  orders: readonly OrderId[],
  amount: Cents,
  books: OpenAmounts,
): (readonly OrderId[])[] {
  const openOf = (order: OrderId) => books.get(order) ?? NO_MONEY;
  const alone = orders.filter((order) => openOf(order) === amount).map((order) => [order]);
  if (alone.length > 0 || orders.length > MOST_NAMESAKES) return alone;
  let sets: (readonly OrderId[])[] = [[]];
  for (const order of orders) sets = [...sets, ...sets.map((set) => [...set, order])];
  return sets.filter((set) => set.length > 1 && sumCents(set.map(openOf)) === amount);
}

/** The orders still to pay of everybody who is named in these words. */
function namedIn(
  words: ReadonlySet<string>,
  candidates: readonly BankCandidate[],
  books: OpenAmounts,
): OrderId[] {
  return candidates
    .filter(({ order, nickname }) => {
      if ((books.get(order) ?? NO_MONEY) <= 0) return false;
      return namesOf(nickname).some((name) => words.has(name));
    })
    .map(({ order }) => order);
}

/** The words of a nickname one can be known by: initials only when there is nothing else. */
function namesOf(nickname: string): string[] {
  const words = [...wordsOf(nickname)].filter((word) => !NO_NAMES.has(word));
  const long = words.filter((word) => word.length > 2);
  return long.length > 0 ? long : words.filter((word) => word.length > 1);
}

function wordsOf(text: string): Set<string> {
  return new Set(normalizeNickname(text).match(/\p{L}+/gu) ?? []);
}

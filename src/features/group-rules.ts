import type { DecisionId } from '../domain/decision.ts';
import type { Result } from '../kernel/result.ts';
import type { Book } from '../store/book.ts';
import { ruleDecisionTable } from '../store/books/decision-tables.ts';
import { saveGesture, type Saved } from '../store/gesture.ts';
import type { StoreError } from '../store/store-error.ts';
import { type Change, put } from '../store/table.ts';
import { ruleDecision } from '../store/views/proposals.ts';

/** The rules of a group that are no settings, and how each is called. */
export const RULE_WORD = {
  'turn-tasks': 'turns.tasksTitle',
  'turns-counted': 'turns.since',
  'kitchen-hours': 'kitchenSlots.title',
  rails: 'sharing.rails',
} as const;

/** A rule of the group: its decision lies in the book its value lies in. */
export type GroupRule = keyof typeof RULE_WORD;

export const GROUP_RULES = Object.keys(RULE_WORD) as readonly GroupRule[]; // a constant object's own keys

/**
 * What is written with a new value of a rule: it is not what an earlier decision said, and stands
 * without one until somebody names it.
 */
export function undecided(book: Book, rule: GroupRule): Change[] {
  if (ruleDecision(book, rule) === null) return [];
  return [put(ruleDecisionTable, rule, { decision: null })];
}

/** Names the decision that set a rule, or none. */
export function nameRuleDecision(
  book: Book,
  rule: GroupRule,
  decision: DecisionId | null,
): Promise<Result<Saved, StoreError>> {
  return saveGesture({ book, changes: [put(ruleDecisionTable, rule, { decision })] });
}

/** The rules a decision set, as far as this phone holds the books they lie in. */
export function rulesOf(books: readonly (Book | null)[], decision: DecisionId): GroupRule[] {
  const held = books.filter((book) => book !== null);
  return GROUP_RULES.filter((rule) => held.some((book) => ruleDecision(book, rule) === decision));
}

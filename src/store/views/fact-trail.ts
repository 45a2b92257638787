import type { Book } from '../book.ts';
import { voidId } from '../table.ts';

/**
 * These facts and everything that took them back or brought them back, sorted: what an intent id must
 * name, so that two phones share one only where they saw the same.
 */
export function factTrail({ content }: Pick<Book, 'content'>, facts: readonly string[]): string[] {
  const seen = new Set<string>();
  for (const fact of facts)
    for (let id = fact; content.state.facts.has(id); id = voidId(id)) seen.add(id);
  return [...seen].sort();
}

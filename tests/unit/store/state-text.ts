import { canonicalJson, type JsonValue } from '../../../src/protocol/canonical-json.ts';
import type { BookState } from '../../../src/protocol/merge.ts';
import { stateToParts } from '../../../src/protocol/state-parts.ts';
import type { Book } from '../../../src/store/book.ts';
import type { Knowledge } from '../../../src/store/knowledge.ts';

/** A whole state as text, stamps, rivals and witnesses included, in an order of its own. */
export function stateText(state: BookState): string {
  const { rows, facts } = stateToParts(state);
  const lines = [...rows, ...facts].map((one) => canonicalJson(one as unknown as JsonValue)); // parts are JSON
  return lines.sort().join('\n');
}

/** What is known of who wrote and saw what, in an order of its own. */
export function knowledgeText({ vector, acknowledged, marks, content, opened }: Knowledge): string {
  const sorted = (all: ReadonlyMap<string, unknown>) =>
    [...all].sort(([a], [b]) => (a < b ? -1 : 1)) as JsonValue; // numbers, lists and texts
  const said = [...acknowledged].map(([device, seen]) => [device, { ...seen }] as const);
  const all = [sorted(vector), sorted(new Map(said)), sorted(marks), sorted(content)];
  return canonicalJson([...all, opened as JsonValue]);
}

/** Everything two phones with the same batches must agree on. */
export function truthOf(book: Book): string {
  return `${stateText(book.content.state)}\n${knowledgeText(book.content.knowledge)}`;
}

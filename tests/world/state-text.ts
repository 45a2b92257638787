import { canonicalJson, type JsonValue } from '../../src/protocol/canonical-json.ts';
import { stateToParts } from '../../src/protocol/state-parts.ts';
import type { Book } from '../../src/store/book.ts';

/** Everything a book says, with every stamp, rival, overwritten name and witness, in one text. */
export function stateText(book: Book): string {
  const { rows, facts } = stateToParts(book.content.state);
  return [...rows, ...facts]
    .map((one) => canonicalJson(one as JsonValue)) // rows and facts are JSON
    .sort()
    .join('\n');
}

/** The first line in which two states differ, for the trace. */
export function firstDifference(a: string, b: string): string {
  const [mine, theirs] = [new Set(a.split('\n')), new Set(b.split('\n'))];
  const onlyMine = [...mine].find((line) => !theirs.has(line)) ?? '(nothing)';
  const onlyTheirs = [...theirs].find((line) => !mine.has(line)) ?? '(nothing)';
  return `\n      here:  ${onlyMine.slice(0, 600)}\n      there: ${onlyTheirs.slice(0, 600)}`;
}

/** Names the set of batches merged into a book. */
export function setName(book: Book): string {
  const { marks, opened } = book.content.knowledge;
  const all = [...marks].map(([name, digest]) => `${name}=${digest}`).sort();
  return JSON.stringify([book.name, book.tag, all, opened]);
}

import { canonicalJson, type JsonValue } from '../../src/protocol/canonical-json.ts';
import type { Written } from '../../src/protocol/register.ts';
import type { Book } from '../../src/store/book.ts';

/** Everything a book says, with every stamp, rival, overwritten name and witness, in one text. */
export function stateText(book: Book): string {
  const { tables, facts } = book.content.state;
  const lines: string[] = [];
  // Read from the state itself: what snapshots make of it is among what is to be checked.
  for (const [table, rows] of tables)
    for (const [row, fields] of rows)
      for (const [field, { value, stamp, rivals = [], past = [] }] of Object.entries(fields))
        lines.push(
          canonicalJson([table, row, field, value, { ...stamp }, [...past], versions(rivals)]),
        );
  for (const { id, witnesses } of facts.values())
    lines.push(canonicalJson([id, ...witnesses.map((witness) => ({ ...witness }))]));
  return lines.sort().join('\n');
}

function versions(rivals: readonly Written[]): JsonValue {
  return rivals.map(({ value, stamp }) => [value, { ...stamp }]);
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

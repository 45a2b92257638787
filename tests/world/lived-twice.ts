import { capView, orderStates } from '../../src/domain/cap.ts';
import { BATCH_LIMITS } from '../../src/protocol/batch.ts';
import { canonicalJson, type JsonValue } from '../../src/protocol/canonical-json.ts';
import type { Written } from '../../src/protocol/register.ts';
import type { Book } from '../../src/store/book.ts';
import { weekOf } from './closed-weeks.ts';
import { firstDifference } from './state-text.ts';
import { expectThat } from './violation.ts';
import { worldDevice } from './world-device.ts';
import type { World } from './world.ts';

/** What is otherwise when a world is lived once more: it must change nothing people see. */
export interface Otherwise {
  /** All clocks, the relay's too, show so much more, in milliseconds. */
  readonly later: number;
  /** Phones have other keys, so other ids. */
  readonly renamed: boolean;
}

export const AS_IT_IS: Otherwise = { later: 0, renamed: false };
/** Five days: no date of the week lies between. */
export const OTHERWISE: Otherwise = { later: 5 * 86_400_000, renamed: true };

/** So many entries fit one batch where gestures are cut otherwise. */
const FEW_ENTRIES = 2;

/** Every gesture of more than two entries becomes several batches meanwhile. */
export async function inSmallBatches(work: () => Promise<void>): Promise<void> {
  const { entries } = BATCH_LIMITS;
  Object.assign(BATCH_LIMITS, { entries: FEW_ENTRIES });
  try {
    await work();
  } finally {
    Object.assign(BATCH_LIMITS, { entries });
  }
}

/** How many batches lie on the phones of a world. */
export function batchesOf({ honest }: World): number {
  const books = honest.flatMap(({ app }) => [...(app?.books ?? [])]);
  return books.reduce((sum, { content }) => sum + content.knowledge.marks.size, 0);
}

/** What phones are known by: other ids in the same order, since ids decide ties. */
export async function keyNames(
  names: readonly string[],
  { renamed }: Otherwise,
): Promise<readonly string[]> {
  if (!renamed) return names;
  const wanted = await orderOf(names);
  for (let n = 10; n < 1_000; n += 1) {
    // Even, so that those with ids of the earlier length keep it.
    const others = names.map((name) => `${name} ${n}.`);
    if ((await orderOf(others)) === wanted) return others;
  }
  throw new Error('among a thousand names some have ids in any order');
}

async function orderOf(names: readonly string[]): Promise<string> {
  const ids = await Promise.all(names.map(async (name) => (await worldDevice(name)).id));
  return ids
    .map((id, at) => ({ id, at }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ at }) => at)
    .join(' ');
}

/** Both times people read the same. */
export function expectSameSight(first: World, again: World): void {
  const [was, is] = [sightOf(first), sightOf(again)];
  expectThat(
    was === is,
    'P33',
    `lived again with other ids and later, or in smaller batches, people read otherwise${firstDifference(is, was)}`,
  );
  again.counts.livedTwice += 1;
}

/** What people read in books of weeks: values and what stands beside them, facts, states, places under the cap. */
function sightOf({ honest }: World): string {
  return honest
    .flatMap(({ name, app }) =>
      [...(app?.books ?? [])]
        .filter((book) => book.name.startsWith('week/'))
        .flatMap((book) => linesOf(book).map((line) => `${name} ${line}`)),
    )
    .join('\n');
}

function linesOf(book: Book): readonly string[] {
  const { tables, facts } = book.content.state;
  const lines: string[] = [];
  for (const [table, rows] of tables)
    for (const [row, fields] of rows) lines.push(...linesOfRow(`${table} ${row}`, fields));
  for (const { id, witnesses } of facts.values())
    lines.push(textOf([id, witnesses.map(({ kind, data }) => [kind, data])]));
  const { orders, menu, terms } = weekOf(book);
  for (const [id, state] of orderStates(orders.value, menu.value, terms.value))
    lines.push(textOf(['state', id, state]));
  for (const { order, fits, mains } of capView(orders.value, menu.value, terms.value).ranked)
    lines.push(textOf(['rank', order, fits, mains]));
  return lines.sort();
}

function linesOfRow(
  row: string,
  fields: Readonly<
    Record<string, { readonly value: JsonValue; readonly rivals?: readonly Written[] }>
  >,
): readonly string[] {
  // The one field that holds a time says another one.
  return Object.entries(fields)
    .filter(([field]) => field !== 'takenAt')
    .map(([field, { value, rivals = [] }]) =>
      textOf([row, field, value, rivals.map((one) => one.value)]),
    );
}

function textOf(value: JsonValue): string {
  return canonicalJson(value);
}

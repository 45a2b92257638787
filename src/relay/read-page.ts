import { ok, type Result } from '../kernel/result.ts';
import { refuse, type Refusal } from './answers.ts';
import { isRelayId, type OpenedLog } from './log-access.ts';
import type { Relay } from './relay.ts';
import type { ItemRow } from './storage/relay-storage.ts';

/** Where a reader is: after the blob `at`, which is the `after`th of the life `gen` of the log. */
export interface ReadCursor {
  readonly after: number;
  readonly at: string;
  readonly gen: string;
}

/** The cursor of a request, or null for the beginning; all three belong together. */
export function cursorOf(
  query: Readonly<Record<string, string>>,
): Result<ReadCursor | null, Refusal> {
  const { after = '0', at = '', gen = '' } = query;
  const number = placeOf(after);
  if (number === null) return refuse('request');
  if (number === 0 && gen === '') return ok(null);
  if (number > 0 && !isRelayId(at)) return refuse('request');
  return gen === '' ? refuse('request') : ok({ after: number, at, gen });
}

/** A place in a log as text, or null. */
export function placeOf(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** What identifies the state of a log. */
export function tagOf({ row }: OpenedLog): string {
  return `"${row.gen}-${row.head}"`;
}

/** Whether a reader that names this tag has everything; proxies may have made the tag weak. */
export function hasTag(header: string | undefined, tag: string): boolean {
  return (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

/** Whether the blob a reader stands at is where it was; else the log lives another life. */
export async function checkCursor(
  relay: Relay,
  { key, row }: OpenedLog,
  cursor: ReadCursor | null,
): Promise<Result<null, Refusal>> {
  if (!cursor) return ok(null);
  const lost = refuse('cursor', { more: { gen: row.gen, head: row.head } });
  if (cursor.gen !== row.gen || cursor.after > row.head) return lost;
  if (cursor.after === 0) return ok(null);
  const id = cursor.after === row.head ? row.headId : await relay.storage.idAt(key, cursor.after);
  return id === cursor.at ? ok(null) : lost;
}

export interface PageRead {
  readonly items: readonly ItemRow[];
  readonly more: boolean;
}

export async function readPage(
  relay: Relay,
  { key, row }: OpenedLog,
  after: number,
): Promise<Result<PageRead, Refusal>> {
  if (after >= row.head) return ok({ items: [], more: false });
  const items = await relay.storage.page(key, after, row.head);
  const last = items.at(-1);
  // It was there a moment ago and ended meanwhile.
  if (!last) return refuse('expired');
  return ok({ items, more: last.seq < row.head });
}

import type { Instant } from '../../kernel/clock.ts';
import { toInstant } from '../../kernel/clock.ts';
import type { Book } from '../../store/book.ts';

/**
 * When each phone last wrote something that stands in these books, by its own clock, never later than now.
 * What was overwritten since does not count. Not live.
 */
export function lastHeard(
  books: readonly Pick<Book, 'content'>[],
  now: Instant,
): ReadonlyMap<string, Instant> {
  const heard = new Map<string, Instant>();
  const note = (device: string, at: number) => {
    const last = Math.min(now, Math.max(at, heard.get(device) ?? 0));
    if (at > 0) heard.set(device, toInstant(last));
  };
  for (const { content } of books) {
    const rows = [...content.state.tables.values()].flatMap((table) => [...table.values()]);
    for (const { stamp } of rows.flatMap((row) => Object.values(row))) note(stamp.device, stamp.ms);
    const facts = [...content.state.facts.values()].flatMap(({ witnesses }) => witnesses);
    for (const { device, at } of facts) note(device, at);
  }
  return heard;
}

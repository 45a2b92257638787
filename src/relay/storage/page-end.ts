import { MAX_PAGE_BYTES } from '../../protocol/relay-messages.ts';

/** The place of the last item that still fits into a page; at least the first does. 0 for none. */
export function pageEnd(sizes: Iterable<{ readonly seq: number; readonly size: number }>): number {
  let end = 0;
  let bytes = 0;
  for (const { seq, size } of sizes) {
    bytes += size;
    if (end > 0 && bytes > MAX_PAGE_BYTES) break;
    end = seq;
  }
  return end;
}

/** What the cutting knows of one thing that is never torn apart. */
export interface Block {
  /** On the paper, in px. */
  readonly height: number;
  /** A title: it never stands alone at the foot of a page. */
  readonly staysWithNext: boolean;
}

/**
 * Where pages begin: the index of the first block of each, the first page at 0. No page is higher than
 * `room` px, unless one block alone is. No blocks make one empty page.
 */
export function cutPages(blocks: readonly Block[], room: number): number[] {
  const starts = [0];
  let start = 0;
  let height = 0;
  for (const [at, block] of blocks.entries()) {
    if (at > start && height + block.height > room) {
      start = firstToMove(blocks, { start, at });
      starts.push(start);
      height = blocks.slice(start, at).reduce((sum, moved) => sum + moved.height, 0);
    }
    height += block.height;
  }
  return starts;
}

/** Titles right before the cut go over to the next page, unless nothing else is on this one. */
function firstToMove(
  blocks: readonly Block[],
  { start, at }: { readonly start: number; readonly at: number },
): number {
  let first = at;
  while (first - 1 > start && blocks[first - 1]?.staysWithNext === true) first -= 1;
  return first;
}

/** What the cutting knows of one thing that is never torn apart. */
export interface Block {
  /** On the paper, in px. */
  readonly height: number;
  /** A title: it never stands alone at the foot of a page, where both fit on one. */
  readonly staysWithNext: boolean;
}

/**
 * Where pages begin: the index of the first block of each, the first page at 0. No page is higher than
 * `room` px, unless one block alone is. No blocks make one empty page.
 */
export function cutPages(blocks: readonly Block[], room: number): number[] {
  const starts = [0];
  let start = 0;
  for (let at = 1; at < blocks.length; at += 1) {
    if (heightOf(blocks.slice(start, at + 1)) <= room) continue;
    start = firstToMove(blocks, { start, at, room });
    starts.push(start);
  }
  return starts;
}

/** Titles right before the cut go over to the next page, unless they don't fit there, or nothing else is here. */
function firstToMove(
  blocks: readonly Block[],
  { start, at, room }: { readonly start: number; readonly at: number; readonly room: number },
): number {
  let first = at;
  while (first - 1 > start && blocks[first - 1]?.staysWithNext === true) first -= 1;
  return heightOf(blocks.slice(first, at + 1)) <= room ? first : at;
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { height }) => sum + height, 0);
}

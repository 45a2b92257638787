/**
 * How many letters must be added, left out, changed or swapped with their neighbour to make one word of
 * the other; anything above `most` is told as `most + 1`. Words longer than 40 signs are never near.
 */
export function wordDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || a.length > 40 || b.length > 40) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(cell(a, b, { i, j, row, next, before }));
    before = row;
    row = next;
  }
  return Math.min(row[b.length] ?? most + 1, most + 1);
}

interface Cell {
  readonly i: number;
  readonly j: number;
  readonly row: readonly number[];
  readonly next: readonly number[];
  readonly before: readonly number[];
}

function cell(a: string, b: string, { i, j, row, next, before }: Cell): number {
  const same = a[i - 1] === b[j - 1];
  const best = Math.min(
    (row[j] ?? 0) + 1,
    (next[j - 1] ?? 0) + 1,
    (row[j - 1] ?? 0) + (same ? 0 : 1),
  );
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(best, (before[j - 2] ?? 0) + 1) : best;
}

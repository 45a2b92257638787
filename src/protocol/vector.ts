/** Which batches of which device were seen: all up to `contiguous`, and the numbers in `ahead`. */
export interface Seen {
  readonly contiguous: number;
  readonly ahead: readonly number[];
}

/** What was seen of every device. */
export type VersionVector = ReadonlyMap<string, Seen>;

/** The vector after one more batch; the same vector when it was seen already. */
export function withBatch(vector: VersionVector, device: string, seq: number): VersionVector {
  if (hasSeen(vector, device, seq)) return vector;
  const { contiguous, ahead } = vector.get(device) ?? { contiguous: 0, ahead: [] };
  const numbers = [...ahead, seq].sort((a, b) => a - b);
  let last = contiguous;
  while (numbers[0] === last + 1) last = numbers.shift() ?? last;
  return new Map(vector).set(device, { contiguous: last, ahead: numbers });
}

/** Whether this batch was merged before. */
export function hasSeen(vector: VersionVector, device: string, seq: number): boolean {
  const seen = vector.get(device);
  return seen !== undefined && (seq <= seen.contiguous || seen.ahead.includes(seq));
}

/** The form a batch carries: the last contiguous number of each device. */
export function contiguousNumbers(vector: VersionVector): Record<string, number> {
  return Object.fromEntries([...vector].map(([device, seen]) => [device, seen.contiguous]));
}

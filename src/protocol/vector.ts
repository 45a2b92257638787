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

/** What others say they have seen: by the phone that says it, the last contiguous number of each author. */
export type Acknowledged = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** Takes in what a batch says its writer had seen; numbers only grow. */
export function withAcknowledged(
  known: Acknowledged,
  device: string,
  vector: Readonly<Record<string, number>>,
): Acknowledged {
  const before = known.get(device) ?? {};
  const grown = Object.entries(vector).filter(([author, seq]) => seq > (before[author] ?? 0));
  if (grown.length === 0) return known;
  return new Map(known).set(device, { ...before, ...Object.fromEntries(grown) });
}

/** Batches that somebody has seen and this phone has not, by author; authors with none are left out. */
export function missingNumbers(
  vector: VersionVector,
  known: Acknowledged,
): Readonly<Record<string, number>> {
  const last = new Map<string, number>();
  const raise = (author: string, seq: number) =>
    last.set(author, Math.max(seq, last.get(author) ?? 0));
  for (const numbers of known.values())
    for (const [author, seq] of Object.entries(numbers)) raise(author, seq);
  for (const [author, { ahead }] of vector) raise(author, ahead.at(-1) ?? 0);
  const missing = [...last].flatMap(([author, to]) => {
    const { contiguous, ahead } = vector.get(author) ?? { contiguous: 0, ahead: [] };
    const count = to - contiguous - ahead.length;
    return count > 0 ? [[author, count] as const] : [];
  });
  return Object.fromEntries(missing);
}

/** How many other phones have seen all batches of `author` up to `seq`. */
export function witnessesOf(known: Acknowledged, author: string, seq: number): number {
  return [...known].filter(
    ([device, numbers]) => device !== author && (numbers[author] ?? 0) >= seq,
  ).length;
}

import type { FactRecord } from './batch.ts';
import { canonicalJson } from './canonical-json.ts';

/** What one phone said of a fact, signed by it. */
export interface Witness extends Omit<FactRecord, 'id'> {
  readonly device: string;
}

/** A fact: what its earliest witness said, and every witness. Two phones may say one intention. */
export interface WitnessedFact extends FactRecord, Witness {
  /** Each phone once, in the order of `factOrder`; the first is what stands. */
  readonly witnesses: readonly Witness[];
}

/** A fact as one phone tells it. */
export function tellFact({ id, kind, at, data }: FactRecord, device: string): WitnessedFact {
  return factOf(id, [{ kind, at, data, device }]);
}

/**
 * Joins what is known of a fact with what somebody else knows. Commutative, associative, idempotent: of
 * each phone its first word counts, of all words the earliest stands. The same object when nothing is new.
 */
export function joinFact(present: WitnessedFact | undefined, other: WitnessedFact): WitnessedFact {
  if (!present) return other;
  const byDevice = new Map(present.witnesses.map((witness) => [witness.device, witness]));
  let isNew = false;
  for (const witness of other.witnesses) {
    const known = byDevice.get(witness.device);
    if (known && factOrder(known) <= factOrder(witness)) continue;
    byDevice.set(witness.device, witness);
    isNew = true;
  }
  return isNew ? factOf(present.id, [...byDevice.values()]) : present;
}

/** Whether its witnesses say different things: people must look at it. */
export function isDisputed({ witnesses }: Pick<WitnessedFact, 'witnesses'>): boolean {
  const said = witnesses.map(({ kind, data }) => canonicalJson([kind, data]));
  return new Set(said).size > 1;
}

function factOf(id: string, witnesses: readonly Witness[]): WitnessedFact {
  const sorted = witnesses.toSorted((a, b) => (factOrder(a) < factOrder(b) ? -1 : 1));
  const [first] = sorted;
  if (!first) throw new Error('a fact has a witness');
  return { id, ...first, witnesses: sorted };
}

function factOrder({ at, device, kind, data }: Witness): string {
  return canonicalJson([String(at).padStart(14, '0'), device, kind, data]);
}

import { toInstant } from '../kernel/clock.ts';
import { isDisputed, type WitnessedFact } from '../protocol/witnessed-fact.ts';
import type { Happened, KindOf, Said } from './table.ts';

/**
 * A fact as screens see it, or null when none of its witnesses says something of this kind that this
 * version can read. The earliest that does stands; a forged one never hides it.
 */
export function readFact<D>(fact: WitnessedFact, of: KindOf<D>): Happened<D> | null {
  for (const { kind, at, device, data } of fact.witnesses) {
    if (kind !== of.kind) continue;
    const parsed = of.schema.safeParse(data);
    if (!parsed.success) continue;
    const witnesses = fact.witnesses.map((one) => ({ device: one.device, at: toInstant(one.at) }));
    return {
      id: fact.id,
      at: toInstant(at),
      device,
      data: parsed.data,
      witnesses,
      disputed: witnesses.length > 1 && isDisputed(fact),
    };
  }
  return null;
}

/** What each witness of a fact says of this kind, as far as this version can read it. */
export function readWitnesses<D>({ id, witnesses }: WitnessedFact, of: KindOf<D>) {
  return witnesses.flatMap(({ kind, data, device, at }): readonly Said<D>[] => {
    const parsed = kind === of.kind ? of.schema.safeParse(data) : null;
    return parsed?.success ? [{ id, device, at: toInstant(at), data: parsed.data }] : [];
  });
}

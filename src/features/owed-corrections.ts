import { add, parseFraction, toText, ZERO, type Fraction } from '../domain/fraction.ts';
import { cents, subtractCents, sumCents } from '../domain/money.ts';
import type { CircleCorrection, CircleRound } from '../store/views/circle-rounds.ts';

/** What of each correction no agreed round has paid yet; `delta` in cents. */
export function owedCorrections(
  corrections: readonly CircleCorrection[],
  agreed: readonly CircleRound[],
): CircleCorrection[] {
  const paid = agreed.flatMap((round) => round.corrections);
  return corrections
    .map((correction) => {
      const already = paid.filter((one) => one.correction === correction.id);
      const delta = subtractCents(correction.delta, sumCents(already.map((one) => one.delta)));
      return { ...correction, delta };
    })
    .filter(({ delta }) => delta !== 0);
}

/** The agreed rounds with the carries their corrections left: what the next round starts from. */
export function correctedHistory(
  agreed: readonly CircleRound[],
  corrections: readonly CircleCorrection[],
): CircleRound[] {
  return agreed.map((round) => ({
    ...round,
    people: round.people.map((person) => {
      const changes = corrections
        .filter((one) => one.round === round.id && one.member === person.member)
        .map(({ carryChange }) => exactly(carryChange));
      return { ...person, carryAfter: toText(changes.reduce(add, exactly(person.carryAfter))) };
    }),
  }));
}

/** What a person gets from a round: her amount and the corrections paid with it, in cents. */
export function payoutOf(round: CircleRound, member: CircleRound['people'][number]['member']) {
  const amounts = round.people.filter((person) => person.member === member);
  const deltas = round.corrections.filter((one) => one.member === member);
  return sumCents([...amounts.map(({ amount }) => amount), ...deltas.map(({ delta }) => delta)]);
}

/** Corrections whose money comes out of the pot, in cents. */
export function takenFromPot(owed: readonly CircleCorrection[]) {
  return cents(
    owed
      .filter(({ paidFrom }) => paidFrom === 'next-pot')
      .reduce((sum, { delta }) => sum + delta, 0),
  );
}

/** Reads an exact number that its schema has checked. */
export function exactly(text: string): Fraction {
  const parsed = parseFraction(text);
  return parsed.ok ? parsed.value : ZERO;
}

import { apportion } from '../domain/apportion.ts';
import { add, subtract, toText, type Fraction } from '../domain/fraction.ts';
import type { MemberId } from '../domain/member.ts';
import { addCents, cents, subtractCents, sumCents, type Cents } from '../domain/money.ts';
import { carriesAfter } from '../domain/sharing-round.ts';
import type { CircleCorrection, CircleRound } from '../store/views/circle-rounds.ts';
import { exactly } from './owed-corrections.ts';
import type { SettledPot } from './settled-pots.ts';

/** What today's numbers would say of an agreed round, in cents; the round itself stays. */
export interface RoundDrift {
  readonly agreed: Cents;
  readonly today: Cents;
  /** The settlings today's numbers come from: two phones that read the same propose the same. */
  readonly basis: readonly string[];
  /** What each would get more or less; nobody with nothing. */
  readonly changes: readonly {
    readonly member: MemberId;
    readonly nickname: string;
    readonly delta: Cents;
    readonly carryChange: string;
  }[];
}

/**
 * The drift of an agreed round, or null where no amount would change. A week whose numbers are no
 * longer known does not drift. `agreed` are all agreed rounds, oldest first.
 */
export function roundDrift(
  round: CircleRound,
  agreed: readonly CircleRound[],
  settled: readonly SettledPot[],
  corrections: readonly CircleCorrection[],
): RoundDrift | null {
  const today = round.pots.map((pot) => settled.find(({ week }) => week === pot.week) ?? pot);
  const before = sumCents(round.pots.map(({ toShare }) => toShare));
  const after = sumCents(today.map(({ toShare }) => toShare));
  const accounted = corrections.filter((one) => one.round === round.id && one.paidFrom === 'fund');
  if (before === after && accounted.length === 0) return null;
  const earlier = agreed.slice(
    0,
    agreed.findIndex(({ id }) => id === round.id),
  );
  const again = sharesAgain(round, addCents(round.total, subtractCents(after, before)), earlier);
  const changes = round.people.flatMap((person) => changeOf(person, again, accounted));
  const basis = today.map(({ settle }) => settle);
  return changes.length > 0 ? { agreed: before, today: after, basis, changes } : null;
}

function changeOf(
  { member, nickname, amount, carryAfter }: CircleRound['people'][number],
  again: ReturnType<typeof sharesAgain>,
  accounted: readonly CircleCorrection[],
): RoundDrift['changes'] {
  const now = again.get(member);
  if (now === undefined) return [];
  const mine = accounted.filter((one) => one.member === member);
  const delta = subtractCents(now.amount, sumCents([amount, ...mine.map((one) => one.delta)]));
  const carried = mine.map(({ carryChange }) => exactly(carryChange));
  const carryChange = toText(subtract(now.carry, carried.reduce(add, exactly(carryAfter))));
  return delta === 0 ? [] : [{ member, nickname, delta, carryChange }];
}

/** The same people, weights, unit and carries with another total; less than a unit gives nothing. */
function sharesAgain(
  { people, unit, rotation }: CircleRound,
  total: Cents,
  earlier: readonly CircleRound[],
): Map<MemberId, { readonly amount: Cents; readonly carry: Fraction }> {
  const weights = new Map(people.map(({ member, weight }) => [member, weight]));
  const before = new Map(people.map(({ member, carryBefore }) => [member, exactly(carryBefore)]));
  const carries = new Map([...carriesAfter(earlier), ...before]);
  const shares = [...carries].map(([id, carry]) => ({ id, carry, weight: weights.get(id) ?? 0 }));
  const result = apportion(total, shares, { unit, rotation });
  return new Map(
    [...before].map(([member, carry]) => {
      const amount = result.ok ? result.value.amounts.get(member) : undefined;
      const after = result.ok ? result.value.carries.get(member) : undefined;
      return [member, { amount: amount ?? cents(0), carry: after ?? carry }];
    }),
  );
}

import type { MemberId } from '../../domain/member.ts';
import { type Cents, cents, NO_MONEY, subtractCents, sumCents } from '../../domain/money.ts';
import type { CircleRound } from '../../store/views/circle-rounds.ts';
import type { OpenCircle } from '../../store/views/open-circle.ts';
import { payoutOf } from '../owed-corrections.ts';

/** An envelope of an agreed round, in cents. */
export interface EnvelopeAmount {
  /** What is put in it: her part of the round, less what of it she had already. */
  readonly amount: Cents;
  /** What she got of the same pots by proposals that another one replaced. */
  readonly hadBefore: Cents;
}

/**
 * What an envelope holds. Two phones apart may each see another round of one pot agreed, and give money;
 * once they meet one round stands, and what the other one gave counts as given by it: no pot pays twice.
 */
export function envelopeAmount(
  circle: OpenCircle,
  round: CircleRound,
  member: MemberId,
): EnvelopeAmount {
  const room = new Map(
    circle.agreed.value.map((one) => [
      one.id,
      Math.max(0, payoutOf(one, member) - givenBy(circle, one, member)),
    ]),
  );
  let [credit, hadBefore] = [0, 0];
  for (const { round: lost, status } of circle.rounds.value) {
    if (status === 'agreed') continue;
    let left: number = givenBy(circle, lost, member);
    // Of several rounds it counts for the oldest first.
    for (const one of circle.agreed.value.filter((other) => sharesPots(lost, other))) {
      const taken = Math.min(left, room.get(one.id) ?? 0);
      left -= taken;
      room.set(one.id, (room.get(one.id) ?? 0) - taken);
      if (one.id === round.id) credit += taken;
    }
    if (sharesPots(lost, round)) hadBefore += givenBy(circle, lost, member);
  }
  return {
    amount: subtractCents(payoutOf(round, member), cents(credit)),
    hadBefore: cents(hadBefore),
  };
}

/** Whether an envelope of an agreed round is still to be given. */
export function isToGive(circle: OpenCircle, round: CircleRound, member: MemberId): boolean {
  const isGiven = circle.payouts.value.some(
    (payout) => payout.round === round.id && payout.member === member,
  );
  return !isGiven && envelopeAmount(circle, round, member).amount > 0;
}

function givenBy({ payouts }: OpenCircle, { id }: CircleRound, member: MemberId): Cents {
  const own = payouts.value.filter((one) => one.round === id && one.member === member);
  return own.length === 0 ? NO_MONEY : sumCents(own.map(({ amount }) => amount));
}

function sharesPots(one: CircleRound, other: CircleRound): boolean {
  return one.pots.some(({ week }) => other.pots.some((pot) => pot.week === week));
}

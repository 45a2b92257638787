import { PAYOUT_UNITS } from '../../domain/payout-unit.ts';
import { type Envelopes, notesAndCoins } from '../../domain/envelope.ts';
import type { MemberId } from '../../domain/member.ts';
import type { Cents } from '../../domain/money.ts';
import type { CircleRound } from '../../store/views/circle-rounds.ts';
import type { OpenCircle } from '../../store/views/open-circle.ts';
import { envelopeAmount } from './envelope-amount.ts';

/**
 * The notes and coins of a round, corrections included, less what people had before: those may need
 * smaller coins than the unit of the round. In the order of its people, without those who get nothing.
 */
export function fillEnvelopes(circle: OpenCircle, round: CircleRound): Envelopes {
  const amounts = new Map<MemberId, Cents>(
    round.people
      .map(({ member }) => [member, envelopeAmount(circle, round, member).amount] as const)
      .filter(([, amount]) => amount > 0),
  );
  const fits = PAYOUT_UNITS.filter(
    (unit) => unit <= round.unit && [...amounts.values()].every((amount) => amount % unit === 0),
  );
  const filled = notesAndCoins(amounts, fits.at(-1) ?? 1);
  return filled.ok ? filled.value : { perPerson: [], toWithdraw: [] };
}

import type { ApportionError } from '../../domain/apportion.ts';
import type { PayoutUnit } from '../../domain/payout-unit.ts';
import { toFactId } from '../../domain/fact.ts';
import type { Member, MemberId } from '../../domain/member.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Result } from '../../kernel/result.ts';
import type { CircleRound } from '../../store/views/circle-rounds.ts';
import type { OpenCircle } from '../../store/views/open-circle.ts';
import { computeRound } from './compute-round.ts';
import { correctedHistory, owedCorrections } from '../owed-corrections.ts';
import type { SettledPot } from '../settled-pots.ts';

/** What a round is asked for. */
export interface RoundChoice {
  readonly pots: readonly SettledPot[];
  readonly unit: PayoutUnit;
  readonly members: readonly Member[];
  /** Other weights than those set, to compare. */
  readonly weights?: ReadonlyMap<MemberId, number>;
}

/** The round the circle would propose now. Errors: those of `apportion`. */
export function nextRound(
  circle: OpenCircle,
  { pots, unit, members, weights }: RoundChoice,
  { id, at }: { readonly id: string; readonly at: Instant },
): Result<CircleRound, ApportionError> {
  const agreed = circle.agreed.value;
  const corrections = circle.corrections.value;
  const nicknames = new Map(members.map((member) => [member.id, member.nickname]));
  const sharers = [...circle.weights.value].map(([member, { now }]) => ({
    member,
    nickname: nicknames.get(member) ?? '',
    weight: weights?.get(member) ?? now,
  }));
  return computeRound({
    id: toFactId(id),
    at,
    pots,
    unit,
    sharers,
    history: correctedHistory(agreed, corrections),
    owed: owedCorrections(corrections, agreed),
  });
}

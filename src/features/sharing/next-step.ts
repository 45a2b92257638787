import type { CircleRound } from '../../store/views/circle-rounds.ts';
import type { OpenCircle } from '../../store/views/open-circle.ts';
import type { SettledPot } from '../settled-pots.ts';
import { isToGive } from './envelope-amount.ts';

/** What the circle does next; one of them is the main gesture of its first screen. */
export type NextStep =
  'envelopes' | 'objection' | 'agreement' | 'sharers' | 'share' | 'settle' | 'history';

/** The next step: what is begun is finished first. */
export function nextStep(
  circle: OpenCircle,
  unshared: readonly SettledPot[],
  weekSettled: boolean,
): NextStep {
  if (envelopeRounds(circle).length > 0) return 'envelopes';
  const current = circle.current.value;
  if (current) return current.status === 'objected' ? 'objection' : 'agreement';
  const { counted, pending } = circle.sharers.value;
  if (counted.length === 0 || (pending.length > 0 && unshared.length > 0)) return 'sharers';
  if (unshared.length > 0) return 'share';
  return weekSettled ? 'history' : 'settle';
}

/** Agreed rounds with an envelope still to give, newest first. */
export function envelopeRounds(circle: OpenCircle): CircleRound[] {
  return circle.agreed.value
    .filter((round) => round.people.some(({ member }) => isToGive(circle, round, member)))
    .toReversed();
}

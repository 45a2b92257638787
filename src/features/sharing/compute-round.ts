import type { ApportionError } from '../../domain/apportion.ts';
import { subtractCents } from '../../domain/money.ts';
import { proposeRound, type RoundInput } from '../../domain/sharing-round.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { CircleCorrection, CircleRound } from '../../store/views/circle-rounds.ts';
import { payoutOf, takenFromPot } from '../owed-corrections.ts';
import type { SettledPot } from '../settled-pots.ts';

export interface NextRound extends Omit<RoundInput, 'pots'> {
  readonly pots: readonly SettledPot[];
  /** What earlier corrections still owe. */
  readonly owed: readonly CircleCorrection[];
}

/**
 * Divides pots and pays what corrections owe with it. Nobody's payout goes below nothing: whoever
 * would have to give back more than her part keeps her correction for a later round. Errors: those
 * of `apportion`.
 */
export function computeRound(next: NextRound): Result<CircleRound, ApportionError> {
  const sharing = new Set(next.sharers.map(({ member }) => member));
  let paying = next.owed.filter(({ member }) => sharing.has(member));
  for (;;) {
    const result = divide(next, paying);
    if (!result.ok) return result;
    const round = result.value;
    const fits = paying.filter(({ member }) => payoutOf(round, member) >= 0);
    if (fits.length === paying.length) return result;
    paying = fits;
  }
}

function divide(
  next: NextRound,
  paying: readonly CircleCorrection[],
): Result<CircleRound, ApportionError> {
  const taken = takenFromPot(paying);
  const lessened = next.pots.map((pot, place) =>
    place === 0 ? { ...pot, toShare: subtractCents(pot.toShare, taken) } : pot,
  );
  const proposed = proposeRound({ ...next, pots: lessened });
  if (!proposed.ok) return proposed;
  const corrections = paying.map(({ id, member, delta }) => ({ correction: id, member, delta }));
  return ok({ ...proposed.value, pots: next.pots, corrections });
}

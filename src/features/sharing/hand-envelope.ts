import type { MemberId } from '../../domain/member.ts';
import type { Result } from '../../kernel/result.ts';
import { intentId } from '../../seal/hash.ts';
import { payoutKind } from '../../store/books/circle-book.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen } from '../../store/table.ts';
import type { CircleRound } from '../../store/views/circle-rounds.ts';
import { envelopeAmount } from './envelope-amount.ts';
import type { SharingDeps } from './sharing-deps.ts';

/** Notes that an envelope was given. Two phones that both note it say one thing. */
export async function handEnvelope(
  { circle }: SharingDeps,
  round: CircleRound,
  member: MemberId,
): Promise<Result<Saved, StoreError>> {
  const { book } = circle;
  const standing = circle.payouts.value;
  const takenBack = book
    .everHappened(payoutKind)
    .filter(({ data }) => data.round === round.id && data.member === member)
    .map(({ id }) => id)
    .filter((id) => standing.every((payout) => payout.id !== id))
    .sort();
  const id = await intentId('payout', round.id, member, ...takenBack);
  const payout = { round: round.id, member, amount: envelopeAmount(circle, round, member).amount };
  return saveGesture({ book, changes: [happen(payoutKind, id, payout)] });
}

import { guardRailsCrossed } from '../../domain/weight.ts';
import type { SpokenError } from '../../i18n/errors.ts';
import { err, type Result } from '../../kernel/result.ts';
import { roundKind } from '../../store/books/circle-book.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import { happen } from '../../store/table.ts';
import { lastTold } from '../../store/views/circle-time.ts';
import type { OpenCircle } from '../../store/views/open-circle.ts';
import { nextRound, type RoundChoice } from './next-round.ts';
import type { SharingDeps } from './sharing-deps.ts';

/** Puts a round before the circle, with everything it was computed from. Nobody has agreed yet. */
export async function proposeCircleRound(
  { phone, circle }: SharingDeps,
  choice: RoundChoice,
): Promise<Result<Saved, SpokenError>> {
  if (railsCrossed(circle).length > 0) return err({ type: 'GuardRailCrossed' });
  const computed = nextRound(circle, choice, { id: phone.ids.next(), at: phone.clock.now() });
  if (!computed.ok) return computed;
  const { id, at: _, ...round } = computed.value;
  const said = { ...round, ...lastTold(circle.book) };
  return saveGesture({ book: circle.book, changes: [happen(roundKind, id, said)] });
}

/** The limits of the group that the weights of the next round cross. */
export function railsCrossed(circle: OpenCircle) {
  const now = new Map(
    [...circle.weights.value].map(([member, { now: weight }]) => [member, weight]),
  );
  const last = circle.agreed.value.at(-1)?.people ?? [];
  const before = new Map(last.map(({ member, weight }) => [member, weight]));
  return guardRailsCrossed(now, before, circle.rails.value);
}

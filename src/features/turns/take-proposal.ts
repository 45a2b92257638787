import type { ProposedTurn } from '../../domain/turn-proposal.ts';
import type { Result } from '../../kernel/result.ts';
import { type BookChanges, saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { turnChange } from './choose-doers.ts';
import type { WeeksAhead } from './use-weeks-ahead.ts';

/** Writes what people take of a proposal: turns like those anybody ticks. */
export function takeProposal(
  ahead: WeeksAhead,
  turns: readonly ProposedTurn[],
): Promise<Result<Saved, StoreError>> {
  const parts = [...ahead].flatMap(([week, book]): BookChanges[] => {
    const changes = turns
      .filter((turn) => turn.week === week)
      .map(({ task, member }) => turnChange(task, member, true));
    return changes.length === 0 ? [] : [{ book, changes }];
  });
  return saveGesture(...parts);
}

import type { IsoWeek } from '../../domain/calendar.ts';
import type { LostTurn } from '../../domain/stand-in.ts';
import type { MemberId } from '../../domain/member.ts';
import type { Result } from '../../kernel/result.ts';
import type { Book } from '../../store/book.ts';
import { swapTable } from '../../store/books/turn-tables.ts';
import { turnTable } from '../../store/books/week-book.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, put } from '../../store/table.ts';
import { turnChange } from './choose-doers.ts';
import type { WeeksAhead } from './use-weeks-ahead.ts';

/** Somebody asked somebody to take a turn over. */
export interface AskedSwap extends LostTurn {
  readonly to: MemberId;
}

/** The turns somebody has in the weeks ahead. Reads signals. */
export function turnsOf(ahead: WeeksAhead, member: MemberId): readonly LostTurn[] {
  return turnRows(ahead, member, true);
}

/** The turns somebody had and has no more: given away, exchanged or unticked. Reads signals. */
export function formerTurnsOf(ahead: WeeksAhead, member: MemberId): readonly LostTurn[] {
  return turnRows(ahead, member, false);
}

function turnRows(ahead: WeeksAhead, member: MemberId, on: boolean): readonly LostTurn[] {
  return [...ahead].flatMap(([week, book]) =>
    [...book.rows(turnTable).value.values()]
      .filter((turn) => turn.on === on && turn.member === member)
      .map(({ task }) => ({ week, task, member })),
  );
}

/** What was asked and not answered, of turns the asking person still has. Reads signals. */
export function askedSwaps(ahead: WeeksAhead): readonly AskedSwap[] {
  return [...ahead].flatMap(([week, book]) =>
    [...book.rows(swapTable).value.values()]
      .filter(({ asks, task, from }) => asks && hasTurn(book, { week, task, member: from }))
      .map(({ task, from, to }) => ({ week, task, member: from, to })),
  );
}

/** Asks somebody to take a turn over; nothing changes hands yet. */
export function askStandIn(
  ahead: WeeksAhead,
  lost: LostTurn,
  to: MemberId,
): Promise<Result<Saved, StoreError>> {
  return write(ahead, lost.week, [swapChange({ ...lost, to }, true)]);
}

/**
 * Whoever was asked says yes, and the turn is hers; or no, and the question is gone, as it is when whoever
 * asked takes it back.
 */
export function answerSwap(
  ahead: WeeksAhead,
  swap: AskedSwap,
  agrees: boolean,
): Promise<Result<Saved, StoreError>> {
  const { week, task, member, to } = swap;
  const hands = agrees ? [turnChange(task, member, false), turnChange(task, to, true)] : [];
  return write(ahead, week, [...hands, swapChange(swap, false)]);
}

/** Whether somebody has a turn, as its week's book says now. */
export function hasTurn(book: Book, { task, member }: LostTurn): boolean {
  const turns = [...book.rows(turnTable).value.values()];
  return turns.some((turn) => turn.on && turn.task === task && turn.member === member);
}

function swapChange({ task, member, to }: AskedSwap, asks: boolean): Change {
  return put(swapTable, `${task}/${member}/${to}`, { task, from: member, to, asks });
}

function write(ahead: WeeksAhead, week: IsoWeek, changes: readonly Change[]) {
  const book = ahead.get(week);
  return saveGesture(...(book ? [{ book, changes }] : []));
}

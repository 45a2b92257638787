import { wallMomentOf, ZONE } from '../../domain/calendar.ts';
import type { OrderId } from '../../domain/order.ts';
import { err, type Result } from '../../kernel/result.ts';
import { intentId } from '../../seal/hash.ts';
import { handedOverKind, packedKind } from '../../store/books/week-book.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen, takeBack } from '../../store/table.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';

/** Another window or phone said it first: nothing was written. `time` is HH:MM in Brussels. */
export interface AlreadySaid {
  readonly type: 'AlreadyHandedOver' | 'AlreadyPacked';
  readonly time: string;
}

const MEALS = {
  packed: { of: packedKind, already: 'AlreadyPacked' },
  'handed-over': { of: handedOverKind, already: 'AlreadyHandedOver' },
} as const;

/** Says that a meal was packed, or given. Two phones that say it at once say one thing. */
export async function sayOnce(
  { book }: OpenWeek,
  what: keyof typeof MEALS,
  order: OrderId,
): Promise<Result<Saved, AlreadySaid | StoreError>> {
  const { of, already } = MEALS[what];
  const read = await book.refresh();
  if (!read.ok) return read;
  const ever = book.everHappened(of).filter(({ data }) => data.order === order);
  const standing = book.facts(of).value.find(({ data }) => data.order === order);
  if (standing) return err({ type: already, time: wallMomentOf(standing.at, ZONE).time });
  // Nothing stands, so all of `ever` was taken back: saying it anew is another intention.
  const id = await intentId(what, order, ...ever.map((fact) => fact.id).toSorted());
  return saveGesture({ book, changes: [happen(of, id, { order })] });
}

/** Takes back that a meal was packed, or given. */
export function unsay(
  { book }: OpenWeek,
  what: keyof typeof MEALS,
  order: OrderId,
): Promise<Result<Saved, StoreError>> {
  const standing = book.facts(MEALS[what].of).value.filter(({ data }) => data.order === order);
  return saveGesture({ book, changes: standing.map(({ id }) => takeBack(id)) });
}

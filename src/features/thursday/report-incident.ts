import { INCIDENT_REASONS, type IncidentReason } from '../../domain/hand-over.ts';
import type { OrderId } from '../../domain/order.ts';
import { err, type Result } from '../../kernel/result.ts';
import { TEXT_LIMIT } from '../../store/books/limits.ts';
import { incidentKind } from '../../store/books/week-book.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen, takeBack } from '../../store/table.ts';
import type { ScreenProps } from '../screen-props.ts';

export type ReportError =
  { readonly type: 'ReasonMissing' } | { readonly type: 'TextTooLong'; readonly limit: number };

export interface Report {
  readonly order: OrderId;
  /** null while nothing was chosen. */
  readonly reason: IncidentReason | null;
  readonly note: string;
}

/** Writes why a meal could not be given. */
export async function reportIncident(
  { phone, week }: Pick<ScreenProps, 'phone' | 'week'>,
  { order, reason, note }: Report,
): Promise<Result<Saved, ReportError | StoreError>> {
  if (reason === null || !INCIDENT_REASONS.includes(reason)) return err({ type: 'ReasonMissing' });
  if (note.length > TEXT_LIMIT) return err({ type: 'TextTooLong', limit: TEXT_LIMIT });
  const said = happen(incidentKind, phone.ids.next(), { order, reason, note });
  return saveGesture({ book: week.book, changes: [said] });
}

/** Takes every incident of an order back. */
export function withdrawIncident(
  { week }: Pick<ScreenProps, 'week'>,
  order: OrderId,
): Promise<Result<Saved, StoreError>> {
  const said = week.book.facts(incidentKind).value.filter(({ data }) => data.order === order);
  return saveGesture({ book: week.book, changes: said.map(({ id }) => takeBack(id)) });
}

import type { Resource, Taking } from '../../domain/capacity.ts';
import { parseAmount } from '../../domain/money.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import {
  capacityTable,
  capacityUseRowId,
  capacityUseTable,
} from '../../store/books/plan-tables.ts';
import { DENOMINATION_LIMIT } from '../../store/books/limits.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import { keptTaking } from '../../store/views/kitchen-plan.ts';
import { readWholeNumber } from '../../ui/whole-number.ts';
import type { WeekPlanDeps } from '../week-plan.ts';

type Written = Promise<Result<Saved, StoreError>>;
type Group = WeekPlanDeps['group'];
type QuantityError = { readonly type: 'NotADecimal' | 'NotPortions' };

const MOST_PORTIONS = 10_000;

/** What there is of a resource, in hundredths; null: nobody says. */
export function setAvailable(
  { book }: Group,
  resource: Resource,
  available: number | null,
): Written {
  return saveGesture({ book, changes: [put(capacityTable, resource, { available })] });
}

/** One dish and what it takes of one resource. */
export interface UseOf {
  readonly dish: string;
  readonly resource: Resource;
}

/** What a dish takes of a resource for its portions, or whatever their number, in hundredths. */
export function setUse(
  { book }: Group,
  { dish, resource }: UseOf,
  fields: { readonly takes: Taking | null } | { readonly fixed: number },
): Written {
  const change = put(capacityUseTable, capacityUseRowId(dish, resource), {
    dish,
    resource,
    ...('takes' in fields ? { takes: fields.takes && keptTaking(fields.takes) } : fields),
  });
  return saveGesture({ book, changes: [change] });
}

/** « 12 », « 2,5 » as hundredths; nothing typed is null. */
export function readQuantity(text: string): Result<number | null, QuantityError> {
  if (text.trim() === '') return ok(null);
  const read = parseAmount(text);
  return read.ok && read.value <= DENOMINATION_LIMIT
    ? ok(read.value)
    : err({ type: 'NotADecimal' });
}

/** A number of portions, from 1; nothing typed is null. */
export function readPortions(text: string): Result<number | null, QuantityError> {
  if (text.trim() === '') return ok(null);
  const portions = readWholeNumber(text);
  if (portions === null || portions < 1 || portions > MOST_PORTIONS)
    return err({ type: 'NotPortions' });
  return ok(portions);
}

/** Hundredths as they are typed. */
export function quantityText(hundredths: number | null): string {
  return hundredths === null ? '' : String(hundredths / 100).replace('.', ',');
}

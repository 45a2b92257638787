import type { Result } from '../../kernel/result.ts';
import { err, ok } from '../../kernel/result.ts';
import { MODULES_ROW, modulesTable } from '../../store/books/circle-modules.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import type { CircleModules } from '../../store/views/circle-grants.ts';
import { undecided } from '../group-rules.ts';
import type { SharingDeps } from './sharing-deps.ts';

/** Longest wait before something unpaid is told of, in days. */
const DAYS_MOST = 365;

/** Turns a module on or off, or changes what goes with it. What it holds stays. */
export function setModules(
  { circle }: SharingDeps,
  fields: Partial<CircleModules>,
): Promise<Result<Saved, StoreError>> {
  const rule = 'ceilings' in fields ? 'ceilings' : 'priorities';
  const changes = [put(modulesTable, MODULES_ROW, fields), ...undecided(circle.book, rule)];
  return saveGesture({ book: circle.book, changes });
}

/** Reads a number of days, 1 to 365. */
export function readDays(typed: string): Result<number, { readonly type: 'NotDays' }> {
  const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return days >= 1 && days <= DAYS_MOST ? ok(days) : err({ type: 'NotDays' });
}

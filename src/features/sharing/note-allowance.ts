import { parseIsoDate } from '../../domain/calendar.ts';
import { type Allowance, type Ceiling, ceilingVerdict } from '../../domain/ceiling.ts';
import type { FactId } from '../../domain/fact.ts';
import type { MemberId } from '../../domain/member.ts';
import { type Cents, NO_MONEY, parseAmount } from '../../domain/money.ts';
import type { SpokenError } from '../../i18n/errors.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { intentId } from '../../seal/hash.ts';
import type { Book } from '../../store/book.ts';
import {
  allowanceKind,
  ceilingTable,
  elsewhereTable,
  volunteerTable,
} from '../../store/books/circle-modules.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, happen, put, takeBack } from '../../store/table.ts';
import { ceilingBooks, elsewhereRow } from '../../store/views/volunteers.ts';
import { undecided } from '../group-rules.ts';
import type { SharingDeps } from './sharing-deps.ts';

/** An entry before it is written. */
export type AllowanceEntry = Omit<Allowance, 'id'>;

/** An entry as typed. */
export interface TypedAllowance extends Record<string, string> {
  readonly day: string;
  readonly amount: string;
}

/** Years the table takes. */
const YEARS = { least: 2000, most: 2099 } as const;

/** Reads a day of service and an amount. Errors: NotADate, NotAnAmount and those of `parseAmount`. */
export function readAllowance(
  member: MemberId,
  typed: TypedAllowance,
): Result<AllowanceEntry, SpokenError> {
  const day = parseIsoDate(typed.day);
  if (!day.ok) return day;
  const amount = parseAmount(typed.amount);
  if (!amount.ok) return amount;
  if (amount.value === 0) return err({ type: 'NotAnAmount' });
  return ok({ member, day: day.value, amount: amount.value });
}

/**
 * Notes an allowance. What would cross a ceiling, or falls in a year without one, is refused unless
 * the person says she knows (`anyway`). Two phones that note the same one make one. Error: CeilingCrossed.
 */
export async function noteAllowance(
  { circle }: SharingDeps,
  entry: AllowanceEntry,
  anyway: boolean,
): Promise<Result<Saved, SpokenError>> {
  const verdict = ceilingVerdict(ceilingBooks(circle.book), entry);
  if (verdict.type !== 'fine' && !anyway) return err({ type: 'CeilingCrossed' });
  const { member, day, amount } = entry;
  const { book } = circle;
  const same = book
    .everHappened(allowanceKind)
    .filter(
      ({ data }) => data.member === member && data.day === day && data.amount === amount,
    ).length;
  const id = await intentId('allowance', member, day, String(amount), String(same));
  return saveGesture({ book, changes: [happen(allowanceKind, id, { member, day, amount })] });
}

/** Takes an allowance back that was noted by mistake. */
export function takeAllowanceBack(deps: SharingDeps, allowance: FactId) {
  return write(deps, takeBack(allowance));
}

/** Whether somebody's allowances are looked at. */
export function setVolunteer(deps: SharingDeps, member: MemberId, on: boolean) {
  return write(deps, put(volunteerTable, member, { on }));
}

/** What a volunteer told she had elsewhere in a year, in cents. */
export function setElsewhere(deps: SharingDeps, member: MemberId, year: number, amount: Cents) {
  return write(deps, put(elsewhereTable, elsewhereRow(member, year), { amount }));
}

/** What is written of a year of the table, in cents. */
export type CeilingFields = Partial<Omit<Ceiling, 'year'>>;

/** Changes the ceilings of a year; the first time, what is given for it is written along. */
export function setCeiling(deps: SharingDeps, year: number, fields: CeilingFields) {
  const { book } = deps.circle;
  const row = book.rows(ceilingTable).value.has(String(year))
    ? fields
    : { ...givenFor(book, year), ...fields };
  return write(deps, put(ceilingTable, String(year), row), ...undecided(book, 'ceilings'));
}

function givenFor(book: Book, year: number): Omit<Ceiling, 'year'> {
  const given = ceilingBooks(book).ceilings.find((ceiling) => ceiling.year === year);
  return { perDay: given?.perDay ?? NO_MONEY, perYear: given?.perYear ?? NO_MONEY };
}

/** Reads a year the table does not have yet, 2000 to 2099. */
export function readYear(
  typed: string,
  known: readonly number[],
): Result<number, { readonly type: 'NotAYear' }> {
  const year = /^\d{4}$/.test(typed.trim()) ? Number(typed) : 0;
  const isNew = year >= YEARS.least && year <= YEARS.most && !known.includes(year);
  return isNew ? ok(year) : err({ type: 'NotAYear' });
}

function write(
  { circle: { book } }: SharingDeps,
  ...changes: readonly Change[]
): Promise<Result<Saved, StoreError>> {
  return saveGesture({ book, changes });
}

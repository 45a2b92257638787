import type { IsoDate } from './calendar.ts';
import type { FactId } from './fact.ts';
import type { MemberId } from './member.ts';
import { addCents, cents, type Cents, NO_MONEY, subtractCents, sumCents } from './money.ts';

/** What a volunteer may be paid as a lump sum in a calendar year, in cents. */
export interface Ceiling {
  readonly year: number;
  readonly perDay: Cents;
  readonly perYear: Cents;
}

/**
 * What the app knows of the Belgian lump-sum allowance of volunteers until the group writes its own
 * table: 2019 as reported by bcgfi.be (February 2019), 2026 by securex.be (« montants pour 2026 »).
 * Other years are not known, and nothing is called fine in a year that is not.
 */
export const GIVEN_CEILINGS: readonly Ceiling[] = [
  { year: 2019, perDay: cents(3_471), perYear: cents(138_840) },
  { year: 2026, perDay: cents(4_402), perYear: cents(176_083) },
];

/** An allowance for one day of service, in cents. The day is a date of the calendar in Brussels. */
export interface Allowance {
  readonly id: FactId;
  readonly member: MemberId;
  readonly day: IsoDate;
  readonly amount: Cents;
}

/** What a volunteer told she had from others in a year, in cents. */
export interface Elsewhere {
  readonly member: MemberId;
  readonly year: number;
  readonly amount: Cents;
}

/** Everything a ceiling is looked at with. */
export interface CeilingBooks {
  readonly ceilings: readonly Ceiling[];
  readonly allowances: readonly Allowance[];
  readonly elsewhere: readonly Elsewhere[];
}

/** A volunteer's year, in cents. */
export interface VolunteerYear {
  readonly ceiling: Ceiling | null;
  readonly here: Cents;
  readonly elsewhere: Cents;
  /** Days of service here. */
  readonly days: number;
  /** Up to the ceiling of the year, never below 0; null where none is known. */
  readonly left: Cents | null;
  /** How many more days at the full daily amount; null where no ceiling is known. */
  readonly moreDays: number | null;
}

/** What an entry would do, before it is written; amounts over a ceiling in cents. */
export type CeilingVerdict =
  | { readonly type: 'fine' }
  | { readonly type: 'unknown'; readonly year: number }
  | {
      readonly type: 'crosses';
      /** How much over the day's ceiling; null: not over. */
      readonly day: Cents | null;
      readonly year: Cents | null;
    };

/** The calendar year a day of service counts in. */
export function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4));
}

/** Where a volunteer stands in a year. */
export function volunteerYear(books: CeilingBooks, member: MemberId, year: number): VolunteerYear {
  const ceiling = ceilingOf(books, year);
  const entries = books.allowances.filter(
    (one) => one.member === member && yearOf(one.day) === year,
  );
  const here = sumCents(entries.map(({ amount }) => amount));
  const elsewhere = sumCents(
    books.elsewhere
      .filter((one) => one.member === member && one.year === year)
      .map(({ amount }) => amount),
  );
  const days = new Set(entries.map(({ day }) => day)).size;
  if (ceiling === null) return { ceiling, here, elsewhere, days, left: null, moreDays: null };
  const left = cents(Math.max(0, subtractCents(ceiling.perYear, addCents(here, elsewhere))));
  const moreDays = ceiling.perDay > 0 ? Math.floor(left / ceiling.perDay) : 0;
  return { ceiling, here, elsewhere, days, left, moreDays };
}

/**
 * What an entry would do to the ceilings of its day and its year, counted with all that is written and
 * told already. Exactly at a ceiling is fine; a year without a ceiling is not known.
 */
export function ceilingVerdict(
  books: CeilingBooks,
  { member, day, amount }: Omit<Allowance, 'id'>,
): CeilingVerdict {
  const year = yearOf(day);
  const { ceiling, here, elsewhere } = volunteerYear(books, member, year);
  if (ceiling === null) return { type: 'unknown', year };
  const sameDay = books.allowances.filter((one) => one.member === member && one.day === day);
  const ofDay = sumCents([...sameDay.map((one) => one.amount), amount]);
  const ofYear = sumCents([here, elsewhere, amount]);
  const over = {
    day: overBy(ofDay, ceiling.perDay),
    year: overBy(ofYear, ceiling.perYear),
  };
  return over.day === null && over.year === null ? { type: 'fine' } : { type: 'crosses', ...over };
}

function ceilingOf({ ceilings }: CeilingBooks, year: number): Ceiling | null {
  return ceilings.find((one) => one.year === year) ?? null;
}

function overBy(amount: Cents, most: Cents): Cents | null {
  const over = subtractCents(amount, most);
  return over > NO_MONEY ? over : null;
}

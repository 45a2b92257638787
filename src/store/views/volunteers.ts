import {
  type Allowance,
  type Ceiling,
  type CeilingBooks,
  type Elsewhere,
  GIVEN_CEILINGS,
} from '../../domain/ceiling.ts';
import { toFactId } from '../../domain/fact.ts';
import { type MemberId, toMemberId } from '../../domain/member.ts';
import type { Book } from '../book.ts';
import {
  allowanceKind,
  ceilingTable,
  elsewhereTable,
  volunteerTable,
} from '../books/circle-modules.ts';

/** What the circle's book says of volunteers' allowances. Each reads a signal. */

/** The table of ceilings, what the allowances were, and what was told of elsewhere. */
export function ceilingBooks(book: Book): CeilingBooks {
  return { ceilings: ceilingsOf(book), allowances: allowancesOf(book), elsewhere: told(book) };
}

/** Whose allowances are looked at. */
export function volunteersOf(book: Book): readonly MemberId[] {
  const rows = [...book.rows(volunteerTable).value.values()];
  return rows.filter(({ on }) => on).map(({ id }) => toMemberId(id));
}

/** Which row says what a volunteer had elsewhere in a year. */
export function elsewhereRow(member: MemberId, year: number): string {
  return `${member}/${year}`;
}

/** A year the group wrote stands before the given one; newest first. */
function ceilingsOf(book: Book): readonly Ceiling[] {
  const own = [...book.rows(ceilingTable).value.values()].map(({ id, perDay, perYear }) => ({
    year: Number(id),
    perDay,
    perYear,
  }));
  const given = GIVEN_CEILINGS.filter(({ year }) => own.every((one) => one.year !== year));
  return [...own, ...given].toSorted((a, b) => b.year - a.year);
}

function allowancesOf(book: Book): readonly Allowance[] {
  return book
    .facts(allowanceKind)
    .value.map(({ id, data }) => ({ id: toFactId(id), ...data }))
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

function told(book: Book): readonly Elsewhere[] {
  return [...book.rows(elsewhereTable).value.values()].map(({ id, amount }) => {
    const at = id.lastIndexOf('/');
    return { member: toMemberId(id.slice(0, at)), year: Number(id.slice(at + 1)), amount };
  });
}

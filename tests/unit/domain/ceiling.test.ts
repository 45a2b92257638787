import { expect, test } from 'vitest';
import { isoDate } from '../../../src/domain/calendar.ts';
import {
  type CeilingBooks,
  ceilingVerdict,
  GIVEN_CEILINGS,
  volunteerYear,
  yearOf,
} from '../../../src/domain/ceiling.ts';
import { toFactId } from '../../../src/domain/fact.ts';
import { toMemberId } from '../../../src/domain/member.ts';
import { cents } from '../../../src/domain/money.ts';

const KAKI = toMemberId('Kaki');

function allowance(day: string, amount: number, member = KAKI) {
  return { id: toFactId(`${day}-${amount}`), member, day: isoDate(day), amount: cents(amount) };
}

function books(...allowances: ReturnType<typeof allowance>[]): CeilingBooks {
  return { ceilings: GIVEN_CEILINGS, allowances, elsewhere: [] };
}

test('the given table: 34.71 and 1388.40 in 2019, 44.02 and 1760.83 in 2026', () => {
  expect(GIVEN_CEILINGS).toEqual([
    { year: 2019, perDay: 3_471, perYear: 138_840 },
    { year: 2026, perDay: 4_402, perYear: 176_083 },
  ]);
});

test('exactly at a ceiling is fine, one cent more is not; two entries of one day count together', () => {
  expect(ceilingVerdict(books(), allowance('2026-11-26', 4_402))).toEqual({ type: 'fine' });
  expect(ceilingVerdict(books(), allowance('2026-11-26', 4_403))).toEqual({
    type: 'crosses',
    day: 1,
    year: null,
  });
  const morning = books(allowance('2026-11-26', 4_000));
  expect(ceilingVerdict(morning, allowance('2026-11-26', 500))).toMatchObject({ day: 98 });
  expect(ceilingVerdict(morning, allowance('2026-11-27', 500))).toEqual({ type: 'fine' });
  const other = allowance('2026-11-26', 500, toMemberId('Panda'));
  expect(ceilingVerdict(morning, other)).toEqual({ type: 'fine' });
});

test('the year counts what was told of elsewhere, and only its own days of service', () => {
  const told = { member: KAKI, year: 2026, amount: cents(176_000) };
  const full = { ...books(), elsewhere: [told] };
  expect(ceilingVerdict(full, allowance('2026-12-31', 83))).toEqual({ type: 'fine' });
  expect(ceilingVerdict(full, allowance('2026-12-31', 84))).toMatchObject({ day: null, year: 1 });
  const other = { ...full, elsewhere: [{ ...told, year: 2025 }] };
  expect(ceilingVerdict(other, allowance('2026-01-01', 4_402))).toEqual({ type: 'fine' });
  expect(yearOf(isoDate('2026-12-31'))).toBe(2026);
});

test('a year that is not in the table is never fine', () => {
  expect(ceilingVerdict(books(), allowance('2027-01-01', 1))).toEqual({
    type: 'unknown',
    year: 2027,
  });
});

test('a year: what is left, how many more days, and on how many days somebody served', () => {
  const here = books(allowance('2026-11-26', 2_000), allowance('2026-11-26', 2_000));
  const elsewhere = [{ member: KAKI, year: 2026, amount: cents(163_279) }];
  expect(volunteerYear({ ...here, elsewhere }, KAKI, 2026)).toMatchObject({
    here: 4_000,
    elsewhere: 163_279,
    days: 1,
    left: 8_804,
    moreDays: 2,
  });
  const over = [{ member: KAKI, year: 2026, amount: cents(200_000) }];
  expect(volunteerYear({ ...here, elsewhere: over }, KAKI, 2026)).toMatchObject({
    left: 0,
    moreDays: 0,
  });
  expect(volunteerYear(here, KAKI, 2027)).toMatchObject({ left: null, moreDays: null });
});

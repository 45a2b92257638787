import { expect, test } from 'vitest';
import { isoDate } from '../../../../src/domain/calendar.ts';
import { volunteerYear } from '../../../../src/domain/ceiling.ts';
import { toMemberId } from '../../../../src/domain/member.ts';
import { cents } from '../../../../src/domain/money.ts';
import {
  noteAllowance,
  readAllowance,
  readYear,
  setCeiling,
  setElsewhere,
  takeAllowanceBack,
} from '../../../../src/features/sharing/note-allowance.ts';
import { modulesOf } from '../../../../src/store/views/circle-grants.ts';
import { openCircle } from '../../../../src/store/views/open-circle.ts';
import { ceilingBooks } from '../../../../src/store/views/volunteers.ts';
import { type OpenPhone, openPhone, valueOf } from '../../../support/open-phone.ts';
import { meet, phonesApart } from '../../../support/phones-apart.ts';

const KAKI = toMemberId('Kaki');
const ENTRY = { member: KAKI, day: isoDate('2026-11-26'), amount: cents(4_402) };

function circleOf({ phone, circleBook }: OpenPhone) {
  return { phone, circle: openCircle(circleBook) };
}

const allowances = ({ circle }: ReturnType<typeof circleOf>) =>
  ceilingBooks(circle.book).allowances.map(({ day, amount }) => [day, amount]);

test('it is off, and empty but for the given table, until a group wants it', async () => {
  const on = circleOf(await openPhone());
  expect(modulesOf(on.circle.book)).toMatchObject({ ceilings: false, priorities: false });
  expect(allowances(on)).toEqual([]);
  expect(ceilingBooks(on.circle.book).ceilings.map(({ year }) => year)).toEqual([2026, 2019]);
});

test('an entry that crosses a ceiling is written only by who knows', async () => {
  const on = circleOf(await openPhone());
  valueOf(await noteAllowance(on, ENTRY, false));
  const more = { ...ENTRY, amount: cents(1) };
  expect(await noteAllowance(on, more, false)).toMatchObject({ error: { type: 'CeilingCrossed' } });
  expect(allowances(on)).toEqual([['2026-11-26', 4_402]]);
  valueOf(await noteAllowance(on, more, true));
  valueOf(await setElsewhere(on, KAKI, 2026, cents(176_000)));
  const next = { ...ENTRY, day: isoDate('2026-11-27'), amount: cents(100) };
  expect(await noteAllowance(on, next, false)).toMatchObject({ error: { type: 'CeilingCrossed' } });
  const unknown = { ...ENTRY, day: isoDate('2027-01-01') };
  expect(await noteAllowance(on, unknown, false)).toMatchObject({ ok: false });
});

test('two phones that note the same allowance make one; a second one of the same day is another', async () => {
  const [first, second] = await phonesApart(await openPhone(), 'Kiwi', 'Mango');
  if (!first || !second) throw new Error('There are two phones');
  const [kiwi, mango] = [circleOf(first), circleOf(second)];
  const half = { ...ENTRY, amount: cents(2_000) };
  valueOf(await noteAllowance(kiwi, half, false));
  valueOf(await noteAllowance(mango, half, false));
  await meet([first, second]);
  expect(allowances(kiwi)).toEqual([['2026-11-26', 2_000]]);
  valueOf(await noteAllowance(kiwi, half, false));
  await meet([first, second]);
  expect(allowances(mango)).toHaveLength(2);
  const [one] = ceilingBooks(mango.circle.book).allowances;
  if (one) valueOf(await takeAllowanceBack(mango, one.id));
  valueOf(await noteAllowance(mango, half, false));
  expect(allowances(mango)).toHaveLength(2);
});

test('the group writes its own table: a first change keeps the rest of what was given', async () => {
  const on = circleOf(await openPhone());
  const rowOf = (year: number) =>
    ceilingBooks(on.circle.book).ceilings.find((ceiling) => ceiling.year === year);
  valueOf(await setCeiling(on, 2026, { perDay: cents(4_500) }));
  expect(rowOf(2026)).toEqual({ year: 2026, perDay: 4_500, perYear: 176_083 });
  valueOf(await setCeiling(on, 2027, {}));
  expect(rowOf(2027)).toEqual({ year: 2027, perDay: 0, perYear: 0 });
  expect(volunteerYear(ceilingBooks(on.circle.book), KAKI, 2027)).toMatchObject({ moreDays: 0 });
  expect(readYear('2027', [2027])).toMatchObject({ ok: false });
  expect(readYear('2028', [2027])).toMatchObject({ value: 2028 });
  expect(readYear('1999', [])).toMatchObject({ ok: false });
});

test('a day and an amount are asked for', () => {
  const error = (typed: Parameters<typeof readAllowance>[1]) => {
    const read = readAllowance(KAKI, typed);
    return read.ok ? null : read.error.type;
  };
  expect(error({ day: '', amount: '10' })).toBe('NotADate');
  expect(error({ day: '2026-11-26', amount: '' })).toBe('NotAnAmount');
  expect(error({ day: '2026-11-26', amount: '0' })).toBe('NotAnAmount');
  expect(error({ day: '2026-11-26', amount: '34,71' })).toBeNull();
});

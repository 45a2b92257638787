import { expect, test } from 'vitest';
import { roundSheetToText } from '../../../../src/formats/round-sheet.ts';
import { isoWeek } from '../../../../src/domain/calendar.ts';
import { cents } from '../../../../src/domain/money.ts';
import { keepSheet, sheetEnds } from '../../../../src/features/thursday/keep-sheet.ts';
import { utf8 } from '../../../../src/kernel/bytes.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import { sheetStopTable } from '../../../../src/store/books/desk-books.ts';
import { expireBooks } from '../../../../src/store/expire.ts';
import { FIXTURE_WEEK, type OpenPhone, openPhone, valueOf } from '../../../support/open-phone.ts';
import { NOBODY_ELSE } from '../../../support/nobody-else.ts';

const LUNE = {
  code: 'KA-47',
  nickname: 'Lune',
  address: 'rue du Port 3',
  contact: '0470 11 22 33',
  amount: cents(1900),
};
const FIGUE = { ...LUNE, code: 'BE-12', nickname: 'Figue' };
const NAME = `sheet/${FIXTURE_WEEK}` as const; // the kind stays a literal

const shown = (...stops: (typeof LUNE)[]) => utf8(roundSheetToText({ week: FIXTURE_WEEK, stops }));

/** What the phone still reads of the sheet. */
async function codesOn({ phone }: OpenPhone): Promise<string[]> {
  const book = valueOf(await phone.shelf.open(NAME));
  return [...book.rows(sheetStopTable).value.values()].map(({ code }) => code);
}

async function expireAt({ phone }: OpenPhone, now: number) {
  const { shelf, catalogue } = phone;
  const run = {
    shelf,
    catalogue,
    now: toInstant(now),
    relayAgrees: true,
    confirmed: false,
    ...NOBODY_ELSE,
  };
  return valueOf(await expireBooks(run)).expired;
}

test('a sheet lies in a book with a key of its own, and a newer one replaces it', async () => {
  const open = await openPhone({ rings: ['kitchen'] });
  expect((await open.phone.shelf.open(NAME)).ok).toBe(false);
  valueOf(await keepSheet(open.props, shown(LUNE, FIGUE)));
  expect(await codesOn(open)).toEqual(['KA-47', 'BE-12']);
  valueOf(await keepSheet(open.props, shown(FIGUE)));
  expect(await codesOn(open)).toEqual(['BE-12']);
});

test('at six the next morning book and key are destroyed; another part of the week stays', async () => {
  const open = await openPhone({ rings: ['kitchen'] });
  valueOf(await keepSheet(open.props, shown(LUNE)));
  const ends = sheetEnds(open.week);
  expect(new Date(ends).toISOString()).toBe('2026-11-27T05:00:00.000Z');
  expect(await expireAt(open, ends)).toEqual([]);
  expect(await expireAt(open, ends + 1)).toContain(NAME);
  expect(open.phone.shelf.keys.value?.books[NAME]).toBeUndefined();
  expect(await open.phone.shelf.has(NAME)).toBe(false);
  expect(await open.phone.shelf.has(`week/${FIXTURE_WEEK}`)).toBe(true);
});

test('a phone that was off that night destroys it when it starts', async () => {
  const open = await openPhone({ rings: ['kitchen'] });
  valueOf(await keepSheet(open.props, shown(LUNE)));
  const later = await openPhone({ storage: open.storage });
  expect(await expireAt(later, sheetEnds(open.week) + 5 * 86_400_000)).toContain(NAME);
  expect((await later.phone.shelf.open(NAME)).ok).toBe(false);
});

test('too late, of another week or no sheet at all: refused, and no book is made', async () => {
  const open = await openPhone({ rings: ['kitchen'] });
  const errorOf = async (bytes: Parameters<typeof keepSheet>[1]) => {
    const kept = await keepSheet(open.props, bytes);
    return kept.ok ? null : kept.error.type;
  };
  expect(await errorOf(new Uint8Array([1, 2, 3]))).toBe('NotARoundSheet');
  const other = utf8(roundSheetToText({ week: isoWeek('2026-W49'), stops: [LUNE] }));
  expect(await errorOf(other)).toBe('SheetOfOtherWeek');
  open.setNow(sheetEnds(open.week));
  expect(await errorOf(shown(LUNE))).toBe('SheetTooLate');
  expect(await open.phone.shelf.has(NAME)).toBe(false);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateInWeek, type WeekName } from '../../src/domain/calendar.ts';
import { weeksOfYear } from '../../src/domain/ledger.ts';
import { ledgerRows, totalRows } from '../../src/features/books/ledger-rows.ts';
import { type CsvCell, type CsvFlavour, readCsv, writeCsv } from '../../src/formats/csv.ts';
import { frenchTexts } from '../support/french-texts.ts';
import { settledWeek } from '../support/arbitrary-figures.ts';

const FLAVOURS = {
  'french-spreadsheet': { separator: ';', decimal: ',' },
  plain: { separator: ',', decimal: '.' },
} as const;
const flavours = fc.constantFrom<CsvFlavour>('french-spreadsheet', 'plain');
/** Words of another language, as hostile as a spreadsheet can take them. */
const words = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ';', ',', 'é', ' '),
});

const dayOf = (week: WeekName) => dateInWeek(week, 4);
const years = fc.array(settledWeek, { maxLength: 6 }).map((weeks) => ({
  weeks: weeksOfYear(weeks, 2026, 4),
  rounds: [],
  dayOf,
}));

async function readBack(rows: readonly (readonly CsvCell[])[], flavour: CsvFlavour) {
  const read = await readCsv(writeCsv(rows, flavour), FLAVOURS[flavour].separator);
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
}

/** Reads a cell as the program would that the flavour is for. */
function centsIn(text: string, flavour: CsvFlavour): number {
  return Math.round(Number(text.replace(FLAVOURS[flavour].decimal, '.')) * 100);
}

/** What a cell says: an amount as its cents. */
function valueOf(cell: CsvCell): string | number {
  return typeof cell === 'object' ? cell.cents : cell;
}

/** The text of a cell, taken as a number where a number was written. */
function likeIt(text: string, written: string | number | undefined, flavour: CsvFlavour) {
  if (typeof written !== 'number') return text;
  return /[.,]/.test(text) ? centsIn(text, flavour) : Number(text);
}

test('reading a file gives back exactly the words and amounts that were written, in both flavours', async () => {
  await fc.assert(
    fc.asyncProperty(years, words, flavours, async (booked, word, flavour) => {
      for (const rowsOf of [ledgerRows, totalRows]) {
        const rows = rowsOf(booked, { t: () => word });
        const expected = rows.map((row) => row.map(valueOf));
        const read = await readBack(rows, flavour);
        expect(
          read.map((row, at) =>
            row.map((cell, place) => likeIt(cell, expected[at]?.[place], flavour)),
          ),
        ).toEqual(expected);
      }
    }),
  );
});

test('the last row of the totals is the sum of the rows above it', async () => {
  await fc.assert(
    fc.asyncProperty(years, flavours, async (booked, flavour) => {
      const [, ...rows] = await readBack(totalRows(booked, frenchTexts()), flavour);
      const year = rows.pop() ?? [];
      for (const [place, cell] of year.entries()) {
        if (place < 2) continue;
        const above = rows.reduce((sum, row) => sum + centsIn(row[place] ?? '', flavour), 0);
        expect(centsIn(cell, flavour)).toBe(above);
      }
    }),
  );
});

test('a spreadsheet in French gets its mark, its separator and its comma', () => {
  const rows = totalRows({ weeks: [], rounds: [], dayOf }, frenchTexts());
  expect(writeCsv(rows, 'french-spreadsheet')).toMatch(/^\uFEFF[^,]*;/);
  expect(writeCsv(rows, 'french-spreadsheet')).toContain(';0,00;');
  expect(writeCsv(rows, 'plain')).toMatch(/^Semaine,/);
  expect(writeCsv(rows, 'plain')).toContain(',0.00,');
});

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CSV_SEPARATORS, readCsv, writeCsv, type CsvFlavour } from '../../src/formats/csv.ts';

const SEPARATOR = { 'french-spreadsheet': ';', plain: ',' } as const;

/** Cells full of what CSV, spreadsheets and banks trip over. */
const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom("'", '"', '=', '+', '-', ';', ',', '\t', '\n', '\r', 'é', ' ', '1'),
  }),
  fc.string({ unit: 'grapheme' }),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
const flavours = fc.constantFrom<CsvFlavour>('french-spreadsheet', 'plain');

async function readBack(text: string, flavour: CsvFlavour): Promise<string[][]> {
  const read = await readCsv(text, SEPARATOR[flavour]);
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
}

test('whatever is written is read back exactly, in both flavours', async () => {
  await fc.assert(
    fc.asyncProperty(rows, flavours, async (written, flavour) => {
      expect(await readBack(writeCsv(written, flavour), flavour)).toEqual(written);
    }),
  );
});

test('an independent parser sees the same cells, and none that a spreadsheet would compute', () => {
  fc.assert(
    fc.property(rows, flavours, (written, flavour) => {
      const seen: string[][] = parse(writeCsv(written, flavour), {
        bom: true,
        delimiter: SEPARATOR[flavour],
        record_delimiter: '\r\n',
        relax_column_count: true,
      });
      expect(seen.map((row) => row.map((one) => one.replace(/^'(?='*[=+\-@\t\r\n])/, '')))).toEqual(
        written,
      );
      expect(seen.flat().filter((one) => /^[=+\-@\t\r\n]/.test(one))).toEqual([]);
    }),
  );
});

test('no text makes the reader fail, and no cell holds more than the text', async () => {
  await fc.assert(
    fc.asyncProperty(cell, fc.constantFrom(...CSV_SEPARATORS), async (text, separator) => {
      const read = await readCsv(text, separator);
      expect(read.ok && read.value.flat().every((one) => one.length <= text.length)).toBe(true);
    }),
  );
});

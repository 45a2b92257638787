import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/money.ts';
import { readCsv, writeCsv } from '../../../src/formats/csv.ts';

const ROWS = [
  ['code', 'montant', 'communication'],
  ['KA-47', { cents: cents(1230) }, '+++026/4822/70801+++'],
  ['BE-12', { cents: cents(-5) }, 'dit « 2; puis "3" »'],
];

describe('writing', () => {
  test('for a spreadsheet in French: byte order mark, semicolons, decimal comma', () => {
    expect(writeCsv(ROWS, 'french-spreadsheet')).toBe(
      '\uFEFFcode;montant;communication\r\n' +
        "KA-47;12,30;'+++026/4822/70801+++\r\n" +
        'BE-12;-0,05;"dit « 2; puis ""3"" »"\r\n',
    );
  });

  test('for anything else: commas, decimal point', () => {
    expect(writeCsv([['x', 2.5, { cents: cents(1_234_500) }, 'a,b']], 'plain')).toBe(
      'x,2.5,12345.00,"a,b"\r\n',
    );
  });

  test.each(['=1+1', '+32', '-5', '@x', '\tx', "'=1"])(
    'a text a spreadsheet would take for a formula is kept a text: %j',
    (text) => {
      const [line = ''] = writeCsv([[text]], 'plain').split('\r\n');
      expect(line.replace(/^"|"$/g, '')).toBe(`'${text}`);
    },
  );
});

describe('reading', () => {
  test.each(['\r\n', '\n', '\r'])('any line end is one: %j', async (end) => {
    const text = ['a;b', '"x', 'y";2', ''].join(end);
    expect(await readCsv(text, ';')).toEqual({
      ok: true,
      value: [
        ['a', 'b'],
        [`x${end}y`, '2'],
      ],
    });
  });

  test('an apostrophe that was there before stays', async () => {
    expect(await readCsv("'t Kelderke;l'eau;'\r\n", ';')).toEqual({
      ok: true,
      value: [["'t Kelderke", "l'eau", "'"]],
    });
  });

  test('nothing has no rows, and far too much is refused with a reason', async () => {
    expect(await readCsv('', ',')).toEqual({ ok: true, value: [] });
    const tooLarge = { ok: false, error: { type: 'CsvTooLarge' } };
    expect(await readCsv('x'.repeat(5_000_001), ',')).toEqual(tooLarge);
    expect(await readCsv('x\n'.repeat(20_001), ',')).toEqual(tooLarge);
  });
});

import { describe, expect, test } from 'vitest';
import { bankAmount, bankDate } from '../../../src/formats/bank-cells.ts';
import {
  openStatement,
  type Statement,
  statementLines,
  statementShape,
} from '../../../src/formats/bank-csv.ts';
import type { BankColumns } from '../../../src/formats/bank-columns.ts';
import { utf8, type Bytes } from '../../../src/kernel/bytes.ts';
import { BANK_EXPORTS, utf16, windows1252 } from '../../support/bank-exports.ts';

async function opened(source: Bytes | string): Promise<Statement> {
  const statement = await openStatement(source);
  if (!statement.ok) throw new Error(statement.error.type);
  return statement.value;
}

function linesOf(statement: Statement, columns: BankColumns | null = statement.columns) {
  if (columns === null) throw new Error('Nobody said what the columns are');
  return statementLines(statement, columns);
}

describe.each(BANK_EXPORTS)('the export of $bank', ({ text, structured }) => {
  test('gives the day, the amount, the payer and the communication without any question', async () => {
    const { lines, unreadable } = linesOf(await opened(text));
    const [transfer, payment] = lines;
    expect(unreadable).toBe(0);
    expect(lines).toHaveLength(2);
    expect(transfer).toMatchObject({ date: '2026-11-27', amount: 2300, payer: 'LIÈVE' });
    expect(payment).toMatchObject({ date: '2026-11-26', amount: -1240 });
    const said = structured ? transfer?.structured : `${transfer?.text} ${transfer?.details}`;
    expect(said?.replaceAll(/\D/g, '')).toContain('026482270801');
  });

  test.each<[string, (words: string) => Bytes]>([
    ['UTF-8 with its mark', (words) => utf8(`\uFEFF${words}`)],
    ['windows-1252', windows1252],
    ['UTF-16', utf16],
  ])('reads the same in %s', async (_encoding, encode) => {
    const { lines } = linesOf(await opened(encode(text)));
    expect(lines[0]?.payer).toBe('LIÈVE');
  });
});

describe('the cells of a statement', () => {
  test.each([
    ['26/11/2026', '2026-11-26'],
    ['6-1-26', '2026-01-06'],
    ['26.11.2026', '2026-11-26'],
    ['2026-11-26 10:12:11', '2026-11-26'],
    ['2026-11-26T10:12', '2026-11-26'],
    ['20261126', '2026-11-26'],
    ['31/02/2026', null],
    ['11/26/2026', null],
    ['', null],
    ['026482270801', null],
  ])('the day %j is %j', (text, day) => {
    expect(bankDate(text)).toBe(day);
  });

  test.each([
    ['25,00', 2500],
    ['+25,00', 2500],
    ['1.234,56', 123_456],
    ['1 234,56', 123_456],
    ['1,234.56', 123_456],
    ['-12.40', -1240],
    ['−12,40', -1240],
    ['12,40-', -1240],
    ['€ -25,5', -2550],
    ['25 EUR', 2500],
    ['1.234', null],
    ['', null],
    ['douze', null],
  ])('the amount %j is %j cents', (text, amount) => {
    expect(bankAmount(text)).toBe(amount);
  });

  test('a row with a day and no amount is counted, a footer is not', async () => {
    const text =
      'Date;Montant;Communication\n26/11/2026;12,50;a\n27/11/2026;douze;b\n28/11/2026;;c\nTotal;12,50;\n';
    expect(linesOf(await opened(text))).toMatchObject({ lines: [{ amount: 1250 }], unreadable: 1 });
  });
});

describe('what is no statement is refused with its reason', () => {
  test.each<[string, Bytes | string, string]>([
    ['nothing', '', 'StatementEmpty'],
    ['only spaces', utf8(' \r\n '), 'StatementEmpty'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'StatementIsWorkbook'],
    ['a PDF', utf8('%PDF-1.7 and more'), 'StatementIsPdf'],
    ['a letter', 'Bonjour,\nvoici mon virement de 23 euros.\nMerci', 'NoStatementTable'],
    ['far too much', 'x'.repeat(5_000_001), 'StatementTooLarge'],
    ['far too many rows', 'a;b;c\n'.repeat(20_002), 'StatementTooLarge'],
  ])('%s', async (_what, source, type) => {
    expect(await openStatement(source)).toEqual({ ok: false, error: { type } });
  });
});

describe('a bank nobody knows', () => {
  const text =
    'Quand;Combien;De qui;Pourquoi\n26/11/2026;12,50;Kiwi;repas\n27/11/2026;8,00;Lune;\n';

  test('is read by what its columns hold', async () => {
    const statement = await opened(text);
    expect(linesOf(statement).lines[0]).toMatchObject({ amount: 1250, payer: 'Kiwi' });
  });

  test('is asked about when that says too little', async () => {
    const statement = await opened('A;B;C\nhier;douze;Kiwi\nce matin;huit;Lune\n');
    expect(statement.columns).toBeNull();
    expect(statement.header).toEqual(['A', 'B', 'C']);
  });

  test('has a shape that the next export of the same bank has too', async () => {
    const [one, two] = [await opened(text), await opened(`${text}28/11/2026;1,00;Figue;x\n`)];
    expect(statementShape(one)).toBe(statementShape(two));
    expect(statementShape(one)).not.toBe(statementShape(await opened('A;B;C\n1;2;3\n')));
  });
});

import type { BankLine } from '../domain/bank-line.ts';
import { type Cents, cents, NO_MONEY } from '../domain/money.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { bankAmount, bankDate, plainWords } from './bank-cells.ts';
import {
  type BankColumns,
  columnsByContent,
  columnsByHeader,
  directionOf,
} from './bank-columns.ts';
import { CSV_SEPARATORS, type CsvSeparator, readCsv } from './csv.ts';
import { statementText, type StatementFault } from './statement-text.ts';

/** A bank statement as a table. */
export interface Statement {
  /** The words above the columns; empty where the bank writes none. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What each column says; null when a person must say it. */
  readonly columns: BankColumns | null;
}

export type StatementError =
  StatementFault | { readonly type: 'StatementTooLarge' } | { readonly type: 'NoStatementTable' }; // fewer than three columns, whatever the separator

/** What could be read, and how many rows could not. */
export interface StatementLines {
  readonly lines: readonly BankLine[];
  readonly unreadable: number;
}

/** The header stands within so many rows: some banks write the filters of the export before it. */
const PREAMBLE_ROWS = 60;
/** Enough of the file to tell its separator, in characters. */
const PROBE = 60_000;
/** A cell holds more only when the file is broken, in characters. */
const LONGEST_CELL = 2_000;
const LEAST_COLUMNS = 3;

/**
 * Opens the export of a bank, whatever its encoding, separator and language, with or without lines before
 * the header. Bytes are those of the file; a text is what was pasted.
 * Errors: those of `statementText`, StatementTooLarge, NoStatementTable.
 */
export async function openStatement(
  source: Bytes | string,
): Promise<Result<Statement, StatementError>> {
  const text = statementText(source);
  if (!text.ok) return text;
  const separator = await separatorOf(text.value.slice(0, PROBE));
  if (separator === null) return err({ type: 'NoStatementTable' });
  const read = await readCsv(text.value, separator);
  return read.ok ? ok(tableOf(read.value)) : err({ type: 'StatementTooLarge' });
}

/** What two exports of one bank have in common: the words of the header, or how many columns there are. */
export function statementShape({ header, rows }: Pick<Statement, 'header' | 'rows'>): string {
  return header.length > 0
    ? header.map(plainWords).join('|')
    : `no header, ${widthOf(rows)} columns`;
}

/** The lines of a statement. Rows without a day or without an amount are none (totals, footers, sums that went out). */
export function statementLines(
  { rows }: Pick<Statement, 'rows'>,
  columns: BankColumns,
): StatementLines {
  let unreadable = 0;
  const lines: BankLine[] = [];
  for (const row of rows) {
    const cell = (at: number | null) => (at === null ? '' : (row[at] ?? ''));
    const date = bankDate(cell(columns.date));
    const amount = amountOf(cell, columns);
    if (date !== null && amount !== null) {
      if (amount !== NO_MONEY && !isRefused(cell(columns.status)))
        lines.push({ date, amount, ...wordsOf(cell, columns) });
    } else if (isMeantAsLine(cell, columns, date !== null)) unreadable += 1;
  }
  return { lines, unreadable };
}

type Cell = (at: number | null) => string;

/** A day with an amount nobody can read, or an amount with such a day; a total without a day is neither. */
function isMeantAsLine(cell: Cell, columns: BankColumns, hasDate: boolean): boolean {
  const { amount, credit, debit } = columns;
  const hasDigit = (at: number | null) => /\d/.test(cell(at));
  if (!hasDate) return hasDigit(columns.date) && [amount, credit, debit].some(hasDigit);
  return [amount, credit, debit].some((at) => cell(at).trim() !== '');
}

function wordsOf(cell: Cell, { payer, account, structured, text, details }: BankColumns) {
  const short = (words: string) => words.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_CELL);
  const joined = (columns: readonly number[]) =>
    short([...new Set(columns.map(cell).filter((one) => one.trim() !== ''))].join(' '));
  return {
    payer: short(cell(payer)),
    account: short(cell(account)),
    structured: short(cell(structured)),
    text: joined(text),
    details: joined(details),
  };
}

function amountOf(cell: Cell, { amount, credit, debit, direction }: BankColumns): Cents | null {
  const plain = amount === null ? null : bankAmount(cell(amount));
  if (plain !== null) {
    const way = direction === null ? null : directionOf(cell(direction));
    return way === null ? plain : cents(way * Math.abs(plain));
  }
  const came = credit === null ? null : bankAmount(cell(credit));
  if (came !== null && came !== NO_MONEY) return cents(Math.abs(came));
  const went = debit === null ? null : bankAmount(cell(debit));
  return went === null ? came : cents(-Math.abs(went));
}

/** A transfer the bank did not carry out brought nothing. */
function isRefused(status: string): boolean {
  return /refus|geweiger|reject|declin|fail|revert|annul/.test(plainWords(status));
}

async function separatorOf(start: string): Promise<CsvSeparator | null> {
  let best: { readonly separator: CsvSeparator; readonly points: number } | null = null;
  for (const separator of CSV_SEPARATORS) {
    const read = await readCsv(start, separator);
    if (!read.ok) continue;
    const table = tableOf(read.value);
    const width = widthOf(table.rows);
    if (width < LEAST_COLUMNS) continue;
    const points = (table.columns === null ? 0 : 1_000) + width;
    if (best === null || points > best.points) best = { separator, points };
  }
  return best?.separator ?? null;
}

function tableOf(all: readonly (readonly string[])[]): Statement {
  const full = all.filter((row) => row.some((cell) => cell.trim() !== ''));
  for (const [at, header] of full.slice(0, PREAMBLE_ROWS).entries()) {
    const rows = full.slice(at + 1);
    const columns = header.length < LEAST_COLUMNS ? null : columnsByHeader(header, rows);
    if (columns !== null) return { header, rows, columns };
  }
  const width = widthOf(full);
  const start = full.findIndex((row) => row.length === width);
  const rows = full.slice(Math.max(0, start));
  const [head = []] = rows;
  if (head.some((cell) => bankDate(cell) !== null))
    return { header: [], rows, columns: columnsByContent(rows) };
  return { header: head, rows: rows.slice(1), columns: columnsByContent(rows.slice(1)) };
}

/** How many columns most rows have. */
function widthOf(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

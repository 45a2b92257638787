import type { BankLine } from '../../domain/bank-line.ts';
import {
  openStatement,
  type Statement,
  type StatementError,
  statementLines,
  statementShape,
} from '../../formats/bank-csv.ts';
import type { BankColumns } from '../../formats/bank-columns.ts';
import { STATEMENT_LIMIT } from '../../formats/statement-text.ts';
import type { Bytes } from '../../kernel/bytes.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { intentId } from '../../seal/hash.ts';
import type { Book } from '../../store/book.ts';
import { bankColumnsTable } from '../../store/books/desk-books.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import { deskKey } from '../desk-key.ts';
import type { ScreenProps } from '../screen-props.ts';
import type { KeyedLine } from './bank-entries.ts';
import { lineKeys } from './line-keys.ts';

/** A statement on screen. It is nowhere else, and gone when the screen is left. */
export interface OpenedStatement {
  readonly statement: Statement;
  /** Row of the remembered columns of this bank. */
  readonly shape: string;
  /** As a person said once, else as guessed; null when they must be asked for. */
  readonly columns: BankColumns | null;
}

export interface ReadLines {
  readonly lines: readonly KeyedLine[];
  readonly unreadable: number;
}

/** The bytes of a chosen file: its encoding is the bank's own. */
export async function fileBytes(
  file: Blob,
): Promise<Result<Bytes, { readonly type: 'StatementTooLarge' | 'StatementGone' }>> {
  if (file.size > STATEMENT_LIMIT) return err({ type: 'StatementTooLarge' });
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return err({ type: 'StatementGone' }); // moved or deleted since it was chosen
  }
}

/** Opens what was pasted or chosen, with the columns this group's desk remembers for that bank. */
export async function openFile(
  source: Bytes | string,
  deskBook: Book,
): Promise<Result<OpenedStatement, StatementError>> {
  const opened = await openStatement(source);
  if (!opened.ok) return opened;
  const shape = await intentId('bank-columns', statementShape(opened.value));
  const remembered = deskBook.rows(bankColumnsTable).value.get(shape)?.columns;
  return ok({ statement: opened.value, shape, columns: remembered ?? opened.value.columns });
}

/** The lines under these columns, each with what it is known by. Error: NoStatementLine. */
export async function readLines(
  { phone }: Pick<ScreenProps, 'phone'>,
  deskBook: Book,
  { statement, columns }: { readonly statement: Statement; readonly columns: BankColumns },
): Promise<Result<ReadLines, StoreError | { readonly type: 'NoStatementLine' }>> {
  const { lines, unreadable } = statementLines(statement, columns);
  if (lines.length === 0) return err({ type: 'NoStatementLine' });
  const key = await deskKey(deskBook, phone.random);
  if (!key.ok) return key;
  const keys = await lineKeys(lines, key.value);
  return ok({ lines: lines.flatMap((line, at) => keyed(line, keys[at])), unreadable });
}

/** The next export of this bank is read without asking, on every phone of the desk. */
export async function rememberColumns(
  deskBook: Book,
  shape: string,
  columns: BankColumns,
): Promise<Result<unknown, StoreError>> {
  const { text, details } = columns;
  const kept = { ...columns, text: [...text], details: [...details] };
  return deskBook.commit([put(bankColumnsTable, shape, { columns: kept })]);
}

function keyed(line: BankLine, key: string | undefined): KeyedLine[] {
  return key === undefined ? [] : [{ line, key }];
}

import type { Cents } from '../domain/money.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/** A cell to be written: a text, a whole number, or an amount. */
export type CsvCell = string | number | { readonly cents: Cents };

/**
 * Who is to read the file: a spreadsheet set to French (`;`, decimal comma, byte order mark), or anything
 * else (`,`, decimal point).
 */
export type CsvFlavour = 'french-spreadsheet' | 'plain';

export const CSV_SEPARATORS = [';', ',', '\t', '|'] as const;
export type CsvSeparator = (typeof CSV_SEPARATORS)[number];

export type CsvError = { readonly type: 'CsvTooLarge' };

/** Most characters and rows taken in: far above what a group or a bank writes. */
const MOST_CHARACTERS = 5_000_000;
const MOST_ROWS = 20_000;

const FLAVOURS = {
  'french-spreadsheet': { separator: ';', decimal: ',', start: '\uFEFF' },
  plain: { separator: ',', decimal: '.', start: '' },
} as const;

/** What a spreadsheet would take for a formula; `'` before it too, so that reading undoes it exactly. */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r\n]/;

/**
 * Writes rows as CSV (RFC 4180): CRLF after every row, quotes doubled. A text that a spreadsheet would
 * take for a formula gets a leading `'`; numbers stay numbers. An amount has its two decimals.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], flavour: CsvFlavour): string {
  const { separator, decimal, start } = FLAVOURS[flavour];
  const write = (cell: CsvCell): string => {
    if (typeof cell === 'string') return quoted(guarded(cell), separator);
    if (typeof cell === 'number') return quoted(String(cell).replace('.', decimal), separator);
    const euros = (Math.abs(cell.cents) / 100).toFixed(2).replace('.', decimal);
    return quoted(cell.cents < 0 ? `-${euros}` : euros, separator);
  };
  const lines = rows.map((row) => {
    const line = row.map(write).join(separator);
    return line === '' ? '""' : line; // an empty line would be no row
  });
  return start + lines.map((line) => `${line}\r\n`).join('');
}

/**
 * Reads CSV with any line ends; a byte order mark is dropped, and exactly what `writeCsv` adds before a
 * formula is taken away again. A quote that is never closed ends with the text. The parser is fetched
 * when it is first needed. Error: CsvTooLarge (5,000,000 characters or 20,000 rows).
 */
export async function readCsv(
  text: string,
  separator: CsvSeparator,
): Promise<Result<string[][], CsvError>> {
  if (text.length > MOST_CHARACTERS) return err({ type: 'CsvTooLarge' });
  const { default: papa } = await import('papaparse');
  const { data } = papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: separator,
    newline: lineEndOf(text),
    preview: MOST_ROWS + 2,
  });
  const last = data.at(-1);
  if (last?.length === 1 && last[0] === '') data.pop(); // what follows the last line end
  if (data.length > MOST_ROWS) return err({ type: 'CsvTooLarge' });
  return ok(data.map((row) => row.map(unguarded)));
}

function guarded(text: string): string {
  return LIKE_A_FORMULA.test(text) ? `'${text}` : text;
}

function unguarded(text: string): string {
  return text.startsWith("'") && LIKE_A_FORMULA.test(text) ? text.slice(1) : text;
}

function quoted(text: string, separator: string): string {
  const isPlain = !/["\r\n]/.test(text) && !text.includes(separator) && text.trim() === text;
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** The end of the first row, outside of quotes. */
function lineEndOf(text: string): '\r\n' | '\n' | '\r' {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === '\n') return '\n';
    else if (!isQuoted && sign === '\r') return text[at + 1] === '\n' ? '\r\n' : '\r';
  }
  return '\r\n';
}

import type { Bytes } from '../kernel/bytes.ts';
import { utf8ToText } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/** Far above a year of any group's account, in bytes or characters. */
export const STATEMENT_LIMIT = 5_000_000;

export type StatementFault =
  | { readonly type: 'StatementEmpty' }
  | { readonly type: 'StatementTooLarge' }
  | { readonly type: 'StatementIsWorkbook' } // of a spreadsheet
  | { readonly type: 'StatementIsPdf' };

/**
 * The text of a file of a bank: UTF-8 or UTF-16 with their marks, UTF-8 without, else windows-1252.
 * Errors: StatementEmpty, StatementTooLarge, StatementIsWorkbook, StatementIsPdf.
 */
export function statementText(source: Bytes | string): Result<string, StatementFault> {
  if (source.length > STATEMENT_LIMIT) return err({ type: 'StatementTooLarge' });
  if (typeof source !== 'string') {
    if (
      startsWith(source, [0x50, 0x4b, 0x03, 0x04]) ||
      startsWith(source, [0xd0, 0xcf, 0x11, 0xe0])
    )
      return err({ type: 'StatementIsWorkbook' });
    if (startsWith(source, [0x25, 0x50, 0x44, 0x46])) return err({ type: 'StatementIsPdf' });
  }
  const text = typeof source === 'string' ? source : decoded(source);
  return text.trim() === '' ? err({ type: 'StatementEmpty' }) : ok(text);
}

function decoded(bytes: Bytes): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  // A letter of Latin writing takes two bytes in UTF-16, the second one 0.
  if (bytes[1] === 0 && bytes[3] === 0) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return utf8ToText(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // what banks still write
  }
}

function startsWith(bytes: Bytes, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

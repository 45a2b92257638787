import { err, ok, type Result } from '../kernel/result.ts';
import { TEXT_LIMIT } from '../store/books/limits.ts';

/** A text no field of a book takes. */
export interface TextTooLong {
  readonly type: 'TextTooLong';
  readonly limit: number;
}

/** A text a field keeps as it was typed. */
export function checkText(text: string, limit = TEXT_LIMIT): Result<string, TextTooLong> {
  return text.length > limit ? err({ type: 'TextTooLong', limit }) : ok(text);
}

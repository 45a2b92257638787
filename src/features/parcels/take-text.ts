import { err, ok, type Result } from '../../kernel/result.ts';
import { readWrittenBytes, type WrittenFault } from '../../protocol/written-bytes.ts';
import type { CodeTakers } from './code-collection.ts';

export type TextFault = WrittenFault;

/** Hands a text to whom it is for: written bytes first, any other text as it is. */
export function takeText(text: string, { onBytes, onText }: CodeTakers): Result<null, TextFault> {
  const read = readWrittenBytes(text);
  if (read.ok && onBytes) {
    onBytes(read.value);
    return ok(null);
  }
  const isDamaged = !read.ok && read.error.type === 'WritingDamaged' && onBytes !== undefined;
  if (!isDamaged && onText) {
    onText(text);
    return ok(null);
  }
  return err(read.ok ? { type: 'NothingWritten' } : read.error);
}

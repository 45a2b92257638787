import {
  base64url,
  base64urlToBytes,
  type Bytes,
  concatBytes,
  sameBytes,
} from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { crc32 } from './crc32.ts';

const SUM_BYTES = 4;
/** Short enough for mail, which breaks longer lines where it wants (RFC 5322, §2.1.1: 78). */
const LINE = 76;

/** `NothingWritten`: no such block in the text; `WritingDamaged`: a block, but cut or changed. */
export type WrittenFault =
  { readonly type: 'NothingWritten' } | { readonly type: 'WritingDamaged' };

/** Bytes as lines of text for a file or a message: `K1:`, Base64url of bytes and CRC-32, a full stop. */
export function writeBytes(bytes: Uint8Array): string {
  const text = `K1:${base64url(concatBytes(bytes, crc32(bytes)))}.`;
  return `${text.match(new RegExp(`.{1,${LINE}}`, 'g'))?.join('\n') ?? text}\n`;
}

/** The bytes written in a text, whatever stands around them and wherever its lines break. */
export function readWrittenBytes(text: string): Result<Bytes, WrittenFault> {
  const start = text.indexOf('K1:');
  if (start < 0) return err({ type: 'NothingWritten' });
  const end = text.indexOf('.', start);
  const bytes = end < 0 ? null : base64urlToBytes(text.slice(start + 3, end).replaceAll(/\s/g, ''));
  if (bytes === null || bytes.length < SUM_BYTES) return err({ type: 'WritingDamaged' });
  const whole = bytes.slice(0, -SUM_BYTES);
  return sameBytes(crc32(whole), bytes.subarray(-SUM_BYTES))
    ? ok(whole)
    : err({ type: 'WritingDamaged' });
}

import { base64url, base64urlToBytes, type Bytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/** First line of a parcel file: says what it is without saying whose. */
const FIRST_LINE = 'carnet-1';
const LINE_LENGTH = 76;

/** A parcel as the text of a file that any messenger takes. */
export function parcelToText(parcel: Bytes): string {
  const lines = base64url(parcel).match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
  return [FIRST_LINE, ...lines, ''].join('\n');
}

/** The parcel in a text: what a messenger put before, after or between the lines is left out. */
export function parcelFromText(text: string): Result<Bytes, { readonly type: 'NotAParcel' }> {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^[>\s]+/, '').trim());
  const first = lines.findIndex((line) => line === FIRST_LINE);
  if (first < 0) return err({ type: 'NotAParcel' });
  const body: string[] = [];
  for (const line of lines.slice(first + 1)) {
    if (!/^[\w-]+$/.test(line)) break;
    body.push(line);
  }
  const bytes = base64urlToBytes(body.join(''));
  return bytes && bytes.length > 0 ? ok(bytes) : err({ type: 'NotAParcel' });
}

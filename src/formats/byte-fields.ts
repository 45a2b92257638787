import { type Bytes, concatBytes, utf8, utf8ToText } from '../kernel/bytes.ts';
import { invariant } from '../kernel/assert.ts';

/** Most bytes of a whole number: 35 bits, more than any field of ours. */
const NUMBER_BYTES = 5;

/** Writes the fields of a short binary text, one after the other. */
export interface FieldWriter {
  byte(value: number): void;
  /** A whole number from 0 on, seven bits a byte, the lowest first. */
  number(value: number): void;
  raw(bytes: Uint8Array): void;
  /** UTF-8 after its length in bytes. */
  text(text: string): void;
  written(): Bytes;
}

/** Reads what a `FieldWriter` wrote, in the same order. Throws a RangeError where there is no more. */
export interface FieldReader {
  byte(): number;
  number(): number;
  raw(length: number): Bytes;
  /** At most so many UTF-16 units. */
  text(most: number): string;
}

/** Starts a binary text. */
export function fieldWriter(): FieldWriter {
  const parts: Uint8Array[] = [];
  const raw = (bytes: Uint8Array) => void parts.push(bytes);
  const number = (value: number) => {
    invariant(Number.isSafeInteger(value) && value >= 0, 'a field is a whole number from 0 on');
    const bytes: number[] = [];
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
    raw(Uint8Array.of(...bytes, rest));
  };
  return {
    byte: (value) => raw(Uint8Array.of(value)),
    number,
    raw,
    text(text) {
      const bytes = utf8(text);
      number(bytes.length);
      raw(bytes);
    },
    written: () => concatBytes(...parts),
  };
}

/** What `read` makes of the bytes; null when they end early, go on after, or hold no UTF-8. */
export function readFields<T>(bytes: Bytes, read: (fields: FieldReader) => T): T | null {
  let at = 0;
  const raw = (length: number): Bytes => {
    if (at + length > bytes.length) throw new RangeError('it ends before it says so');
    return bytes.slice(at, (at += length));
  };
  const byte = () => raw(1)[0] ?? 0;
  const number = () => {
    let value = 0;
    for (let place = 0; place < NUMBER_BYTES; place += 1) {
      const next = byte();
      value += (next & 0x7f) * 0x80 ** place;
      if (next < 0x80) return value;
    }
    throw new RangeError('no field is that large');
  };
  const text = (most: number) => {
    const found = utf8ToText(raw(number()));
    if (found.length > most) throw new RangeError('no text is that long');
    return found;
  };
  try {
    const value = read({ byte, number, raw, text });
    return at === bytes.length ? value : null;
  } catch (error) {
    // A TypeError is how the platform refuses what is not UTF-8.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

// What travels between the phones of the peer bench: some JSON, then blobs as they are.
import {
  base64url,
  base64urlToBytes,
  type Bytes,
  utf8,
  utf8ToText,
} from '../../src/kernel/bytes.ts';

export interface Parcel {
  readonly said: Readonly<Record<string, unknown>>;
  readonly books: readonly (readonly [name: string, blobs: readonly Bytes[]])[];
}

export function pack({ said, books }: Parcel): Uint8Array {
  const lengths = books.map(([name, blobs]) => [name, blobs.map(({ length }) => length)]);
  const head = utf8(JSON.stringify({ said, lengths }, writeBytes));
  const parts = [head, ...books.flatMap(([, blobs]) => blobs)];
  const packed = new Uint8Array(4 + parts.reduce((sum, { length }) => sum + length, 0));
  new DataView(packed.buffer).setUint32(0, head.length);
  let at = 4;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

export function unpack(packed: Uint8Array): Parcel {
  let at = 4 + new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  // What `pack` wrote.
  const { said, lengths } = JSON.parse(utf8ToText(packed.slice(4, at)), readBytes) as {
    said: Parcel['said'];
    lengths: [string, number[]][];
  };
  const books = lengths.map(([name, sizes]) => {
    const blobs = sizes.map((size) => packed.slice(at, (at += size)));
    return [name, blobs] as const;
  });
  return { said, books };
}

function writeBytes(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { bytes: base64url(value) } : value;
}

function readBytes(_key: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && 'bytes' in value;
  return isBytes ? base64urlToBytes(String(value.bytes)) : value;
}

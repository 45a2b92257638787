import { type Bytes, concatBytes } from '../kernel/bytes.ts';

/** Deflates (RFC 1951) by the platform. */
export function deflate(bytes: Bytes): Promise<Bytes> {
  return through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
}

/** Inflates; null for what is not deflated, or would become larger than `most` bytes. */
export async function inflate(bytes: Bytes, most: number): Promise<Bytes | null> {
  try {
    return await through(bytes, new DecompressionStream('deflate-raw'), most);
  } catch {
    return null;
  }
}

async function through(
  bytes: Bytes,
  stream: ReadableWritablePair<Uint8Array, BufferSource>,
  most: number,
): Promise<Bytes> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concatBytes(...parts);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError('it inflates beyond all bounds');
    }
    parts.push(value);
  }
}

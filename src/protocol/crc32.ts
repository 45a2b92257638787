import type { Bytes } from '../kernel/bytes.ts';

/** The polynomial of ISO/IEC 3309 (also Ethernet and zip), bits reversed. */
const POLYNOMIAL = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? POLYNOMIAL ^ (value >>> 1) : value >>> 1;
  return value;
});

/**
 * The CRC-32 of bytes, as 4 bytes, the highest first. It finds accidents of a camera or of a cut
 * text; against a person it proves nothing, seals do that.
 */
export function crc32(bytes: Uint8Array): Bytes {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  const sum = new Uint8Array(4);
  new DataView(sum.buffer).setUint32(0, ~value);
  return sum;
}

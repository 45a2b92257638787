import type { Bytes } from '../kernel/bytes.ts';

/** The signs of the alphanumeric mode of QR codes, by value (RFC 9285, table 1). */
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Bytes as Base45 of RFC 9285: two bytes in three signs of 5.5 bits, so a QR code wastes 3 %. */
export function base45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const [first = 0, second] = bytes.subarray(at, at + 2);
    text += second === undefined ? signs(first, 2) : signs(first * 256 + second, 3);
  }
  return text;
}

/** The bytes of a Base45 text, or null when it is none. */
export function base45ToBytes(text: string): Bytes | null {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3);
    const value = valueOf(group);
    const isPair = group.length === 3;
    if (value === null || value > (isPair ? 0xffff : 0xff)) return null;
    if (isPair) bytes.push(value >>> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** The lowest digit comes first. */
function signs(value: number, count: number): string {
  let [text, rest] = ['', value];
  for (let place = 0; place < count; place += 1) {
    text += SIGNS.charAt(rest % 45);
    rest = Math.floor(rest / 45);
  }
  return text;
}

function valueOf(group: string): number | null {
  let value = 0;
  for (let place = group.length - 1; place >= 0; place -= 1) {
    const digit = SIGNS.indexOf(group.charAt(place));
    if (digit < 0) return null;
    value = value * 45 + digit;
  }
  return value;
}

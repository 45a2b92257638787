import { invariant } from '../kernel/assert.ts';
import { type Bytes, concatBytes, sameBytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { base45, base45ToBytes } from './base45.ts';
import { crc32 } from './crc32.ts';

/**
 * The text of a frame: these two signs (the second is the version), then in Base45
 * set 4 B · number 1 B · total 1 B · payload · CRC-32 of all before it 4 B.
 */
const MAGIC = 'K1';
const HEAD = 6;
const TAIL = 4;

/** Payload of a full frame, in bytes: its 533 signs are what a QR code of version 12-L still holds. */
export const FRAME_BYTES = 345;
/** More than this (69 kB) is no longer read off a screen: 50 s at four per second. */
export const MAX_FRAMES = 200;

export interface Frame {
  /** CRC-32 of all bytes of the set: what the bytes are put together against. */
  readonly set: Bytes;
  /** From 1 to `total`. */
  readonly number: number;
  readonly total: number;
  readonly payload: Bytes;
}

export interface TooManyFrames {
  readonly type: 'TooManyFrames';
  readonly frames: number;
  readonly most: number;
}

/** `NotAFrame`: something else; `FrameDamaged`: begins like a frame, and is cut or changed. */
export type FrameFault = { readonly type: 'NotAFrame' } | { readonly type: 'FrameDamaged' };

/**
 * Cuts bytes into the texts of numbered frames, `perFrame` payload bytes in each but the last. The
 * same bytes always give the same frames. Fewer bytes in a frame make a code that bad cameras read.
 */
export function cutIntoFrames(
  bytes: Uint8Array,
  perFrame: number = FRAME_BYTES,
): Result<readonly string[], TooManyFrames> {
  invariant(perFrame >= 1 && perFrame <= FRAME_BYTES, 'a frame holds 1 to FRAME_BYTES bytes');
  const total = Math.max(1, Math.ceil(bytes.length / perFrame));
  if (total > MAX_FRAMES) return err({ type: 'TooManyFrames', frames: total, most: MAX_FRAMES });
  const set = crc32(bytes);
  const texts = Array.from({ length: total }, (_, at) => {
    const payload = bytes.subarray(at * perFrame, (at + 1) * perFrame);
    const body = concatBytes(set, Uint8Array.of(at + 1, total), payload);
    return MAGIC + base45(concatBytes(body, crc32(body)));
  });
  return ok(texts);
}

/** The frame that a text says; anything changed or cut on its way is refused. */
export function readFrame(text: string): Result<Frame, FrameFault> {
  if (!text.startsWith(MAGIC)) return err({ type: 'NotAFrame' });
  const bytes = base45ToBytes(text.slice(MAGIC.length));
  if (bytes === null || bytes.length < HEAD + TAIL) return err({ type: 'FrameDamaged' });
  const body = bytes.slice(0, -TAIL);
  const [number = 0, total = 0] = body.subarray(4, HEAD);
  const isWhole = sameBytes(crc32(body), bytes.subarray(-TAIL));
  if (!isWhole || total > MAX_FRAMES || number < 1 || number > total) {
    return err({ type: 'FrameDamaged' });
  }
  return ok({ set: body.slice(0, 4), number, total, payload: body.slice(HEAD) });
}

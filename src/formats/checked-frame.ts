import { type Bytes, concatBytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { crc32 } from '../protocol/crc32.ts';

/** The one version there is so far. */
const VERSION = 1;
/** Beyond this a first byte is no version but damage. */
const LAST_VERSION = 15;
const CRC_BYTES = 4;

/** Why bytes are not what they should be. */
export type FrameError =
  | { readonly type: 'Newer' } // written by a later app
  | { readonly type: 'Damaged' }; // cut, changed on the way, or something else altogether

/** Bytes after their version and their CRC-32, so that a cut or mistyped text is noticed. */
export function frameBytes(body: Uint8Array): Bytes {
  return concatBytes(Uint8Array.of(VERSION), crc32(body), body);
}

/** The bytes in a frame. Errors: see `FrameError`. */
export function unframeBytes(frame: Bytes): Result<Bytes, FrameError> {
  const [version = 0] = frame;
  if (version > VERSION && version <= LAST_VERSION) return err({ type: 'Newer' });
  const body = frame.slice(1 + CRC_BYTES);
  const isWhole = version === VERSION && crc32(body).every((byte, at) => byte === frame[1 + at]);
  return isWhole && body.length > 0 ? ok(body) : err({ type: 'Damaged' });
}

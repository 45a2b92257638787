import { concatBytes, type Bytes } from '../kernel/bytes.ts';
import { invariant } from '../kernel/assert.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/** The public face of a sealed blob: all that a relay, a messenger or a finder of the phone sees. */
export interface BlobHeader {
  readonly keyId: Bytes;
  readonly blobId: Bytes;
  readonly commitment: Bytes;
  readonly nonce: Bytes;
}

/** A parsed blob: header, ciphertext with its 16-byte tag. */
export interface ParsedBlob extends BlobHeader {
  readonly ciphertext: Bytes;
}

const BLOB_VERSION = 1;
const SIZES = { keyId: 4, blobId: 16, commitment: 16, nonce: 12 } as const;
const HEADER_BYTES = 1 + SIZES.keyId + SIZES.blobId + SIZES.commitment + SIZES.nonce;
const TAG_BYTES = 16;
const LENGTH_BYTES = 4;

/** Sealed lengths in bytes: a blob tells no more about its content than its step. */
export const LADDER = [512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536] as const;

/** The one size of a sealed order in an inbox, in bytes. */
export const INBOX_BLOB_BYTES = 2_048;

/** Longest body that a blob of the last step holds, in bytes: no relay takes a larger one. */
export const BODY_LIMIT = LADDER[7] - HEADER_BYTES - LENGTH_BYTES - TAG_BYTES;

/**
 * How a sealed length is chosen. `ladder`: what a relay stores; above the ladder, whole 64 KiB.
 * `short`: what goes from screen to camera and is not kept, whole 64 bytes.
 */
export type Padding = 'ladder' | 'short';

/** Writes length and body and fills with zeros up to the step. */
export function padBody(body: Uint8Array, padding: Padding = 'ladder'): Bytes {
  const sealed = HEADER_BYTES + LENGTH_BYTES + body.length + TAG_BYTES;
  const step = padding === 'ladder' ? ladderStep(sealed) : Math.ceil(sealed / 64) * 64;
  const padded = new Uint8Array(step - HEADER_BYTES - TAG_BYTES);
  new DataView(padded.buffer).setUint32(0, body.length);
  padded.set(body, LENGTH_BYTES);
  return padded;
}

function ladderStep(sealed: number): number {
  const top = LADDER[LADDER.length - 1] ?? 65_536;
  return LADDER.find((size) => size >= sealed) ?? Math.ceil(sealed / top) * top;
}

/** The body of a padded plaintext, or null when its length is a lie. */
export function unpadBody(padded: Bytes): Bytes | null {
  if (padded.length < LENGTH_BYTES) return null;
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  return length > padded.length - LENGTH_BYTES
    ? null
    : padded.slice(LENGTH_BYTES, LENGTH_BYTES + length);
}

/** The bytes that are stored and sent. */
export function encodeBlob(blob: ParsedBlob): Bytes {
  invariant(blob.blobId.length === SIZES.blobId, 'a blob id has 16 bytes');
  return concatBytes(
    Uint8Array.of(BLOB_VERSION),
    blob.keyId,
    blob.blobId,
    blob.commitment,
    blob.nonce,
    blob.ciphertext,
  );
}

/** Cuts a blob into its parts. Errors: a version this app does not know, or too few bytes. */
export function decodeBlob(
  bytes: Bytes,
): Result<ParsedBlob, { readonly type: 'UnknownBlobVersion' | 'BlobTooShort' }> {
  if (bytes[0] !== BLOB_VERSION) return err({ type: 'UnknownBlobVersion' });
  if (bytes.length < HEADER_BYTES + TAG_BYTES) return err({ type: 'BlobTooShort' });
  let at = 1;
  const take = (size: number) => bytes.slice(at, (at += size));
  return ok({
    keyId: take(SIZES.keyId),
    blobId: take(SIZES.blobId),
    commitment: take(SIZES.commitment),
    nonce: take(SIZES.nonce),
    ciphertext: bytes.slice(HEADER_BYTES),
  });
}

/** The id in the header of a blob, of whatever version; null when there are too few bytes for one. */
export function blobIdIn(bytes: Bytes): Bytes | null {
  const start = 1 + SIZES.keyId;
  return bytes.length < start + SIZES.blobId ? null : bytes.slice(start, start + SIZES.blobId);
}

/** What the seal binds beside the plaintext: version, log, key, blob and commitment. */
export function blobBinding(logId: Bytes, header: Omit<BlobHeader, 'nonce'>): Bytes {
  return concatBytes(
    Uint8Array.of(BLOB_VERSION),
    logId,
    header.keyId,
    header.blobId,
    header.commitment,
  );
}

import { base64url, base64urlToBytes, type Bytes, concatBytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { crc32 } from './crc32.ts';
import { MESSAGE_LIMIT } from './handshake.ts';

const PREFIX = 'carnet1:';
const CRC_BYTES = 4;
/** Longest pasted text that is looked at: a whole conversation around the longest message. */
const TEXT_LIMIT = 400_000;
/** Most lines a messenger breaks a message into; each is a try of the checksum. */
const PIECES_LIMIT = 400;

/** A message of the handshake as text to copy and paste: a word, then base64url with a checksum. */
export function handshakeText(message: Bytes): string {
  return PREFIX + base64url(concatBytes(message, crc32(message)));
}

/**
 * Finds the message in a pasted text, whatever stands around it and wherever a messenger broke its
 * lines. Errors: no such message at all; one that lost a piece on the way.
 */
export function handshakeFromText(
  text: string,
): Result<Bytes, { readonly type: 'NotAJoinText' | 'JoinTextCut' }> {
  const start = text.length <= TEXT_LIMIT ? text.indexOf(PREFIX) : -1;
  if (start < 0) return err({ type: 'NotAJoinText' });
  const rest = text.slice(start + PREFIX.length);
  let letters = '';
  for (const piece of rest.split(/\s+/, PIECES_LIMIT)) {
    const own = /^[\w-]*/.exec(piece)?.[0] ?? '';
    letters += own;
    const message = checked(letters);
    if (message) return ok(message);
    if (own.length < piece.length) break; // something follows that belongs to no message
  }
  return err({ type: 'JoinTextCut' });
}

function checked(letters: string): Bytes | null {
  const bytes = base64urlToBytes(letters);
  if (!bytes || bytes.length <= CRC_BYTES || bytes.length > MESSAGE_LIMIT + CRC_BYTES) return null;
  const message = bytes.slice(0, -CRC_BYTES);
  const sum = crc32(message);
  return sum.every((byte, at) => byte === bytes[message.length + at]) ? message : null;
}

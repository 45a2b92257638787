import * as z from 'zod/mini';
import {
  base64url,
  base64urlToBytes,
  type Bytes,
  concatBytes,
  sameBytes,
  utf8,
} from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { canonicalJson, type JsonValue } from './canonical-json.ts';

/**
 * The two messages by which a phone comes to a ring: what a new phone asks, and what the phone of
 * somebody in the group answers. They carry no secret in clear; any channel may carry them.
 */

/** Message 1: the public keys of the phone that asks, and what people call it. */
export interface JoinRequest {
  readonly id: string;
  /** Raw P-256 points of 65 bytes. */
  readonly sign: Bytes;
  readonly agree: Bytes;
  readonly label: string;
  /** 16 random bytes: what was seen of an earlier request helps nobody to imitate this one. */
  readonly nonce: Bytes;
}

/** Message 2: what was sealed to the phone that asked. */
export interface JoinAnswer {
  readonly from: string;
  readonly to: string;
  readonly sealed: Bytes;
}

/** Longest name of a phone, in UTF-16 units. */
export const LABEL_LIMIT = 40;
/** Longest message of either kind, in bytes: far above what a group of thirty phones needs. */
export const MESSAGE_LIMIT = 160_000;
const REQUEST_LIMIT = 1024;
const HEADER_LIMIT = 256;
const NEW_LINE = 10;

/** Ids of phones that began earlier have 10 characters. */
const deviceId = z.string().check(z.regex(/^[a-z2-7]{10}([a-z2-7]{6})?$/));
const point = z.string().check(z.regex(/^[\w-]{87}$/));

const requestSchema = z.object({
  v: z.literal(1),
  type: z.literal('join'),
  id: deviceId,
  sign: point,
  agree: point,
  // No control characters: a label must not look like a line of the screen.
  label: z.string().check(z.minLength(1), z.maxLength(LABEL_LIMIT), z.regex(/^\P{Cc}+$/u)),
  nonce: z.string().check(z.regex(/^[\w-]{22}$/)),
});

const answerSchema = z.object({
  v: z.literal(1),
  type: z.literal('joined'),
  from: deviceId,
  to: deviceId,
});

/** Message 1 as it travels: canonical JSON in UTF-8. */
export function requestToBytes({ id, sign, agree, label, nonce }: JoinRequest): Bytes {
  const keys = { sign: base64url(sign), agree: base64url(agree) };
  return utf8(canonicalJson({ v: 1, type: 'join', id, ...keys, label, nonce: base64url(nonce) }));
}

/** Reads message 1. Errors: anything else, also message 1 written another way than we write it. */
export function parseRequest(
  bytes: Bytes,
): Result<JoinRequest, { readonly type: 'NotAJoinRequest' | 'NewerJoinMessage' }> {
  const raw = bytes.length <= REQUEST_LIMIT ? jsonOf(bytes) : null;
  if (isNewer(raw)) return err({ type: 'NewerJoinMessage' });
  const parsed = requestSchema.safeParse(raw);
  if (!parsed.success) return err({ type: 'NotAJoinRequest' });
  const [sign, agree, nonce] = [parsed.data.sign, parsed.data.agree, parsed.data.nonce].map(
    base64urlToBytes,
  );
  if (!sign || !agree || !nonce) return err({ type: 'NotAJoinRequest' });
  const request = { id: parsed.data.id, sign, agree, label: parsed.data.label, nonce };
  return sameBytes(requestToBytes(request), bytes) ? ok(request) : err({ type: 'NotAJoinRequest' });
}

/** Message 2 as it travels: a line of canonical JSON, then the sealed bytes as they are. */
export function answerToBytes({ from, to, sealed }: JoinAnswer): Bytes {
  const header = utf8(canonicalJson({ v: 1, type: 'joined', from, to }));
  return concatBytes(header, Uint8Array.of(NEW_LINE), sealed);
}

/** Reads message 2; what is sealed stays sealed. Errors: anything else. */
export function parseAnswer(
  bytes: Bytes,
): Result<JoinAnswer, { readonly type: 'NotAJoinAnswer' | 'NewerJoinMessage' }> {
  const end = bytes.length <= MESSAGE_LIMIT ? bytes.indexOf(NEW_LINE) : -1;
  const raw = jsonOf(bytes.slice(0, end > HEADER_LIMIT || end < 0 ? HEADER_LIMIT : end));
  if (isNewer(raw)) return err({ type: 'NewerJoinMessage' });
  const parsed = answerSchema.safeParse(raw);
  if (!parsed.success || end < 0) return err({ type: 'NotAJoinAnswer' });
  const { from, to } = parsed.data;
  const answer = { from, to, sealed: bytes.slice(end + 1) };
  return sameBytes(answerToBytes(answer), bytes) ? ok(answer) : err({ type: 'NotAJoinAnswer' });
}

/**
 * What the six pictures are computed from: message 1 alone before the inviter answers, both before the
 * new phone uses the answer. Lengths stand before the parts, so no two pairs give the same bytes.
 */
export function transcriptOf(request: Bytes, answer: Bytes | null): Bytes {
  const parts = answer ? [request, answer] : [request];
  const framed = parts.flatMap((part) => {
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, part.length);
    return [length, part];
  });
  return concatBytes(utf8('carnet/1/join'), Uint8Array.of(parts.length), ...framed);
}

function jsonOf(bytes: Bytes): JsonValue {
  try {
    // JSON.parse makes nothing but JSON.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as JsonValue;
  } catch {
    return null;
  }
}

const newerSchema = z.object({ v: z.number().check(z.gt(1)), type: z.enum(['join', 'joined']) });

function isNewer(raw: JsonValue): boolean {
  return newerSchema.safeParse(raw).success;
}

import * as z from 'zod/mini';
import { LADDER } from './blob.ts';

// The words that phones and a relay exchange: JSON over HTTP, described whole in src/relay/README.md.

/** The version of the wire protocol; `GET /v1` answers it as `v`. */
export const RELAY_VERSION = 1;
/** Header that every write and every request with a token carries, with any value: forms cannot. */
export const RELAY_HEADER = 'X-Carnet';
/** Most bytes of a request's body, JSON as sent. */
export const MAX_REQUEST_BYTES = 262_144;
/** Most bytes of one blob, and its sizes are exactly the steps of `LADDER`. */
export const MAX_BLOB_BYTES = 65_536;
/** Most bytes of decoded bodies in one answer. */
export const MAX_PAGE_BYTES = 262_144;

/** Address of a log: `logId` is 16 bytes in base64url. */
export const logPath = (logId: string): string => `/v1/logs/${logId}`;
/** Address of the ids of a log. */
export const logIdsPath = (logId: string): string => `/v1/logs/${logId}/ids`;

/** 16 bytes in base64url without padding, written the one way: its last sign has four spare bits. */
const Bytes16 = z.string().check(z.regex(/^[\w-]{21}[AQgw]$/));
/** Bytes in base64url without padding. */
export const Body = z.string().check(z.regex(/^[\w-]*$/));
/** Made at random by the relay when a log begins, and again when the relay was restored. */
export const Gen = z.string().check(z.regex(/^[\w-]{1,32}$/));
/** Position in a log: 1 for its first blob; 0 is before it. */
export const Seq = z.int().check(z.minimum(0));
/** Milliseconds since 1970-01-01T00:00Z, by the relay's clock, which may lie. */
export const Milliseconds = z.int();
/** The id of a log, a menu, an inbox or a blob; also a bearer token. */
export const RelayId = Bytes16;

/** Answer to `GET /v1`. */
export const Welcome = z.object({ v: z.int(), now: Milliseconds, maxBlob: z.int() });
export type Welcome = z.infer<typeof Welcome>;

/** Answer to an append: where each item is now, in the order sent; an id sent before keeps its seq. */
export const Appended = z.object({
  gen: Gen,
  accepted: z.array(z.object({ id: Bytes16, seq: Seq })),
});
export type Appended = z.infer<typeof Appended>;

/** A page of a log of such items. */
export const pageOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ gen: Gen, head: Seq, now: Milliseconds, items: z.array(item), more: z.boolean() });

/** A blob as a log keeps it. */
export const LogItem = z.object({ seq: Seq, id: Bytes16, body: Body });
export type LogItem = z.infer<typeof LogItem>;

/** Answer to `GET /v1/logs/{logId}`: what comes after the cursor, at most `MAX_PAGE_BYTES` of it. */
export const LogPage = pageOf(LogItem);
export type LogPage = z.infer<typeof LogPage>;

/** Answer 409: the cursor is of another life of this log. Walk the ids. */
export const CursorLost = z.object({ error: z.literal('cursor'), gen: Gen, head: Seq });
export type CursorLost = z.infer<typeof CursorLost>;

/** Answer to `GET /v1/logs/{logId}/ids`. */
export const LogIds = z.object({
  gen: Gen,
  head: Seq,
  ids: z.array(z.tuple([Seq, Bytes16])),
  more: z.boolean(),
});
export type LogIds = z.infer<typeof LogIds>;

/** Every refusal. Words of version 1; a client takes an unknown one by the status alone. */
export const RELAY_REFUSALS = {
  header: 400,
  json: 400,
  request: 400,
  size: 413,
  token: 401,
  pass: 403,
  unknown: 404,
  method: 405,
  cursor: 409,
  version: 409,
  expired: 410,
  closed: 410,
  shut: 410,
  'too-fast': 429,
  storage: 503,
  full: 507,
} as const;
export type RelayRefusal = keyof typeof RELAY_REFUSALS;

/** The body of every refusal. */
export const Refused = z.object({ error: z.string() });
export type Refused = z.infer<typeof Refused>;

/** Whether a relay takes a blob of so many bytes. */
export function isBlobSize(bytes: number): boolean {
  return LADDER.some((size) => size === bytes);
}

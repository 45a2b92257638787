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
/** Address of the sealed menu of a week; 16 bytes in base64url. */
export const menuPath = (menuId: string): string => `/v1/menus/${menuId}`;
/** Address of the inbox of a week; 16 bytes in base64url. */
export const inboxPath = (inboxId: string): string => `/v1/inboxes/${inboxId}`;

/** 16 bytes in base64url without padding, written the one way: its last sign has four spare bits. */
const Bytes16 = z.string().check(z.regex(/^[\w-]{21}[AQgw]$/));
/** 32 bytes in base64url without padding, written the one way. */
const Bytes32 = z.string().check(z.regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/));
/** Bytes in base64url without padding. */
const Body = z.string().check(z.regex(/^[\w-]*$/));
/** A plain date, YYYY-MM-DD. */
const PlainDate = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
/** Made at random by the relay when a log begins, and again when the relay was restored. */
const Gen = z.string().check(z.regex(/^[\w-]{1,32}$/));
/** Position in a log: 1 for its first blob; 0 is before it. */
const Seq = z.int().check(z.minimum(0));
/** Milliseconds since 1970-01-01T00:00Z, by the relay's clock, which may lie. */
const Milliseconds = z.int();
/** The word set by the host that allows something new to be made. */
const Pass = z.string().check(z.maxLength(200));

/** The id of a log, a menu, an inbox or a blob; also a bearer token. */
export const RelayId = Bytes16;

/** Answer to `GET /v1`. */
export const Welcome = z.object({ v: z.int(), now: Milliseconds, maxBlob: z.int() });
export type Welcome = z.infer<typeof Welcome>;

/**
 * A blob to be kept; `body` decodes to one of the sizes of `LADDER`. Also, alone, the body of the
 * public `POST /v1/inboxes/{id}`, where it decodes to `INBOX_BLOB_BYTES` of `blob.ts`.
 */
export const NewItem = z.object({ id: Bytes16, body: Body });
export type NewItem = z.infer<typeof NewItem>;

/** Begins a log: SHA-256 of its two tokens, the day after which nobody needs it, the pass. */
export const NewLog = z.object({ read: Bytes32, write: Bytes32, expires: PlainDate, pass: Pass });
export type NewLog = z.infer<typeof NewLog>;

/** Body of `POST /v1/logs/{logId}`; `expires` only ever moves the end of the log further away. */
export const Append = z.object({
  items: z.array(NewItem),
  expires: z.optional(PlainDate),
  create: z.optional(NewLog),
});
export type Append = z.infer<typeof Append>;

/** Answer to an append: where each item is now, in the order sent; an id sent before keeps its seq. */
export const Appended = z.object({
  gen: Gen,
  accepted: z.array(z.object({ id: Bytes16, seq: Seq })),
});
export type Appended = z.infer<typeof Appended>;

const pageOf = <Item extends z.ZodMiniType>(item: Item) =>
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

/** Begins a menu: SHA-256 of its write token, its last day, the pass. */
const NewMenu = z.object({ write: Bytes32, expires: PlainDate, pass: Pass });

/** Body of `PUT /v1/menus/{id}`; with `replaces`, only the menu of that version is replaced. */
export const PutMenu = z.object({
  body: Body,
  replaces: z.optional(Seq),
  expires: z.optional(PlainDate),
  create: z.optional(NewMenu),
});
export type PutMenu = z.infer<typeof PutMenu>;

/** Answer to putting a menu, and with `error: 'version'` to replacing one that is not the last. */
export const MenuPut = z.object({ version: Seq });
export type MenuPut = z.infer<typeof MenuPut>;

/** Answer to `GET /v1/menus/{id}`, which needs no token. */
export const Menu = z.object({ version: Seq, now: Milliseconds, body: Body });
export type Menu = z.infer<typeof Menu>;

/** Body of `PUT /v1/inboxes/{id}`: opens an inbox, keeps it open longer, closes or reopens it. */
export const PutInbox = z.object({
  open: z.boolean(),
  expires: PlainDate,
  create: z.optional(z.object({ desk: Bytes32, pass: Pass })),
});
export type PutInbox = z.infer<typeof PutInbox>;

/** Answer to `PUT /v1/inboxes/{id}`. */
export const InboxPut = z.object({ gen: Gen, open: z.boolean() });
export type InboxPut = z.infer<typeof InboxPut>;

/** Answer 202 to a sealed order: when it was received, to the second. */
export const OrderReceived = z.object({ at: Milliseconds });
export type OrderReceived = z.infer<typeof OrderReceived>;

/** Answer to `GET /v1/inboxes/{id}`, with the cursor of a log; `at` is when each was received. */
export const InboxPage = pageOf(z.object({ seq: Seq, id: Bytes16, body: Body, at: Milliseconds }));
export type InboxPage = z.infer<typeof InboxPage>;

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

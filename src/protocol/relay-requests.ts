import * as z from 'zod/mini';
import { Body, RelayId } from './relay-messages.ts';

// What a phone sends with a request: a relay parses it, phones only take its types.

/** 32 bytes in base64url without padding, written the one way. */
export const Bytes32 = z.string().check(z.regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/));
/** A plain date, YYYY-MM-DD. */
export const PlainDate = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
/** The word set by the host that allows something new to be made. */
export const Pass = z.string().check(z.maxLength(200));

/**
 * A blob to be kept; `body` decodes to one of the sizes of `LADDER`. Also, alone, the body of the
 * public `POST /v1/inboxes/{id}`, where it decodes to `INBOX_BLOB_BYTES` of `blob.ts`.
 */
export const NewItem = z.object({ id: RelayId, body: Body });
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

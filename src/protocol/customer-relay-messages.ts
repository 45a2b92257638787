import * as z from 'zod/mini';
import { Bytes32, PlainDate, Pass } from './relay-requests.ts';
import { Body, Gen, Milliseconds, pageOf, RelayId, Seq } from './relay-messages.ts';

// What the relay does for customers: the menu of a week, and the inbox their orders wait in.

/** Address of the sealed menu of a week; 16 bytes in base64url. */
export const menuPath = (menuId: string): string => `/v1/menus/${menuId}`;
/** Address of the inbox of a week; 16 bytes in base64url. */
export const inboxPath = (inboxId: string): string => `/v1/inboxes/${inboxId}`;

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

/**
 * Body of `PUT /v1/inboxes/{id}`: opens an inbox, keeps it open longer, closes or reopens it; with `forGood`
 * it is closed and nobody ever opens it again.
 */
export const PutInbox = z
  .object({
    open: z.boolean(),
    forGood: z.optional(z.boolean()),
    expires: PlainDate,
    create: z.optional(z.object({ desk: Bytes32, pass: Pass })),
  })
  .check(z.refine(({ open, forGood }) => !(open && forGood)));
export type PutInbox = z.infer<typeof PutInbox>;

/** Answer to `PUT /v1/inboxes/{id}`; a relay that knows of no `forGood` never says it. */
export const InboxPut = z.object({
  gen: Gen,
  open: z.boolean(),
  forGood: z.optional(z.boolean()),
});
export type InboxPut = z.infer<typeof InboxPut>;

/** Answer 202 to a sealed order: when it was received, to the second. */
export const OrderReceived = z.object({ at: Milliseconds });
export type OrderReceived = z.infer<typeof OrderReceived>;

/** Answer to `GET /v1/inboxes/{id}`, with the cursor of a log; `at` is when each was received. */
export const InboxPage = pageOf(z.object({ seq: Seq, id: RelayId, body: Body, at: Milliseconds }));
export type InboxPage = z.infer<typeof InboxPage>;

import { RELAY_SOURCE } from '../../domain/message-copies.ts';
import { orderFromBytes } from '../../formats/order-bytes.ts';
import { orderCode } from '../../formats/order-code.ts';
import type { SentMessage } from '../../formats/intake/reading.ts';
import { base32ToBytes, base64url, base64urlToBytes } from '../../kernel/bytes.ts';
import { toInstant } from '../../kernel/clock.ts';
import type { InboxPage } from '../../protocol/customer-relay-messages.ts';
import type { InboxPrivateKey } from '../../seal/inbox-key.ts';
import { openOrder } from '../../seal/sealed-order.ts';
import { inboxKeyTable } from '../../store/books/desk-books.ts';
import { inboxTable } from '../../store/books/inbox-row.ts';
import { put } from '../../store/table.ts';
import { type Cursor, UNMET } from '../../sync/cursor.ts';
import type { RelayFailure } from '../../sync/relay-answer.ts';
import { type CustomerCarryDeps, keptUntil, linkState, relayToken } from '../customer-carry.ts';
import { bringMessages } from './bring-messages.ts';
import { keepInboxCursor, readInboxCursor } from './inbox-cursor.ts';
import { type InboxDeps, inboxDeps } from './inbox-deps.ts';

/** An inbox of the week at the relay, on a phone that can read it. */
interface RelayInbox {
  readonly id: string;
  readonly token: string;
  /** Its id in the week. */
  readonly row: string;
  /** No link leads to it any more: it stays closed. */
  readonly isRetired: boolean;
  /** Whether the week says already that somebody shut it. */
  readonly isShut: boolean;
  readonly privateHalf: InboxPrivateKey;
}

/** What this session told the relay of its inboxes: told once is enough. By inbox id. */
export type ToldInboxes = Map<string, string>;

/** The relay shut it for good: it is told no more, and read once more for what came at that moment. */
const SHUT = 'shut';
/** It was read to its end since it was shut: nothing more can be in it. */
const READ_OUT = 'read out';

/**
 * Keeps the inboxes of a week open (or closed) at the relay and takes the orders that came, as messages
 * that hold their code: an order that came by mail too is one message. What fails is done at the next turn.
 */
export async function takeRelayOrders(deps: CustomerCarryDeps, told: ToldInboxes): Promise<void> {
  const inbox = inboxDeps(deps);
  if (!inbox) return;
  for (const one of await inboxesOf(inbox)) {
    const before = told.get(one.id);
    if (before === READ_OUT) continue;
    await tellInbox(deps, one, told);
    const failure = await takeAll(deps, inbox, one);
    // A relay that lost everything is told anew.
    if (failure?.type === 'UnknownLog') told.delete(one.id);
    const isRead = failure === null || failure.type === 'NotModified';
    if (before === SHUT && isRead) told.set(one.id, READ_OUT);
  }
}

async function inboxesOf({ week, contacts }: InboxDeps): Promise<readonly RelayInbox[]> {
  const keys = contacts.rows(inboxKeyTable).value;
  const found = await Promise.all(
    week.inboxes.value.map(async ({ id: row, retiredAt, shutAt }): Promise<RelayInbox[]> => {
      const privateHalf = keys.get(row);
      const bytes = base32ToBytes(row);
      const token = privateHalf && (await relayToken(privateHalf, 'inbox'));
      if (!bytes || !token) return [];
      const [isRetired, isShut] = [retiredAt !== null, shutAt !== null];
      return [{ id: base64url(bytes), token, privateHalf, row, isRetired, isShut }];
    }),
  );
  return found.flat();
}

async function tellInbox(
  deps: CustomerCarryDeps,
  inbox: RelayInbox,
  told: ToldInboxes,
): Promise<void> {
  if (inbox.isRetired) return shutInbox(deps, inbox, told);
  const { relay, relayPass, week } = deps;
  const open = linkState(week).closedAt === null;
  const expires = keptUntil(week);
  const said = `${String(open)} ${expires}`;
  if (told.get(inbox.id) === said) return;
  const answer = await relay.putInbox(inbox, { open, expires, pass: relayPass() });
  if (!answer.ok && answer.error.type !== 'Shut') return;
  told.set(inbox.id, said);
  if (open) await noteShut(deps, inbox, !answer.ok);
}

/**
 * A retired inbox stays closed. At a relay that knows no « for good » a phone that has not heard of it, the
 * lost one among them, opens it again, so it is told so at each turn.
 */
async function shutInbox(
  { relay, relayPass, week }: CustomerCarryDeps,
  inbox: RelayInbox,
  told: ToldInboxes,
): Promise<void> {
  if (told.get(inbox.id) === SHUT) return;
  const wanted = { open: false, forGood: true, expires: keptUntil(week), pass: relayPass() };
  const answer = await relay.putInbox(inbox, wanted);
  if (answer.ok && answer.value.forGood) told.set(inbox.id, SHUT);
}

/** Somebody else shut it, out of spite or because the link was renewed: people are told where the link is. */
async function noteShut(
  { week, phone }: CustomerCarryDeps,
  { row, isShut }: RelayInbox,
  isNow: boolean,
): Promise<void> {
  if (isShut === isNow) return;
  await week.book.commit([put(inboxTable, row, { shutAt: isNow ? phone.clock.now() : null })]);
}

/** From the cursor on; it moves once everything before it is on this phone's disk. null at the end. */
async function takeAll(
  { relay, phone, week }: CustomerCarryDeps,
  deps: InboxDeps,
  inbox: RelayInbox,
): Promise<RelayFailure | { readonly type: 'NotSaved' } | null> {
  const { catalogue, clock } = phone;
  const place = { inbox: inbox.id, until: keptUntil(week), now: clock.now() };
  const keep = (cursor: Cursor) => keepInboxCursor(catalogue, place, cursor);
  let cursor = await readInboxCursor(catalogue, inbox.id);
  for (;;) {
    const page = await relay.orders(inbox, cursor);
    if (!page.ok) {
      // Another life of the inbox: all is read anew, and what is known changes nothing.
      if (page.error.type === 'Moved') await keep(UNMET);
      return page.error;
    }
    const { gen, items, more } = page.value;
    const isLast = !more || !movesOn(page.value, cursor);
    const messages = await readItems(inbox, items);
    if (messages.length > 0 && !(await bringMessages(deps, messages)).ok)
      return { type: 'NotSaved' };
    const last = items.at(-1);
    cursor = last ? { gen, seq: last.seq, at: last.id, kept: 0 } : { ...cursor, gen };
    await keep(cursor);
    // Whoever says that there is more gives some: a relay that does not would be asked for ever.
    if (isLast) return null;
  }
}

function movesOn({ gen, items }: InboxPage, from: Cursor): boolean {
  const last = items.at(-1)?.seq ?? 0;
  return last > (gen === from.gen ? from.seq : 0);
}

/** What does not open was made by nobody's page, and is no message. */
async function readItems(
  { privateHalf }: RelayInbox,
  items: InboxPage['items'],
): Promise<readonly SentMessage[]> {
  const messages: SentMessage[] = [];
  for (const { body, at, seq } of items) {
    const box = base64urlToBytes(body);
    const opened = box && (await openOrder(privateHalf, box));
    const order = opened?.ok ? orderFromBytes(opened.value) : null;
    if (order) messages.push(messageOf(orderCode(order), { at, seq }));
  }
  return messages;
}

function messageOf(
  text: string,
  { at, seq }: { readonly at: number; readonly seq: number },
): SentMessage {
  return {
    source: RELAY_SOURCE,
    index: seq,
    from: null,
    contact: null,
    sentAt: toInstant(at),
    subject: '',
    text,
    identity: text,
    own: false,
    to: [],
    automatic: false,
    cut: false,
    unread: null,
  };
}

import { addDays, instantOf } from '../../domain/calendar.ts';
import { type MessageId, toMessageId } from '../../domain/inbox-message.ts';
import { RELAY_SOURCE } from '../../domain/message-copies.ts';
import type { SentMessage } from '../../formats/intake/reading.ts';
import { base64url, type Bytes } from '../../kernel/bytes.ts';
import { pause } from '../pause.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { hmacUnder } from '../../seal/hash.ts';
import { broughtKind, messageTable } from '../../store/books/desk-books.ts';
import { TEXT_LIMIT } from '../../store/books/limits.ts';
import { LAST_READ_ROW, messagesReadTable } from '../../store/books/week-book.ts';
import { type BookChanges, type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { rowOfCopy } from '../../store/views/week-messages.ts';
import { type Change, fill, happen, put } from '../../store/table.ts';
import { type DeskBookMissing, sharedDeskKey } from '../desk-key.ts';
import { codesApart, isCoded } from './codes-apart.ts';
import type { InboxDeps } from './inbox-deps.ts';

/** So many messages are named, and go to the disk, at once: the page answers in between. */
const AT_ONCE = 25;
const ID_BYTES = 16;
const COPY_BYTES = 8;
const MOST_ADDRESSES = 20;

/** What came into the inbox. */
export interface Brought {
  readonly saved: Saved;
  /** Not known before. */
  readonly fresh: number;
  readonly known: number;
}

/**
 * Puts messages into the inbox of the week. The same message is the same row on every phone: brought
 * again, here or elsewhere, it changes nothing. Says in the week when messages were read.
 */
export async function bringMessages(
  deps: InboxDeps,
  sent: readonly SentMessage[],
): Promise<Result<Brought, DeskBookMissing | StoreError>> {
  const { contacts, week, phone } = deps;
  const key = await sharedDeskKey(deps, deps.deskBook);
  if (!key.ok) return key;
  const { rows, kept } = deps.messages;
  const there = new Set<string>(kept.value.map(({ id }) => id));
  const all = await withRows(key.value, sent);
  const fresh = [...all].filter(([row]) => !rows.value.has(row));
  const ids = new Set([...all.values()].map(({ id }) => id));
  const unknown = [...ids].filter((id) => !there.has(id)).length;
  const written: BookChanges[] = [];
  const brought: Change[] = [];
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    if (from > 0) await pause();
    const some = fresh.slice(from, from + AT_ONCE);
    const changes = some.map(([row, { message }]) => messageChange(row, message));
    written.push({ book: contacts, changes });
    const messages = some.map(([row]) => toMessageId(row));
    brought.push(happen(broughtKind, phone.ids.next(), { messages }));
  }
  const read = put(messagesReadTable, LAST_READ_ROW, { at: phone.clock.now() });
  const saved = await saveGesture(
    ...written,
    // Last and at once: all are there, or none is, and they are read once.
    { book: contacts, changes: brought },
    { book: week.book, changes: [read] },
  );
  if (!saved.ok) return saved;
  return ok({ saved: saved.value, fresh: unknown, known: ids.size - unknown });
}

/** Names a text under the desk's key, the same on every phone. */
type Naming = (text: string) => Promise<Bytes>;

/** The id of a message, which is also that of the order it may become. */
async function messageId(named: Naming, identity: string): Promise<MessageId> {
  const digest = await named(`message\n${identity}`);
  return toMessageId(base64url(digest.subarray(0, ID_BYTES)));
}

/** The messages of this week's orders: sent since the orders of the week before closed; without an hour, too. */
export function ofThisWeek(
  { week }: Pick<InboxDeps, 'week'>,
  sent: readonly SentMessage[],
): { readonly now: readonly SentMessage[]; readonly before: readonly SentMessage[] } {
  const { cutoff } = week.terms.value;
  const opens = instantOf({ ...cutoff, date: addDays(cutoff.date, -7) }).instant;
  const isNow = ({ sentAt }: SentMessage) => sentAt === null || sentAt >= opens;
  return { now: sent.filter(isNow), before: sent.filter((one) => !isNow(one)) };
}

/** A message and what names it. */
interface NamedMessage {
  readonly id: MessageId;
  readonly message: SentMessage;
}

async function withRows(
  key: Bytes,
  sent: readonly SentMessage[],
): Promise<ReadonlyMap<string, NamedMessage>> {
  const named = await hmacUnder(key);
  const all = new Map<string, NamedMessage>();
  for (const [at, whole] of sent.entries()) {
    // The browser names a thousand of them without letting anything else in between.
    if (at > 0 && at % AT_ONCE === 0) await pause();
    for (const message of codesApart(whole)) {
      const id = await messageId(named, message.identity);
      const row = isCoded(message) ? await copyRow(named, { id, message }) : id;
      if (!all.has(row)) all.set(row, { id, message });
    }
  }
  return all;
}

/** The same code by a mail, a chat and the relay is one message with three copies: none hides another. */
async function copyRow(named: Naming, { id, message }: NamedMessage): Promise<string> {
  const { source, from, contact, sentAt, subject, text } = message;
  const said = [source === RELAY_SOURCE, from, contact, sentAt, subject, text];
  const digest = await named(`copy\n${JSON.stringify(said)}`);
  return rowOfCopy(id, base64url(digest.subarray(0, COPY_BYTES)));
}

function messageChange(row: string, message: SentMessage): Change {
  const { from, contact, sentAt, subject, text, source, index, to, own, automatic } = message;
  const kept = (long: string) => long.slice(0, TEXT_LIMIT).toWellFormed();
  return fill(messageTable, row, {
    sent: {
      from: from === null ? null : kept(from),
      contact: contact === null ? null : kept(contact),
      sentAt,
      subject: kept(subject),
      text: kept(text),
      source: kept(source),
      index,
      to: to.slice(0, MOST_ADDRESSES).map(kept),
      own,
      automatic,
      cut: message.cut || text.length > TEXT_LIMIT,
    },
  });
}

import * as z from 'zod/mini';
import type { WeekName } from '../../domain/calendar.ts';
import type { FactId } from '../../domain/fact.ts';
import { MESSAGE_DECISIONS, type MessageId } from '../../domain/inbox-message.ts';
import type { MemberId } from '../../domain/member.ts';
import type { Cents } from '../../domain/money.ts';
import type { OrderId } from '../../domain/order.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { KindOf, TableOf } from '../table.ts';
import { amount, count, flag, maybe, named, text } from './fields.ts';

/** The books of the desk ring: who is behind a code. `contacts/…` and `addresses/…` die with their week. */

/** `contacts/…`, by order id. */
const contactRow = z.object({
  nickname: text,
  contact: text,
  note: text,
  /** Structured communication, ten digits and two of check; fixed at confirmation. */
  reference: maybe(z.string()),
});
export const contactTable: TableOf<z.infer<typeof contactRow>> = {
  table: 'contacts',
  schema: contactRow,
};

/**
 * `contacts/…`: a message as its sender wrote it, by message id. One value, written by `fill`: the same
 * message read on any phone is the same row.
 */
const messageRow = z.object({
  sent: z.object({
    from: maybe(text),
    contact: maybe(text),
    sentAt: maybe(amount<Instant>()),
    subject: text,
    text,
    /** The file or chat it came in, and its place there: who wrote just before whom. */
    source: text,
    index: count,
    to: z._default(z.array(text), []),
    own: flag,
    automatic: flag,
    /** Longer than a phone reads or keeps: `text` is its beginning. */
    cut: flag,
  }),
});
export const messageTable: TableOf<z.infer<typeof messageRow>> = {
  table: 'messages',
  schema: messageRow,
};

/** `contacts/…`: messages brought in by one gesture. Taken back, they are there only if another brought them too. */
const broughtFact = z.object({ messages: z.array(named<MessageId>()) });
export const broughtKind: KindOf<z.infer<typeof broughtFact>> = {
  kind: 'messages-brought',
  schema: broughtFact,
};

/** `contacts/…`: what a person decided about a message. */
const messageDecidedFact = z.object({
  message: named<MessageId>(),
  decision: z.enum(MESSAGE_DECISIONS),
  /** The order it belongs to, where it does. */
  order: maybe(named<OrderId>()),
  replaces: z.array(named<FactId>()),
});
export const messageDecidedKind: KindOf<z.infer<typeof messageDecidedFact>> = {
  kind: 'message-decided',
  schema: messageDecidedFact,
};

/** `contacts/…`: somebody answered who ordered, and what. */
const toldFact = z.object({
  order: named<OrderId>(),
  said: named<string>(),
  /** `orderBasis` of the lines the answer spoke of. */
  basis: z.string(),
  by: maybe(named<MemberId>()),
  /** The message it answers, where that was refused. */
  about: maybe(named<MessageId>()),
});
export const toldKind: KindOf<z.infer<typeof toldFact>> = { kind: 'told', schema: toldFact };

/** `addresses/…`, by order id. */
const addressRow = z.object({ address: text });
export const addressTable: TableOf<z.infer<typeof addressRow>> = {
  table: 'addresses',
  schema: addressRow,
};

/** `contacts/…`: the private half of an inbox of the week (JWK, RFC 7518), by inbox id; dies with the book. */
const inboxKeyRow = z.object({ x: z.string(), y: z.string(), d: z.string() });
export const inboxKeyTable: TableOf<z.infer<typeof inboxKeyRow>> = {
  table: 'inbox-keys',
  schema: inboxKeyRow,
};

/** `contacts/…`: the private half of a pair that signs the week's menu and answers, by its id. */
export const menuKeyTable: TableOf<z.infer<typeof inboxKeyRow>> = {
  table: 'menu-keys',
  schema: inboxKeyRow,
};

/** `desk`: the one row `IMPORT_KEY_ROW` with 32 random bytes in base64url. */
const secretRow = z.object({ value: z.string() });
export const IMPORT_KEY_ROW = 'import-key';
export const deskSecretTable: TableOf<z.infer<typeof secretRow>> = {
  table: 'secrets',
  schema: secretRow,
};

/** `desk`: words people use for a dish of the library, learned from corrections; by dish and words. */
const aliasRow = z.object({ words: text, libraryId: named<string>() });
export const aliasTable: TableOf<z.infer<typeof aliasRow>> = { table: 'aliases', schema: aliasRow };

/** `desk`: what is still owed for a settled week, by order id; removed when it is paid or forgiven. */
const debtRow = z.object({
  week: named<WeekName>(),
  code: z.string(),
  nickname: text,
  contact: text,
  reference: maybe(z.string()),
  amount: amount<Cents>(),
});
export const debtTable: TableOf<z.infer<typeof debtRow>> = { table: 'debts', schema: debtRow };

/** `desk`: which columns of a bank's export say what, by the shape of its header; said once by a person. */
const columns = z.array(count);
const bankColumnsRow = z.object({
  columns: z.object({
    date: count,
    amount: maybe(count),
    credit: maybe(count),
    debit: maybe(count),
    direction: maybe(count),
    payer: maybe(count),
    account: maybe(count),
    structured: maybe(count),
    text: columns,
    details: columns,
    status: maybe(count),
  }),
});
export const bankColumnsTable: TableOf<z.infer<typeof bankColumnsRow>> = {
  table: 'bank-columns',
  schema: bankColumnsRow,
};

/**
 * `desk`: what became of a line of a statement, by the id of the fact it was counted as. The line itself
 * is never kept: `line` is an HMAC of it under the import key.
 */
const bankSeenRow = z.object({
  line: z.string(),
  week: named<WeekName>(),
  as: z.enum(['payment', 'late-payment', 'gift', 'aside']),
});
export const bankSeenTable: TableOf<z.infer<typeof bankSeenRow>> = {
  table: 'bank-seen',
  schema: bankSeenRow,
};

/** `sheet/…` (this phone only): one stop of tonight's round, as a desk phone showed it; by its place. */
const sheetStopRow = z.object({
  code: z.string(),
  nickname: text,
  address: text,
  contact: text,
  amount: amount<Cents>(),
});
export const sheetStopTable: TableOf<z.infer<typeof sheetStopRow>> = {
  table: 'stops',
  schema: sheetStopRow,
};

/** `drafts/…` (this phone only): what a form holds before it is saved; goes with the addresses. */
const draftRow = z.object({ value: z.json() });
export const draftTable: TableOf<z.infer<typeof draftRow>> = { table: 'drafts', schema: draftRow };

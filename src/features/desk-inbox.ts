import { effect } from '@preact/signals';
import { instantOf } from '../domain/calendar.ts';
import { expiryDays } from '../domain/expiry.ts';
import { answerHeads, type Order, type OrderId, toOrderId } from '../domain/order.ts';
import { ownOrder } from '../domain/inbox-message.ts';
import { ok, type Result } from '../kernel/result.ts';
import { createInboxKey, publicHalfOf } from '../seal/inbox-key.ts';
import type { Book } from '../store/book.ts';
import {
  addressTable,
  broughtKind,
  contactTable,
  inboxKeyTable,
} from '../store/books/desk-books.ts';
import { inboxTable } from '../store/books/inbox-row.ts';
import { orderTable, readingTable, type SealedText } from '../store/books/week-book.ts';
import { type BookChanges, saveGesture } from '../store/gesture.ts';
import type { StoreError } from '../store/store-error.ts';
import { fill, put } from '../store/table.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import { messagesOf } from '../store/views/week-messages.ts';
import { deskKey } from './desk-key.ts';
import { makeMenuKey } from './menu-key.ts';
import { orderMessageId } from './order-language.ts';
import { knownReference, type ReferenceDeps } from './payment-reference.ts';
import { openPerson } from './sealed-person.ts';

/** A week on a phone of the desk. */
interface DeskWeek {
  readonly week: OpenWeek;
  readonly contacts: Book;
}

/**
 * Keeps the inbox of a week on a desk phone: makes it, moves who ordered out of the week as soon as
 * another phone sealed it, and gives an order the hour that a later copy of its message brings. Nobody asked for it: what fails is done when something next changes.
 */
export function keepInbox(deps: ReferenceDeps): void {
  const contacts = deps.week.contactsBook;
  if (!contacts) return;
  effect(() => {
    const { sealed, inboxes, orders } = deps.week;
    void [sealed.value, inboxes.value, orders.value, contacts.rows(inboxKeyTable).value];
    void contacts.facts(broughtKind).value;
    void tendInbox(deps);
  });
}

/** One at a time for each week: two at once would make two inboxes. */
const turns = new WeakMap<Book, Promise<unknown>>();

/** Makes the inbox where there is none, and moves what can be opened. Doing it twice changes nothing. */
export function tendInbox(deps: ReferenceDeps): Promise<Result<void, StoreError>> {
  const contacts = deps.week.contactsBook;
  if (!contacts) return Promise.resolve(ok(undefined));
  const work = () => tend(deps, contacts);
  const turn = (turns.get(contacts) ?? Promise.resolve()).then(work, work);
  turns.set(contacts, turn);
  return turn;
}

async function tend(deps: ReferenceDeps, contacts: Book): Promise<Result<void, StoreError>> {
  const { week } = deps;
  const made = await makeKeys(deps, { week, contacts });
  if (!made.ok) return made;
  for (const [order, sealed] of week.sealed.value) {
    const moved = await movePerson(deps, { week, contacts }, [toOrderId(order), sealed]);
    if (!moved.ok) return moved;
  }
  const given = await giveHours({ week, contacts });
  return given.ok ? ok(undefined) : given;
}

/**
 * The hour of an order that was accepted from a copy without one, once another copy says it. As every
 * word of a message it is written below what persons wrote, so two phones say it once. It may only be
 * earlier than the accepting: what was accepted was there, whenever it was sent again.
 */
async function giveHours({ week, contacts }: DeskWeek): Promise<Result<unknown, StoreError>> {
  const read = week.book.rows(readingTable).value;
  const without = week.orders.value.filter(({ id, sentAt }) => sentAt === null && read.has(id));
  if (without.length === 0) return ok(undefined);
  const hours = new Map(
    messagesOf(contacts).kept.value.map((one) => [ownOrder(orderMessageId(one)), one.sentAt]),
  );
  const changes = without.flatMap(({ id, takenAt }) => {
    const sentAt = hours.get(id) ?? null;
    return sentAt === null || sentAt > takenAt ? [] : [fill(orderTable, id, { sentAt })];
  });
  return changes.length === 0 ? ok(undefined) : saveGesture({ book: week.book, changes });
}

/** What the week's messages and customers need before the first of them comes. */
async function makeKeys(deps: ReferenceDeps, desk: DeskWeek): Promise<Result<unknown, StoreError>> {
  const { phone, deskBook } = deps;
  // Who founded the group makes the import key before anybody can join: two keys would tell one message twice.
  const founded = Object.keys(phone.shelf.keys.value?.trusted ?? {}).length === 0;
  const key = founded && deskBook ? await deskKey(deskBook, phone.random) : ok(null);
  if (!key.ok) return key;
  const made = await makeInbox(deps, desk);
  if (!made.ok || isWeekOver(deps)) return made;
  return makeMenuKey(deps, desk);
}

/** Nobody orders any more: addresses are gone, and no key is worth making. */
function isWeekOver({ phone, week }: ReferenceDeps): boolean {
  const ends = instantOf(expiryDays(week.terms.value.servedOn, null, 1).addresses).instant;
  return phone.clock.now() > ends;
}

/** The private half first: what is sealed to a public half alone would open nowhere. */
async function makeInbox(
  deps: ReferenceDeps,
  { week, contacts }: DeskWeek,
): Promise<Result<unknown, StoreError>> {
  const { phone } = deps;
  if (isWeekOver(deps)) return ok(undefined);
  const read = await contacts.refresh(); // another window may have made one
  if (!read.ok) return read;
  const kept = contacts.rows(inboxKeyTable).value;
  const known = new Set(week.inboxes.value.map(({ id }) => id));
  const half = [...kept.values()].filter(({ id }) => !known.has(id));
  const publish = (id: string, key: string) => put(inboxTable, id, { key });
  const changes = half.flatMap((inbox) => {
    const key = publicHalfOf(inbox);
    return key === null ? [] : [publish(inbox.id, key)];
  });
  if (changes.length > 0) return saveGesture({ book: week.book, changes });
  if (kept.size > 0) return ok(undefined);
  const id = phone.ids.next();
  const { privateHalf, publicHalf } = await createInboxKey();
  return saveGesture(
    { book: contacts, changes: [put(inboxKeyTable, id, privateHalf)] },
    { book: week.book, changes: [publish(id, publicHalf)] },
  );
}

/** Address, contact, then the week forgets the sealed text. What a person of the desk wrote stays. */
async function movePerson(
  deps: ReferenceDeps,
  { week, contacts }: DeskWeek,
  [order, sealed]: readonly [OrderId, SealedText],
): Promise<Result<unknown, StoreError>> {
  const person = await openPerson(contacts.rows(inboxKeyTable).value, order, sealed);
  if (!person) return ok(undefined);
  const { address, ...who } = person;
  const reference = isConfirmed(week, order) ? await knownReference(deps, order) : null;
  const parts: BookChanges[] = [];
  if (week.addressesBook && address !== '')
    parts.push({ book: week.addressesBook, changes: [fill(addressTable, order, { address })] });
  const known = reference === null ? who : { ...who, reference };
  parts.push({ book: contacts, changes: [fill(contactTable, order, known)] });
  return saveGesture(...parts, {
    book: week.book,
    changes: [put(orderTable, order, { sealed: null })],
  });
}

function isConfirmed({ orders }: OpenWeek, id: OrderId): boolean {
  const order: Order | undefined = orders.value.find((one) => one.id === id);
  return answerHeads(order?.answers ?? []).some(({ kind }) => kind === 'confirmed');
}

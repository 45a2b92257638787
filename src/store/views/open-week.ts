import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { WeekName } from '../../domain/calendar.ts';
import type { Menu } from '../../domain/menu.ts';
import { eventTerms, freeMenu, freeOrder, type OneOffEvent } from '../../domain/one-off-event.ts';
import type { Order, OrderId } from '../../domain/order.ts';
import { type Settings, type WeekTerms, weekTerms } from '../../domain/settings.ts';
import type { Turn } from '../../domain/turn.ts';
import { closedSince, type WeekEvent } from '../../domain/week-state.ts';
import type { Book } from '../book.ts';
import { addressTable, contactTable, messageTable } from '../books/desk-books.ts';
import {
  type SealedText,
  settleKind,
  TERMS_ROW,
  termsTable,
  turnTable,
  weekEventKind,
} from '../books/week-book.ts';
import { toFactId } from '../../domain/fact.ts';
import type { RingName } from '../key-record.ts';
import type { Stored } from '../table.ts';
import { inboxesOf, sealedOf, type WeekInbox } from './week-inbox.ts';
import { menuOf } from './week-menu.ts';
import { signersOf, type WeekSigner } from './week-signers.ts';
import { ordersOf } from './week-orders.ts';

/** Who is behind a code. */
export interface Contact {
  readonly nickname: string;
  readonly contact: string;
  readonly note: string;
  readonly reference: string | null;
}

/** Where a part of a week is: on this phone, only on phones with its ring, or expired. */
export type Whereabouts = 'here' | 'elsewhere' | 'gone';

/** One week, opened: its books and what they say in the words of the domain. */
export interface OpenWeek {
  readonly week: WeekName;
  /** What is said of an event; null for a week. */
  readonly oneOff: ReadonlySignal<OneOffEvent> | null;
  readonly book: Book;
  /** Where what is said of an event is written; null for a week. */
  readonly eventsBook: Book | null;
  /** null once expired, or on a phone without the desk ring. */
  readonly contactsBook: Book | null;
  readonly addressesBook: Book | null;
  readonly contactsAre: Whereabouts;
  readonly addressesAre: Whereabouts;
  /** Forms of this phone not saved yet; null once expired. */
  readonly draftsBook: Book | null;
  /** As published; before that, as the settings of the group have them now. An event's are as it says itself. */
  readonly terms: ReadonlySignal<WeekTerms>;
  readonly menu: ReadonlySignal<Menu>;
  readonly orders: ReadonlySignal<readonly Order[]>;
  readonly turns: ReadonlySignal<readonly Turn[]>;
  readonly events: ReadonlySignal<readonly WeekEvent[]>;
  readonly contacts: ReadonlySignal<ReadonlyMap<string, Contact>>;
  readonly addresses: ReadonlySignal<ReadonlyMap<string, string>>;
  /** Contacts whose order was never finished, but for those of messages: offered to continue or discard. */
  readonly unfinished: ReadonlySignal<readonly OrderId[]>;
  /** Where phones without the desk ring seal to, the first one best; none before a desk phone came. */
  readonly inboxes: ReadonlySignal<readonly WeekInbox[]>;
  /** Who signs the week's menu and answers, the first one used; none before a desk phone came. */
  readonly signers: ReadonlySignal<readonly WeekSigner[]>;
  /** Who ordered, where no desk phone has read it yet; by order id. */
  readonly sealed: ReadonlySignal<ReadonlyMap<string, SealedText>>;
}

/** The books of a week; those this phone can't open are null, and its rings tell why. */
export interface WeekBooks {
  readonly week: Book;
  readonly contacts: Book | null;
  readonly addresses: Book | null;
  readonly drafts: Book | null;
  readonly rings: ReadonlySet<RingName>;
}

/** Whether anything is sold: elsewhere no amount is shown or asked. Reads a signal. */
export function hasPrices({ oneOff }: Pick<OpenWeek, 'oneOff'>): boolean {
  return oneOff?.value.prices ?? true;
}

/** Whether people said that an event does not take place; a week always does. Reads a signal. */
export function isCalledOff({ oneOff }: Pick<OpenWeek, 'oneOff'>): boolean {
  return oneOff?.value.takesPlace === 'no';
}

/** What the group says of an event, and where. */
export interface BesideWeek {
  readonly said: ReadonlySignal<OneOffEvent>;
  readonly book: Book;
}

/** Gives the books of a week, or of an event, typed, live collections. */
export function openWeek(
  week: WeekName,
  books: WeekBooks,
  group: ReadonlySignal<Settings>,
  beside: BesideWeek | null = null,
): OpenWeek {
  const oneOff = beside?.said ?? null;
  const { week: book, contacts, addresses, drafts, rings } = books;
  const whereIs = (deskBook: Book | null): Whereabouts =>
    deskBook ? 'here' : rings.has('desk') ? 'gone' : 'elsewhere';
  const isFree = () => !hasPrices({ oneOff });
  const [asWritten, onMenu] = [ordersOf(book), menuOf(book)];
  const orders = computed(() => (isFree() ? asWritten.value.map(freeOrder) : asWritten.value));
  const contactRows = contacts ? contacts.rows(contactTable) : nothing<Stored<Contact>>();
  const addressRows = addresses
    ? addresses.rows(addressTable)
    : nothing<{ readonly address: string }>();
  const messageRows = contacts ? contacts.rows(messageTable) : nothing<object>();
  const turnRows = book.rows(turnTable);
  const events = eventsOf(book);
  return {
    week,
    oneOff,
    book,
    eventsBook: beside?.book ?? null,
    contactsBook: contacts,
    addressesBook: addresses,
    contactsAre: whereIs(contacts),
    addressesAre: whereIs(addresses),
    draftsBook: drafts,
    terms: termsOf(week, book, { settings: group, events, oneOff }),
    menu: computed(() => (isFree() ? freeMenu(onMenu.value) : onMenu.value)),
    orders,
    turns: computed(() => [...turnRows.value.values()]),
    events,
    inboxes: inboxesOf(book),
    signers: signersOf(book),
    sealed: sealedOf(book),
    contacts: contactRows,
    addresses: computed(
      () => new Map([...addressRows.value].map(([id, row]) => [id, row.address])),
    ),
    unfinished: computed(() => {
      const known = new Set<string>(orders.value.map((order) => order.id));
      const waiting = messageRows.value;
      const begun = [...contactRows.value.keys()].filter(
        (id) => !known.has(id) && !waiting.has(id),
      );
      return begun as OrderId[]; // contacts are keyed by the id of their order
    }),
  };
}

function termsOf(
  week: WeekName,
  book: Book,
  {
    settings,
    events,
    oneOff,
  }: {
    readonly settings: ReadonlySignal<Settings>;
    readonly events: ReadonlySignal<readonly WeekEvent[]>;
    readonly oneOff: ReadonlySignal<OneOffEvent> | null;
  },
): ReadonlySignal<WeekTerms> {
  const rows = book.rows(termsTable);
  return computed(() => {
    const closedAt = closedSince(events.value);
    if (oneOff) return { ...eventTerms(settings.value, oneOff.value), closedAt };
    const row = rows.value.get(TERMS_ROW);
    if (!row) return { ...weekTerms(settings.value, week), closedAt };
    const { servedOn, mainsCap, capDecision, slots, delivery } = row;
    const cutoff = { date: row.cutoffDate, time: row.cutoffTime, zone: row.zone };
    return { week, servedOn, cutoff, mainsCap, capDecision, slots, delivery, closedAt };
  });
}

/** Settling is one of the events of a week, with a kind of fact of its own. */
function eventsOf(book: Book): ReadonlySignal<readonly WeekEvent[]> {
  const happened = book.facts(weekEventKind);
  const settled = book.facts(settleKind);
  return computed(() => [
    ...happened.value.map(({ id, at, data }) => ({ id: toFactId(id), at, ...data })),
    ...settled.value.map(({ id, at, data }) => ({
      id: toFactId(id),
      at,
      kind: 'settled' as const,
      replaces: data.replaces,
    })),
  ]);
}

function nothing<T>(): ReadonlySignal<ReadonlyMap<string, T>> {
  return computed(() => new Map<string, T>());
}

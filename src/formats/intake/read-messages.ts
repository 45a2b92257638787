import { addDays, dateOf } from '../../domain/calendar.ts';
import { isLate } from '../../domain/settings.ts';
import { decideKind, shownLine, type Decided } from './decide-kind.ts';
import { indexMenu, type MenuIndex } from './menu-index.ts';
import { nameInText, signatureName } from './names.ts';
import { KnownOrders } from './people.ts';
import { isMenu, ownMessages, refKey, type Worded } from './own-messages.ts';
import type { IntakeMenu, ReadMessage, ReadOrder, SentMessage } from './reading.ts';
import { readText, type TextRead } from './read-text.ts';
import { relateTo, type Related } from './relate.ts';

/** What the reader may know besides the messages and the menu. */
export interface ReadingContext {
  /** What was read before and is kept: changes find their order among it, and what is sent again its first. */
  readonly earlier?: readonly ReadMessage[];
  /** Addresses and names of the collective itself. */
  readonly own?: readonly string[];
  /** Reads an order code; null where a text holds none. What a code says is sure. */
  readonly readCode?: (text: string, menu: IntakeMenu) => ReadOrder | null;
}

const DAYS_OF_WEEK = 7;
/** A text longer than this is no order of a person. */
const LONGEST_TEXT = 10_000;
const EMPTY = '';

/**
 * Understands messages against a menu. Each is read by itself; then, in the order they were sent, those of
 * one person are put in relation. The result follows the order of `messages` and does not depend on it.
 */
export function readMessages(
  messages: readonly SentMessage[],
  menu: IntakeMenu,
  context: ReadingContext = {},
): ReadMessage[] {
  const steps = readInSteps(messages, menu, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same, a message at a time: gives how many are read after each, so that a page with a thousand of them
 * can draw in between, and the result at the end.
 */
export function* readInSteps(
  messages: readonly SentMessage[],
  menu: IntakeMenu,
  context: ReadingContext = {},
): Generator<number, ReadMessage[]> {
  const index = indexMenu(menu);
  const worded: Worded[] = [];
  for (const message of messages) {
    worded.push(withBareWish(wordOne(message, menu, index)));
    yield worded.length;
  }
  const own = ownMessages(worded, context.own ?? []);
  const posted = postedAt(worded, menu);
  const known = new KnownOrders();
  for (const message of context.earlier ?? []) known.add(message);
  const done = new Map<string, ReadMessage>();
  for (const one of worded.toSorted(bySending)) {
    const key = refKey(one.message);
    const read = readOne(one, { menu, context, known, own: own.has(key), posted });
    done.set(key, read);
    known.add(read);
  }
  return messages.flatMap((message) => done.get(refKey(message)) ?? []);
}

function wordOne(message: SentMessage, menu: IntakeMenu, index: MenuIndex): Worded {
  if (message.unread !== null || message.text.length > LONGEST_TEXT) {
    return {
      message: { ...message, unread: message.unread ?? 'too-large' },
      read: readText(EMPTY, menu, index),
    };
  }
  const read = readText(message.text, menu, index);
  const subject = subjectToRead(message);
  if (subject === null || read.lines.length > 0 || read.open.length > 0) return { message, read };
  const text = message.text === '' ? subject : `${subject}\n\n${message.text}`;
  const whole = readText(text, menu, index);
  return whole.lines.length > 0 || whole.cancels !== read.cancels
    ? { message: { ...message, text }, read: whole }
    : { message, read };
}

/** « 2 svp » under a question that is quoted: nothing else is asked, and it must not be lost. */
function withBareWish({ message, read }: Worded): Worded {
  const { bare, lines, open, unwanted } = read;
  const said = lines.length + open.length + unwanted.length > 0;
  const elsewhere = read.otherWeek || read.cancels || read.absent || read.wish === 'menu';
  if (bare === null || said || elsewhere) return { message, read };
  return { message, read: { ...read, open: [bare], reason: 'dish-ambiguous' } };
}

/** The subject when the sender wrote it: an answer or a forwarded mail has somebody else's. */
function subjectToRead({ subject }: SentMessage): string | null {
  const answered =
    /^\s*(?:re|fwd?|tr|rép|ref|antw|aw|wg|doorst|رد|إعادة توجيه)\s*(?:\[\d+\])?\s*:/iu.test(
      subject,
    );
  return subject.trim() === '' || answered ? null : subject.trim();
}

/** By the hour they were sent, those without an hour last; then by what does not depend on the order of files. */
function bySending({ message: a }: Worded, { message: b }: Worded): number {
  return (
    (a.sentAt ?? Infinity) - (b.sentAt ?? Infinity) ||
    (a.source === b.source ? a.index - b.index : 0) ||
    compareTexts(a.identity, b.identity) ||
    compareTexts(a.source, b.source) ||
    a.index - b.index ||
    0
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

interface Reading {
  readonly menu: IntakeMenu;
  readonly context: ReadingContext;
  readonly known: KnownOrders;
  readonly own: boolean;
  /** When the menu was first posted. */
  readonly posted: number;
}

function readOne({ message, read }: Worded, reading: Reading): ReadMessage {
  const { menu, context, known, own, posted } = reading;
  const base = {
    ...message,
    late: false,
    duplicateOf: null,
    refersTo: null,
    order: null,
    wish: null,
    reason: null,
  };
  const late = isLate(message.sentAt, menu.lateFrom);
  if (message.unread !== null) return { ...base, late, kind: 'unclear', reason: message.unread };
  if (own || message.automatic) return { ...base, kind: 'not-an-order' };
  const coded = context.readCode?.(message.text, menu) ?? null;
  const order = coded ?? orderOf(message, read);
  const related = relateTo(message, order, known);
  const decided: Decided = coded
    ? { kind: 'order', order, reason: null }
    : decideKind({ read, order, related, sentInWeek: isSentInWeek(message, menu, posted) });
  if (decided.kind === 'not-an-order') return { ...base, ...decided, wish: read.wish };
  return { ...base, ...decided, late, ...referencesOf(decided, related, read) };
}

function referencesOf(
  { kind, order }: Decided,
  related: Related,
  read: TextRead,
): Pick<ReadMessage, 'duplicateOf' | 'refersTo'> {
  const asks = kind === 'order' || kind === 'unclear';
  if (asks && related.duplicateOf) return { duplicateOf: related.duplicateOf, refersTo: null };
  const refers = !asks || (kind === 'order' && related.continues(read, order));
  return { duplicateOf: null, refersTo: refers ? related.first : null };
}

function orderOf(message: SentMessage, read: TextRead): ReadOrder {
  const shown = displayName(message.from);
  const said = nameInText(message.text);
  const name = said ?? shown ?? signatureName(message.text);
  const lines = read.lines.map(shownLine);
  return {
    name,
    contact: message.contact,
    lines,
    open: read.open,
    handover: read.handover,
    note: read.note,
  };
}

/** The name a mailbox or a chat shows; null when it is only an address or a number. */
function displayName(from: string | null): string | null {
  const name = (from ?? '').replace(/^~\s*/u, '').trim();
  return name === '' || name.includes('@') || /^\+?[\d ()./-]+$/u.test(name) ? null : name;
}

/**
 * Whether a message was sent in the week in which people order from this menu: after the day of the hand-over
 * before, or on it once the menu was posted, until its own.
 */
function isSentInWeek({ sentAt }: SentMessage, menu: IntakeMenu, posted: number): boolean {
  if (sentAt === null) return true;
  const day = dateOf(sentAt, menu.cutoff.zone);
  const before = addDays(menu.servedOn, -DAYS_OF_WEEK);
  return (day > before || (day === before && sentAt >= posted)) && day <= menu.servedOn;
}

/** When the menu was first posted on the day of the hand-over before or after it, among messages; Infinity: never. */
function postedAt(all: readonly Worded[], { servedOn, cutoff }: IntakeMenu): number {
  const before = addDays(servedOn, -DAYS_OF_WEEK);
  const times = all
    .filter(({ read }) => isMenu(read))
    .flatMap(({ message: { sentAt } }) => sentAt ?? [])
    .filter((sentAt) => dateOf(sentAt, cutoff.zone) >= before);
  return Math.min(Infinity, ...times);
}

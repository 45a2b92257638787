import type { IsoDate, IsoWeek, WallTime } from '../../domain/calendar.ts';
import type { Course, DishId } from '../../domain/dish.ts';
import type { Cents } from '../../domain/money.ts';
import type { Instant } from '../../kernel/clock.ts';

/** What the reader knows of the week: enough to understand orders, nothing of who orders. */
export interface IntakeMenu {
  readonly week: IsoWeek;
  readonly servedOn: IsoDate;
  /** The hour people are told; it may come after the orders were closed. */
  readonly cutoff: { readonly date: IsoDate; readonly time: WallTime; readonly zone: string };
  /** From this instant on a message is late. */
  readonly lateFrom: Instant;
  readonly slots: readonly WallTime[];
  readonly delivery: boolean;
  readonly dishes: readonly IntakeDish[];
}

export interface IntakeDish {
  readonly id: DishId;
  readonly course: Course;
  readonly name: string;
  /** Other words people use for it, learned ones included. */
  readonly aliases: readonly string[];
  /** In cents; null where it is not said. */
  readonly price: Cents | null;
  readonly diets: readonly string[];
}

/** One message as somebody sent it, before anything is understood. */
export interface SentMessage {
  /** The file it came in, or how it was pasted. */
  readonly source: string;
  /** Counts from 0 the messages written by people in that source. */
  readonly index: number;
  /** As the sender is shown; null where the paste names nobody. */
  readonly from: string | null;
  /** A mail address or phone number to answer to; null where there is none. */
  readonly contact: string | null;
  /** null where no hour is given. */
  readonly sentAt: Instant | null;
  readonly subject: string;
  /** The sender's own new words: no quoted reply, signature, footer or forwarded text. */
  readonly text: string;
  /** The same on every phone for the same message: its message id, else sender, text, date and occurrence. */
  readonly identity: string;
  /** The source itself says that the collective wrote it: « Moi » in a conversation. */
  readonly own: boolean;
  /** Addresses it was sent to, in lower case; the one most mails go to is the collective's. */
  readonly to: readonly string[];
  /** A machine wrote it: out of office, newsletter. */
  readonly automatic: boolean;
  /** The text is only its beginning: the message is longer than a phone reads. */
  readonly cut: boolean;
  /** Why there is nothing to read; null for what was read. */
  readonly unread: UnclearReason | null;
}

export interface MessageRef {
  readonly source: string;
  readonly index: number;
}

export type MessageKind = 'order' | 'change' | 'cancel' | 'not-an-order' | 'unclear';

/** Where words stand in the text of the message, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A dish and how many of it. In a change, how many it is to be now. */
export interface ReadLine {
  readonly dish: DishId;
  readonly quantity: number;
  /** Sure: the words name one dish of the menu and one quantity. Anything less a person confirms. */
  readonly confidence: 'sure' | 'guess';
  /** The exact words it was read from. */
  readonly words: string;
  readonly span: Span;
}

/** Words that ask for something which a person must settle: « 2 mafé » where the menu has two. */
export interface OpenPoint {
  readonly words: string;
  readonly span: Span;
  readonly quantity: number | null;
  /** Dishes it may mean; none where the menu has nothing like it. */
  readonly candidates: readonly DishId[];
}

export type ReadHandover =
  | { readonly kind: 'pickup'; readonly slot: WallTime }
  | { readonly kind: 'delivery'; readonly address: string };

export interface ReadOrder {
  readonly name: string | null;
  readonly contact: string | null;
  readonly lines: readonly ReadLine[];
  readonly open: readonly OpenPoint[];
  readonly handover: ReadHandover | null;
  /** Allergies and requests, word for word. */
  readonly note: string;
}

/** Why a message is unclear, or could not be read; the screens say it in words. */
export type UnclearReason =
  | 'dish-unknown' // asks for something the menu does not have
  | 'dish-ambiguous' // « 2 mafé » where the menu has two
  | 'quantity-missing'
  | 'as-before' // « as usual », « the same as my sister »
  | 'nothing-to-change' // a change or cancellation of an order nobody knows
  | 'mixed' // several wishes that contradict each other
  | 'too-large' // beyond what a phone reads
  | 'code-cut' // the code of the customer's page lost letters on the way; its words are read instead
  | 'code-newer' // a later page made the code
  | 'code-wrong' // whole, but not made by the page
  | 'code-other-week'
  | 'code-dish-off' // a dish of the code is on the menu no more
  | 'code-forged' // two codes say one order differently: not both are from who ordered
  | 'code-old' // a change of a higher number is known
  | 'code-unknown' // changes an order nobody knows, or not yet
  | 'unreadable'; // not text, damaged, or a format nobody knows

/** What a message that orders nothing asks for, so that an answer can be ready. */
export type Wish = 'menu' | 'question' | null;

/** One message, understood as far as its words go. */
export interface ReadMessage extends SentMessage {
  readonly kind: MessageKind;
  readonly late: boolean;
  /** The same order sent before, through this or another channel. */
  readonly duplicateOf: MessageRef | null;
  /** The order it changes, cancels or continues. */
  readonly refersTo: MessageRef | null;
  /** null for what is not an order, and for a plain cancellation. */
  readonly order: ReadOrder | null;
  readonly wish: Wish;
  readonly reason: UnclearReason | null;
}

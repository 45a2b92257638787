import type { MessageId } from '../../domain/inbox-message.ts';
import { offeredDishes } from '../../domain/menu.ts';
import { lateFrom } from '../../domain/settings.ts';
import type {
  IntakeMenu,
  MessageRef,
  ReadMessage,
  SentMessage,
} from '../../formats/intake/reading.ts';
import type { OrderMessage } from '../../formats/order-message.ts';
import { aliasTable } from '../../store/books/desk-books.ts';
import type { Book } from '../../store/book.ts';
import { TEXT_LIMIT } from '../../store/books/limits.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { KeptMessage } from '../../store/views/week-messages.ts';
import { withCutCode, withoutCutCode } from './cut-code.ts';
import type { MessageReader } from './message-reader.ts';
import { type CodeMenu, readCoded } from './read-coded.ts';
import { isoWeekOf } from '../../domain/week-name.ts';

/** A message of the inbox with what its words say, in the light of all others. */
export interface InboxMessage {
  readonly id: MessageId;
  readonly read: ReadMessage;
  /** The message whose order it changes, cancels or continues. */
  readonly refersTo: MessageId | null;
  readonly duplicateOf: MessageId | null;
  /** What a code of the customers' page in it says; null where only words were read. */
  readonly coded: OrderMessage | null;
}

/** The menu for the reader, and what a code may name: every dish of the week, those taken off too. */
export type InboxMenu = CodeMenu & IntakeMenu;

/** Reads the messages kept for a week. What they mean is never stored: it follows from words and menu. */
export async function understandKept(
  reader: MessageReader,
  kept: readonly KeptMessage[],
  menu: InboxMenu,
): Promise<readonly InboxMessage[] | null> {
  const coded = new Map((await readCoded(kept, menu)).map((one) => [one.kept, one]));
  const sent = withOwnPlaces(kept.filter(({ id }) => !coded.has(id)).map(withoutCutCode));
  const ids = new Map(sent.map(([id, { source, index }]) => [placeOf({ source, index }), id]));
  const named = (ref: MessageRef | null) => (ref && ids.get(placeOf(ref))) ?? null;
  const read = await reader.understand(
    sent.map(([, one]) => one),
    menu,
  );
  if (!read) return null;
  const byId = new Map(read.map((one) => [named(one), one]));
  return kept.flatMap(({ id, text }): InboxMessage[] => {
    const said = coded.get(id);
    if (said) return [said];
    const one = byId.get(id);
    if (!one) return [];
    const { refersTo, duplicateOf } = one;
    const shown = withCutCode(one, text);
    return [
      { id, read: shown, refersTo: named(refersTo), duplicateOf: named(duplicateOf), coded: null },
    ];
  });
}

/** The menu as the reader needs it, with the words the desk has learned. */
export function intakeMenu(week: OpenWeek, deskBook: Book): InboxMenu {
  const terms = week.terms.value;
  const { servedOn, cutoff, slots, delivery } = terms;
  const learned = [...deskBook.rows(aliasTable).value.values()];
  const dishes = offeredDishes(week.menu.value).map(
    ({ id, course, name, aliases, price, diets, libraryId }) => ({
      id,
      course,
      name,
      price,
      diets: [...diets],
      aliases: [
        ...aliases,
        ...learned.filter((one) => one.libraryId === libraryId).map(({ words }) => words),
      ],
    }),
  );
  const everyDish = week.menu.value.dishes.map(({ id, name, removed }) => ({ id, name, removed }));
  return {
    week: isoWeekOf(week.week),
    servedOn,
    cutoff,
    lateFrom: lateFrom(terms),
    slots,
    delivery,
    dishes,
    everyDish,
  };
}

/**
 * The messages as they were sent. Two files of one name may each have a first message: the reader tells
 * messages apart by their places, so the others of one place get a source of their own. A text as long as
 * what is kept was cut: a person reads it.
 */
function withOwnPlaces(kept: readonly KeptMessage[]): (readonly [MessageId, SentMessage])[] {
  const taken = new Set<string>();
  return kept
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, ...message }) => {
      const source = taken.has(placeOf(message)) ? `${message.source}#${id}` : message.source;
      taken.add(placeOf(message));
      // What was kept before it said that it is cut is as long as a text may be.
      const isCut = message.cut || message.text.length >= TEXT_LIMIT;
      const unread = isCut ? 'too-large' : null;
      return [id, { ...message, source, identity: id, unread }];
    });
}

function placeOf({ source, index }: MessageRef): string {
  return `${index} ${source}`;
}

import { type MessageId, toMessageId } from '../../domain/inbox-message.ts';
import { offeredDishes } from '../../domain/menu.ts';
import type {
  IntakeMenu,
  MessageRef,
  ReadMessage,
  SentMessage,
} from '../../formats/intake/reading.ts';
import { aliasTable } from '../../store/books/desk-books.ts';
import type { Book } from '../../store/book.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { KeptMessage } from '../../store/views/week-messages.ts';
import type { MessageReader } from './message-reader.ts';

/** A message of the inbox with what its words say, in the light of all others. */
export interface InboxMessage {
  readonly id: MessageId;
  readonly read: ReadMessage;
  /** The message whose order it changes, cancels or continues. */
  readonly refersTo: MessageId | null;
  readonly duplicateOf: MessageId | null;
}

/** Reads the messages kept for a week. What they mean is never stored: it follows from words and menu. */
export async function understandKept(
  reader: MessageReader,
  kept: readonly KeptMessage[],
  menu: IntakeMenu,
): Promise<readonly InboxMessage[]> {
  const read = await reader.understand(kept.map(asSent), menu);
  return read.map((one) => ({
    id: toMessageId(one.source),
    read: one,
    refersTo: named(one.refersTo),
    duplicateOf: named(one.duplicateOf),
  }));
}

/** The menu as the reader needs it, with the words the desk has learned. */
export function intakeMenu(week: OpenWeek, deskBook: Book): IntakeMenu {
  const { servedOn, cutoff, slots, delivery } = week.terms.value;
  const learned = [...deskBook.rows(aliasTable).value.values()];
  const dishes = offeredDishes(week.menu.value).map(
    ({ id, course, name, aliases, diets, libraryId }) => ({
      id,
      course,
      name,
      diets: [...diets],
      aliases: [
        ...aliases,
        ...learned.filter((one) => one.libraryId === libraryId).map(({ words }) => words),
      ],
    }),
  );
  return { week: week.week, servedOn, cutoff, slots, delivery, dishes };
}

/** Its id stands for where it came from: which file it was in is not kept. */
function asSent({ id, from, contact, sentAt, subject, text }: KeptMessage): SentMessage {
  return { source: id, index: 0, identity: id, from, contact, sentAt, subject, text };
}

function named(ref: MessageRef | null): MessageId | null {
  return ref && toMessageId(ref.source);
}

import type { Book } from '../../store/book.ts';
import { messagesOf, type WeekMessages } from '../../store/views/week-messages.ts';
import type { ScreenProps } from '../screen-props.ts';

/** What the gestures of the inbox need: a phone of the desk whose contacts of the week still live. */
export interface InboxDeps extends Pick<ScreenProps, 'phone' | 'group' | 'week' | 'me'> {
  readonly deskBook: Book;
  readonly contacts: Book;
  readonly messages: WeekMessages;
}

/** The inbox on this phone; null without the desk ring, or once the contacts are gone. */
export function inboxDeps({
  phone,
  group,
  week,
  me,
  deskBook,
}: Pick<ScreenProps, 'phone' | 'group' | 'week' | 'me' | 'deskBook'>): InboxDeps | null {
  const contacts = week.contactsBook;
  if (!contacts || !deskBook) return null;
  return { phone, group, week, me, deskBook, contacts, messages: messagesOf(contacts) };
}

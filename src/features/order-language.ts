import { type MessageId, ownOrder, toMessageId } from '../domain/inbox-message.ts';
import { type CustomerLanguage, writtenLanguage } from '../domain/written-language.ts';
import { readOrderCode } from '../formats/order-code.ts';
import type { OrderId } from '../domain/order.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import { type KeptMessage, messagesOf } from '../store/views/week-messages.ts';

/** The message an order is known by: a code makes the order it names, however it came. */
export function orderMessageId({ id, text }: KeptMessage): MessageId {
  const coded = readOrderCode(text);
  return coded?.kind === 'order' ? toMessageId(coded.id) : id;
}

/** As the page was read, else as the message is written. */
export function languageOf({ subject, text }: KeptMessage): CustomerLanguage {
  const coded = readOrderCode(text);
  return coded?.kind === 'order' ? coded.language : writtenLanguage(`${subject}\n${text}`);
}

/** In which language to answer an order; null where no message of it is known here. Reads signals. */
export function customerLanguage(
  { contactsBook }: Pick<OpenWeek, 'contactsBook'>,
  order: OrderId,
): CustomerLanguage | null {
  const kept = contactsBook ? messagesOf(contactsBook).kept.value : [];
  const message = kept.find((one) => ownOrder(orderMessageId(one)) === order);
  return message ? languageOf(message) : null;
}

import { type MessageId, toMessageId } from '../domain/inbox-message.ts';
import { type CustomerLanguage, writtenLanguage } from '../domain/written-language.ts';
import { readOrderCode } from '../formats/order-code.ts';
import type { KeptMessage } from '../store/views/week-messages.ts';

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

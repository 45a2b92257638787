import { orderCode, readOrderCodes } from '../../formats/order-code.ts';
import type { SentMessage } from '../../formats/intake/reading.ts';
import { TEXT_LIMIT } from '../../store/books/limits.ts';

/** Before the code that names a message. */
const CODED = 'code\n';

/** Whether its code alone names a message of `codesApart`, however it came. */
export function isCoded({ identity }: Pick<SentMessage, 'identity'>): boolean {
  return identity.startsWith(CODED);
}

/**
 * A message with several codes as one message for each. What names it is the code alone, so the same code
 * is the same message, through whatever channel it came and on whatever phone.
 */
export function codesApart(message: SentMessage): readonly SentMessage[] {
  const found = readOrderCodes(message.text);
  const parts = found.map(({ end, order }, at): SentMessage => {
    const from = found[at - 1]?.end ?? 0;
    const to = at === found.length - 1 ? message.text.length : end;
    const text = message.text.slice(from, to);
    // The words beside a code that was cut belong to it: they are read instead.
    if (!order.ok) return { ...message, text, identity: `${message.identity}\ncode ${at}` };
    const code = orderCode(order.value);
    return { ...message, text: text.length > TEXT_LIMIT ? code : text, identity: CODED + code };
  });
  const [only] = parts;
  if (!only) return [message];
  return parts.length === 1 && !found[0]?.order.ok ? [message] : parts;
}

import { type OrderCodeError, readOrderCodes } from '../../formats/order-code.ts';
import type { ReadMessage, UnclearReason } from '../../formats/intake/reading.ts';

const WHY = {
  OrderCodeCut: 'code-cut',
  OrderCodeNewer: 'code-newer',
  OrderCodeWrong: 'code-wrong',
} as const satisfies Record<OrderCodeError['type'], UnclearReason>;

/** Groups of letters that stand in a code only; the last group of one is left, it may be a word. */
const GROUPS = /carnet[^\p{L}\d]{0,3}7|\b(?=[a-z]*[2-7]|[A-Z]{10})[a-z2-7]{10}\b/giu;

/** The text of a message whose code can't be read, without what is left of it, each word where it stood. */
export function withoutCutCode<T extends { readonly text: string }>(message: T): T {
  if (whyCut(message.text) === null) return message;
  return { ...message, text: message.text.replaceAll(GROUPS, (cut) => ' '.repeat(cut.length)) };
}

/** What was read in the words beside such a code waits for a person, who is told why. */
export function withCutCode(read: ReadMessage, text: string): ReadMessage {
  const why = whyCut(text);
  if (why === null) return read;
  const kind = read.kind === 'not-an-order' ? 'unclear' : read.kind;
  return { ...read, text, kind, reason: why };
}

function whyCut(text: string): UnclearReason | null {
  for (const { order } of readOrderCodes(text)) if (!order.ok) return WHY[order.error.type];
  return null;
}

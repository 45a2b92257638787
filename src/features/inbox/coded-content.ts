import type { Dish } from '../../domain/dish.ts';
import type {
  OpenPoint,
  ReadLine,
  ReadOrder,
  UnclearReason,
} from '../../formats/intake/reading.ts';
import type { MessageLine, OrderMessage } from '../../formats/order-message.ts';

type NamedDish = Pick<Dish, 'id' | 'name' | 'removed'>;

interface CodedText {
  readonly message: OrderMessage;
  readonly span: OpenPoint['span'];
}

/** The order a code says; a dish that is taken off, or that nobody knows, is a point for a person. */
export function codedContent(
  { message, span }: CodedText,
  byNumber: ReadonlyMap<number, NamedDish>,
): { readonly order: ReadOrder; readonly why: UnclearReason | null } | null {
  if (message.kind === 'cancel') return null;
  const isOn = ({ dish }: MessageLine) => byNumber.get(dish)?.removed === false;
  const { name, contact, handover, note } = message;
  const open = message.lines.filter((line) => !isOn(line));
  const order = {
    name: textOrNull(name),
    contact: textOrNull(contact),
    lines: message.lines.filter(isOn).flatMap(({ dish: number, quantity }): ReadLine[] => {
      const dish = byNumber.get(number);
      return dish ? [{ dish: dish.id, quantity, confidence: 'sure', words: '', span }] : [];
    }),
    open: open.map(({ dish, quantity }) => ({
      words: `${quantity} × ${byNumber.get(dish)?.name ?? '?'}`,
      span,
      quantity,
      candidates: [],
    })),
    handover,
    note: note.trim(),
  };
  return { order, why: open.length > 0 ? 'code-dish-off' : null };
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

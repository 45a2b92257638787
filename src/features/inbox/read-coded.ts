import type { IsoWeek } from '../../domain/calendar.ts';
import type { Dish } from '../../domain/dish.ts';
import { type MessageId, toMessageId } from '../../domain/inbox-message.ts';
import { dishNumbers } from '../../formats/dish-number.ts';
import type { ReadMessage, UnclearReason } from '../../formats/intake/reading.ts';
import { readOrderCodes } from '../../formats/order-code.ts';
import type { OrderMessage } from '../../formats/order-message.ts';
import { orderIdOf } from '../../seal/order-secret.ts';
import type { KeptMessage } from '../../store/views/week-messages.ts';
import { codedContent } from './coded-content.ts';

/** What a code may name: the dishes of the week, those taken off too. */
export interface CodeMenu {
  readonly week: IsoWeek;
  readonly everyDish: readonly Pick<Dish, 'id' | 'name' | 'removed'>[];
}

/** A kept message that holds a code, as the code says it. Its other words are not read. */
export interface CodedReading {
  readonly kept: MessageId;
  /** The order's own id for a new order: it becomes the order of that id, on every phone. */
  readonly id: MessageId;
  readonly read: ReadMessage;
  readonly refersTo: MessageId | null;
  readonly duplicateOf: null;
  readonly coded: OrderMessage;
}

interface Coded {
  readonly kept: KeptMessage;
  readonly message: OrderMessage;
  /** The order it makes, or that its proof is of. */
  readonly order: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** Reads the codes among the kept messages, each in the light of the others. */
export async function readCoded(
  kept: readonly KeptMessage[],
  menu: CodeMenu,
): Promise<CodedReading[]> {
  const all = (await Promise.all(kept.map(codeOf))).filter((one) => one !== null);
  const byOrder = new Map<string, Coded[]>();
  for (const one of all) byOrder.set(one.order, [...(byOrder.get(one.order) ?? []), one]);
  const dishes = new Map(menu.everyDish.map((dish) => [dish.id, dish]));
  const byNumber = new Map(
    [...dishNumbers([...dishes.keys()])].flatMap(([id, number]) => {
      const dish = dishes.get(id);
      return dish ? [[number, dish] as const] : []; // pairs, not arrays
    }),
  );
  return all.map((one) => {
    const peers = byOrder.get(one.order) ?? [one];
    const why = one.message.week === menu.week ? whyDoubted(one, peers) : 'code-other-week';
    const isRoot = one.message.kind === 'order' && firstOrder(peers) === one;
    return {
      kept: one.kept.id,
      id: isRoot ? toMessageId(one.order) : one.kept.id,
      read: readWith(one, why, byNumber),
      refersTo: one.message.kind === 'order' || why ? null : toMessageId(one.order),
      duplicateOf: null,
      coded: one.message,
    };
  });
}

function readWith(
  one: Coded,
  why: UnclearReason | null,
  byNumber: Parameters<typeof codedContent>[1],
): ReadMessage {
  const content = why === 'code-other-week' ? null : codedContent(one, byNumber);
  return readAs(one, { why: why ?? content?.why ?? null, order: content?.order ?? null });
}

async function codeOf(kept: KeptMessage): Promise<Coded | null> {
  for (const { order: read, start, end } of readOrderCodes(kept.text)) {
    if (!read.ok) continue;
    const message = read.value;
    const order = message.kind === 'order' ? message.id : await orderIdOf(message);
    return { kept, message, order, span: { start, end } };
  }
  return null;
}

/**
 * Why a code does nothing by itself. An id that others could read makes no second order; a change needs a
 * proof of an order that is known, and a higher number than any known one.
 */
function whyDoubted({ message }: Coded, peers: readonly Coded[]): UnclearReason | null {
  const orders = peers.filter((peer) => peer.message.kind === 'order');
  if (message.kind === 'order') return orders.length > 1 ? 'code-forged' : null;
  if (orders.length === 0) return 'code-unknown';
  const revisions = peers.map(revisionOf);
  if (message.revision < Math.max(...revisions)) return 'code-old';
  return revisions.filter((one) => one === message.revision).length > 1 ? 'code-forged' : null;
}

/** The one that was sent first; of two at once, the same on every phone. */
function firstOrder(peers: readonly Coded[]): Coded | undefined {
  const never = Number.MAX_SAFE_INTEGER;
  return peers
    .filter(({ message }) => message.kind === 'order')
    .toSorted(
      ({ kept: a }, { kept: b }) =>
        (a.sentAt ?? never) - (b.sentAt ?? never) || (a.id < b.id ? -1 : 1),
    )[0];
}

function revisionOf({ message }: Coded): number {
  return message.kind === 'order' ? 0 : message.revision;
}

function readAs(
  { kept, message }: Coded,
  { why, order }: { readonly why: UnclearReason | null; readonly order: ReadMessage['order'] },
): ReadMessage {
  const { id, ...sent } = kept;
  const isElsewhere = why === 'code-other-week';
  return {
    ...sent,
    identity: id,
    unread: null,
    own: false,
    automatic: false,
    kind: isElsewhere ? 'unclear' : message.kind,
    late: false,
    duplicateOf: null,
    refersTo: null,
    order,
    wish: null,
    reason: why,
  };
}

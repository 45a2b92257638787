import type { DishId } from '../../domain/dish.ts';
import type { Order, OrderId } from '../../domain/order.ts';
import { type CardDraft, dishWords, draftOf, type LearnedWords } from './card-draft.ts';
import type { CardWish, WishLine } from './card-wish.ts';
import { changedQuantities, type OrderChange } from './change-order.ts';
import type { ChangeCard } from './inbox-cards.ts';
import { offeredIn, saidByPage } from './order-to-write.ts';

/** A change as a person left it: what its words mean where they were misread, and the numbers she set herself. */
export interface ChangeDraft extends Pick<CardDraft, 'handover' | 'address' | 'learned'> {
  /** The order a person said it is of; null where the message says it, or nobody yet. */
  readonly order: OrderId | null;
  /** By place in the lines of the wish, the dish meant instead. */
  readonly moved: ReadonlyMap<number, DishId>;
  /** By place in the open points, the dish it means; null leaves it out. */
  readonly settled: ReadonlyMap<number, DishId | null>;
  /** What the order is to have, whatever the words say. */
  readonly set: ReadonlyMap<DishId, number>;
}

/** The change as its message says it. */
export function changeDraftOf(wish: CardWish): ChangeDraft {
  const { handover, address } = draftOf(wish);
  return {
    order: null,
    handover,
    address,
    learned: [],
    moved: new Map(),
    settled: new Map(),
    set: new Map(),
  };
}

/** Words that were taken for a dish mean another one. They may be remembered. */
export function moveSaid(
  draft: ChangeDraft,
  wish: CardWish,
  { at, dish }: { readonly at: number; readonly dish: DishId },
): ChangeDraft {
  const line = wish.lines[at];
  if (!line) return draft;
  const learned = withLearned(draft.learned, line.words, line.dish === dish ? null : dish);
  return { ...draft, moved: new Map([...draft.moved, [at, dish]]), learned };
}

/** An open point means this dish, or none: then it is left out. */
export function settleSaid(
  draft: ChangeDraft,
  wish: CardWish,
  { at, dish }: { readonly at: number; readonly dish: DishId | null },
): ChangeDraft {
  const point = wish.open[at];
  if (!point) return draft;
  const learned = withLearned(draft.learned, point.words, dish);
  return { ...draft, settled: new Map([...draft.settled, [at, dish]]), learned };
}

/** The card as a person put it right. */
export function putRight(card: ChangeCard, draft: ChangeDraft): ChangeCard {
  const { wish } = card;
  const read = wish.lines.map((line, at) => ({ ...line, dish: draft.moved.get(at) ?? line.dish }));
  const settled = wish.open.flatMap((point, at): WishLine[] => {
    const dish = draft.settled.get(at) ?? null;
    if (dish === null) return [];
    return [{ ...point, dish, quantity: point.quantity ?? 1, confidence: 'sure' }];
  });
  const open = wish.open.filter((_, at) => !draft.settled.has(at));
  const handover = handoverOf(draft);
  return { ...card, wish: { ...wish, lines: [...read, ...settled], open, handover } };
}

/** All quantities of the order after the change: those a person set stand above the words. */
export function quantitiesAfter(
  order: Pick<Order, 'lines'>,
  card: ChangeCard,
  { set }: Pick<ChangeDraft, 'set'>,
): ReadonlyMap<DishId, number> {
  return new Map([...changedQuantities(order, card), ...set]);
}

/** What the order is to become, with the quantities it is to have. */
export function changeOf(
  { does, message, wish }: ChangeCard,
  order: OrderId,
  quantities: OrderChange['quantities'],
): Omit<OrderChange, 'learned'> {
  const { handover, note } = wish;
  return {
    message: message.id,
    order,
    decision: does === 'continue' ? ('joined' as const) : ('applied' as const),
    quantities,
    handover:
      handover === null ? null : handover.kind === 'pickup' ? handover.slot : ('delivery' as const),
    address: handover?.kind === 'delivery' ? handover.address : '',
    note,
    offered: offeredIn(wish),
    ...saidByPage(wish),
  };
}

function handoverOf({ handover, address }: ChangeDraft): CardWish['handover'] {
  if (handover === 'not-said') return null;
  return handover === 'delivery'
    ? { kind: 'delivery', address: address.trim() }
    : { kind: 'pickup', slot: handover };
}

/** What words mean was said anew: what was learned of them before is forgotten. */
function withLearned(
  learned: readonly LearnedWords[],
  said: string,
  dish: DishId | null,
): readonly LearnedWords[] {
  const words = dishWords(said);
  const others = learned.filter((one) => one.words !== words);
  return words === null || dish === null ? others : [...others, { words, dish }];
}

import { normalizeNickname } from '../../domain/normalized-names.ts';
import type { WallTime } from '../../domain/calendar.ts';
import type { DishId } from '../../domain/dish.ts';
import type { CardWish } from './card-wish.ts';
import { quantitiesOf } from './card-wish.ts';

/** How an order is handed over: at a slot, brought home, or not said yet. */
export type CardHandover = WallTime | 'delivery' | 'not-said';

/** Words that a person said mean a dish. */
export interface LearnedWords {
  readonly words: string;
  readonly dish: DishId;
}

/** A card as a person left it: what was read, and what she put right. */
export interface CardDraft {
  readonly quantities: ReadonlyMap<DishId, number>;
  readonly handover: CardHandover;
  readonly address: string;
  readonly nickname: string;
  /** Open points that have their answer, by place in the wish. */
  readonly settled: ReadonlySet<number>;
  readonly learned: readonly LearnedWords[];
}

/** The card as its messages say it. */
export function draftOf(wish: CardWish): CardDraft {
  const { handover } = wish;
  return {
    quantities: quantitiesOf(wish.lines.filter(({ quantity }) => quantity > 0)),
    handover:
      handover === null ? 'not-said' : handover.kind === 'pickup' ? handover.slot : 'delivery',
    address: handover?.kind === 'delivery' ? handover.address : '',
    nickname: wish.name,
    settled: new Set(),
    learned: [],
  };
}

/** Another quantity of one dish. */
export function withQuantity(draft: CardDraft, dish: DishId, quantity: number): CardDraft {
  return { ...draft, quantities: new Map([...draft.quantities, [dish, quantity]]) };
}

/** An open point means this dish, or none: then it is left out. Its words may be remembered. */
export function settlePoint(
  draft: CardDraft,
  wish: CardWish,
  { at, dish }: { readonly at: number; readonly dish: DishId | null },
): CardDraft {
  const point = wish.open[at];
  if (!point || draft.settled.has(at)) return draft;
  const settled = new Set([...draft.settled, at]);
  if (dish === null) return { ...draft, settled };
  const before = draft.quantities.get(dish) ?? 0;
  const added = withQuantity({ ...draft, settled }, dish, before + (point.quantity ?? 1));
  // A dish that was taken off has a name already: it never means another one.
  const words = wish.coded ? null : dishWords(point.words);
  return words === null ? added : { ...added, learned: [...draft.learned, { words, dish }] };
}

/** A line means another dish than was read. */
export function moveLine(
  draft: CardDraft,
  wish: CardWish,
  { at, dish }: { readonly at: number; readonly dish: DishId },
): CardDraft {
  const line = wish.lines[at];
  if (!line || line.dish === dish) return draft;
  const left = Math.max(0, (draft.quantities.get(line.dish) ?? 0) - line.quantity);
  const moved = withQuantity(
    withQuantity(draft, line.dish, left),
    dish,
    (draft.quantities.get(dish) ?? 0) + line.quantity,
  );
  const words = dishWords(line.words);
  return words === null ? moved : { ...moved, learned: [...draft.learned, { words, dish }] };
}

/** Whether anything is ordered. */
export function hasLines({ quantities }: CardDraft): boolean {
  return [...quantities.values()].some((quantity) => quantity > 0);
}

/** Longest words remembered for a dish: a name, not a sentence about somebody. */
const MOST_WORDS = 4;

/**
 * The words that may name a dish, without the quantity around them; null where they are no name: too
 * many words, or digits left in them.
 */
export function dishWords(words: string): string | null {
  const bare = normalizeNickname(words)
    .replaceAll(/^[\s\d×x*.,:;()-]+|[\s\d×*.,:;()-]+$/g, '')
    .replace(
      /^(x\s*)?(un|une|deux|trois|quatre|cinq|six|one|two|three|four|een|twee|drie|vier)\s+/,
      '',
    )
    .replace(/\s+x$/, '')
    .trim();
  const count = bare.split(' ').length;
  return bare.length < 3 || count > MOST_WORDS || /\d/.test(bare) ? null : bare;
}

import * as z from 'zod/mini';
import { type DishId, toDishId } from '../../domain/dish.ts';
import { draftTable } from '../../store/books/desk-books.ts';
import type { ScreenProps } from '../screen-props.ts';
import { type CardDraft, type CardHandover, draftOf } from './card-draft.ts';
import type { OrderCard } from './inbox-cards.ts';
import type { InboxDeps } from './inbox-deps.ts';
import { type DraftPlace, readDraft, useKeptDraft } from './use-kept-draft.ts';

const keptDraft = z.object({
  quantities: z.array(z.tuple([z.string(), z.number()])),
  handover: z.string(),
  address: z.string(),
  nickname: z.string(),
  settled: z.array(z.number()),
  learned: z.array(z.object({ words: z.string(), dish: z.string() })),
});

/** A card as it was left, kept on this phone at each tap until the drafts of the week go. */
export function useCardDraft(
  deps: Pick<InboxDeps, 'week'>,
  screen: Pick<ScreenProps, 'gestures'>,
  card: OrderCard,
): readonly [CardDraft, (draft: CardDraft) => void] {
  return useKeptDraft(deps, screen, placeOf(card));
}

/** A card as it was left on this phone, else as its messages say it. */
export function cardDraft(deps: Pick<InboxDeps, 'week'>, card: OrderCard): CardDraft {
  return readDraft(deps, placeOf(card));
}

/** Whether somebody put a card right on this phone. Reads a signal. */
export function isPutRight({ week }: Pick<InboxDeps, 'week'>, card: OrderCard): boolean {
  return week.draftsBook?.rows(draftTable).value.has(rowOf(card)) === true;
}

function placeOf(card: OrderCard): DraftPlace<CardDraft> {
  const { lines, open, handover, name } = card.wish;
  return {
    row: rowOf(card),
    of: JSON.stringify([lines, open, handover, name]),
    fresh: () => draftOf(card.wish),
    toKept,
    fromKept,
  };
}

function rowOf({ message }: OrderCard): string {
  return `inbox/${message.id}`;
}

function toKept({ quantities, settled, ...draft }: CardDraft): z.infer<typeof keptDraft> {
  const learned = draft.learned.map(({ words, dish }) => ({ words, dish }));
  return { ...draft, quantities: [...quantities], settled: [...settled], learned };
}

function fromKept(kept: unknown): CardDraft | null {
  const read = keptDraft.safeParse(kept);
  if (!read.success) return null;
  const { quantities, handover, address, nickname, settled, learned } = read.data;
  return {
    quantities: new Map(quantities.map(([dish, n]): [DishId, number] => [toDishId(dish), n])),
    handover: handover as CardHandover, // written by `toKept` alone
    address,
    nickname,
    settled: new Set(settled),
    learned: learned.map(({ words, dish }) => ({ words, dish: toDishId(dish) })),
  };
}

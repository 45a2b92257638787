import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { type DishId, toDishId } from '../../domain/dish.ts';
import { draftTable } from '../../store/books/desk-books.ts';
import { put } from '../../store/table.ts';
import type { ScreenProps } from '../screen-props.ts';
import { type CardDraft, type CardHandover, draftOf } from './card-draft.ts';
import type { OrderCard } from './inbox-cards.ts';
import type { InboxDeps } from './inbox-deps.ts';

const keptDraft = z.object({
  /** What was read when it was put right: another reading makes the corrections void. */
  of: z.string(),
  quantities: z.array(z.tuple([z.string(), z.number()])),
  handover: z.string(),
  address: z.string(),
  nickname: z.string(),
  settled: z.array(z.number()),
  learned: z.array(z.object({ words: z.string(), dish: z.string() })),
});

/** A card as it was left, kept on this phone at each tap until the drafts of the week go. */
export function useCardDraft(
  { week }: Pick<InboxDeps, 'week'>,
  { gestures }: Pick<ScreenProps, 'gestures'>,
  card: OrderCard,
): readonly [CardDraft, (draft: CardDraft) => void] {
  const { draftsBook } = week;
  const row = rowOf(card);
  const of = readingOf(card);
  const [changed, setChanged] = useState(() => ({ of, draft: cardDraft({ week }, card) }));
  const change = (draft: CardDraft) => {
    setChanged({ of, draft });
    void draftsBook?.commit([put(draftTable, row, { value: toKept(of, draft) })]).then((saved) => {
      if (!saved.ok) gestures.fail(saved.error);
    });
  };
  return [changed.of === of ? changed.draft : draftOf(card.wish), change];
}

/** A card as it was left on this phone, else as its messages say it. */
export function cardDraft({ week }: Pick<InboxDeps, 'week'>, card: OrderCard): CardDraft {
  const row = week.draftsBook?.rows(draftTable).peek().get(rowOf(card));
  const kept = keptDraft.safeParse(row?.value);
  return kept.success && kept.data.of === readingOf(card)
    ? fromKept(kept.data)
    : draftOf(card.wish);
}

/** Whether somebody put a card right on this phone. Reads a signal. */
export function isPutRight({ week }: Pick<InboxDeps, 'week'>, card: OrderCard): boolean {
  return week.draftsBook?.rows(draftTable).value.has(rowOf(card)) === true;
}

function rowOf({ message }: OrderCard): string {
  return `inbox/${message.id}`;
}

function readingOf({ wish }: OrderCard): string {
  const { lines, open, handover, name } = wish;
  return JSON.stringify([lines, open, handover, name]);
}

function toKept(of: string, draft: CardDraft): z.infer<typeof keptDraft> {
  return {
    ...draft,
    of,
    quantities: [...draft.quantities],
    settled: [...draft.settled],
    learned: [...draft.learned],
  };
}

function fromKept({ quantities, settled, learned, ...kept }: z.infer<typeof keptDraft>): CardDraft {
  return {
    quantities: new Map(quantities.map(([dish, n]): [DishId, number] => [toDishId(dish), n])),
    handover: kept.handover as CardHandover, // written by `toKept` alone
    address: kept.address,
    nickname: kept.nickname,
    settled: new Set(settled),
    learned: learned.map(({ words, dish }) => ({ words, dish: toDishId(dish) })),
  };
}

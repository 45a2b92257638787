import * as z from 'zod/mini';
import { type DishId, toDishId } from '../../domain/dish.ts';
import { toOrderId } from '../../domain/order.ts';
import type { ScreenProps } from '../screen-props.ts';
import type { CardHandover } from './card-draft.ts';
import { type ChangeDraft, changeDraftOf } from './change-draft.ts';
import type { ChangeCard } from './inbox-cards.ts';
import type { InboxDeps } from './inbox-deps.ts';
import { type DraftPlace, useKeptDraft } from './use-kept-draft.ts';

const keptDraft = z.object({
  order: z.nullable(z.string()),
  handover: z.string(),
  address: z.string(),
  moved: z.array(z.tuple([z.number(), z.string()])),
  settled: z.array(z.tuple([z.number(), z.nullable(z.string())])),
  set: z.array(z.tuple([z.string(), z.number()])),
  learned: z.array(z.object({ words: z.string(), dish: z.string() })),
});

/** A change as it was left, kept on this phone at each tap until the drafts of the week go. */
export function useChangeDraft(
  deps: Pick<InboxDeps, 'week'>,
  screen: Pick<ScreenProps, 'gestures'>,
  card: ChangeCard,
): readonly [ChangeDraft, (draft: ChangeDraft) => void] {
  return useKeptDraft(deps, screen, placeOf(card));
}

function placeOf({ message, target, wish }: ChangeCard): DraftPlace<ChangeDraft> {
  return {
    row: `inbox-change/${message.id}`,
    // Numbers that a person set are of one order: those of another are not its own.
    of: JSON.stringify([target, wish.lines, wish.open, wish.handover]),
    fresh: () => changeDraftOf(wish),
    toKept,
    fromKept,
  };
}

function toKept({ moved, settled, set, ...draft }: ChangeDraft): z.infer<typeof keptDraft> {
  const learned = draft.learned.map(({ words, dish }) => ({ words, dish }));
  return { ...draft, moved: [...moved], settled: [...settled], set: [...set], learned };
}

function fromKept(kept: unknown): ChangeDraft | null {
  const read = keptDraft.safeParse(kept);
  if (!read.success) return null;
  const { order, handover, address, moved, settled, set, learned } = read.data;
  return {
    order: order === null ? null : toOrderId(order),
    handover: handover as CardHandover, // written by `toKept` alone
    address,
    moved: new Map(moved.map(([at, dish]): [number, DishId] => [at, toDishId(dish)])),
    settled: new Map(
      settled.map(([at, dish]): [number, DishId | null] => [
        at,
        dish === null ? null : toDishId(dish),
      ]),
    ),
    set: new Map(set.map(([dish, n]): [DishId, number] => [toDishId(dish), n])),
    learned: learned.map(({ words, dish }) => ({ words, dish: toDishId(dish) })),
  };
}

import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { draftTable } from '../../store/books/desk-books.ts';
import { put } from '../../store/table.ts';
import type { JsonValue } from '../../protocol/canonical-json.ts';
import type { ScreenProps } from '../screen-props.ts';
import type { InboxDeps } from './inbox-deps.ts';

/** A card that a person puts right, and how that is kept. */
export interface DraftPlace<D> {
  readonly row: string;
  /** What was read when it was put right: another reading makes the corrections void. */
  readonly of: string;
  /** The card as its messages say it. */
  readonly fresh: () => D;
  readonly toKept: (draft: D) => Readonly<Record<string, JsonValue>>;
  /** null for what another version wrote. */
  readonly fromKept: (kept: unknown) => D | null;
}

const keptOf = z.object({ of: z.string() });

/** A card as it was left, kept on this phone at each tap until the drafts of the week go. */
export function useKeptDraft<D>(
  { week }: Pick<InboxDeps, 'week'>,
  { gestures }: Pick<ScreenProps, 'gestures'>,
  place: DraftPlace<D>,
): readonly [D, (draft: D) => void] {
  const { row, of, fresh, toKept } = place;
  const [changed, setChanged] = useState(() => ({ of, draft: readDraft({ week }, place) }));
  const change = (draft: D) => {
    setChanged({ of, draft });
    const value = { ...toKept(draft), of };
    void week.draftsBook?.commit([put(draftTable, row, { value })]).then((saved) => {
      if (!saved.ok) gestures.fail(saved.error);
    });
  };
  return [changed.of === of ? changed.draft : fresh(), change];
}

/** A card as it was left on this phone, else as its messages say it. */
export function readDraft<D>({ week }: Pick<InboxDeps, 'week'>, place: DraftPlace<D>): D {
  const value = week.draftsBook?.rows(draftTable).peek().get(place.row)?.value;
  if (value === undefined) return place.fresh(); // most cards
  const read = keptOf.safeParse(value);
  const isOfThis = read.success && read.data.of === place.of;
  return (isOfThis ? place.fromKept(value) : null) ?? place.fresh();
}

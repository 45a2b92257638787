import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Book } from '../../store/book.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type DraftKeeper, draftKeeper } from './draft-keeper.ts';
import type { FormDraft, OrderDraft } from './order-draft.ts';

/** A form that survives a reload. */
export interface OrderForm {
  readonly form: FormDraft;
  readonly draft: OrderDraft;
  /** It was found on this phone, begun before. */
  readonly continued: boolean;
  readonly change: (part: Partial<OrderDraft>) => void;
  /** Begins again; what was typed is the caller's to throw away. */
  readonly restart: () => void;
  /** Resolves once everything typed is on disk. */
  readonly settled: () => Promise<void>;
}

/** Where a form is kept and what it begins with. */
export interface FormPlace {
  readonly book: Book | null;
  readonly row: string;
  /** A new form; asked again when a person starts afresh. */
  readonly begin: () => OrderDraft;
  /** Whether a kept form is still worth continuing. */
  readonly fits: (kept: FormDraft) => boolean;
  readonly onError: (error: StoreError) => void;
}

/** The state of an order form, written to disk on each change. */
export function useOrderForm(place: FormPlace): OrderForm {
  const [kept] = useState(() => keptForm(place));
  const { form, continued } = kept.state.value;
  return { ...kept, form, draft: form.now, continued };
}

/** A signal, not a state of the component: two changes within one frame both count. */
function keptForm({ book, row, begin, fits, onError }: FormPlace) {
  const keeper = draftKeeper(book, row, onError);
  const state = signal(firstForm(keeper, begin, fits));
  return {
    state,
    settled: keeper.settled,
    change: (part: Partial<OrderDraft>) => {
      const { form, continued } = state.value;
      const next = { ...form, now: { ...form.now, ...part } };
      state.value = { form: next, continued };
      keeper.keep(next);
    },
    restart: () => {
      const start = begin();
      state.value = { form: { start, now: start }, continued: false };
    },
  };
}

function firstForm(
  keeper: DraftKeeper,
  begin: () => OrderDraft,
  fits: (kept: FormDraft) => boolean,
): { readonly form: FormDraft; readonly continued: boolean } {
  const kept = keeper.kept();
  if (kept && fits(kept)) return { form: kept, continued: true };
  const start = begin();
  return { form: { start, now: start }, continued: false };
}

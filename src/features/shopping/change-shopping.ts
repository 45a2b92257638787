import type { Expense } from '../../domain/expense.ts';
import type { Measure } from '../../domain/measure.ts';
import type { Result } from '../../kernel/result.ts';
import { boughtTable, extraTable, wareTable } from '../../store/books/recipe-tables.ts';
import { expenseKind } from '../../store/books/week-book.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen, put, remove } from '../../store/table.ts';
import { keptMeasure } from '../../store/views/recipes.ts';
import { type ShoppingLine, wareRow } from '../read-shopping.ts';
import type { ScreenProps } from '../screen-props.ts';

type Save = Promise<Result<Saved, StoreError>>;
type Week = Pick<ScreenProps, 'week'>;

/** Says that a line is bought, for as much as it says now; ticked again, what came since is bought too. */
export function tickLine({ week }: Week, { key, need }: ShoppingLine): Save {
  const row = { got: true, need: need && keptMeasure(need), expense: null };
  return saveGesture({ book: week.book, changes: [put(boughtTable, key, row)] });
}

/** Says that a line is still to be bought. A noted receipt stays: it is taken back where it stands. */
export function untickLine({ week }: Week, { key }: ShoppingLine): Save {
  const row = { got: false, need: null, expense: null };
  return saveGesture({ book: week.book, changes: [put(boughtTable, key, row)] });
}

/** Says where a thing is bought and in which packs, for this week and those to come. */
export function describeWare(
  { group }: Pick<ScreenProps, 'group'>,
  name: string,
  ware: { readonly shop?: string; readonly aisle?: string; readonly pack?: Measure | null },
): Save {
  const { pack, ...words } = ware;
  const row = { ...words, ...(pack !== undefined && { pack: pack && keptMeasure(pack) }) };
  return saveGesture({ book: group.book, changes: [put(wareTable, wareRow(name), row)] });
}

/** Adds a thing that stands in no recipe. */
export function addExtra(
  { week, phone }: Pick<ScreenProps, 'week' | 'phone'>,
  name: string,
  measure: Measure | null,
): Save {
  const row = { name: name.trim(), measure: measure && keptMeasure(measure) };
  return saveGesture({ book: week.book, changes: [put(extraTable, phone.ids.next(), row)] });
}

/** Takes off what was added by hand. */
export function removeExtras({ week }: Week, { extras }: Pick<ShoppingLine, 'extras'>): Save {
  const changes = extras.map((id) => remove(extraTable, id));
  return saveGesture({ book: week.book, changes });
}

/** What a receipt says; its id is made with the form, so that saving it twice notes it once. */
export type Receipt = Pick<Expense, 'id' | 'shop' | 'what' | 'amount' | 'paidBy' | 'spentOn'>;

/** Notes a receipt: the expense, whose advance it is, and which ticked lines it paid, in one gesture. */
export function noteReceipt(
  { week }: Week,
  lines: readonly Pick<ShoppingLine, 'key'>[],
  { id, ...expense }: Receipt,
): Save {
  return saveGesture({
    book: week.book,
    changes: [
      happen(expenseKind, id, { ...expense, kind: 'purchase' }),
      ...lines.map(({ key }) => put(boughtTable, key, { expense: id })),
    ],
  });
}

import { type Allergen, ALLERGENS, undeclaredAllergens } from '../../domain/allergen.ts';
import type { Dish } from '../../domain/dish.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { ALLERGEN_WORD } from '../dish-words.ts';
import { type EveningOrder, readEvening } from '../evening.ts';
import { type SlotGroup, slotGroups } from '../slot-groups.ts';
import { orderText } from './order-text.ts';
import type { Sheet, SheetPart } from './sheet.ts';

/** The bags by code, in the order of the evening; no name. Reads signals. */
export function packingSheet(week: OpenWeek, texts: Texts): Sheet {
  const { t } = texts;
  return {
    kind: 'packing',
    title: t('thursday.packing'),
    columns: [
      { kind: 'tick', word: t('print.packed') },
      { kind: 'number', word: t('print.code') },
      { kind: 'text', word: t('print.bag') },
    ],
    parts: bySlot(week, texts, ({ order, code }) => [
      '',
      code,
      withNote(orderText(order, week, texts), order.kitchenNote),
    ]),
    notes: [],
  };
}

/** A label for each bag: code, when, what is in it and what that contains. Reads signals. */
export function labelSheet(week: OpenWeek, texts: Texts): Sheet {
  const { t } = texts;
  return {
    kind: 'labels',
    title: t('print.labels'),
    columns: [
      { kind: 'number', word: '' },
      { kind: 'text', word: '' },
      { kind: 'text', word: '' },
    ],
    parts: bySlot(week, texts, ({ order, code }, slot) => [
      code,
      slot,
      [
        withNote(orderText(order, week, texts), order.kitchenNote),
        containedIn(order, week, texts),
      ].join('\n'),
    ]).map(({ lines }) => ({ title: null, lines })),
    notes: [],
  };
}

/** The orders cooked for, a part per slot. Reads signals. */
export function bySlot(
  week: OpenWeek,
  texts: Texts,
  cells: (one: EveningOrder, slot: string) => readonly string[],
): SheetPart[] {
  return slotGroups(readEvening(week).filter(({ cooked }) => cooked)).map((group) => {
    const title = slotText(group, texts);
    const lines = group.orders.map((one) => ({ key: one.order.id, cells: cells(one, title) }));
    return { title, lines };
  });
}

function slotText({ slot, delivery }: SlotGroup, { t }: Texts): string {
  const words = [delivery ? t('thursday.delivery') : '', slot ?? ''].filter((word) => word !== '');
  return words.length === 0 ? t('thursday.noSlot') : words.join(' ');
}

/** What somebody wrote for the kitchen, under the dishes. */
export function withNote(text: string, note: string): string {
  return note.trim() === '' ? text : `${text}\n» ${note.trim()}`;
}

/** One sentence for the whole bag: who opens it may not know which dish is which. */
function containedIn({ lines }: EveningOrder['order'], week: OpenWeek, texts: Texts): string {
  const { t, list } = texts;
  const known = new Map(week.menu.value.dishes.map((dish) => [dish.id, dish]));
  const dishes = lines.map(({ dish }) => known.get(dish));
  // A dish this phone does not know may contain anything: silence would read as « nothing ».
  const isDeclared = (dish: Dish | undefined) =>
    dish !== undefined && undeclaredAllergens(dish.allergens).length === 0;
  if (!dishes.every(isDeclared)) return t('menu.textNotDeclared');
  const having = (presence: 'contains' | 'may-contain') =>
    ALLERGENS.filter((allergen) =>
      dishes.some((dish) => dish?.allergens[allergen]?.presence === presence),
    );
  const contains = having('contains');
  const may = having('may-contain').filter((allergen) => !contains.includes(allergen));
  const named = (those: readonly Allergen[]) =>
    list(those.map((allergen) => t(ALLERGEN_WORD[allergen])));
  if (contains.length + may.length === 0) return t('menu.textContainsNone');
  return [
    ...(contains.length > 0 ? [t('menu.textContains', { list: named(contains) })] : []),
    ...(may.length > 0 ? [t('menu.textMayContain', { list: named(may) })] : []),
  ].join('\n');
}

import { displayCodes } from '../../domain/order-code.ts';
import { cookedFor } from '../../domain/cap.ts';
import type { Dish } from '../../domain/dish.ts';
import { COURSES } from '../../domain/dish.ts';
import { offeredDishes } from '../../domain/menu.ts';
import { kitchenNotes, tally } from '../../domain/tally.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { allergenLines } from '../allergen-lines.ts';
import { COURSE_TITLE } from '../dish-words.ts';
import { orderText } from './order-text.ts';
import type { Sheet, SheetLine, SheetPart } from './sheet.ts';

/** What to cook and what to mind, by dish and by code: no name of anybody. Reads signals. */
export function kitchenSheet(week: OpenWeek, texts: Texts): Sheet {
  const { t } = texts;
  return {
    kind: 'kitchen',
    title: t('print.kitchen'),
    columns: [
      { kind: 'tick', word: t('print.done') },
      { kind: 'number', word: t('print.portions') },
      { kind: 'text', word: t('print.dish') },
    ],
    parts: [...dishParts(week, texts), ...noteParts(week, texts)],
    notes: [],
  };
}

function dishParts(week: OpenWeek, texts: Texts): SheetPart[] {
  const menu = week.menu.value;
  const known = new Map(menu.dishes.map((dish) => [dish.id, dish]));
  const counts = tally(cookedFor(week.orders.value), menu).perDish;
  return [...COURSES, null].flatMap((course) => {
    const here = counts.filter(({ dish }) => (known.get(dish)?.course ?? null) === course);
    if (here.length === 0) return [];
    const title =
      course === null ? texts.t('kitchen.unknownCourse') : texts.t(COURSE_TITLE[course]);
    const lines = here.map(({ dish, quantity }) =>
      countLine(known.get(dish) ?? null, { dish, quantity }, texts),
    );
    return [{ title, lines }];
  });
}

function countLine(
  dish: Dish | null,
  count: { readonly dish: string; readonly quantity: number },
  texts: Texts,
): SheetLine {
  const words = dish
    ? [dish.name, ...allergenLines(dish, texts)].join('\n')
    : texts.t('thursday.unknownDish');
  return { key: count.dish, cells: ['', texts.number(count.quantity), words] };
}

function noteParts(week: OpenWeek, texts: Texts): SheetPart[] {
  const orders = week.orders.value;
  const codes = displayCodes(orders);
  const lines = kitchenNotes(cookedFor(orders)).map(({ order, code, note, lines: own }) => ({
    key: order,
    cells: ['', codes.get(order) ?? code, `${note}\n${orderText({ lines: own }, week, texts)}`],
  }));
  return lines.length === 0 ? [] : [{ title: texts.t('kitchen.notes'), lines }];
}

/** What each dish contains of the fourteen, to hang beside the dishes. Reads signals. */
export function allergenSheet(week: OpenWeek, texts: Texts): Sheet {
  const { t } = texts;
  const dishes = offeredDishes(week.menu.value);
  return {
    kind: 'allergens',
    title: t('print.allergens'),
    columns: [
      { kind: 'text', word: t('print.dish') },
      { kind: 'text', word: t('print.ofTheFourteen') },
    ],
    parts: [
      {
        title: null,
        lines: dishes.map((dish) => ({
          key: dish.id,
          cells: [dish.name, allergenLines(dish, texts).join('\n')],
        })),
      },
    ],
    notes: [t('menu.textAllergens')],
  };
}

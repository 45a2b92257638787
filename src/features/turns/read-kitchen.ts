import {
  AS_USUAL,
  DEFAULT_KITCHEN,
  type KitchenChoice,
  type KitchenRule,
  type KitchenSlot,
  kitchenSlot,
} from '../../domain/kitchen-slot.ts';
import type { IsoWeek } from '../../domain/calendar.ts';
import { weekTerms } from '../../domain/settings.ts';
import type { Book } from '../../store/book.ts';
import { KITCHEN_ROW, kitchenTable, kitchenWeekTable } from '../../store/books/turn-tables.ts';
import { TERMS_ROW, termsTable, turnTable } from '../../store/books/week-book.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import type { WeeksAhead } from './use-weeks-ahead.ts';

/** What the group says of its kitchen. Reads signals, as do the others here. */
export function kitchenRule({ book }: Pick<OpenGroup, 'book'>): KitchenRule {
  return book.rows(kitchenTable).value.get(KITCHEN_ROW) ?? DEFAULT_KITCHEN;
}

/** What was said of one week. */
export function kitchenChoice(book: Book): KitchenChoice {
  return book.rows(kitchenWeekTable).value.get(KITCHEN_ROW) ?? AS_USUAL;
}

/** The kitchen in each of the weeks ahead, the nearest first. */
export function kitchenSlots(group: OpenGroup, ahead: WeeksAhead): readonly KitchenSlot[] {
  return [...ahead].map(([week, book]) =>
    kitchenSlot(
      { week, ...termsIn(group, week, book) },
      { rule: kitchenRule(group), choice: kitchenChoice(book) },
      { turns: [...book.rows(turnTable).value.values()], members: group.members.value },
    ),
  );
}

/** As published; before that, as the group's settings have them now. */
function termsIn({ settings }: OpenGroup, week: IsoWeek, book: Book) {
  const row = book.rows(termsTable).value.get(TERMS_ROW) ?? weekTerms(settings.value, week);
  return { servedOn: row.servedOn, slots: row.slots };
}

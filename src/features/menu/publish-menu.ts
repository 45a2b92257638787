import type { DecisionId } from '../../domain/decision.ts';
import type { Dish } from '../../domain/dish.ts';
import { offeredDishes, publishBlockers } from '../../domain/menu.ts';
import { publishedDishes } from '../../domain/menu-version.ts';
import type { WeekTerms } from '../../domain/settings.ts';
import { err, type Result } from '../../kernel/result.ts';
import { libraryTable, templateTable } from '../../store/books/group-book.ts';
import { menuVersionTable } from '../../store/books/menu-version-row.ts';
import { TERMS_ROW, termsTable, weekEventKind } from '../../store/books/week-book.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, happen, put } from '../../store/table.ts';
import { withLentRecipes } from '../inherit-allergens.ts';
import type { ScreenProps } from '../screen-props.ts';
import { menuHeads } from './menu-events.ts';
import { hasPrices } from '../../store/views/open-week.ts';

type Deps = Pick<ScreenProps, 'group' | 'week' | 'phone'>;

/**
 * Puts the menu out: the terms of a week are frozen, the dishes go to the group's library and the
 * menu becomes a template. What a lent recipe brings into a dish is
 * declared with it. Refused while a dish leaves a question open.
 */
export async function publishMenu({
  group,
  week,
  phone,
}: Deps): Promise<Result<Saved, StoreError | { readonly type: 'MenuNotReady' }>> {
  const { menu, changes: inherited } = withLentRecipes(group, week);
  if (publishBlockers(menu, hasPrices(week)).length > 0) return err({ type: 'MenuNotReady' });
  const dishes = offeredDishes(menu);
  const published = { kind: 'menu-published' as const, replaces: headIds(week) };
  const id = phone.ids.next();
  const declared = publishedDishes(menu).map(({ dish, contains, mayContain }) => ({
    dish,
    contains: [...contains],
    mayContain: [...mayContain],
  }));
  const { servedOn, slots, delivery } = week.terms.value;
  const capDecision = group.settingDecisions.value.get('mainsCap') ?? null;
  return saveGesture(
    {
      book: week.book,
      changes: [
        ...inherited,
        happen(weekEventKind, id, published),
        put(menuVersionTable, id, {
          at: phone.clock.now(),
          dishes: declared,
          terms: { servedOn, slots: [...slots], delivery },
        }),
        // An event says day, hour and cap itself, and may change them when its menu is out.
        ...(week.oneOff
          ? []
          : [put(termsTable, TERMS_ROW, termsFields(week.terms.value, capDecision))]),
      ],
    },
    {
      book: group.book,
      changes: [
        ...dishes.map((dish) => libraryChange(dish, week)),
        put(templateTable, week.week, { dishes: dishes.map((dish) => dish.libraryId) }),
      ],
    },
  );
}

/** Opens the menu for changes again; that it was out stays written. */
export function reopenMenu({ week, phone }: Deps): Promise<Result<Saved, StoreError>> {
  const reopened = { kind: 'menu-reopened' as const, replaces: headIds(week) };
  const changes = [happen(weekEventKind, phone.ids.next(), reopened)];
  return saveGesture({ book: week.book, changes });
}

function headIds(week: Deps['week']) {
  return menuHeads(week.events.value).map(({ id }) => id);
}

function termsFields(terms: WeekTerms, capDecision: DecisionId | null) {
  const { servedOn, cutoff, mainsCap, slots, delivery } = terms;
  return {
    servedOn,
    cutoffDate: cutoff.date,
    cutoffTime: cutoff.time,
    zone: cutoff.zone,
    mainsCap,
    capDecision: terms.capDecision ?? capDecision,
    slots: [...slots],
    delivery,
  };
}

function libraryChange(dish: Dish, of: Deps['week']): Change {
  const { name, course, diets, spicy, aliases, photo, allergens, libraryId } = dish;
  return put(libraryTable, libraryId, {
    name,
    course,
    // What a dish costs where it is sold is not for a free day to say.
    ...(hasPrices(of) ? { price: dish.price } : {}),
    diets: [...diets],
    spicy,
    aliases: [...aliases],
    photo,
    allergens,
    lastWeek: of.week,
  });
}

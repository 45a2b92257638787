import {
  ALLERGENS,
  type Allergen,
  type AllergenEntry,
  type AllergenSheet,
} from '../../domain/allergen.ts';
import { addWeeks, type IsoWeek } from '../../domain/calendar.ts';
import { type MemberId, type TokenColour, type TokenShape } from '../../domain/member.ts';
import type { Diet } from '../../domain/dish.ts';
import { type Cents, cents } from '../../domain/money.ts';
import {
  libraryTable,
  memberTable,
  settingTable,
  templateTable,
  weekTotalKind,
} from '../../store/books/group-book.ts';
import { happen, put, type Change } from '../../store/table.ts';
import { type DemoDish, demoDishes } from './demo-content.ts';
import { demoMemberId, demoRuleChanges } from './demo-turns.ts';

interface DemoDishFields extends Pick<DemoDish, 'name' | 'course'> {
  readonly price: Cents;
  readonly aliases: string[];
  readonly diets: Diet[];
  readonly spicy: 0;
}

interface DemoMember {
  readonly id: MemberId;
  readonly nickname: string;
  readonly colour: TokenColour;
  readonly shape: TokenShape;
  /** In hundredths; null for a supporter. */
  readonly weight: number | null;
}

const member = (
  nickname: string,
  token: readonly [TokenColour, TokenShape],
  weight: number | null,
): DemoMember => {
  const [colour, shape] = token;
  return { id: demoMemberId(nickname), nickname, colour, shape, weight };
};

const lune = member('Lune', ['sky', 'circle'], 100);

/** Whose phone the demo week is. */
export const demoViewer = lune.id;

/** Four who cook and share, three who support. */
export const demoMembers: readonly DemoMember[] = [
  lune,
  member('Figue', ['orange', 'triangle'], 100),
  member('Safran', ['yellow', 'square'], 100),
  member('Indigo', ['blue', 'diamond'], 100),
  member('Kiwi', ['green', 'star'], null),
  member('Mango', ['vermilion', 'drop'], null),
  member('Myrtille', ['pink', 'moon'], null),
];

/** What the week before left to share, in cents. */
export const demoToShareCents = 35_380;

/** The fact that settled a week of the demo. */
export function demoTotalId(week: IsoWeek): string {
  return `demo-total/${week}`;
}

/** Declares all fourteen: those named are contained, the others are not. */
export function demoAllergens(dish: DemoDish): AllergenSheet {
  const details = new Map<string, string>();
  for (const named of dish.allergens) {
    const [allergen = '', detail = ''] = named.split(':');
    details.set(allergen, detail);
  }
  const entryOf = (allergen: Allergen): AllergenEntry => {
    const detail = details.get(allergen);
    return detail === undefined
      ? { presence: 'not', detail: '' }
      : { presence: 'contains', detail };
  };
  return Object.fromEntries(ALLERGENS.map((allergen) => [allergen, entryOf(allergen)]));
}

/** What a menu and the library both say of a dish. */
export function demoDishFields(dish: DemoDish): DemoDishFields {
  const { name, course, priceCents, aliases, vegan } = dish;
  const diets: Diet[] = vegan ? ['vegan'] : [];
  return { name, course, price: cents(priceCents), aliases: [...aliases], diets, spicy: 0 };
}

/** People, the account, and a week before, so that a past menu can be taken again. */
export function demoGroupChanges(week: IsoWeek): readonly Change[] {
  const before = addWeeks(week, -1);
  return [
    ...demoMembers.map(({ id, nickname, colour, shape }) =>
      put(memberTable, id, { nickname, colour, shape }),
    ),
    put(settingTable, 'account', {
      value: { name: 'Les Casseroles du jeudi', iban: 'BE68539007547034' },
    }),
    ...demoDishes.map((dish) =>
      put(libraryTable, dish.id, {
        ...demoDishFields(dish),
        allergens: demoAllergens(dish),
        lastWeek: before,
      }),
    ),
    put(templateTable, before, { dishes: demoDishes.map((dish) => dish.id) }),
    ...demoRuleChanges(week),
    happen(weekTotalKind, demoTotalId(before), {
      week: before,
      orders: 19,
      mains: 51,
      sold: demoDishes.map((dish, at) => ({ libraryId: dish.id, quantity: 24 - 2 * at })),
      income: cents(59_800),
      purchases: cents(23_150),
      kitchen: cents(1_270),
      toShare: cents(demoToShareCents),
      replaces: [],
    }),
  ];
}

import * as z from 'zod/mini';
import { ALLERGENS, type Allergen, type AllergenSheet } from '../domain/allergen.ts';
import {
  addDays,
  dateInWeek,
  daysBetween,
  type IsoWeek,
  parseIsoWeek,
  parseWallTime,
  type WallTime,
  weekdayOf,
  type Weekday,
  ZONE,
} from '../domain/calendar.ts';
import { COURSES, DIETS } from '../domain/dish.ts';
import type { Cents } from '../domain/money.ts';
import { type CustomerDish, type CustomerMenu, MENU_BOUNDS, NOT_IN_IT } from './customer-menu.ts';

// The menu as nested lists: names of fields would be a third of a link.

const upTo = (most: number) => z.int().check(z.minimum(0), z.maximum(most));
const text = (most: number) => z.string().check(z.maxLength(most));
const time = z.custom<WallTime>((value) => typeof value === 'string' && parseWallTime(value).ok);
const price = z.custom<Cents>(
  (value) =>
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= 0 &&
    value <= MENU_BOUNDS.price,
);
const bytes16 = z.string().check(z.regex(/^[\w-]{21}[AQgw]$/));
const absent = z.literal(0);
const flag = z.union([absent, z.literal(1)]);
const MAIL = /^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/;
const IBAN = /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/;

/** An allergen by its place in annex II, twice that and one more when only traces are possible. */
const allergenMark = upTo(ALLERGENS.length * 2 - 1);
const dishTuple = z.tuple([
  upTo(0xffff),
  text(MENU_BOUNDS.name).check(z.minLength(1)),
  upTo(COURSES.length - 1),
  price,
  upTo(2 ** DIETS.length - 1),
  upTo(3),
  z
    .array(z.union([allergenMark, z.tuple([allergenMark, text(MENU_BOUNDS.detail)])]))
    .check(z.maxLength(ALLERGENS.length)),
]);
const phone = z.union([absent, z.string().check(z.regex(/^\+\d{8,15}$/))]);
const termsTuple = z.tuple([
  upTo(MENU_BOUNDS.version),
  text(MENU_BOUNDS.group),
  z.custom<IsoWeek>((value) => typeof value === 'string' && parseIsoWeek(value).ok),
  upTo(7).check(z.minimum(1)),
  upTo(MENU_BOUNDS.cutoffDays),
  time,
  z.array(time).check(z.maxLength(MENU_BOUNDS.slots)),
  flag,
]);
const waysTuple = z.tuple([
  z.union([absent, text(MENU_BOUNDS.mail).check(z.regex(MAIL))]),
  phone,
  phone,
  z.union([absent, z.tuple([text(MENU_BOUNDS.accountName), z.string().check(z.regex(IBAN))])]),
  z.union([z.literal(-1), price]),
  flag,
]);
const keysTuple = z.tuple([
  bytes16,
  z.union([absent, z.tuple([bytes16, z.string().check(z.regex(/^[\w-]{87}$/))])]),
  z.array(z.string().check(z.regex(/^[\w-]{11}$/))).check(z.maxLength(MENU_BOUNDS.arrived)),
]);
const menuTuple = z.tuple([
  termsTuple,
  z.array(dishTuple).check(z.minLength(1), z.maxLength(MENU_BOUNDS.dishes)),
  waysTuple,
  keysTuple,
]);
type MenuTuple = z.infer<typeof menuTuple>;
type DishTuple = z.infer<typeof dishTuple>;

/** The menu as lists, for JSON. */
export function menuToTuple(menu: CustomerMenu): MenuTuple {
  const { account, channels, inbox } = menu;
  return [
    [
      menu.version,
      menu.group,
      menu.week,
      weekdayOf(menu.servedOn),
      daysBetween(menu.cutoff.date, menu.servedOn),
      menu.cutoff.time,
      [...menu.slots],
      menu.delivery ? 1 : 0,
    ],
    menu.dishes.map(dishToTuple),
    [
      channels.mail ?? 0,
      channels.sms ?? 0,
      channels.whatsApp ?? 0,
      account ? [account.name, account.iban] : 0,
      menu.offerPrice ?? -1,
      menu.askOffered ? 1 : 0,
    ],
    [menu.signer, inbox ? [inbox.id, inbox.key] : 0, [...menu.arrived]],
  ];
}

/** The menu that such lists say; null for anything that is none, or beyond its bounds. */
export function menuFromTuple(value: unknown): CustomerMenu | null {
  const parsed = menuTuple.safeParse(value);
  if (!parsed.success) return null;
  const [terms, dishes, ways, [signer, inbox, arrived]] = parsed.data;
  return {
    ...termsOf(terms),
    dishes: dishes.map(dishFromTuple),
    ...waysOf(ways),
    signer,
    inbox: inbox === 0 ? null : { id: inbox[0], key: inbox[1] },
    arrived,
  };
}

function termsOf(terms: z.infer<typeof termsTuple>) {
  const [version, group, week, weekday, cutoffDays, cutoffTime, slots, delivery] = terms;
  const servedOn = dateInWeek(week, weekday as Weekday); // 1 to 7 by its bounds
  const cutoff = { date: addDays(servedOn, -cutoffDays), time: cutoffTime, zone: ZONE };
  return { version, group, week, servedOn, cutoff, slots, delivery: delivery === 1 };
}

function waysOf([mail, sms, whatsApp, account, offer, ask]: z.infer<typeof waysTuple>) {
  return {
    channels: { mail: mail || null, sms: sms || null, whatsApp: whatsApp || null },
    account: account === 0 ? null : { name: account[0], iban: account[1] },
    offerPrice: offer === -1 ? null : offer,
    askOffered: ask === 1,
  };
}

function dishToTuple(dish: CustomerDish): DishTuple {
  return [
    dish.number,
    dish.name,
    COURSES.indexOf(dish.course),
    dish.price,
    DIETS.reduce((bits, diet, at) => (dish.diets.includes(diet) ? bits + 2 ** at : bits), 0),
    dish.spicy,
    ALLERGENS.flatMap((allergen, at) => {
      const { presence, detail } = dish.allergens[allergen];
      if (presence === 'not') return [];
      const mark = at * 2 + (presence === 'contains' ? 0 : 1);
      return [detail === '' ? mark : ([mark, detail] as [number, string])]; // a pair, not a list
    }),
  ];
}

function dishFromTuple([
  number,
  name,
  course,
  unitPrice,
  diets,
  spicy,
  marks,
]: DishTuple): CustomerDish {
  const declared = marks.map((mark): [Allergen, AllergenSheet[Allergen]] => {
    const [sign, detail] = typeof mark === 'number' ? [mark, ''] : mark;
    const presence = sign % 2 === 0 ? 'contains' : 'may-contain';
    return [ALLERGENS[sign >> 1] ?? 'gluten', { presence, detail }];
  });
  const none = ALLERGENS.map((allergen) => [allergen, NOT_IN_IT]);
  return {
    number,
    name,
    course: COURSES[course] ?? 'main',
    price: unitPrice,
    diets: DIETS.filter((_, at) => (diets >> at) & 1),
    spicy: spicy as CustomerDish['spicy'], // 0 to 3 by its bounds
    allergens: Object.fromEntries([...none, ...declared]) as CustomerDish['allergens'], // all fourteen
  };
}

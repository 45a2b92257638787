import { ALLERGENS, type Allergen, type AllergenEntry } from '../domain/allergen.ts';
import {
  addDays,
  dateInWeek,
  daysBetween,
  parseIsoWeek,
  parseWallTime,
  type WallTime,
  weekdayOf,
  type Weekday,
  ZONE,
} from '../domain/calendar.ts';
import { COURSES, DIETS } from '../domain/dish.ts';
import { cents, type Cents } from '../domain/money.ts';
import {
  checkedList,
  checkedText,
  readChecked,
  refuse,
  unlessNone,
  wholeNumber,
} from './checked-values.ts';
import { type CustomerDish, type CustomerMenu, MENU_BOUNDS, NOT_IN_IT } from './customer-menu.ts';

// The menu as nested lists: names of fields would be a third of a link. 0 stands for « none ».

const MAIL = /^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/;
const PHONE = /^\+\d{8,15}$/;
const IBAN = /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/;
const BYTES_16 = /^[\w-]{21}[AQgw]$/;
const BYTES_65 = /^[\w-]{87}$/;
const BYTES_8 = /^[\w-]{11}$/;
const NO_OFFER = -1;

/** The menu as lists, for JSON. */
export function menuToTuple(menu: CustomerMenu): readonly unknown[] {
  const { account, channels, inbox } = menu;
  return [
    [
      menu.version,
      menu.group,
      menu.week,
      weekdayOf(menu.servedOn),
      daysBetween(menu.cutoff.date, menu.servedOn),
      menu.cutoff.time,
      menu.slots,
      menu.delivery ? 1 : 0,
    ],
    menu.dishes.map(dishToTuple),
    [
      channels.mail ?? 0,
      channels.sms ?? 0,
      channels.whatsApp ?? 0,
      account ? [account.name, account.iban] : 0,
      menu.offerPrice ?? NO_OFFER,
      menu.askOffered ? 1 : 0,
    ],
    [menu.signer, inbox ? [inbox.id, inbox.key] : 0, menu.arrived],
  ];
}

/** The menu that such lists say; null for anything that is none, or beyond its bounds. */
export function menuFromTuple(value: unknown): CustomerMenu | null {
  return readChecked(() => {
    const [terms, dishes, ways, keys] = checkedList(value, 4);
    const read = checkedList(dishes, MENU_BOUNDS.dishes).map(dishFromTuple);
    if (read.length === 0) refuse('a menu without a dish');
    return { ...termsOf(terms), dishes: read, ...waysOf(ways), ...keysOf(keys) };
  });
}

function termsOf(value: unknown) {
  const [version, group, week, weekday, cutoffDays, cutoffTime, slots, delivery] = checkedList(
    value,
    8,
  );
  const parsed = parseIsoWeek(checkedText(week, 8));
  if (!parsed.ok) return refuse('no such week');
  const day = wholeNumber(weekday, 1, 7) as Weekday; // 1 to 7
  const servedOn = dateInWeek(parsed.value, day);
  const days = wholeNumber(cutoffDays, 0, MENU_BOUNDS.cutoffDays);
  return {
    version: wholeNumber(version, 0, MENU_BOUNDS.version),
    group: checkedText(group, MENU_BOUNDS.group),
    week: parsed.value,
    servedOn,
    cutoff: { date: addDays(servedOn, -days), time: timeOf(cutoffTime), zone: ZONE },
    slots: checkedList(slots, MENU_BOUNDS.slots).map(timeOf),
    delivery: wholeNumber(delivery, 0, 1) === 1,
  };
}

function waysOf(value: unknown) {
  const [mail, sms, whatsApp, account, offer, ask] = checkedList(value, 6);
  const phone = (one: unknown) => checkedText(one, 16, PHONE);
  return {
    channels: {
      mail: unlessNone(mail, (one) => checkedText(one, MENU_BOUNDS.mail, MAIL)),
      sms: unlessNone(sms, phone),
      whatsApp: unlessNone(whatsApp, phone),
    },
    account: unlessNone(account, (pair) => {
      const [name, iban] = checkedList(pair, 2);
      return {
        name: checkedText(name, MENU_BOUNDS.accountName),
        iban: checkedText(iban, 34, IBAN),
      };
    }),
    offerPrice: offer === NO_OFFER ? null : priceOf(offer),
    askOffered: wholeNumber(ask, 0, 1) === 1,
  };
}

function keysOf(value: unknown) {
  const [signer, inbox, arrived] = checkedList(value, 3);
  return {
    signer: checkedText(signer, 22, BYTES_16),
    inbox: unlessNone(inbox, (pair) => {
      const [id, key] = checkedList(pair, 2);
      return { id: checkedText(id, 22, BYTES_16), key: checkedText(key, 87, BYTES_65) };
    }),
    arrived: checkedList(arrived, MENU_BOUNDS.arrived).map((one) => checkedText(one, 11, BYTES_8)),
  };
}

function timeOf(value: unknown): WallTime {
  const time = parseWallTime(checkedText(value, 5));
  return time.ok ? time.value : refuse('no such time');
}

function priceOf(value: unknown): Cents {
  return cents(wholeNumber(value, 0, MENU_BOUNDS.price));
}

function dishToTuple(dish: CustomerDish): readonly unknown[] {
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
      return [detail === '' ? mark : [mark, detail]];
    }),
  ];
}

function dishFromTuple(value: unknown): CustomerDish {
  const [number, name, course, price, diets, spicy, marks] = checkedList(value, 7);
  const claims = wholeNumber(diets, 0, 2 ** DIETS.length - 1);
  const none = ALLERGENS.map((allergen) => [allergen, NOT_IN_IT]);
  const declared = checkedList(marks, ALLERGENS.length).map(entryOf);
  return {
    number: wholeNumber(number, 0, 0xffff),
    name: checkedText(name, MENU_BOUNDS.name, /./su),
    course: COURSES[wholeNumber(course, 0, COURSES.length - 1)] ?? 'main',
    price: priceOf(price),
    diets: DIETS.filter((_, at) => (claims >> at) & 1),
    spicy: wholeNumber(spicy, 0, 3) as CustomerDish['spicy'], // 0 to 3
    allergens: Object.fromEntries([...none, ...declared]) as CustomerDish['allergens'], // all fourteen
  };
}

/** An allergen is its place in annex II twice, and one more when only traces are possible. */
function entryOf(value: unknown): readonly [Allergen, AllergenEntry] {
  const [sign, named] = typeof value === 'number' ? [value, ''] : checkedList(value, 2);
  const mark = wholeNumber(sign, 0, ALLERGENS.length * 2 - 1);
  const presence = mark % 2 === 0 ? 'contains' : 'may-contain';
  const detail = checkedText(named, MENU_BOUNDS.detail);
  return [ALLERGENS[mark >> 1] ?? 'gluten', { presence, detail }];
}

import fc from 'fast-check';
import { ALLERGENS, type AllergenSheet } from '../../src/domain/allergen.ts';
import { addDays, dateInWeek, isoWeek, wallTime, ZONE } from '../../src/domain/calendar.ts';
import { COURSES, DIETS } from '../../src/domain/dish.ts';
import { cents } from '../../src/domain/money.ts';
import {
  type CustomerDish,
  type CustomerMenu,
  NOT_IN_IT,
} from '../../src/formats/customer-menu.ts';
import { dishNumbers } from '../../src/formats/dish-number.ts';
import {
  CUSTOMER_LANGUAGES,
  ORDER_BOUNDS,
  type OrderContent,
  type OrderMessage,
} from '../../src/formats/order-message.ts';
import { toDishId } from '../../src/domain/dish.ts';
import { base32, base64url, type Bytes } from '../../src/kernel/bytes.ts';

/** The menu of the fixture week, as its customers get it. */
export function fixtureCustomerMenu(change: Partial<CustomerMenu> = {}): CustomerMenu {
  const ids = DISHES.map(([id]) => toDishId(id));
  const numbers = dishNumbers(ids);
  return {
    version: 1,
    group: 'Les Casseroles du jeudi',
    week: isoWeek('2026-W48'),
    servedOn: dateInWeek(isoWeek('2026-W48'), 4),
    cutoff: { date: dateInWeek(isoWeek('2026-W48'), 2), time: wallTime('18:00'), zone: ZONE },
    slots: [wallTime('17:30'), wallTime('18:30')],
    delivery: true,
    account: { name: 'Les Casseroles du jeudi', iban: 'BE68539007547034' },
    dishes: DISHES.map(([id, name, course, price, diets, allergens]) => ({
      number: numbers.get(toDishId(id)) ?? 0,
      name,
      course,
      price: cents(price),
      diets,
      spicy: 0,
      allergens: sheet(allergens),
    })),
    channels: { mail: 'commandes@example.org', sms: '+32470000001', whatsApp: '+32470000001' },
    offerPrice: null,
    askOffered: false,
    signer: base64url(Uint8Array.from({ length: 16 }, (_, at) => (at * 151) % 256)),
    inbox: null,
    arrived: [],
    ...change,
  };
}

type Row = readonly [
  id: string,
  name: string,
  course: CustomerDish['course'],
  price: number,
  diets: CustomerDish['diets'],
  allergens: AllergenSheet,
];
const contains = (detail = '') => ({ presence: 'contains', detail }) as const;
const DISHES: readonly Row[] = [
  ['soupe-lentilles', 'Soupe de lentilles corail', 'starter', 350, ['vegan'], {}],
  [
    'brick-thon',
    'Brick au thon',
    'starter',
    400,
    [],
    { gluten: contains('blé'), fish: contains(), eggs: contains() },
  ],
  ['mafe-boeuf', 'Mafé bœuf', 'main', 950, [], { peanuts: contains() }],
  ['mafe-legumes', 'Mafé légumes', 'main', 850, ['vegan'], { peanuts: contains() }],
  ['tajine-poulet', 'Tajine poulet citron', 'main', 950, [], {}],
  [
    'baklava',
    'Baklava',
    'dessert',
    300,
    [],
    { gluten: contains('blé'), nuts: contains('pistache'), milk: contains() },
  ],
  ['orange-cannelle', 'Salade d’orange à la cannelle', 'dessert', 250, ['vegan'], {}],
];

function sheet(declared: AllergenSheet): CustomerDish['allergens'] {
  const none = Object.fromEntries(ALLERGENS.map((allergen) => [allergen, NOT_IN_IT]));
  return { ...none, ...declared } as CustomerDish['allergens']; // all fourteen
}

const bytes = (length: number): fc.Arbitrary<Bytes> =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((array) => Uint8Array.from(array));
const bytes16 = bytes(16).map(base64url);
const id16 = bytes(16).map(base32);
const text = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', maxLength })
    .map((one) => one.toWellFormed().slice(0, maxLength).toWellFormed());
const time = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
  .map((parts) => wallTime(parts.map((part) => String(part).padStart(2, '0')).join(':')));
const week = fc
  .tuple(fc.integer({ min: 2024, max: 2060 }), fc.integer({ min: 1, max: 52 }))
  .map(([year, number]) => isoWeek(`${year}-W${String(number).padStart(2, '0')}`));
const phone = fc.option(fc.constant('+32470000099'));
const amount = fc.nat({ max: 100_000 }).map(cents);

const entry = fc.oneof(
  fc.constant(NOT_IN_IT),
  fc.record({ presence: fc.constantFrom('contains', 'may-contain'), detail: text(60) }),
);
const dish: fc.Arbitrary<CustomerDish> = fc.record({
  number: fc.nat({ max: 0xffff }),
  name: text(80).filter((name) => name !== ''),
  course: fc.constantFrom(...COURSES),
  price: amount,
  diets: fc.subarray([...DIETS]),
  spicy: fc.constantFrom(0, 1, 2, 3),
  allergens: fc
    .tuple(...ALLERGENS.map(() => entry))
    .map((entries) => sheet(Object.fromEntries(ALLERGENS.map((one, at) => [one, entries[at]])))),
});

/** Any menu within its bounds. */
export const anyCustomerMenu: fc.Arbitrary<CustomerMenu> = fc
  .record({
    version: fc.nat({ max: 9_999 }),
    group: text(60),
    week,
    weekday: fc.constantFrom(1 as const, 4 as const, 7 as const),
    cutoffDays: fc.nat({ max: 13 }),
    cutoffTime: time,
    slots: fc.array(time, { maxLength: 24 }),
    delivery: fc.boolean(),
    account: fc.option(fc.record({ name: text(70), iban: fc.constant('BE68539007547034') })),
    dishes: fc.array(dish, { minLength: 1, maxLength: 40 }),
    channels: fc.record({
      mail: fc.option(fc.constant('commandes@example.org')),
      sms: phone,
      whatsApp: phone,
    }),
    offerPrice: fc.option(amount),
    askOffered: fc.boolean(),
    signer: bytes16,
    inbox: fc.option(fc.record({ id: bytes16, key: bytes(65).map(base64url) })),
    arrived: fc.array(bytes(8).map(base64url), { maxLength: 40 }),
  })
  .map(({ weekday, cutoffDays, cutoffTime, ...menu }) => {
    const servedOn = dateInWeek(menu.week, weekday);
    const cutoff = { date: addDays(servedOn, -cutoffDays), time: cutoffTime, zone: ZONE };
    return { ...menu, servedOn, cutoff };
  });

const content: fc.Arbitrary<OrderContent> = fc.record({
  week,
  menuVersion: fc.nat({ max: 9_999 }),
  language: fc.constantFrom(...CUSTOMER_LANGUAGES),
  lines: fc.uniqueArray(
    fc.record({ dish: fc.nat({ max: 0xffff }), quantity: fc.integer({ min: 1, max: 99 }) }),
    { maxLength: ORDER_BOUNDS.lines, selector: (line) => line.dish },
  ),
  offered: fc.nat({ max: 99 }),
  asked: fc.nat({ max: 99 }),
  handover: fc.oneof(
    fc.constant(null),
    time.map((slot) => ({ kind: 'pickup' as const, slot })),
    text(ORDER_BOUNDS.address).map((address) => ({ kind: 'delivery' as const, address })),
  ),
  name: text(ORDER_BOUNDS.name),
  contact: text(ORDER_BOUNDS.contact),
  note: text(ORDER_BOUNDS.note),
});
const proof = { secret: id16, revision: fc.integer({ min: 1, max: 31 }) };

/** Any order, change or cancellation within its bounds. */
export const anyOrderMessage: fc.Arbitrary<OrderMessage> = fc.oneof(
  fc.tuple(content, id16).map(([one, id]) => ({ ...one, kind: 'order' as const, id })),
  fc
    .tuple(content, fc.record(proof))
    .map(([one, own]) => ({ ...one, ...own, kind: 'change' as const })),
  fc.record({ ...proof, week, kind: fc.constant('cancel' as const) }),
);

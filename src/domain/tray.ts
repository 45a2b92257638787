import type { Instant } from '../kernel/clock.ts';
import { answerHeads, orderBasis } from './order.ts';
import type { Answer, Order } from './order.ts';

/** How the values of a field are read and shown. */
export type FieldReading =
  | 'count'
  | 'lines'
  | 'money'
  | 'weight'
  | 'once'
  | 'yes-no'
  | 'on-menu'
  | 'slot'
  | 'time'
  | 'weekday'
  | 'cap'
  | 'member'
  | 'times'
  | 'date'
  | 'course'
  | 'diets'
  | 'spicy'
  | 'presence'
  | 'setting'
  | 'text';

/**
 * The fields about which people are asked when two phones wrote them without seeing each other, by
 * `table.field`: a meal, money, a promise or somebody's safety hangs on them, or a text was typed. Of all
 * others the last writer has the say, silently: places in lists, tokens, photos, other names of a dish,
 * ids, and what the app derives itself (library, templates, week totals).
 */
export const ASKED_FIELDS = {
  'terms.mainsCap': 'count',
  'terms.servedOn': 'date',
  'terms.cutoffDate': 'date',
  'terms.cutoffTime': 'time',
  'terms.slots': 'times',
  'terms.delivery': 'yes-no',
  'dishes.name': 'text',
  'dishes.course': 'course',
  'dishes.price': 'money',
  'dishes.diets': 'diets',
  'dishes.spicy': 'spicy',
  'dishes.off': 'on-menu',
  'allergens.presence': 'presence',
  'allergens.detail': 'text',
  'orders.slot': 'slot',
  'orders.delivery': 'yes-no',
  'orders.kitchenNote': 'text',
  'orders.offered': 'count',
  'lines.quantity': 'count',
  'readings.lines': 'lines',
  'lines.unitPrice': 'money',
  'turns.on': 'yes-no',
  'contacts.nickname': 'text',
  'contacts.contact': 'text',
  'contacts.note': 'text',
  'contacts.reference': 'text',
  'addresses.address': 'text',
  'members.nickname': 'text',
  'members.left': 'yes-no',
  'settings.value': 'setting',
  'events.name': 'text',
  'events.weekday': 'weekday',
  'events.time': 'time',
  'events.mainsCap': 'cap',
  'events.prices': 'yes-no',
  'bringings.member': 'member',
  'decisions.title': 'text',
  'decisions.takenOn': 'date',
  'decisions.reviewOn': 'date',
  'debts.amount': 'money',
  'weights.hundredths': 'weight',
  'weights.once': 'once',
  'rails.highestRatio': 'weight',
  'rails.largestChange': 'weight',
} as const satisfies Readonly<Record<string, FieldReading>>;

/** A field people are asked about, as `table.field`. */
export type AskedField = keyof typeof ASKED_FIELDS;

/** The field as people are asked about it; null where the last writer has the say. */
export function askedField(table: string, field: string): AskedField | null {
  const name = `${table}.${field}`;
  // The line itself looks whether it is one of the keys.
  return Object.hasOwn(ASKED_FIELDS, name) ? (name as AskedField) : null;
}

/** Which phone said something, and when by its own clock. */
export interface Said {
  readonly device: string;
  readonly at: Instant;
}

/** One of the things that were said, by everyone who said it. */
export interface Version<V> {
  readonly value: V;
  /** Earliest first. */
  readonly by: readonly Said[];
  /** Holds until somebody decides. */
  readonly stands: boolean;
}

/**
 * What was said, each value once, in the order it was first said: the same list on every phone.
 * `said` begins with what stands; `same` gives equal texts for equal values.
 */
export function versionsOf<V>(
  said: readonly (Said & { readonly value: V })[],
  same: (value: V) => string,
): Version<V>[] {
  const versions = new Map<string, { value: V; by: Said[]; stands: boolean }>();
  for (const { value, device, at } of said) {
    const known = versions.get(same(value));
    if (known) known.by.push({ device, at });
    else versions.set(same(value), { value, by: [{ device, at }], stands: versions.size === 0 });
  }
  return [...versions.values()]
    .map((version) => ({ ...version, by: version.by.toSorted(bySaid) }))
    .toSorted((a, b) => bySaid(a.by[0], b.by[0]));
}

/** A dish whose quantity is not the one somebody saw when cancelling. */
export interface ChangedLine {
  readonly dish: string;
  readonly before: number;
  readonly now: number;
}

/** Why an order is contested (`standingOf`), for people to see both sides. */
export interface Contest {
  /** The last words on it, earliest first. */
  readonly heads: readonly Answer[];
  /** What changed under its cancellation; empty when the last words differ. */
  readonly changes: readonly ChangedLine[];
}

/** Both sides of a contested order. */
export function contestOf(order: Pick<Order, 'answers' | 'lines'>): Contest {
  const heads = answerHeads(order.answers).toSorted(
    (a, b) => a.at - b.at || (a.id < b.id ? -1 : 1),
  );
  const last = heads.at(-1);
  const differ = new Set(heads.map(({ kind }) => kind)).size > 1;
  if (differ || last?.kind !== 'cancelled') return { heads, changes: [] };
  const before = quantitiesOf(last.basis);
  const now = quantitiesOf(orderBasis(order.lines));
  const changes = [...new Set([...before.keys(), ...now.keys()])]
    .toSorted()
    .map((dish) => ({ dish, before: before.get(dish) ?? 0, now: now.get(dish) ?? 0 }))
    .filter((change) => change.before !== change.now);
  return { heads, changes };
}

/** Reads what `orderBasis` wrote. */
function quantitiesOf(basis: string): Map<string, number> {
  return new Map(
    basis.split(' ').flatMap((line) => {
      const [, dish, quantity] = /^(.+):(\d+)$/.exec(line) ?? [];
      return dish === undefined ? [] : [[dish, Number(quantity)]];
    }),
  );
}

function bySaid(a: Said | undefined, b: Said | undefined): number {
  if (!a || !b) return 0;
  return a.at - b.at || (a.device < b.device ? -1 : a.device > b.device ? 1 : 0);
}

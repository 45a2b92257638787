import { lateFrom } from '../../domain/settings.ts';
import type { Cents } from '../../domain/money.ts';
import { answerHeads, type Order } from '../../domain/order.ts';
import { displayCodes } from '../../domain/order-code.ts';
import { standingOf } from '../../domain/standing.ts';
import { type Version, versionsOf } from '../../domain/tray.ts';
import type { OneOffEvent } from '../../domain/one-off-event.ts';
import type { WeekEventKind } from '../../domain/week-state.ts';
import { toFactId } from '../../domain/fact.ts';
import { cashCountKind, settleKind, weekEventKind } from '../../store/books/week-book.ts';
import { countTotal } from '../../domain/cash-count.ts';
import type { Happened } from '../../store/table.ts';
import { placeHeads } from '../takes-place.ts';
import type { TrayScope } from './tray-scope.ts';

/** An order about which phones decided differently, or that changed under its cancellation. */
export interface OrderEntry {
  readonly type: 'order';
  readonly key: string;
  readonly order: Order;
  readonly code: string;
}

/** Something about the whole week that one phone did and another undid at once. */
export interface EventEntry {
  readonly type: 'event';
  readonly key: string;
  readonly said: readonly Version<PersonsEvent>[];
  /** The facts that stand: the answer replaces them all. */
  readonly heads: readonly string[];
}

export type PersonsEvent = Exclude<WeekEventKind, 'settled' | 'expired'>;

/** An event that one phone called off and another called on at once. */
export interface PlaceEntry {
  readonly type: 'takes-place';
  readonly key: string;
  readonly event: OneOffEvent;
  readonly said: readonly Version<boolean>[];
}

/** A sum worked out on two phones from different facts: worked out again it is one. */
export interface TwiceEntry {
  readonly type: 'settled-twice' | 'counted-twice';
  readonly key: string;
  readonly said: readonly Version<Cents>[];
}

/** The contested orders, by code. Reads signals. */
export function readOrders({ week }: TrayScope): OrderEntry[] {
  const orders = week.orders.value;
  const codes = displayCodes(orders);
  const cutoff = lateFrom(week.terms.value);
  return orders
    .filter((order) => standingOf(order, cutoff) === 'contested')
    .map((order) => ({
      type: 'order' as const,
      key: order.id,
      order,
      code: codes.get(order.id) ?? order.code,
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** What is one matter: the last word on each undoes the one before. */
const MATTERS: readonly (readonly PersonsEvent[])[] = [
  ['menu-published', 'menu-reopened'],
  ['orders-closed', 'orders-reopened'],
  ['cooked', 'not-cooked'],
];

/** Steps of the week that were taken and taken back at once. Reads signals. */
export function readEvents({ week }: TrayScope): EventEntry[] {
  const events = week.book.facts(weekEventKind).value;
  return MATTERS.flatMap((kinds) => {
    const heads = headsOf(events.filter(({ data }) => kinds.includes(data.kind)));
    const said = versionsOf(
      // The further step stands: it is the first of its matter.
      heads
        .toSorted((a, b) => kinds.indexOf(a.data.kind) - kinds.indexOf(b.data.kind))
        .map(({ data, device, at }) => ({ value: data.kind, device, at })),
      (kind) => kind,
    );
    const key = kinds.join('/');
    return said.length < 2
      ? []
      : [{ type: 'event' as const, key, said, heads: heads.map(({ id }) => id) }];
  });
}

/** Events of which phones say both that they take place and that they don't, to come or not. Reads signals. */
export function readPlaces({ group }: TrayScope): PlaceEntry[] {
  return [...group.oneOffs.value.values()].flatMap((event): PlaceEntry[] => {
    if (event.takesPlace !== 'contested') return [];
    // Until somebody decides it is prepared.
    const heads = placeHeads(group, event.id).toSorted(
      (a, b) => Number(b.takesPlace) - Number(a.takesPlace),
    );
    const said = versionsOf(
      heads.map(({ takesPlace, device, at }) => ({ value: takesPlace, device, at })),
      String,
    );
    return [{ type: 'takes-place', key: `place/${event.id}`, event, said }];
  });
}

/** The settling and the count of the box, where two of them stand. Reads signals. */
export function readTwice({ week }: TrayScope): TwiceEntry[] {
  const settles = headsOf(week.book.facts(settleKind).value);
  const counts = headsOf(week.book.facts(cashCountKind).value);
  return [
    ...twice('settled-twice', settles, ({ toShare }) => toShare),
    ...twice('counted-twice', counts, (data) => countTotal(data)),
  ];
}

function twice<D>(
  type: TwiceEntry['type'],
  heads: readonly Happened<D>[],
  sum: (data: D) => Cents,
): TwiceEntry[] {
  if (heads.length < 2) return [];
  // The last one counts; each is shown, equal sums too: they were worked out from different facts.
  const said = heads
    .toReversed()
    .map(({ id, device, at, data }) => ({ value: { id, sum: sum(data) }, device, at }));
  const versions = versionsOf(said, ({ id }) => id);
  return [{ type, key: type, said: versions.map((one) => ({ ...one, value: one.value.sum })) }];
}

function headsOf<D extends { readonly replaces: readonly string[] }>(
  facts: readonly Happened<D>[],
): Happened<D>[] {
  const told = facts.map((fact) => ({
    fact,
    id: toFactId(fact.id),
    replaces: fact.data.replaces.map(toFactId),
  }));
  return answerHeads(told).map(({ fact }) => fact);
}

import { toFactId } from '../../domain/fact.ts';
import type { HandOver, Incident } from '../../domain/hand-over.ts';
import type { OrderId } from '../../domain/order.ts';
import type { Book } from '../book.ts';
import { handedOverKind, incidentKind, packedKind } from '../books/week-book.ts';
import type { Happened } from '../table.ts';

/** What happened to the meals of a week, by order; the first fact of each kind, incidents the last. */
export interface WeekHanding {
  readonly packed: ReadonlyMap<OrderId, HandOver>;
  readonly handedOver: ReadonlyMap<OrderId, HandOver>;
  readonly incidents: ReadonlyMap<OrderId, Incident>;
}

/** Reads signals: what calls it follows every new fact. */
export function readHanding(book: Book): WeekHanding {
  const incidents = book.facts(incidentKind).value.map(fact);
  return {
    packed: firstOfEach(book.facts(packedKind).value.map(fact)),
    handedOver: firstOfEach(book.facts(handedOverKind).value.map(fact)),
    incidents: new Map(incidents.map((incident) => [incident.order, incident])),
  };
}

function firstOfEach(facts: readonly HandOver[]): Map<OrderId, HandOver> {
  return new Map(facts.toReversed().map((one) => [one.order, one]));
}

function fact<D>({ id, at, data }: Happened<D>) {
  return { ...data, id: toFactId(id), at };
}

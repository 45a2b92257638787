import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  capView,
  fitsUnderCap,
  orderStates,
  roomFor,
  waitingSuggestion,
} from '../../src/domain/cap.ts';
import { answerHeads, mainsOf, type Order } from '../../src/domain/order.ts';
import { isCookedFor } from '../../src/domain/standing.ts';
import { arbitraryOrders, shuffled } from '../support/arbitrary-order.ts';
import {
  CUTOFF,
  EXAMPLE_MENU,
  exampleAnswer,
  exampleLines,
  exampleTerms,
} from '../support/example-week.ts';

const caps = fc.integer({ min: 1, max: 60 });
const byId = (orders: readonly Order[]) => new Map(orders.map((order) => [order.id, order]));

test('the orders that fit never exceed the cap together', () => {
  fc.assert(
    fc.property(arbitraryOrders, caps, (orders, cap) => {
      const { ranked } = capView(orders, EXAMPLE_MENU, exampleTerms(cap));
      const fitting = ranked.filter((one) => one.fits).map((one) => one.mains);
      expect(fitting.reduce((sum, mains) => sum + mains, 0)).toBeLessThanOrEqual(cap);
    }),
  );
});

test('an order is never split: it is ranked once, with all its mains, in or over', () => {
  fc.assert(
    fc.property(arbitraryOrders, caps, (orders, cap) => {
      const { ranked, used } = capView(orders, EXAMPLE_MENU, exampleTerms(cap));
      const cooked = orders.filter(isCookedFor);
      expect(ranked.map((one) => one.order).toSorted()).toEqual(
        cooked.map((order) => order.id).toSorted(),
      );
      for (const one of ranked) {
        const order = byId(orders).get(one.order);
        expect(one.mains).toBe(order && mainsOf(order, EXAMPLE_MENU));
      }
      expect(used).toBe(cooked.reduce((sum, order) => sum + mainsOf(order, EXAMPLE_MENU), 0));
    }),
  );
});

test('an order is over only if it did not fit behind the better placed ones', () => {
  fc.assert(
    fc.property(arbitraryOrders, caps, (orders, cap) => {
      const { ranked } = capView(orders, EXAMPLE_MENU, exampleTerms(cap));
      let taken = 0;
      for (const one of ranked) {
        expect(one.fits).toBe(one.mains === 0 || taken + one.mains <= cap);
        if (one.fits) taken += one.mains;
      }
    }),
  );
});

test('a promise never ranks behind a reservation, nor a later one before an earlier', () => {
  fc.assert(
    fc.property(arbitraryOrders, (orders) => {
      const { ranked } = capView(orders, EXAMPLE_MENU, exampleTerms());
      ranked.slice(1).forEach((one, at) => {
        const better = ranked[at];
        expect(Number(better?.promised)).toBeGreaterThanOrEqual(Number(one.promised));
        if (better?.promised === one.promised) {
          expect(better.acceptedAt).toBeLessThanOrEqual(one.acceptedAt);
        }
      });
    }),
  );
});

test('rank and states do not depend on the order in which orders and answers arrived', () => {
  const arrivals = arbitraryOrders.chain((orders) =>
    fc.tuple(fc.constant(orders), shuffled(orders)),
  );
  fc.assert(
    fc.property(arrivals, caps, ([orders, arrived], cap) => {
      const terms = exampleTerms(cap);
      const turned = arrived.map((one) => ({ ...one, answers: one.answers.toReversed() }));
      expect(capView(turned, EXAMPLE_MENU, terms)).toEqual(capView(orders, EXAMPLE_MENU, terms));
      const states = orderStates(orders, EXAMPLE_MENU, terms);
      for (const [id, state] of orderStates(turned, EXAMPLE_MENU, terms)) {
        expect(state).toBe(states.get(id));
      }
    }),
  );
});

test('an order without mains is never over', () => {
  fc.assert(
    fc.property(arbitraryOrders, caps, (orders, cap) => {
      const light = orders.map((order, n) =>
        n % 2 === 0 ? { ...order, lines: exampleLines({ soup: 2 }) } : order,
      );
      const { over } = capView(light, EXAMPLE_MENU, exampleTerms(cap));
      const named = new Set(over);
      for (const order of light.filter((one) => mainsOf(one, EXAMPLE_MENU) === 0)) {
        expect(named.has(order.id)).toBe(false);
      }
    }),
  );
});

test('editing an order is measured against the week without that order', () => {
  fc.assert(
    fc.property(arbitraryOrders, caps, fc.nat({ max: 12 }), (orders, cap, mains) => {
      const terms = exampleTerms(cap);
      const view = capView(orders, EXAMPLE_MENU, terms);
      for (const { order, mains: own } of view.ranked) {
        const others = orders.filter((one) => one.id !== order);
        const without = capView(others, EXAMPLE_MENU, terms);
        expect(roomFor(view, order)).toBe(Math.max(0, cap - without.used));
        expect(fitsUnderCap(view, order, mains).fits).toBe(
          mains <= own || without.used + mains <= cap,
        );
      }
    }),
  );
});

test('holding the suggested order of the waiting list puts no order over', () => {
  let suggestions = 0;
  fc.assert(
    fc.property(arbitraryOrders, caps, (orders, cap) => {
      const terms = exampleTerms(cap);
      const suggested = waitingSuggestion(orders, EXAMPLE_MENU, terms);
      if (suggested === null) return;
      suggestions += 1;
      const after = orders.map((order) => (order.id === suggested ? held(order) : order));
      const { over } = capView(orders, EXAMPLE_MENU, terms);
      expect(capView(after, EXAMPLE_MENU, terms).over).toEqual(over);
    }),
  );
  expect(suggestions).toBeGreaterThan(0);
});

/** Accepted last of all, by someone who saw every answer. */
function held(order: Order): Order {
  const replaces = answerHeads(order.answers).map((answer) => answer.id);
  const answer = { ...exampleAnswer(`${order.id} held`, 'held', { at: CUTOFF }), replaces };
  return { ...order, answers: [...order.answers, answer] };
}

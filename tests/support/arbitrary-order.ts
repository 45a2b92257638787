import fc from 'fast-check';
import { toFactId } from '../../src/domain/fact.ts';
import {
  orderBasis,
  toOrderId,
  type Answer,
  type AnswerKind,
  type Order,
} from '../../src/domain/order.ts';
import { before, exampleLines, exampleOrder } from './example-week.ts';

const KINDS: AnswerKind[] = ['requested', 'held', 'confirmed', 'waiting', 'declined', 'cancelled'];

/** Minutes before the cutoff; few, so that orders often come at the same moment. */
const MOMENTS = [-60, 0, 1, 60, 600];

/** Quantities of the example menu's dishes, not all of them 0. */
const arbitraryQuantities = fc
  .record({
    soup: fc.nat({ max: 4 }),
    mafe: fc.nat({ max: 6 }),
    tajine: fc.nat({ max: 6 }),
    cake: fc.nat({ max: 4 }),
  })
  .filter((quantities) => Object.values(quantities).some((quantity) => quantity > 0));

/**
 * Answers of several phones: each replaces some of those given before it, and saw the order as it is
 * now or with other quantities.
 */
function arbitraryAnswers(order: Order): fc.Arbitrary<Answer[]> {
  const seed = fc.record({
    kind: fc.constantFrom(...KINDS),
    replaces: fc.array(fc.nat({ max: 5 }), { maxLength: 3 }),
    sawPresent: fc.boolean(),
    minutes: fc.constantFrom(...MOMENTS),
  });
  return fc.array(seed, { maxLength: 6 }).map((seeds) =>
    seeds.map(({ kind, replaces, sawPresent, minutes }, n): Answer => ({
      id: toFactId(`${order.id}-${n}`),
      kind,
      replaces: [...new Set(replaces.filter((index) => index < n))].map((index) =>
        toFactId(`${order.id}-${index}`),
      ),
      basis: sawPresent ? orderBasis(order.lines) : orderBasis(exampleLines({ mafe: 99 })),
      at: before(minutes),
      device: `phone ${n}`,
    })),
  );
}

/** An order with any history of answers. */
export function arbitraryOrder(id: string): fc.Arbitrary<Order> {
  return fc
    .record({ quantities: arbitraryQuantities, minutes: fc.constantFrom(...MOMENTS) })
    .map(({ quantities, minutes }) => {
      const order = exampleOrder(id, quantities, { sentAt: before(minutes) });
      return { ...order, lines: order.lines.filter((line) => line.quantity > 0) };
    })
    .chain((order) => arbitraryAnswers(order).map((answers) => ({ ...order, answers })));
}

/** The orders of a week, ids in no particular order. */
export const arbitraryOrders: fc.Arbitrary<Order[]> = fc
  .uniqueArray(fc.nat({ max: 999 }), { maxLength: 25 })
  .chain((numbers) => fc.tuple(...numbers.map((n) => arbitraryOrder(toOrderId(`o${n}`)))));

/** The same things in any other order. */
export function shuffled<T>(things: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...things], { minLength: things.length });
}

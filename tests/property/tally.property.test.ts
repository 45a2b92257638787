import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cookedFor } from '../../src/domain/cap.ts';
import { tally, tallySince } from '../../src/domain/tally.ts';
import { arbitraryOrder, arbitraryOrders } from '../support/arbitrary-order.ts';
import { before, EXAMPLE_MENU } from '../support/example-week.ts';

const dishes = EXAMPLE_MENU.dishes.map((dish) => dish.id);
const countOf = (counts: readonly { dish: string; quantity: number }[], dish: string) =>
  counts.find((one) => one.dish === dish)?.quantity ?? 0;

test('each count is the sum of the lines of the orders cooked for', () => {
  fc.assert(
    fc.property(arbitraryOrders, (orders) => {
      const cooked = cookedFor(orders);
      const counts = tally(cooked, EXAMPLE_MENU);
      for (const dish of dishes) {
        const lines = cooked.flatMap((order) => order.lines).filter((line) => line.dish === dish);
        expect(countOf(counts.perDish, dish)).toBe(lines.reduce((sum, l) => sum + l.quantity, 0));
      }
      const { starter, main, dessert } = counts.perCourse;
      expect(counts.mains).toBe(main);
      expect(counts.dishes).toBe(starter + main + dessert);
    }),
  );
});

test('one more order never lowers a count', () => {
  fc.assert(
    fc.property(arbitraryOrders, arbitraryOrder('new'), (orders, added) => {
      const counts = tally(cookedFor(orders), EXAMPLE_MENU);
      const after = tally(cookedFor([...orders, added]), EXAMPLE_MENU);
      for (const dish of dishes) {
        expect(countOf(after.perDish, dish)).toBeGreaterThanOrEqual(countOf(counts.perDish, dish));
      }
    }),
  );
});

test('the counts of then plus the change since are the counts of now', () => {
  fc.assert(
    fc.property(arbitraryOrders, fc.integer({ min: -60, max: 600 }), (orders, minutes) => {
      const since = before(minutes);
      const then = orders.map((order) => ({
        ...order,
        answers: order.answers.filter((answer) => answer.at < since),
      }));
      const counted = (list: typeof orders) => tally(cookedFor(list), EXAMPLE_MENU).perDish;
      for (const dish of dishes) {
        expect(countOf(counted(then), dish) + countOf(tallySince(orders, since), dish)).toBe(
          countOf(counted(orders), dish),
        );
      }
    }),
  );
});

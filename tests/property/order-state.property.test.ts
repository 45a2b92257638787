import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toFactId } from '../../src/domain/fact.ts';
import { answerHeads, orderBasis, type AnswerKind, type Order } from '../../src/domain/order.ts';
import { orderStates } from '../../src/domain/cap.ts';
import { acceptances, isCookedFor, standingOf } from '../../src/domain/standing.ts';
import { arbitraryOrder, arbitraryOrders, shuffled } from '../support/arbitrary-order.ts';
import { CUTOFF, EXAMPLE_MENU, exampleAnswer, exampleTerms } from '../support/example-week.ts';

const COOKED = ['held', 'confirmed', 'over'];
const NOT_COOKED = ['requested', 'waiting', 'late', 'declined', 'cancelled'];

test('every order is in exactly one state, and cooked for as that state says', () => {
  fc.assert(
    fc.property(arbitraryOrders, fc.nat({ max: 80 }), (orders, cap) => {
      const states = orderStates(orders, EXAMPLE_MENU, exampleTerms(cap));
      expect([...states.keys()]).toEqual(orders.map((order) => order.id));
      for (const order of orders) {
        const state = states.get(order.id) ?? 'missing';
        expect([...COOKED, ...NOT_COOKED, 'contested']).toContain(state);
        if (COOKED.includes(state)) expect(isCookedFor(order)).toBe(true);
        if (NOT_COOKED.includes(state)) expect(isCookedFor(order)).toBe(false);
      }
    }),
  );
});

test('answers that arrive in any order, or twice, give the same state', () => {
  const arrivals = arbitraryOrder('o').chain((order) =>
    fc.tuple(fc.constant(order), shuffled([...order.answers, ...order.answers.slice(0, 2)])),
  );
  fc.assert(
    fc.property(arrivals, ([order, arrived]) => {
      const other = { ...order, answers: arrived };
      expect(standingOf(other, CUTOFF)).toBe(standingOf(order, CUTOFF));
      expect(isCookedFor(other)).toBe(isCookedFor(order));
      const ids = (one: Order) => acceptances(one).map((answer) => answer.id);
      expect(new Set(ids(other))).toEqual(new Set(ids(order)));
    }),
  );
});

test('two different answers given without seeing each other are contested', () => {
  const kinds = fc.constantFrom<AnswerKind>(
    'held',
    'confirmed',
    'waiting',
    'declined',
    'cancelled',
  );
  fc.assert(
    fc.property(arbitraryOrder('o'), kinds, kinds, (order, one, other) => {
      fc.pre(one !== other);
      const replaces = answerHeads(order.answers).map((answer) => answer.id);
      const answers = [...order.answers, ...unseen(order, replaces, [one, other])];
      const after = { ...order, answers };
      expect(standingOf(after, CUTOFF)).toBe('contested');
      const accepted = [one, other].some((kind) => kind === 'held' || kind === 'confirmed');
      if (accepted) expect(isCookedFor(after)).toBe(true);
    }),
  );
});

test('one answer that saw all that stood ends any contest', () => {
  const kinds = fc.constantFrom<AnswerKind>(
    'held',
    'confirmed',
    'waiting',
    'declined',
    'cancelled',
  );
  fc.assert(
    fc.property(arbitraryOrder('o'), kinds, (order, kind) => {
      const replaces = answerHeads(order.answers).map((answer) => answer.id);
      const after = { ...order, answers: [...order.answers, ...unseen(order, replaces, [kind])] };
      expect(standingOf(after, CUTOFF)).toBe(kind);
    }),
  );
});

test('an accepted order cancelled while another phone edits it is contested and still cooked for', () => {
  const accepting = fc.constantFrom<AnswerKind>('held', 'confirmed');
  fc.assert(
    fc.property(arbitraryOrder('o'), accepting, (order, kind) => {
      const accepted = exampleAnswer('accepted', kind);
      const cancelled = exampleAnswer('cancelled', 'cancelled', {
        replaces: ['accepted'],
        saw: { mafe: 99 },
      });
      const after = { ...order, answers: [accepted, cancelled] };
      expect(standingOf(after, CUTOFF)).toBe('contested');
      expect(isCookedFor(after)).toBe(true);
    }),
  );
});

/** Answers of phones that saw the present lines but not one another. */
function unseen(order: Order, replaces: Order['answers'][number]['id'][], kinds: AnswerKind[]) {
  return kinds.map((kind, n) => ({
    ...exampleAnswer(`new ${n}`, kind),
    id: toFactId(`new ${n}`),
    replaces,
    basis: orderBasis(order.lines),
  }));
}

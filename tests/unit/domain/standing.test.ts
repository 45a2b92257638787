import { expect, test } from 'vitest';
import { acceptances, isCookedFor, standingOf } from '../../../src/domain/standing.ts';
import type { Answer, AnswerKind } from '../../../src/domain/order.ts';
import { before, CUTOFF, exampleAnswer, exampleOrder } from '../../support/example-week.ts';

function withAnswers(...answers: Answer[]) {
  return exampleOrder('o', { mafe: 2 }, { answers });
}
const SAW_PRESENT = { saw: { mafe: 2 } };
const SAW_OTHER = { saw: { mafe: 4 } };

test('an order nobody answered is requested before the cutoff and late from 18:00:00 on', () => {
  const sent = (at: number) => exampleOrder('o', {}, { sentAt: before(at), takenAt: before(99) });
  expect(standingOf(sent(1 / 60_000), CUTOFF)).toBe('requested');
  expect(standingOf(sent(0), CUTOFF)).toBe('late');
  expect(standingOf(sent(-10), CUTOFF)).toBe('late');
});

test('a message sent in time and read after the cutoff is not late', () => {
  const order = exampleOrder('o', {}, { sentAt: before(5), takenAt: before(-300) });
  expect(standingOf(order, CUTOFF)).toBe('requested');
});

test.each([
  ['held', true],
  ['confirmed', true],
  ['waiting', false],
  ['declined', false],
  ['cancelled', false],
  ['requested', false],
] satisfies [AnswerKind, boolean][])('one answer « %s » says it all', (kind, cooked) => {
  const order = withAnswers(exampleAnswer('a', kind, SAW_PRESENT));
  expect(standingOf(order, CUTOFF)).toBe(kind);
  expect(isCookedFor(order)).toBe(cooked);
});

test('a late order that a person takes is confirmed like any other', () => {
  const order = {
    ...withAnswers(exampleAnswer('a', 'confirmed', SAW_PRESENT)),
    sentAt: before(-5),
  };
  expect(standingOf(order, CUTOFF)).toBe('confirmed');
});

test('an answer taken back leaves the order requested, or late', () => {
  const answers = [
    exampleAnswer('a', 'declined', SAW_PRESENT),
    exampleAnswer('b', 'requested', { ...SAW_PRESENT, replaces: ['a'] }),
  ];
  expect(standingOf(withAnswers(...answers), CUTOFF)).toBe('requested');
  expect(standingOf({ ...withAnswers(...answers), sentAt: CUTOFF }, CUTOFF)).toBe('late');
});

test('two phones that give the same answer agree', () => {
  const order = withAnswers(
    exampleAnswer('a', 'confirmed', SAW_PRESENT),
    exampleAnswer('b', 'confirmed', SAW_PRESENT),
  );
  expect(standingOf(order, CUTOFF)).toBe('confirmed');
});

test('confirmed on one phone and declined on another is contested and cooked for', () => {
  const order = withAnswers(
    exampleAnswer('a', 'confirmed', SAW_PRESENT),
    exampleAnswer('b', 'declined', SAW_PRESENT),
  );
  expect(standingOf(order, CUTOFF)).toBe('contested');
  expect(isCookedFor(order)).toBe(true);
});

test('waiting on one phone and declined on another is contested and not cooked for', () => {
  const order = withAnswers(
    exampleAnswer('a', 'waiting', SAW_PRESENT),
    exampleAnswer('b', 'declined', SAW_PRESENT),
  );
  expect(standingOf(order, CUTOFF)).toBe('contested');
  expect(isCookedFor(order)).toBe(false);
});

test('a decision that saw both sides ends the contest', () => {
  const order = withAnswers(
    exampleAnswer('a', 'confirmed', SAW_PRESENT),
    exampleAnswer('b', 'declined', SAW_PRESENT),
    exampleAnswer('c', 'declined', { ...SAW_PRESENT, replaces: ['a', 'b'] }),
  );
  expect(standingOf(order, CUTOFF)).toBe('declined');
  expect(isCookedFor(order)).toBe(false);
});

test('confirmed, then cancelled while another phone edits it: contested and still cooked for', () => {
  const order = withAnswers(
    exampleAnswer('a', 'confirmed', SAW_OTHER),
    exampleAnswer('b', 'cancelled', { ...SAW_OTHER, replaces: ['a'] }),
  );
  expect(standingOf(order, CUTOFF)).toBe('contested');
  expect(isCookedFor(order)).toBe(true);
});

test('never accepted, cancelled while another phone edits it: contested, not cooked for', () => {
  const order = withAnswers(exampleAnswer('b', 'cancelled', SAW_OTHER));
  expect(standingOf(order, CUTOFF)).toBe('contested');
  expect(isCookedFor(order)).toBe(false);
});

test('on the waiting list when it was cancelled: nobody cooks for it, even if held before', () => {
  const order = withAnswers(
    exampleAnswer('a', 'held', SAW_OTHER),
    exampleAnswer('b', 'waiting', { ...SAW_OTHER, replaces: ['a'] }),
    exampleAnswer('c', 'cancelled', { ...SAW_OTHER, replaces: ['b'] }),
  );
  expect(standingOf(order, CUTOFF)).toBe('contested');
  expect(isCookedFor(order)).toBe(false);
});

test('cancelled again after the edit was seen: cancelled', () => {
  const order = withAnswers(
    exampleAnswer('a', 'confirmed', SAW_OTHER),
    exampleAnswer('b', 'cancelled', { ...SAW_OTHER, replaces: ['a'] }),
    exampleAnswer('c', 'cancelled', { ...SAW_PRESENT, replaces: ['b'] }),
  );
  expect(standingOf(order, CUTOFF)).toBe('cancelled');
  expect(isCookedFor(order)).toBe(false);
});

test('cancelled twice in a row on old quantities: still cooked for, the second hides nothing', () => {
  const order = withAnswers(
    exampleAnswer('a', 'held', SAW_OTHER),
    exampleAnswer('b', 'cancelled', { ...SAW_OTHER, replaces: ['a'] }),
    exampleAnswer('c', 'cancelled', { saw: { mafe: 9 }, replaces: ['b'] }),
  );
  expect(standingOf(order, CUTOFF)).toBe('contested');
  expect(isCookedFor(order)).toBe(true);
});

test('two cancellations, one of which saw the present quantities: cancelled', () => {
  const order = withAnswers(
    exampleAnswer('a', 'held', SAW_OTHER),
    exampleAnswer('b', 'cancelled', { ...SAW_OTHER, replaces: ['a'] }),
    exampleAnswer('c', 'cancelled', { ...SAW_PRESENT, replaces: ['a'] }),
  );
  expect(standingOf(order, CUTOFF)).toBe('cancelled');
  expect(isCookedFor(order)).toBe(false);
});

test('an order confirmed after it was held was accepted when it was held', () => {
  const held = exampleAnswer('a', 'held', { ...SAW_PRESENT, at: before(50) });
  const confirmed = exampleAnswer('b', 'confirmed', { ...SAW_PRESENT, replaces: ['a'] });
  expect(acceptances(withAnswers(confirmed, held))).toEqual([confirmed, held]);
});

test('an order confirmed again after a cancellation does not get its first place back', () => {
  const first = exampleAnswer('a', 'confirmed', { ...SAW_PRESENT, at: before(50) });
  const cancelled = exampleAnswer('b', 'cancelled', { ...SAW_PRESENT, replaces: ['a'] });
  const again = exampleAnswer('c', 'confirmed', { ...SAW_PRESENT, replaces: ['b'] });
  expect(acceptances(withAnswers(first, cancelled, again))).toEqual([again]);
});

test('a history of ten thousand answers is read like any other', () => {
  const answers = Array.from({ length: 10_000 }, (_, n) =>
    exampleAnswer(`${n}`, 'confirmed', { ...SAW_PRESENT, replaces: n > 0 ? [`${n - 1}`] : [] }),
  );
  expect(acceptances(withAnswers(...answers))).toHaveLength(10_000);
});

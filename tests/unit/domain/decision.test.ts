import { expect, test } from 'vitest';
import { isoDate } from '../../../src/domain/calendar.ts';
import { dueForReview, toDecisionId } from '../../../src/domain/decision.ts';

function decision(id: string, reviewOn: string | null) {
  return {
    id: toDecisionId(id),
    title: id,
    takenOn: isoDate('2026-01-10'),
    reviewOn: reviewOn === null ? null : isoDate(reviewOn),
  };
}

test('decisions come back on their review date, the oldest first', () => {
  const today = isoDate('2026-11-26');
  const all = [
    decision('cap', '2026-11-26'),
    decision('weights', '2026-09-01'),
    decision('slots', '2026-11-27'),
    decision('name', null),
  ];
  expect(dueForReview(all, today).map(({ id }) => id)).toEqual(['weights', 'cap']);
});

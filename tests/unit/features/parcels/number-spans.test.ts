import { expect, test } from 'vitest';
import { numberSpans } from '../../../../src/features/parcels/number-spans.ts';

test.each([
  [[], ''],
  [[5], '5'],
  [[1, 2, 3, 7, 9, 10], '1–3, 7, 9–10'],
])('the numbers %j are told as « %s »', (numbers, told) => {
  expect(numberSpans(numbers)).toBe(told);
});

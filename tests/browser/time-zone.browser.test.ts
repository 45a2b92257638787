import { expect, test } from 'vitest';

test('the browser runs on the clock of the people: Brussels, summer time included', () => {
  expect(new Date('2026-07-01T00:00:00Z').getHours()).toBe(2);
  expect(new Date('2026-12-01T00:00:00Z').getHours()).toBe(1);
});

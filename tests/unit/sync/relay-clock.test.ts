import { expect, test } from 'vitest';
import { createRelayClock } from '../../../src/sync/relay-clock.ts';
import { NOON, testClock } from '../store/test-phone.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test('a relay nobody asked agrees with nothing', () => {
  const relayClock = createRelayClock(testClock());
  expect(relayClock.agreesWithin(400 * DAY)).toBe(false);
  expect(relayClock.isStale).toBe(true);
});

test('a relay that shows about the same time agrees, whichever is ahead', () => {
  const clock = testClock();
  const relayClock = createRelayClock(clock);
  for (const off of [-2 * HOUR, 2 * HOUR]) {
    relayClock.note(clock.at + off, clock.now());
    expect(relayClock.agreesWithin(DAY)).toBe(true);
    expect(relayClock.agreesWithin(HOUR)).toBe(false);
  }
  expect(relayClock.isStale).toBe(false);
});

test('a slow answer is compared with the middle of the wait', () => {
  const clock = testClock();
  const relayClock = createRelayClock(clock);
  const asked = clock.now();
  clock.at += 20_000;
  relayClock.note(NOON + 10_000, asked);
  expect(relayClock.agreesWithin(0)).toBe(true);
});

test('a clock moved since the answer is another clock: forward, back, or while it was under way', () => {
  const clock = testClock();
  const relayClock = createRelayClock(clock);
  relayClock.note(clock.at, clock.now());
  clock.at += 400 * DAY;
  expect(relayClock.agreesWithin(DAY)).toBe(false);
  clock.at = NOON - 1;
  expect(relayClock.agreesWithin(DAY)).toBe(false);
  const asked = clock.now();
  clock.at -= 400 * DAY;
  relayClock.note(NOON, asked);
  expect(relayClock.agreesWithin(DAY)).toBe(false);
});

test('an agreement is asked for again after an hour, and is worth nothing after six', () => {
  const clock = testClock();
  const relayClock = createRelayClock(clock);
  relayClock.note(clock.at, clock.now());
  clock.at += HOUR + 1;
  expect([relayClock.isStale, relayClock.agreesWithin(DAY)]).toEqual([true, true]);
  clock.at += 5 * HOUR;
  expect(relayClock.agreesWithin(DAY)).toBe(false);
});

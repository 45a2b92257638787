import { expect, test } from 'vitest';
import { RateLimiter } from '../../../src/relay/rate-limiter.ts';

function limiterAt(start: number) {
  let now = start;
  const limiter = new RateLimiter(() => now);
  return { limiter, advance: (ms: number) => (now += ms) };
}

test('so many of one thing in a minute, then a wait to the next minute', () => {
  const { limiter, advance } = limiterAt(600_000 + 45_000);
  const take = () => limiter.take('request', 'a', { most: 2 });

  expect([take(), take(), take(), take()]).toEqual([0, 0, 15, 15]);
  advance(15_000);
  expect(take()).toBe(0);
});

test('senders, and things, are counted apart', () => {
  const { limiter } = limiterAt(0);
  const most = { most: 1 };
  limiter.take('request', 'a', most);

  expect(limiter.take('request', 'b', most)).toBe(0);
  expect(limiter.take('order', 'a', most)).toBe(0);
  expect(limiter.take('request', 'a', most)).toBe(60);
});

test('what alone is more than the limit passes once a minute: else it never would', () => {
  const { limiter } = limiterAt(0);

  expect(limiter.take('bytes', 'a', { most: 10, amount: 50 })).toBe(0);
  expect(limiter.take('bytes', 'a', { most: 10, amount: 1 })).toBe(60);
});

test('asking whether a share is spent does not spend it', () => {
  const { limiter } = limiterAt(0);
  limiter.take('wrong pass', 'a', { most: 2 });

  expect([1, 2, 3].map(() => limiter.spent('wrong pass', 'a', 2))).toEqual([0, 0, 0]);
  limiter.take('wrong pass', 'a', { most: 2 });
  expect(limiter.spent('wrong pass', 'a', 2)).toBe(60);
});

test('a hundred thousand senders are counted together once memory is short, and the known stay apart', () => {
  const { limiter } = limiterAt(0);
  limiter.take('request', 'known', { most: 2 });
  for (let sender = 0; sender < 60_000; sender += 1) {
    limiter.take('request', `10.${sender}`, { most: 5 });
  }

  expect(limiter.take('request', 'late', { most: 5 })).toBe(60);
  expect(limiter.take('request', 'known', { most: 2 })).toBe(0);
});

import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test(
  'an event is read alike on every phone, called off or not, and comes where nobody looked at it',
  { timeout: 300_000 },
  () =>
    checkWorlds({
      theme: 'an event',
      count: 8,
      least: {
        commits: 100,
        eventsMade: 8,
        eventDeeds: 80,
        calledOff: 8,
        calledOnAgain: 2,
        eventsRead: 20,
      },
    }),
);

test('the same from hand to hand, without a relay', { timeout: 300_000 }, () =>
  checkWorlds({
    theme: 'an event by hand',
    count: 6,
    least: { commits: 70, eventsMade: 6, eventDeeds: 60, calledOff: 6, eventsRead: 15 },
  }),
);

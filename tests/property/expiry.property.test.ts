import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toInstant } from '../../src/kernel/clock.ts';
import { acceptedTime, shouldExpire } from '../../src/domain/expiry.ts';

const DAY = 86_400_000;
const instant = fc.integer({ min: 0, max: 4e12 }).map(toInstant);

test('whatever a lone clock shows over time, no week used in the last three weeks is deleted early', () => {
  fc.assert(
    fc.property(fc.array(instant, { maxLength: 30 }), instant, (clocks, due) => {
      const lastUsed = toInstant(due - 14 * DAY);
      let accepted = toInstant(0);
      for (const clock of clocks) {
        const before = accepted;
        accepted = acceptedTime(accepted, clock);
        expect(accepted).toBeGreaterThanOrEqual(before);
        const verdict = shouldExpire({
          now: clock,
          due,
          newestActivity: lastUsed,
          relayAgrees: false,
        });
        if (verdict === 'yes') expect(clock > due && clock <= lastUsed + 21 * DAY).toBe(true);
        if (verdict === 'no') expect(clock).toBeLessThanOrEqual(due);
      }
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWeeks } from '../../src/domain/calendar.ts';
import { toInstant } from '../../src/kernel/clock.ts';
import { systemRandom } from '../../src/seal/random.ts';
import type { BookName } from '../../src/store/book-name.ts';
import { answerJoin } from '../../src/sync/inviting.ts';
import { askToJoin, takeGift } from '../../src/sync/joining.ts';
import { renewRing } from '../../src/sync/renew-ring.ts';
import { backupOf, namesOn, restoredPhone, WEEK, word, write } from '../support/backup-phone.ts';
import { founderPhone, furtherPhone, handOver, stateOf } from '../support/group-of-phones.ts';
import { valueOf } from '../support/open-phone.ts';

const runs = { numRuns: 12 };

test('a restored phone says what the phone said, in every book, and is another phone', async () => {
  const lives = fc.record({
    founder: fc.array(word, { minLength: 1, maxLength: 6 }),
    other: fc.array(word, { maxLength: 4 }),
    /** Which of the two phones removes the other from the kitchen ring, if one does. */
    remover: fc.constantFrom('founder', 'further', null),
    withCircle: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(lives, async ({ founder, other, remover, withCircle }) => {
      const first = await founderPhone();
      await write(first, founder);
      const further = await furtherPhone(first, 'Mangue');
      await handOver(first, further);
      await write(
        further,
        other.filter(({ part }) => part !== 'mine'),
      );
      await handOver(further, first);
      const [phone, gone] = remover === 'further' ? [further, first] : [first, further];
      if (remover) {
        const plan = { removed: [gone.id], fromWeek: addWeeks(WEEK, 1), settled: [] };
        const deps = { shelf: phone.shelf, random: systemRandom, now: toInstant(phone.clock.at) };
        valueOf(await renewRing(deps, { ring: 'kitchen', ...plan }));
        await write(phone, founder);
      }
      const restored = await restoredPhone(await backupOf(phone, { withCircle }), phone.clock.at);

      const isLeftOut = (name: string) => !withCircle && name.startsWith('circle');
      const kept = (await namesOn(phone)).filter((name) => !isLeftOut(name));
      expect(await namesOn(restored)).toEqual(kept);
      for (const name of kept)
        expect(await stateOf(restored, name as BookName)).toBe(
          await stateOf(phone, name as BookName),
        );
      expect([first.id, further.id]).not.toContain(restored.id);
      expect(restored.shelf.keys.value?.rings.circle !== undefined).toBe(withCircle);
    }),
    runs,
  );
});

test('two phones restored from one backup write under two ids, and no phone looks copied', async () => {
  const phone = await founderPhone();
  await write(phone, [{ part: 'group', week: 0, row: 'a', nickname: 'Kiwi' }]);
  const text = await backupOf(phone);
  const [one, two] = [
    await restoredPhone(text, phone.clock.at),
    await restoredPhone(text, phone.clock.at),
  ];
  for (const restored of [one, two])
    await write(restored, [{ part: 'group', week: 0, row: 'b', nickname: restored.id }]);

  expect(new Set([phone.id, one.id, two.id]).size).toBe(3);
  await handOver(one, two);
  const { health, vector } = valueOf(await two.shelf.open('group'));
  expect(health.value.forked).toEqual([]);
  expect(vector[phone.id]).toBe(valueOf(await phone.shelf.open('group')).vector[phone.id]);
});

test('what a restored phone writes counts for the others once one of them lets it in', async () => {
  const phone = await founderPhone();
  await write(phone, [{ part: 'group', week: 0, row: 'a', nickname: 'Kiwi' }]);
  const restored = await restoredPhone(await backupOf(phone), phone.clock.at);
  await write(restored, [{ part: 'group', week: 0, row: 'b', nickname: 'Mangue' }]);

  expect(await handOver(restored, phone)).toBe(0);
  const before = await stateOf(phone, 'group');
  expect(before).not.toContain('Mangue');

  const request = valueOf(await askToJoin(restored.shelf, 'Neuf', systemRandom));
  const rings = ['kitchen', 'desk'] as const;
  const answer = valueOf(await answerJoin(phone.shelf, { request, rings, label: 'Kiwi' }));
  valueOf(await takeGift(restored.shelf, answer, systemRandom));
  await handOver(restored, phone);
  expect(await stateOf(phone, 'group')).toContain('Mangue');
});

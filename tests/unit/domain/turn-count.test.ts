import { expect, test } from 'vitest';
import { isoDate, isoWeek } from '../../../src/domain/calendar.ts';
import { toMemberId } from '../../../src/domain/member.ts';
import { COOK, toTaskId } from '../../../src/domain/task.ts';
import { standingsOf } from '../../../src/domain/turn-count.ts';

const [LUNE, FIGUE, KIWI] = [toMemberId('Lune'), toMemberId('Figue'), toMemberId('Kiwi')] as const;
const members = [LUNE, FIGUE, KIWI];
const did = (member: typeof LUNE, times: number, task = COOK) => ({ member, task, times });

const WEEKS = [
  { week: isoWeek('2026-W44'), counts: [did(LUNE, 1), did(FIGUE, 1), did(KIWI, 0)] },
  { week: isoWeek('2026-W45'), counts: [did(LUNE, 1), did(FIGUE, 0)] },
  {
    week: isoWeek('2026-W46'),
    counts: [did(LUNE, 0), did(FIGUE, 1), did(FIGUE, 1, toTaskId('x'))],
  },
];

test('who could not come two weeks stands as if she had done what the others did on average', () => {
  const standings = standingsOf(WEEKS, { task: COOK, members, since: null });
  expect(Object.fromEntries(standings)).toEqual({
    Lune: { times: 2, hundredths: 200 },
    Figue: { times: 2, hundredths: 200 },
    Kiwi: { times: 0, hundredths: 100 },
  });
});

test('only weeks since the day the group chose count, its whole week with it', () => {
  const timesSince = (day: string) =>
    standingsOf(WEEKS, { task: COOK, members, since: isoDate(day) }).get(LUNE)?.times;
  expect(timesSince('2026-10-26')).toBe(2);
  expect(timesSince('2026-11-05')).toBe(1);
  expect(timesSince('2026-11-09')).toBe(0);
});

test('who is new owes nothing for the weeks before she came', () => {
  const [first] = WEEKS;
  const standings = standingsOf(first ? [first] : [], {
    task: COOK,
    members: [...members, toMemberId('Mango')],
    since: null,
  });
  expect(standings.get(toMemberId('Mango'))).toEqual({ times: 0, hundredths: 67 });
});

import { expect, test } from 'vitest';
import { saidOf, weeksAhead } from '../../../src/domain/availability.ts';
import { isoDate, isoWeek } from '../../../src/domain/calendar.ts';
import { toMemberId } from '../../../src/domain/member.ts';

const THURSDAY = { handoverWeekday: 4 } as const;

test('people look six weeks ahead, over the end of a year of 53 weeks', () => {
  expect(weeksAhead(isoDate('2026-12-17'), THURSDAY)).toEqual([
    '2026-W51',
    '2026-W52',
    '2026-W53',
    '2027-W01',
    '2027-W02',
    '2027-W03',
  ]);
});

test('the day after hand-over the first week is the next one', () => {
  expect(weeksAhead(isoDate('2026-12-18'), THURSDAY)[0]).toBe('2026-W52');
});

test('who said nothing of a week has no answer, whatever others or other weeks say', () => {
  const [week, next] = [isoWeek('2026-W51'), isoWeek('2026-W52')];
  const [lune, figue] = [toMemberId('Lune'), toMemberId('Figue')];
  const said = [
    { week, member: lune, says: 'no' as const },
    { week: next, member: figue, says: 'yes' as const },
  ];
  expect(saidOf(said, lune, week)).toBe('no');
  expect(saidOf(said, lune, next)).toBe(null);
  expect(saidOf(said, figue, week)).toBe(null);
});

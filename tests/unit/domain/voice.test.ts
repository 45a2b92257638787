import { expect, test } from 'vitest';
import { toInstant } from '../../../src/kernel/clock.ts';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { toFactId } from '../../../src/domain/fact.ts';
import { toMemberId } from '../../../src/domain/member.ts';
import { cents } from '../../../src/domain/money.ts';
import { proposeRound } from '../../../src/domain/sharing-round.ts';
import { agreedRounds, roundStatus, voicesMissing } from '../../../src/domain/voice.ts';
import type { Voice } from '../../../src/domain/voice.ts';

function proposedAt(at: number, id = `r${at}`, week = '2026-W48') {
  const result = proposeRound({
    id: toFactId(id),
    at: toInstant(at),
    pots: [{ week: isoWeek(week), toShare: cents(1000) }],
    unit: 5,
    sharers: [
      { member: toMemberId('Lune'), nickname: 'Lune', weight: 100 },
      { member: toMemberId('Figue'), nickname: 'Figue', weight: 0 },
    ],
    history: [],
  });
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

const round = proposedAt(10);

function says(at: number, member: string, kind: Voice['kind'], of = round): Voice {
  const [id, who] = [toFactId(`v${at}`), toMemberId(member)];
  return { id, round: of.id, member: who, kind, note: '', at: toInstant(at) };
}

const bothAgree = [says(11, 'Lune', 'agreed'), says(12, 'Figue', 'absent-told')];

test('a round waits until everyone named spoke, the one who takes nothing too', () => {
  expect(roundStatus(round, [], [round])).toBe('proposed');
  expect(roundStatus(round, bothAgree.slice(0, 1), [round])).toBe('proposed');
  expect(voicesMissing(round, bothAgree.slice(0, 1))).toEqual(['Figue']);
  expect(roundStatus(round, bothAgree, [round])).toBe('agreed');
  expect(voicesMissing(round, bothAgree)).toEqual([]);
});

test('an objection stops the round until the same person takes it back', () => {
  const objects = [says(11, 'Lune', 'objects'), says(12, 'Figue', 'agreed')];
  expect(roundStatus(round, objects, [round])).toBe('objected');
  expect(voicesMissing(round, objects)).toEqual(['Lune']);
  expect(roundStatus(round, [...objects, says(13, 'Lune', 'agreed')], [round])).toBe('agreed');
});

test('an agreed round is final', () => {
  const voices = [...bothAgree, says(13, 'Lune', 'objects')];
  expect(roundStatus(round, voices, [round, proposedAt(14)])).toBe('agreed');
});

test('a newer proposal for the same week supersedes one not yet agreed, and no other week', () => {
  const newer = proposedAt(12, 'r12');
  expect(roundStatus(round, [], [round, newer])).toBe('superseded');
  expect(roundStatus(newer, [], [round, newer])).toBe('proposed');
  expect(roundStatus(round, [], [round, proposedAt(12, 'r12', '2026-W49')])).toBe('proposed');
});

test('a voice given after a newer proposal does not revive the older one', () => {
  const newer = proposedAt(12, 'r12');
  const voices = [says(11, 'Lune', 'agreed'), says(13, 'Figue', 'agreed')];
  expect(roundStatus(round, voices, [round, newer])).toBe('superseded');
});

test('no pot is shared twice: what comes after an agreed round of the week is superseded', () => {
  const second = proposedAt(20);
  const voices = [
    ...bothAgree,
    says(21, 'Lune', 'agreed', second),
    says(22, 'Figue', 'agreed', second),
  ];
  expect(roundStatus(second, voices, [second, round])).toBe('superseded');
  expect(agreedRounds([second, round], voices)).toEqual([round]);
});

test('the order in which voices and rounds arrive changes nothing', () => {
  const other = proposedAt(15, 'r15', '2026-W49');
  const voices = [
    ...bothAgree,
    says(16, 'Lune', 'agreed', other),
    says(17, 'Figue', 'objects', other),
    says(18, 'Figue', 'agreed', other),
  ];
  expect(agreedRounds([other, round], [...voices].reverse())).toEqual([round, other]);
});

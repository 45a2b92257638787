import { expect, test } from 'vitest';
import { isoDate } from '../../../src/domain/calendar.ts';
import type { Word } from '../../../src/domain/consent.ts';
import { toFactId } from '../../../src/domain/fact.ts';
import { toMemberId } from '../../../src/domain/member.ts';
import { type Proposal, proposalStanding } from '../../../src/domain/proposal.ts';
import { toInstant } from '../../../src/kernel/clock.ts';

const proposal: Proposal = {
  id: toFactId('p'),
  at: toInstant(10),
  title: 'Cuisiner le midi',
  detail: '',
  reviewOn: isoDate('2027-01-14'),
  people: [toMemberId('Lune'), toMemberId('Figue')],
};

function says(at: number, member: string, kind: Word['kind'], of = proposal.id) {
  const id = toFactId(`w${at}`);
  return { id, proposal: of, member: toMemberId(member), kind, note: '', at: toInstant(at) };
}

function withdrawnAt(at: number) {
  return { id: toFactId(`x${at}`), at: toInstant(at), proposal: proposal.id };
}

const both = [says(11, 'Lune', 'agreed'), says(12, 'Figue', 'absent-told')];
const stateOf = (...args: Parameters<typeof proposalStanding>) => proposalStanding(...args).state;

test('it is adopted when everybody asked spoke and nobody objects, at that moment', () => {
  expect(stateOf(proposal, [], [])).toBe('open');
  expect(stateOf(proposal, both.slice(0, 1), [])).toBe('open');
  expect(proposalStanding(proposal, both, [])).toMatchObject({ state: 'adopted', adoptedAt: 12 });
  expect(stateOf(proposal, [...both, says(13, 'Lune', 'objects')], [])).toBe('adopted');
  expect(stateOf({ ...proposal, people: [] }, both, [])).toBe('open');
});

test('an objection stops it until the last word of the same person says otherwise', () => {
  const stopped = [says(11, 'Lune', 'objects'), says(12, 'Figue', 'agreed')];
  expect(stateOf(proposal, stopped, [])).toBe('objected');
  expect(stateOf(proposal, [...stopped, says(13, 'Lune', 'taken-back')], [])).toBe('open');
  expect(stateOf(proposal, [...stopped, says(13, 'Lune', 'agreed')], [])).toBe('adopted');
});

test('words on another proposal, and of people who were not asked, decide nothing', () => {
  expect(stateOf(proposal, [says(11, 'Safran', 'objects')], [])).toBe('open');
  const elsewhere = [says(11, 'Lune', 'agreed', toFactId('q')), says(12, 'Figue', 'agreed')];
  expect(stateOf(proposal, elsewhere, [])).toBe('open');
});

test('withdrawn before all agreed it stays withdrawn; afterwards it stays adopted', () => {
  expect(stateOf(proposal, both, [withdrawnAt(12.5)])).toBe('adopted');
  expect(stateOf(proposal, both, [withdrawnAt(11.5)])).toBe('withdrawn');
  expect(stateOf(proposal, [], [withdrawnAt(20), withdrawnAt(30)])).toBe('withdrawn');
});

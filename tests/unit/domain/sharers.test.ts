import { expect, test } from 'vitest';
import { toInstant } from '../../../src/kernel/clock.ts';
import { toFactId } from '../../../src/domain/fact.ts';
import { toMemberId } from '../../../src/domain/member.ts';
import { sharers } from '../../../src/domain/sharers.ts';

function admission(at: number, member: string) {
  return { id: toFactId(`a-${member}`), member: toMemberId(member), at: toInstant(at) };
}

function voice(at: number, who: string, about: string, kind: 'agreed' | 'objects' = 'agreed') {
  const [id, of] = [toFactId(`v${at}`), toFactId(`a-${about}`)];
  return { id, admission: of, member: toMemberId(who), kind, at: toInstant(at) };
}

function leaves(at: number, member: string) {
  return { id: toFactId(`d${at}`), member: toMemberId(member), at: toInstant(at) };
}

const LUNE_AND_FIGUE = [admission(1, 'Lune'), admission(2, 'Figue')];

test('the founder counts at once', () => {
  expect(sharers([admission(1, 'Lune')], [], [])).toEqual({ counted: ['Lune'], pending: [] });
});

test('a new sharer counts only once every sharer present agreed', () => {
  const admissions = [...LUNE_AND_FIGUE, admission(5, 'Safran')];
  const voices = [voice(3, 'Lune', 'Figue'), voice(6, 'Lune', 'Safran')];
  const waiting = sharers(admissions, voices, []);
  expect(waiting.counted).toEqual(['Lune', 'Figue']);
  expect(waiting.pending).toEqual([{ admission: admissions[2], waitingFor: ['Figue'] }]);
  const done = sharers(admissions, [...voices, voice(7, 'Figue', 'Safran')], []);
  expect(done).toEqual({ counted: ['Lune', 'Figue', 'Safran'], pending: [] });
});

test('whoever was not yet counted when somebody was proposed has no say in it', () => {
  const admissions = [...LUNE_AND_FIGUE, admission(3, 'Safran')];
  const voices = [voice(4, 'Lune', 'Figue'), voice(5, 'Lune', 'Safran')];
  expect(sharers(admissions, voices, []).counted).toEqual(['Lune', 'Figue', 'Safran']);
});

test('nobody lets herself in, nor is let in by someone who does not share', () => {
  const voices = [voice(3, 'Figue', 'Figue'), voice(4, 'Kiwi', 'Figue')];
  expect(sharers(LUNE_AND_FIGUE, voices, []).counted).toEqual(['Lune']);
});

test('an objection keeps a new sharer waiting until it is taken back', () => {
  const objects = [voice(3, 'Lune', 'Figue', 'objects')];
  expect(sharers(LUNE_AND_FIGUE, objects, []).pending).toHaveLength(1);
  const agreed = [...objects, voice(4, 'Lune', 'Figue')];
  expect(sharers(LUNE_AND_FIGUE, agreed, []).counted).toEqual(['Lune', 'Figue']);
});

test('whoever leaves before answering is not waited for', () => {
  const admissions = [...LUNE_AND_FIGUE, admission(5, 'Safran')];
  const voices = [voice(3, 'Lune', 'Figue'), voice(6, 'Figue', 'Safran')];
  const result = sharers(admissions, voices, [leaves(8, 'Lune')]);
  expect(result).toEqual({ counted: ['Figue', 'Safran'], pending: [] });
});

test('who leaves before she counts is asked about no more, and never counts', () => {
  const gone = [leaves(4, 'Figue')];
  expect(sharers(LUNE_AND_FIGUE, [], gone)).toEqual({ counted: ['Lune'], pending: [] });
  const late = [voice(5, 'Lune', 'Figue')];
  expect(sharers(LUNE_AND_FIGUE, late, gone)).toEqual({ counted: ['Lune'], pending: [] });
});

test('who left and is proposed again needs the agreement of those present', () => {
  const again = { ...admission(9, 'Figue'), id: toFactId('a-again') };
  const voices = [voice(3, 'Lune', 'Figue')];
  const result = sharers([...LUNE_AND_FIGUE, again], voices, [leaves(8, 'Figue')]);
  expect(result.counted).toEqual(['Lune']);
  expect(result.pending).toEqual([{ admission: again, waitingFor: ['Lune'] }]);
});

test('somebody proposed twice, by two phones at once, counts once and is asked for once', () => {
  const twice = [
    ...LUNE_AND_FIGUE,
    { ...admission(2, 'Figue'), id: toFactId('a-second') },
    admission(9, 'Safran'),
  ];
  const second = { ...voice(4, 'Lune', 'Figue'), admission: toFactId('a-second') };
  const result = sharers(twice, [voice(3, 'Lune', 'Figue'), second], []);
  expect(result.counted).toEqual(['Lune', 'Figue']);
  expect(result.pending.map(({ waitingFor }) => waitingFor)).toEqual([['Lune', 'Figue']]);
});

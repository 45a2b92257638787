import { expect, test } from 'vitest';
import { toMemberId, type Member } from '../../../src/domain/member.ts';
import { cooksOf, cooksWarning, type Turn } from '../../../src/domain/turn.ts';

const members: Member[] = ['Lune', 'Figue', 'Safran', 'Indigo'].map((nickname) => ({
  id: toMemberId(nickname),
  nickname,
  colour: 'blue',
  shape: 'circle',
  left: nickname === 'Indigo',
}));
function turn(nickname: string, on = true): Turn {
  return { member: toMemberId(nickname), task: 'cook', on };
}

test('the cooks of the week are those whose turn is on, in the order of the group', () => {
  const cooks = cooksOf([turn('Safran'), turn('Lune'), turn('Figue', false)], members);
  expect(cooks.map((cook) => cook.nickname)).toEqual(['Lune', 'Safran']);
});

test('someone who left and someone unknown here do not cook', () => {
  expect(cooksOf([turn('Indigo'), turn('Kiwi')], members)).toEqual([]);
});

test('two or three cooks are right, fewer and more deserve a remark', () => {
  const group = members.map((member) => ({ ...member, left: false }));
  const cooks = (count: number) => cooksWarning(group.slice(0, count));
  expect([cooks(2), cooks(3)]).toEqual([null, null]);
  expect(cooks(0)).toEqual({ type: 'TooFewCooks', count: 0 });
  expect(cooks(1)).toEqual({ type: 'TooFewCooks', count: 1 });
  expect(cooks(4)).toEqual({ type: 'TooManyCooks', count: 4 });
});

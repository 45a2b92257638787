import { expect, test } from 'vitest';
import { toMemberId, type Member } from '../../../src/domain/member.ts';
import { COOK } from '../../../src/domain/task.ts';
import { cooksOf, cooksWarning, type Turn } from '../../../src/domain/turn.ts';

const members: Member[] = ['Lune', 'Figue', 'Safran', 'Indigo'].map((nickname) => ({
  id: toMemberId(nickname),
  nickname,
  colour: 'blue',
  shape: 'circle',
  left: nickname === 'Indigo',
}));
function turn(nickname: string, on = true): Turn {
  return { member: toMemberId(nickname), task: COOK, on };
}

test('the cooks of the week are those whose turn is on, in the order of the group', () => {
  const cooks = cooksOf([turn('Safran'), turn('Lune'), turn('Figue', false)], members);
  expect(cooks.map((cook) => cook.nickname)).toEqual(['Lune', 'Safran']);
});

test('someone who left and someone unknown here do not cook', () => {
  expect(cooksOf([turn('Indigo'), turn('Kiwi')], members)).toEqual([]);
});

test('two or three cooks are right, fewer and more deserve a remark', () => {
  expect([cooksWarning(2), cooksWarning(3)]).toEqual([null, null]);
  expect(cooksWarning(0)).toEqual({ type: 'TooFewCooks', count: 0 });
  expect(cooksWarning(1)).toEqual({ type: 'TooFewCooks', count: 1 });
  expect(cooksWarning(4)).toEqual({ type: 'TooManyCooks', count: 4 });
});

import { expect, test } from 'vitest';
import { freeToken, TOKEN_COLOURS, TOKEN_SHAPES, toMemberId } from '../../../src/domain/member.ts';
import type { Member } from '../../../src/domain/member.ts';

function token(at: number) {
  return { colour: TOKEN_COLOURS[at], shape: TOKEN_SHAPES[at] };
}

function member(id: number, at: number, left = false): Member {
  const [colour, shape] = [TOKEN_COLOURS[at] ?? TOKEN_COLOURS[0], TOKEN_SHAPES[at] ?? 'circle'];
  return { id: toMemberId(`m${id}`), nickname: `n${id}`, colour, shape, left };
}

test('a newcomer is offered a token nobody present wears', () => {
  expect(freeToken([])).toEqual(token(0));
  expect(freeToken([member(1, 0), member(2, 1)])).toEqual(token(2));
});

test('the token of somebody who left is free again', () => {
  expect(freeToken([member(1, 0, true), member(2, 1)])).toEqual(token(0));
});

test('when all tokens are worn, one that fewest wear is offered', () => {
  const everyToken = TOKEN_COLOURS.map((_colour, at) => member(at, at));
  expect(freeToken([...everyToken, member(9, 0)])).toEqual(token(1));
});

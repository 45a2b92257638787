import { expect, test } from 'vitest';
import { COOK, tasksOf, toTaskId } from '../../../src/domain/task.ts';
import { guestId, guestsOf } from '../../../src/domain/turn.ts';

test('a group that chose nothing shares out the cooking, by two', () => {
  const tasks = tasksOf([]);
  expect(tasks.map(({ id }) => id)).toEqual([
    'cook',
    'dishes',
    'market',
    'delivery',
    'accounts',
    'keys',
    'cleaning',
  ]);
  expect(tasks.filter(({ on }) => on)).toEqual([{ id: COOK, name: '', people: 2, on: true }]);
});

test('cooking is never off and takes two or three, whatever another phone wrote', () => {
  const [cook] = tasksOf([{ id: 'cook', name: 'x', people: 9, on: false }]);
  expect(cook).toEqual({ id: COOK, name: '', people: 3, on: true });
});

test('tasks of the group come last, in the same order on every phone', () => {
  const own = ['b', 'a'].map((id) => ({ id, name: `Tâche ${id}`, people: null, on: true }));
  const last = (choices: typeof own) => tasksOf(choices).slice(-2);
  expect(last(own).map(({ name }) => name)).toEqual(['Tâche a', 'Tâche b']);
  expect(last(own.toReversed())).toEqual(last(own));
});

test('a place kept for a guest counts for its task alone, and only while it is kept', () => {
  const dishes = toTaskId('dishes');
  const turns = [
    { member: guestId(1), task: COOK, on: true },
    { member: guestId(2), task: COOK, on: false },
    { member: guestId(1), task: dishes, on: true },
    { member: guestId(2), task: dishes, on: true },
  ];
  expect([guestsOf(turns, COOK), guestsOf(turns, dishes)]).toEqual([1, 2]);
});

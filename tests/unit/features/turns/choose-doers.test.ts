import { expect, test } from 'vitest';
import { COOK, toTaskId } from '../../../../src/domain/task.ts';
import { cooksOf, doersOf, guestsOf } from '../../../../src/domain/turn.ts';
import { chooseDoers, keepForGuests } from '../../../../src/features/turns/choose-doers.ts';
import { changeTask } from '../../../../src/features/turns/change-rules.ts';
import { groupTasks } from '../../../../src/store/views/turn-rules.ts';
import { turnTable } from '../../../../src/store/books/week-book.ts';
import { put } from '../../../../src/store/table.ts';
import { type OpenPhone, valueOf } from '../../../support/open-phone.ts';
import { meet, phonesApart, trayOf } from '../../../support/phones-apart.ts';
import { FIGUE, fourMembers, INDIGO, LUNE, SAFRAN } from '../../../support/turns-phone.ts';

const DISHES = toTaskId('dishes');

const doing = ({ week, group }: OpenPhone, task = COOK) =>
  doersOf(week.turns.value, group.members.value, task).map(({ id }) => id);

test('two phones each tick someone else for the dishes, and both do them', async () => {
  const [mine, yours] = await phonesApart(await fourMembers(), 'Kiwi', 'Mango');
  if (!mine || !yours) throw new Error('There are two phones');
  valueOf(await chooseDoers(mine.week, DISHES, { before: [], chosen: [LUNE] }));
  valueOf(await chooseDoers(yours.week, DISHES, { before: [], chosen: [SAFRAN] }));
  await meet([mine, yours]);
  expect(doing(mine, DISHES)).toEqual([LUNE, SAFRAN]);
  expect(doing(yours, DISHES)).toEqual([LUNE, SAFRAN]);
  expect(doing(mine)).toEqual([]);
});

test('people are asked where two phones said two things of a cook, not of the dishes', async () => {
  const [mine, yours] = await phonesApart(await fourMembers(), 'Kiwi', 'Mango');
  if (!mine || !yours) throw new Error('There are two phones');
  const say = async ({ week }: OpenPhone, on: boolean) => {
    const rows = [COOK, DISHES].map((task) =>
      put(turnTable, `${task}/${FIGUE}`, { member: FIGUE, task, on }),
    );
    valueOf(await week.book.commit(rows));
  };
  await say(mine, true);
  await say(yours, false);
  await meet([mine, yours]);
  expect(trayOf(mine)).toHaveLength(1);
  expect(trayOf(yours)).toHaveLength(1);
});

test('a turn of a week before there were tasks, and of a task only a newer phone knows, both stand', async () => {
  const { week, group } = await fourMembers();
  const later = toTaskId('beekeeping');
  valueOf(
    await week.book.commit([
      put(turnTable, 'cook/Lune', { member: LUNE, task: COOK, on: true }),
      put(turnTable, 'beekeeping/Indigo', { member: INDIGO, task: later, on: true }),
    ]),
  );
  expect(cooksOf(week.turns.value, group.members.value).map(({ id }) => id)).toEqual([LUNE]);
  expect(week.turns.value).toContainEqual({
    id: 'beekeeping/Indigo',
    member: INDIGO,
    task: later,
    on: true,
  });
});

test('places for guests are kept and given back, and are nobody of the group', async () => {
  const open = await fourMembers();
  valueOf(await keepForGuests(open.week, COOK, 2));
  expect(guestsOf(open.week.turns.value, COOK)).toBe(2);
  expect(doing(open)).toEqual([]);
  valueOf(await keepForGuests(open.week, COOK, 1));
  expect(guestsOf(open.week.turns.value, COOK)).toBe(1);
});

test('what one phone changes of a task and another of the same task both count', async () => {
  const [mine, yours] = await phonesApart(await fourMembers(), 'Kiwi', 'Mango');
  if (!mine || !yours) throw new Error('There are two phones');
  valueOf(await changeTask(mine.group, DISHES, { on: true }));
  valueOf(await changeTask(yours.group, DISHES, { people: 2 }));
  await meet([mine, yours]);
  const dishes = (open: OpenPhone) => groupTasks(open.group.book).find(({ id }) => id === DISHES);
  expect(dishes(mine)).toEqual({ id: DISHES, name: '', people: 2, on: true });
  expect(dishes(yours)).toEqual(dishes(mine));
});

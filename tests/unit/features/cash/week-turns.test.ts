import { expect, test } from 'vitest';
import { addWeeks } from '../../../../src/domain/calendar.ts';
import { COOK, toTaskId } from '../../../../src/domain/task.ts';
import { standingsOf } from '../../../../src/domain/turn-count.ts';
import { turnChanges } from '../../../../src/features/cash/week-turns.ts';
import { chooseDoers } from '../../../../src/features/turns/choose-doers.ts';
import { sayAvailability } from '../../../../src/features/turns/say-availability.ts';
import { turnCountKind } from '../../../../src/store/books/group-book.ts';
import { happen } from '../../../../src/store/table.ts';
import { availabilitiesOf, weekCountsOf } from '../../../../src/store/views/turn-rules.ts';
import { FIXTURE_WEEK, type OpenPhone, valueOf } from '../../../support/open-phone.ts';
import { meet, phonesApart } from '../../../support/phones-apart.ts';
import { FIGUE, fourMembers, INDIGO, LUNE, SAFRAN } from '../../../support/turns-phone.ts';

const DISHES = toTaskId('dishes');

/** Two cook, one washes up, and Indigo can't come. */
async function livedWeek() {
  const open = await fourMembers();
  valueOf(await chooseDoers(open.week, COOK, { before: [], chosen: [LUNE, FIGUE] }));
  valueOf(await chooseDoers(open.week, DISHES, { before: [], chosen: [SAFRAN] }));
  valueOf(await sayAvailability(open.group, INDIGO, { weeks: [FIXTURE_WEEK], says: 'no' }));
  return open;
}

const settle = async (open: OpenPhone) =>
  valueOf(await open.group.book.commit(await turnChanges(open)));
const toldIn = ({ group }: OpenPhone) => group.book.facts(turnCountKind).value;
const members = [LUNE, FIGUE, SAFRAN, INDIGO];

test('a count for everybody who could come, for each task that was done, and nothing else', async () => {
  const open = await livedWeek();
  await settle(open);
  const counted = (task: string, times: readonly number[]) =>
    [FIGUE, LUNE, SAFRAN].map((member, at) => ({ member, task, times: times[at] }));
  expect(toldIn(open).map(({ data }) => data)).toEqual([
    {
      week: FIXTURE_WEEK,
      cooks: [FIGUE, LUNE],
      counts: [...counted('cook', [1, 1, 0]), ...counted('dishes', [0, 0, 1])],
    },
  ]);
});

test('an absence is neither punished nor made up for', async () => {
  const open = await livedWeek();
  await settle(open);
  const counts = weekCountsOf(open.group.book, members);
  const standings = standingsOf(counts, { task: COOK, members, since: null });
  expect(standings.get(INDIGO)).toEqual({ times: 0, hundredths: 67 });
  expect(standings.get(SAFRAN)).toEqual({ times: 0, hundredths: 0 });
});

test('two phones that settle say it once, and saying it again says nothing', async () => {
  const [mine, yours] = await phonesApart(await livedWeek(), 'Kiwi', 'Mango');
  if (!mine || !yours) throw new Error('There are two phones');
  await settle(mine);
  await settle(yours);
  await meet([mine, yours]);
  expect(toldIn(mine)).toHaveLength(1);
  expect(toldIn(yours).map(({ data }) => data)).toEqual(toldIn(mine).map(({ data }) => data));
  expect(await turnChanges(mine)).toEqual([]);
});

test('turns put right after settling replace what was counted', async () => {
  const open = await livedWeek();
  await settle(open);
  const before = open.group.members.value.filter(({ id }) => id === LUNE);
  valueOf(await chooseDoers(open.week, COOK, { before, chosen: [SAFRAN] }));
  await settle(open);
  expect(toldIn(open).map(({ data }) => data.cooks)).toEqual([[FIGUE, SAFRAN]]);
});

test('a week counted before there were tasks says who cooked, of people who all could', async () => {
  const { group } = await fourMembers();
  const old = { week: FIXTURE_WEEK, cooks: [LUNE] };
  valueOf(await group.book.commit([happen(turnCountKind, 'old', { ...old, counts: [] })]));
  const times = weekCountsOf(group.book, members)[0]?.counts.map((one) => [one.member, one.times]);
  expect(times).toEqual([
    [LUNE, 1],
    [FIGUE, 0],
    [SAFRAN, 0],
    [INDIGO, 0],
  ]);
});

test('who could come in weeks as old as those that expire is forgotten when a week is settled', async () => {
  const open = await livedWeek();
  const old = addWeeks(FIXTURE_WEEK, -9);
  valueOf(await sayAvailability(open.group, LUNE, { weeks: [old], says: 'no' }));
  await settle(open);
  expect(availabilitiesOf(open.group.book).map(({ week }) => week)).toEqual([FIXTURE_WEEK]);
});

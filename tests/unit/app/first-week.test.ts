import { expect, test } from 'vitest';
import { firstWeek } from '../../../src/app/first-week.ts';
import { nextUnerased } from '../../../src/app/next-unerased.ts';
import { openSession } from '../../../src/app/session.ts';
import { addWeeks, type WeekName } from '../../../src/domain/calendar.ts';
import { weekBookName } from '../../../src/store/book-name.ts';
import { eraseBooks } from '../../../src/store/erase-books.ts';
import { openEvent } from '../../support/event-phone.ts';
import { FIXTURE_WEEK, openPhone, type OpenPhone, valueOf } from '../../support/open-phone.ts';

const [BEFORE, AFTER] = [addWeeks(FIXTURE_WEEK, -1), addWeeks(FIXTURE_WEEK, 1)];

async function first({ phone }: OpenPhone): Promise<WeekName> {
  const { group, currentWeek } = valueOf(await openSession(phone));
  return firstWeek(phone.shelf, group, currentWeek);
}

const erase = async ({ phone }: OpenPhone, ...weeks: readonly WeekName[]) =>
  valueOf(
    await eraseBooks(
      phone,
      weeks.map((week) => weekBookName('week', week)),
    ),
  );

test('the current week comes first, also where others are on this phone', async () => {
  const open = await openPhone();
  await open.props.openWeek(AFTER);
  expect(await first(open)).toBe(FIXTURE_WEEK);
});

test('once it was erased the newest that began comes first, then the next to come', async () => {
  const open = await openPhone({ week: BEFORE });
  for (const week of [FIXTURE_WEEK, AFTER]) await open.props.openWeek(week);
  await erase(open, FIXTURE_WEEK);
  expect(await first(open)).toBe(BEFORE);
  await erase(open, BEFORE);
  expect(await first(open)).toBe(AFTER);
});

test('an event of that week is left, and comes first', async () => {
  const open = await openEvent();
  await erase(open, FIXTURE_WEEK);
  expect(await first(open)).toBe(open.event);
});

test('where nothing is left the next week nobody erased opens', async () => {
  const open = await openPhone();
  await open.props.openWeek(AFTER);
  await erase(open, FIXTURE_WEEK, AFTER);
  expect(await first(open)).toBe(FIXTURE_WEEK);
  const next = nextUnerased(open.phone.shelf.keys.value, FIXTURE_WEEK);
  expect(next).toBe(addWeeks(AFTER, 1));
  expect(valueOf(await valueOf(await openSession(open.phone)).openWeek(next)).week).toBe(next);
});

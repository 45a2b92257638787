import { expect, test } from 'vitest';
import { addWeeks } from '../../../../src/domain/calendar.ts';
import { sayAvailability } from '../../../../src/features/turns/say-availability.ts';
import { availabilitiesOf } from '../../../../src/store/views/turn-rules.ts';
import { availabilityRowId, availabilityTable } from '../../../../src/store/books/turn-tables.ts';
import { FIXTURE_WEEK, type OpenPhone, valueOf } from '../../../support/open-phone.ts';
import { meet, phonesApart, trayOf } from '../../../support/phones-apart.ts';
import { FIGUE, fourMembers, LUNE } from '../../../support/turns-phone.ts';

const WEEKS = [FIXTURE_WEEK, addWeeks(FIXTURE_WEEK, 1)];

/** « week member answer », in one order on every phone. */
function saidOn({ group }: OpenPhone): string[] {
  const said = availabilitiesOf(group.book).map(
    ({ week, member, says }) => `${week} ${member} ${says}`,
  );
  return said.toSorted();
}

test('two phones speak for two people without seeing each other, and both are heard', async () => {
  const [mine, yours] = await phonesApart(await fourMembers(), 'Kiwi', 'Mango');
  if (!mine || !yours) throw new Error('There are two phones');
  valueOf(await sayAvailability(mine.group, LUNE, { weeks: WEEKS, says: 'yes' }));
  valueOf(await sayAvailability(yours.group, FIGUE, { weeks: WEEKS, says: 'no' }));
  await meet([mine, yours]);
  const all = ['2026-W48 Figue no', '2026-W48 Lune yes', '2026-W49 Figue no', '2026-W49 Lune yes'];
  expect(saidOn(mine)).toEqual(all);
  expect(saidOn(yours)).toEqual(all);
});

test('one person said two things on two phones: every phone has the same one, and nobody is asked', async () => {
  const [mine, yours] = await phonesApart(await fourMembers(), 'Kiwi', 'Mango');
  if (!mine || !yours) throw new Error('There are two phones');
  valueOf(await sayAvailability(mine.group, LUNE, { weeks: WEEKS, says: 'yes' }));
  valueOf(await sayAvailability(yours.group, LUNE, { weeks: WEEKS, says: 'no' }));
  await meet([mine, yours]);
  expect(saidOn(mine)).toEqual(saidOn(yours));
  expect(saidOn(mine)).toHaveLength(2);
  expect([...trayOf(mine), ...trayOf(yours)]).toEqual([]);
});

test('saying it again writes nothing, and undoing leaves what was said before', async () => {
  const open = await fourMembers();
  const say = (says: 'yes' | 'no') => sayAvailability(open.group, LUNE, { weeks: WEEKS, says });
  valueOf(await say('yes'));
  const stampOf = () => {
    const rows = open.group.book.content.state.tables.get(availabilityTable.table);
    return rows?.get(availabilityRowId(FIXTURE_WEEK, LUNE))?.['says']?.stamp;
  };
  const first = stampOf();
  valueOf(await say('yes'));
  expect(first).toBeDefined();
  expect(stampOf()).toEqual(first);
  const no = valueOf(await say('no'));
  valueOf(await no.undo());
  expect(saidOn(open)).toEqual(['2026-W48 Lune yes', '2026-W49 Lune yes']);
});

import { expect, test } from 'vitest';
import { toInstant } from '../../../src/kernel/clock.ts';
import type { BookSyncOptions } from '../../../src/sync/book-run.ts';
import { createRelayClient } from '../../../src/sync/relay-client.ts';
import { createRelayClock } from '../../../src/sync/relay-clock.ts';
import { syncBook } from '../../../src/sync/sync-book.ts';
import { backupOf, restoredPhone, write } from '../../support/backup-phone.ts';
import { founderPhone, type GroupPhone, stateOf } from '../../support/group-of-phones.ts';
import { valueOf } from '../../support/open-phone.ts';
import { PASS, testRelay } from './sync-group.ts';

const relay = testRelay();

async function sync(phone: GroupPhone) {
  const clock = { now: () => toInstant(phone.clock.at) };
  const options: BookSyncOptions = {
    relay: createRelayClient({ fetch: relay.ask, clock, relayClock: createRelayClock(clock) }),
    pass: PASS,
    expires: '2027-01-10',
    now: clock.now(),
    pastDue: false,
    mayWalk: true,
    onArriving: () => undefined,
    pause: () => Promise.resolve(),
  };
  return syncBook(valueOf(await phone.shelf.open('group')), options);
}

test('a restored phone finds at the relay what it has, sends none of it again, and takes what is newer', async () => {
  const phone = await founderPhone();
  await write(phone, [{ part: 'group', week: 0, row: 'a', nickname: 'Kiwi' }]);
  await sync(phone);
  const text = await backupOf(phone);
  await write(phone, [{ part: 'group', week: 0, row: 'b', nickname: 'Mangue' }]);
  await sync(phone);
  const restored = await restoredPhone(text, phone.clock.at);

  const met = await sync(restored);

  // Its one blob: the word of a new phone that it has read the others.
  expect(met).toMatchObject({ end: { type: 'Done' }, sent: 1, unsent: 0, parked: 0 });
  const { vector } = valueOf(await restored.shelf.open('group'));
  expect(vector).toMatchObject({ [restored.id]: 1 });
  expect(await stateOf(restored, 'group')).toBe(await stateOf(phone, 'group'));
});

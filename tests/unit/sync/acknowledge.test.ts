import { expect, test } from 'vitest';
import { valueOf } from '../store/test-phone.ts';
import { syncGroup, testRelay } from './sync-group.ts';

test('what came by a parcel is acknowledged at the next synchronisation: its writer knows that it is safe', async () => {
  const group = await syncGroup(testRelay().ask);
  const [kiwi, mango] = [await group.phone(), await group.phone()];
  await kiwi.write('soup');
  const parcel = valueOf(await kiwi.book.signedAfter({}));
  valueOf(await mango.book.receiveSigned(parcel));
  await kiwi.sync();
  await mango.sync();
  await kiwi.sync();
  expect(kiwi.book.health.value).toMatchObject({ unseen: 0, safeOn: 1 });
});

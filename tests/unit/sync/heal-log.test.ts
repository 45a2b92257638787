import { expect, test } from 'vitest';
import { valueOf } from '../store/test-phone.ts';
import { settleAll, syncGroup, testRelay } from './sync-group.ts';

test('what the relay holds behind the place a phone goes on from is not taken for safe: it may lose it again', async () => {
  const relay = testRelay();
  const group = await syncGroup(relay.ask);
  const [lune, figue] = [await group.phone(), await group.phone()];
  await lune.write('a');
  await settleAll([lune, figue]);
  await relay.restore(relay.snapshot());
  const old = relay.snapshot();
  await figue.write('c');
  const mine = valueOf(await figue.book.log.outbox()).map(({ blob }) => blob);
  await lune.write('b');
  valueOf(await lune.book.receive(mine, null, 'parcel'));
  await lune.sync();
  // Figue finds another incarnation with a, b and c, and is cut off before she reads on.
  figue.fetch = async (path, request) => {
    const answer = await relay.ask(path, request);
    if (path.includes('/ids')) figue.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    return answer;
  };
  await figue.sync();
  await relay.restore(old, { keepGens: true });
  figue.fetch = relay.ask;
  await figue.sync();
  const safran = await group.phone();
  await safran.sync();
  expect(safran.names()).toHaveProperty('c');
});

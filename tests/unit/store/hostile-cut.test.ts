import { expect, test } from 'vitest';
import { openingParts } from '../../../src/store/opening-parts.ts';
import { put } from '../../../src/store/table.ts';
import { forge, naming, testGroup } from './test-group.ts';
import { dishes, dishesOf, valueOf } from './test-phone.ts';

test('a removed phone writes nothing more under an epoch it made up, however low it numbers it', async () => {
  const former = await testGroup();
  const [lune, kiwi] = [await former.phone(), await former.phone()];
  valueOf(await kiwi.book.commit([put(dishes, 'd1', { name: 'Soupe', portions: 1, note: '' })]));
  valueOf(await lune.book.receiveSigned(valueOf(await kiwi.book.signedAfter({}))));
  const renewed = await testGroup({
    epoch: 2,
    branch: 'k3f9',
    admission: (_, keysOf) => ({
      keysOf,
      isRemoved: (device) => device === kiwi.device.id,
      renewal: { by: lune.device.id, opens: true },
    }),
  });
  const { book } = await renewed.phone({ device: lune.device });
  await renewed.introduce(kiwi.device);
  valueOf(await book.begin(() => openingParts(lune.book, [kiwi.device.id])));
  const said = { epoch: 1, branch: 'zzz', seq: 1, ops: [naming('d1', 'Faux', 4e12)] };
  const { signed, blob } = await forge(renewed.key, kiwi.device, said);
  expect(valueOf(await book.receiveSigned([signed])).merged).toBe(0);
  expect(valueOf(await book.receive([blob], null)).merged).toBe(0);
  expect(dishesOf(book)).toMatchObject({ d1: { name: 'Soupe' } });
});

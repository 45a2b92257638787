import { expect, test } from 'vitest';
import { startPhone } from '../../../src/app/start-phone.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { foundGroup } from '../../../src/sync/found-group.ts';
import { askToJoin } from '../../../src/sync/joining.ts';
import { newPhone, valueOf } from '../../support/open-phone.ts';

test('a phone that asked to join a group and waits for the answer still shows the first door', async () => {
  const { phone } = await newPhone();
  valueOf(await askToJoin(phone.shelf, 'téléphone de Kiwi', systemRandom));
  expect(await startPhone(phone, 'unasked')).toEqual({ kind: 'first-run' });
  expect(phone.shelf.keys.value?.asked).toBeDefined();
});

test('a phone whose founding was cut short goes on at the first door', async () => {
  const { phone } = await newPhone();
  valueOf(await foundGroup(phone.shelf, systemRandom));
  expect(await startPhone(phone, 'unasked')).toEqual({ kind: 'first-run' });
});

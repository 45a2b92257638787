import { expect, test } from 'vitest';
import { utf8 } from '../../../src/kernel/bytes.ts';
import { createDeviceKey, exportPublicKeys } from '../../../src/seal/device-key.ts';
import { openSealed, sealTo } from '../../../src/seal/hpke.ts';
import { createInboxKey, openFromInbox, sealToInbox } from '../../../src/seal/inbox-key.ts';
import { pictureCode } from '../../../src/seal/picture-code.ts';
import { pictureReader } from '../../../src/seal/picture-reader.ts';

test('a phone opens what was sealed to it, and signs with a key the browser never gives out', async () => {
  const device = await createDeviceKey();
  const { agree } = await exportPublicKeys(device);
  const sealed = await sealTo(agree, 'gift', utf8('rings'));
  if (!sealed.ok) throw new Error(sealed.error.type);
  await expect(crypto.subtle.exportKey('jwk', device.sign.privateKey)).rejects.toThrow();
  expect(await openSealed(device.agree, 'gift', sealed.value)).toEqual({
    ok: true,
    value: utf8('rings'),
  });
});

test('the inbox of a week opens from the row that keeps it', async () => {
  const { publicHalf, privateHalf } = await createInboxKey();
  const point = Uint8Array.from(
    atob(publicHalf.replaceAll('-', '+').replaceAll('_', '/')),
    (char) => char.charCodeAt(0),
  );
  const sealed = await sealToInbox(point, utf8('Lune'));
  if (!sealed.ok) throw new Error(sealed.error.type);
  expect(await openFromInbox(privateHalf, sealed.value)).toEqual({ ok: true, value: utf8('Lune') });
});

test('the worker finds the same pictures as the page would', async () => {
  const read = pictureReader(() => new Worker('/picture-worker.js', { type: 'module' }));
  expect(await read(utf8('carnet'))).toEqual(pictureCode(utf8('carnet')));
});

test('a worker that is not there is a refusal', async () => {
  const read = pictureReader(() => new Worker('/no-such-worker.js', { type: 'module' }));
  await expect(read(utf8('carnet'))).rejects.toThrow('did not start');
});

import { expect, test } from 'vitest';
import { utf8 } from '../../../src/kernel/bytes.ts';
import {
  createDeviceKey,
  exportAgree,
  exportPublicKeys,
  importAgree,
  isDeviceId,
  isSignedBy,
  signBody,
  splitSigned,
} from '../../../src/seal/device-key.ts';

test('a signature proves which phone wrote a body, and that nobody changed it', async () => {
  const [kiwi, lune] = [await createDeviceKey(), await createDeviceKey()];
  const signed = await signBody(kiwi, utf8('12 portions'));
  const publicKey = (await exportPublicKeys(kiwi)).sign;
  expect(await isSignedBy(publicKey, signed)).toBe(true);
  expect(await isSignedBy((await exportPublicKeys(lune)).sign, signed)).toBe(false);
  for (const at of [0, 40, 63, 64, signed.length - 1]) {
    const changed = new Uint8Array(signed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await isSignedBy(publicKey, changed)).toBe(false);
  }
});

test('bytes that are no public key signed nothing', async () => {
  const signed = await signBody(await createDeviceKey(), utf8('x'));
  for (const key of [new Uint8Array(0), new Uint8Array(65), new Uint8Array(64).fill(4)])
    expect(await isSignedBy(key, signed)).toBe(false);
});

test('a body shorter than a signature is one nobody signed', async () => {
  const { sign } = await exportPublicKeys(await createDeviceKey());
  expect(await isSignedBy(sign, utf8('short'))).toBe(false);
  expect(splitSigned(utf8('short')).body).toHaveLength(0);
});

test('the key that signs cannot be read out of the browser; the one that opens goes behind the lock', async () => {
  const { sign, agree } = await createDeviceKey();
  expect(sign.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('jwk', sign.privateKey)).rejects.toThrow();
  const pkcs8 = await exportAgree(agree);
  if (!pkcs8) throw new Error('a new key can be wrapped');
  const again = await exportAgree(await importAgree(agree.publicKey, pkcs8));
  expect(again).toEqual(pkcs8);
});

test('a pair of an earlier phone, whose private half nobody reads, is said to be none to wrap', async () => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, [
    'deriveBits',
  ]);
  expect(await exportAgree(pair)).toBeNull();
});

test('a phone is named by its public keys', async () => {
  const [one, two] = [await createDeviceKey(), await createDeviceKey()];
  expect(one.id).toMatch(/^[a-z2-7]{16}$/);
  expect(one.id).not.toBe(two.id);
});

test('a phone that began when names were shorter keeps its name; no other length is a name', async () => {
  const { id, ...pairs } = await createDeviceKey();
  const keys = await exportPublicKeys(pairs);
  const other = await exportPublicKeys(await createDeviceKey());
  for (const name of [id, id.slice(0, 10)]) {
    expect(await isDeviceId(name, keys)).toBe(true);
    expect(await isDeviceId(name, other)).toBe(false);
  }
  for (const length of [0, 1, 9, 11, 15])
    expect(await isDeviceId(id.slice(0, length), keys)).toBe(false);
  expect(await isDeviceId(`${id}a`, keys)).toBe(false);
});

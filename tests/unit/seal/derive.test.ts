import { hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { utf8 } from '../../../src/kernel/bytes.ts';
import { derive, deriveFromKey, hkdfKey } from '../../../src/seal/derive.ts';
import { hmac, intentId, sha256 } from '../../../src/seal/hash.ts';
import { randomIds } from '../../../src/seal/random.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('each purpose has its own secret, and a purpose the same one for ever', async () => {
  const secret = new Uint8Array(32).fill(1);
  const [log, blob] = [await derive(secret, 'log'), await derive(secret, 'blob')];
  expect(hex(log)).not.toBe(hex(blob));
  expect(hex(log)).toBe(hex(nodeHkdf(secret, '', 'carnet/1/log')));
});

test('a salt makes another key', async () => {
  const key = await hkdfKey(new Uint8Array(32).fill(1));
  const salted = await deriveFromKey(key, { salt: utf8('s'), purpose: 'blob', length: 48 });
  expect(hex(salted)).toBe(hex(nodeHkdf(new Uint8Array(32).fill(1), 's', 'carnet/1/blob', 48)));
});

test('SHA-256 and HMAC are those of the standards', async () => {
  // FIPS 180-4 example « abc »; RFC 4231 test case 2.
  expect(hex(await sha256(utf8('abc')))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  expect(hex(await hmac(utf8('Jefe'), 'what do ya want for nothing?'))).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

test('an intention has one id on every phone; parts do not run into each other', async () => {
  expect(await intentId('order', 'settle')).toBe(await intentId('order', 'settle'));
  expect(await intentId('ab', 'c')).not.toBe(await intentId('a', 'bc'));
  expect(await intentId('order', 'settle')).toMatch(/^[\w-]{22}$/);
});

test('an id carries 128 bits of the random source it is given', () => {
  const ids = randomIds((length) => new Uint8Array(length).fill(255));
  expect(ids.next()).toBe(`${'7'.repeat(25)}4`);
});

/** The same derivation by another implementation. */
function nodeHkdf(secret: Uint8Array, salt: string, info: string, length = 32) {
  return new Uint8Array(hkdfSync('sha256', secret, salt, info, length));
}

import { createCipheriv, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { base64url, type Bytes, concatBytes, utf8 } from '../../../src/kernel/bytes.ts';
import { createDeviceKey, exportPublicKeys } from '../../../src/seal/device-key.ts';
import { openSealed, sealTo } from '../../../src/seal/hpke.ts';
import { valueOf } from '../../support/open-phone.ts';

/** RFC 9180, A.3.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, base mode. */
const RFC = {
  info: hex('4f6465206f6e2061204772656369616e2055726e'),
  enc: hex(
    '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
  ),
  pkRm: hex(
    '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
  ),
  skRm: hex('f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2'),
  sharedSecret: hex('c0d26aeab536609a572b07695d933b589dcf363ff9d93c93adea537aeabb8cb8'),
  key128: '868c066ef58aae6dc589b6cfdd18f97e',
  nonce128: '4e0bc5018beba4bf004cca59',
};

describe('the published vector', () => {
  test('the key schedule written here anew from the RFC gives the published key and nonce', () => {
    const { key, nonce } = schedule({ aead: 1, keyBytes: 16, info: RFC.info });
    expect([key.toString('hex'), nonce.toString('hex')]).toEqual([RFC.key128, RFC.nonce128]);
  });

  test('what that schedule seals with AES-256 for the published key opens', async () => {
    const info = utf8('carnet/1/test');
    const { key, nonce } = schedule({ aead: 2, keyBytes: 32, info });
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const ct = [cipher.update('Beauty is truth'), cipher.final(), cipher.getAuthTag()];
    const sealed = concatBytes(RFC.enc, ...ct);
    const opened = await openSealed(await publishedPair(), 'test', sealed);
    expect(opened).toEqual({ ok: true, value: utf8('Beauty is truth') });
  });
});

describe('a phone', () => {
  test('opens with its keys what was sealed to it', async () => {
    const { agree } = await createDeviceKey();
    const publicKey = (await exportPublicKeys(await createDeviceKey())).agree;
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', agree.publicKey));
    const sealed = valueOf(await sealTo(raw, 'gift', utf8('rings')));
    expect(await openSealed(agree, 'gift', sealed)).toEqual({ ok: true, value: utf8('rings') });
    const elsewhere = valueOf(await sealTo(publicKey, 'gift', utf8('rings')));
    expect(await openSealed(agree, 'gift', elsewhere)).toEqual(refused);
  });

  test('seals the part of a larger buffer that it was given', async () => {
    const { agree } = await createDeviceKey();
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', agree.publicKey));
    const sealed = valueOf(await sealTo(raw, 'gift', utf8('--ring--').subarray(2, 6)));
    const framed = concatBytes(utf8('..'), sealed).subarray(2);
    expect(await openSealed(agree, 'gift', framed)).toEqual({ ok: true, value: utf8('ring') });
  });

  test('seals nothing to bytes that are no key', async () => {
    const offCurve = new Uint8Array(65).fill(7);
    offCurve[0] = 4;
    for (const key of [new Uint8Array(0), new Uint8Array(33).fill(2), offCurve])
      expect(await sealTo(key, 'gift', utf8('x'))).toEqual({
        ok: false,
        error: { type: 'NotAKey' },
      });
  });

  test('refuses what is too short to hold a key or a tag', async () => {
    const { agree } = await createDeviceKey();
    for (const length of [0, 1, 64, 65, 80])
      expect(await openSealed(agree, 'gift', RFC.enc.slice(0, length))).toEqual(refused);
    expect(await openSealed(agree, 'gift', concatBytes(RFC.enc, new Uint8Array(15)))).toEqual(
      refused,
    );
  });
});

const refused = { ok: false, error: { type: 'NotForThisKey' } };

/** RFC 9180, §5.1, base mode, from the published shared secret. */
function schedule({ aead, keyBytes, info }: { aead: number; keyBytes: number; info: Bytes }) {
  const suite = concatBytes(utf8('HPKE'), Uint8Array.of(0, 16, 0, 1, 0, aead));
  const none = new Uint8Array(0);
  const extract = (salt: Uint8Array, label: string, ikm: Uint8Array) =>
    createHmac('sha256', salt)
      .update(concatBytes(utf8('HPKE-v1'), suite, utf8(label), ikm))
      .digest();
  const context = concatBytes(
    Uint8Array.of(0),
    extract(none, 'psk_id_hash', none),
    extract(none, 'info_hash', info),
  );
  const secret = extract(RFC.sharedSecret, 'secret', none);
  const expand = (label: string, length: number) => {
    const head = concatBytes(Uint8Array.of(0, length), utf8('HPKE-v1'), suite, utf8(label));
    return expandOnly(secret, concatBytes(head, context), length);
  };
  return { key: expand('key', keyBytes), nonce: expand('base_nonce', 12) };
}

/** HKDF-Expand (RFC 5869, §2.3) of at most one block. */
function expandOnly(prk: Uint8Array, info: Uint8Array, length: number) {
  const block = createHmac('sha256', prk)
    .update(concatBytes(info, Uint8Array.of(1)))
    .digest();
  return block.subarray(0, length);
}

async function publishedPair(): Promise<CryptoKeyPair> {
  const ecdh = { name: 'ECDH', namedCurve: 'P-256' };
  const [x, y] = [base64url(RFC.pkRm.subarray(1, 33)), base64url(RFC.pkRm.subarray(33))];
  const jwk = { kty: 'EC', crv: 'P-256', x, y, d: base64url(RFC.skRm) };
  return {
    publicKey: await crypto.subtle.importKey('raw', RFC.pkRm, ecdh, true, []),
    privateKey: await crypto.subtle.importKey('jwk', jwk, ecdh, false, ['deriveBits']),
  };
}

function hex(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'hex'));
}

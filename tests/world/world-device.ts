import { createECDH, createHash } from 'node:crypto';
import { base64url, type Bytes } from '../../src/kernel/bytes.ts';
import { type DeviceKey, deviceIdsOf, exportPublicKeys } from '../../src/seal/device-key.ts';

const kept = new Map<string, Promise<DeviceKey>>();

/**
 * The device keys of a phone of a world, the same in each run: ids decide ties, so random keys would
 * make another world of the same seed.
 */
export function worldDevice(name: string): Promise<DeviceKey> {
  const known = kept.get(name) ?? makeDevice(name);
  kept.set(name, known);
  return known;
}

async function makeDevice(name: string): Promise<DeviceKey> {
  const [sign, agree] = await Promise.all([
    pairOf(`${name}/sign`, { name: 'ECDSA', usages: [['verify'], ['sign']] }),
    pairOf(`${name}/agree`, { name: 'ECDH', usages: [[], ['deriveBits']] }),
  ]);
  const [id, earlier] = await deviceIdsOf(await exportPublicKeys({ sign, agree }));
  // Some of a group began when ids were shorter. They begin alike, so the same seed is the same world.
  return { id: (name.length % 2 === 0 ? id : earlier) ?? '', sign, agree };
}

interface Curve {
  readonly name: 'ECDSA' | 'ECDH';
  /** Of the public and of the private half. */
  readonly usages: readonly [readonly KeyUsage[], readonly KeyUsage[]];
}

async function pairOf(seed: string, { name, usages }: Curve): Promise<CryptoKeyPair> {
  const secret = new Uint8Array(createHash('sha256').update(seed).digest());
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(secret);
  const point: Bytes = new Uint8Array(curve.getPublicKey());
  const at = {
    kty: 'EC',
    crv: 'P-256',
    x: base64url(point.slice(1, 33)),
    y: base64url(point.slice(33)),
  };
  const algorithm = { name, namedCurve: 'P-256' };
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.importKey('jwk', at, algorithm, true, [...usages[0]]),
    crypto.subtle.importKey('jwk', { ...at, d: base64url(secret) }, algorithm, false, [
      ...usages[1],
    ]),
  ]);
  return { publicKey, privateKey };
}

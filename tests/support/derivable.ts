import type { Bytes } from '../../src/kernel/bytes.ts';
import { derive } from '../../src/seal/derive.ts';
import { nextChain, weekBookSecret } from '../../src/seal/ring.ts';

/** Every secret a finder of some keys holds, in any field of the record. */
export function secretsIn(value: unknown): Bytes[] {
  if (value instanceof Uint8Array) return [new Uint8Array(value)];
  if (typeof value !== 'object' || value === null || value instanceof CryptoKey) return [];
  return Object.values(value).flatMap(secretsIn);
}

/** All that can be derived from a secret by the derivations Carnet has, walking every chain `steps` on. */
export async function reachableFrom(
  secret: Bytes,
  names: readonly string[],
  steps = 12,
): Promise<Bytes[]> {
  const start = await derive(secret, 'chain');
  const found = [secret, await derive(secret, 'root'), start, await derive(secret, 'parcel')];
  for (let chain of [secret, start])
    for (let step = 0; step < steps; step += 1) {
      for (const name of names) found.push(await weekBookSecret(chain, name));
      chain = await nextChain(chain);
      found.push(chain);
    }
  return found;
}

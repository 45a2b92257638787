import { base64url, type Bytes } from '../../src/kernel/bytes.ts';
import { inflate } from '../../src/formats/deflate.ts';
import { openBlob } from '../../src/seal/blob.ts';
import { bookKey } from '../../src/seal/book-key.ts';
import { derive } from '../../src/seal/derive.ts';
import { nextChain, weekBookSecret } from '../../src/seal/ring.ts';

/** Every secret a finder of some keys holds, in any field of the record. */
export function secretsIn(value: unknown): Bytes[] {
  if (value instanceof Uint8Array) return [new Uint8Array(value)];
  if (typeof value !== 'object' || value === null || value instanceof CryptoKey) return [];
  return Object.values(value).flatMap(secretsIn);
}

const KEY_ID = { from: 1, to: 5 };
/** Parcels and menus are deflated before they are sealed. */
const MOST_INFLATED = 1_000_000;

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

/** What secrets open as they are. A blob says which key it needs, so the others need not be tried. */
export async function openedWith(
  secrets: readonly Bytes[],
  blobs: readonly Bytes[],
): Promise<string> {
  const byKey = new Map<string, Bytes[]>();
  for (const blob of blobs) {
    const id = base64url(blob.slice(KEY_ID.from, KEY_ID.to));
    byKey.set(id, [...(byKey.get(id) ?? []), blob]);
  }
  const texts: string[] = [];
  for (const secret of secrets) {
    const needed = byKey.get(base64url(await derive(secret, 'keyid', 4)));
    if (!needed) continue;
    const key = await bookKey(secret);
    for (const blob of needed) {
      const opened = await openBlob(key, blob);
      if (!opened.ok) continue;
      // A signature may look deflated, too: both are kept.
      const inflated = await inflate(opened.value, MOST_INFLATED);
      const bodies = inflated ? [opened.value, inflated] : [opened.value];
      texts.push(...bodies.map((body) => Buffer.from(body).toString('latin1')));
    }
  }
  return texts.join('\n');
}

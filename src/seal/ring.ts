import type { Bytes } from '../kernel/bytes.ts';
import { derive } from './derive.ts';

/**
 * What a phone keeps of a ring. The ring secret itself and used chain values are not kept, so a kept
 * ciphertext of an expired week opens nowhere.
 */
export interface RingKeys {
  /** Secret of the ring's root book. */
  readonly root: Bytes;
  /** First unused value of the week chain. */
  readonly chain: Bytes;
}

/** Splits a fresh ring secret (32 random bytes) into the root secret and the start of its week chain. */
export async function openRing(ringSecret: Bytes): Promise<RingKeys> {
  return { root: await derive(ringSecret, 'root'), chain: await derive(ringSecret, 'chain') };
}

/** The chain value of the following week. One way: the week before can't be found from it. */
export function nextChain(chain: Bytes): Promise<Bytes> {
  return derive(chain, 'next');
}

/** The secret of one book of the week whose chain value this is. */
export function weekBookSecret(chain: Bytes, bookName: string): Promise<Bytes> {
  return derive(chain, `book/${bookName}`);
}
